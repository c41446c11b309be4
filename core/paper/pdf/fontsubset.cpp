// SPDX-License-Identifier: MIT
#include "core/paper/pdf/fontsubset.h"

#include "core/base/sha256.h"
#include "core/paper/pdf/syntax.h"

#include <hb-subset.h>

namespace core::pdf {

namespace {

constexpr hb_tag_t Needless[]
    = {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
        HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
        HB_TAG('c', 'm', 'a', 'p'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('V', 'O', 'R', 'G'),
        HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('B', 'A', 'S', 'E'),
        HB_TAG('M', 'A', 'T', 'H'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('g', 'a', 's', 'p'),
        HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H')};
constexpr int LongestMap = 100; ///< Entries that one section of a character map may hold.

QByteArray code16(quint16 code)
{
    return '<' + QByteArray::number(code, 16).rightJustified(4, '0') + '>';
}

QByteArray toUnicode(const std::map<quint16, QString>& texts)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (auto at = texts.begin(); at != texts.end();) {
        QByteArray lines;
        int count = 0;
        for (; at != texts.end() && count < LongestMap; ++at, ++count)
            lines += code16(at->first) + " <" + utf16Digits(at->second) + ">\n";
        map += QByteArray::number(count) + " beginbfchar\n" + lines + "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Six capital letters that stand for the content, as PDF asks for.
QByteArray tagOf(const QByteArray& program)
{
    const QByteArray hash = Sha256::hexOf(program);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + hash.mid(i * 2, 2).toInt(nullptr, 16) % 26);
    return tag + '+';
}

QByteArray bytesOf(hb_blob_t* blob)
{
    uint length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    const QByteArray bytes(data, qsizetype(length));
    hb_blob_destroy(blob);
    return bytes;
}

struct Cut {
    QByteArray program;
    std::map<quint32, quint16> codes; ///< By glyph.
};

std::map<quint32, quint16> codesOf(hb_subset_plan_t* plan, const std::vector<quint16>& codes)
{
    std::map<quint32, quint16> found;
    const hb_map_t* places = hb_subset_plan_new_to_old_glyph_mapping(plan);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const hb_codepoint_t glyph = hb_map_get(places, hb_codepoint_t(i));
        if (glyph != HB_MAP_VALUE_INVALID)
            found.emplace(glyph, codes[i]);
    }
    return found;
}

std::vector<quint16> trueTypeCodes(int glyphs)
{
    std::vector<quint16> codes;
    for (int i = 0; i < glyphs; ++i)
        codes.push_back(quint16(i));
    return codes;
}

Cut executed(const FontFace& face, hb_subset_plan_t* plan)
{
    hb_face_t* part = plan ? hb_subset_plan_execute_or_fail(plan) : nullptr;
    if (!part)
        return {};
    const bool isCff = face.outlines() == FontFace::Outlines::Cff;
    const int glyphs = int(hb_face_get_glyph_count(part));
    Cut cut;
    cut.program = bytesOf(isCff ? hb_face_reference_table(part, HB_TAG('C', 'F', 'F', ' '))
                                : hb_face_reference_blob(part));
    cut.codes = codesOf(plan, isCff ? cffCodes(cut.program, glyphs) : trueTypeCodes(glyphs));
    hb_face_destroy(part);
    return cut;
}

Cut cutOf(const FontFace& face, const GlyphTexts& texts)
{
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    if (!input)
        return {};
    hb_set_t* glyphs = hb_subset_input_glyph_set(input);
    for (const auto& [glyph, text] : texts)
        hb_set_add(glyphs, glyph);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t* needless = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : Needless)
        hb_set_add(needless, tag);
    hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(face.handle(), input);
    const Cut cut = executed(face, plan);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return cut;
}

} // namespace

std::shared_ptr<const FontSubset> makeSubset(const FontFace& face, const GlyphTexts& texts)
{
    const Cut cut = cutOf(face, texts);
    if (cut.program.isEmpty() || cut.codes.empty())
        return nullptr;
    auto subset = std::make_shared<FontSubset>();
    std::map<quint16, QString> meanings;
    std::map<quint16, qreal> widths;
    for (const auto& [glyph, code] : cut.codes) {
        subset->codes.insert(glyph, code);
        widths.emplace(code, face.width(glyph));
        const auto text = texts.find(glyph);
        if (text != texts.end() && !text->second.isEmpty())
            meanings.emplace(code, text->second);
    }
    int next = -1;
    for (const auto& [code, width] : widths) {
        if (code != next)
            subset->widths += (next < 0 ? "" : "] ") + QByteArray::number(code) + " [";
        addNumber(subset->widths, width, 2);
        next = code + 1;
    }
    subset->widths = '[' + subset->widths + "]]";
    subset->name = tagOf(cut.program) + face.postScriptName();
    subset->length = cut.program.size();
    subset->program = deflated(cut.program);
    subset->toUnicode = deflated(toUnicode(meanings));
    return subset;
}

} // namespace core::pdf
