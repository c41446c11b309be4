// SPDX-License-Identifier: MIT
#include "core/paper/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qreal HanScale = 0.92;
constexpr qreal ArabicScale = 1.08;

bool isSans(TypeFace face)
{
    return face == TypeFace::Sans || face == TypeFace::SansBold;
}

bool isBold(TypeFace face)
{
    return face == TypeFace::SerifBold || face == TypeFace::SansBold;
}

QString hanForm(const QString& language)
{
    const QString tag = language.toLower();
    if (tag.startsWith(u"ja"_s))
        return u"JP"_s;
    if (tag.startsWith(u"ko"_s))
        return u"KR"_s;
    if (tag.startsWith(u"zh-hk"_s))
        return u"HK"_s;
    if (tag.startsWith(u"zh-tw"_s) || tag.startsWith(u"zh-hant"_s))
        return u"TC"_s;
    return u"SC"_s;
}

QStringList latinFamilies(TypeFace face)
{
    if (isSans(face))
        return {u"Noto Sans"_s, u"DejaVu Sans"_s, u"Arial"_s};
    const QStringList serif{u"Noto Serif"_s, u"DejaVu Serif"_s, u"Times New Roman"_s};
    return face == TypeFace::Display ? QStringList{u"Noto Serif Display"_s} + serif : serif;
}

QStringList otherFamilies(TypeFace face)
{
    const QString kind = isSans(face) ? u"Noto Sans "_s : u"Noto Serif "_s;
    QStringList families = latinFamilies(face);
    for (const auto* script : {"Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Armenian"})
        families.append(kind + QLatin1String(script));
    return families + QStringList{u"Noto Emoji"_s, u"Symbola"_s, u"DejaVu Sans"_s};
}

} // namespace

QStringList paperFamilies(TypeFace face, ScriptGroup script, const QString& language)
{
    const QString generic = isSans(face) ? u"sans-serif"_s : u"serif"_s;
    QStringList families;
    if (script == ScriptGroup::Han) {
        const QString kind = isSans(face) ? u"Noto Sans CJK "_s : u"Noto Serif CJK "_s;
        families = {kind + hanForm(language), u"Noto Sans CJK "_s + hanForm(language)};
    }
    if (script == ScriptGroup::Arabic && isSans(face))
        families = {u"Noto Sans Arabic"_s, u"Noto Naskh Arabic"_s};
    if (script == ScriptGroup::Arabic && !isSans(face))
        families = {u"Noto Naskh Arabic"_s, u"Noto Sans Arabic"_s};
    families += script == ScriptGroup::Cased ? latinFamilies(face) : otherFamilies(face);
    families.append(generic);
    families.removeDuplicates();
    return families;
}

QFont paperFont(TypeFace face, ScriptGroup script, qreal pixels, const QString& language)
{
    const qreal scale = script == ScriptGroup::Han ? HanScale
        : script == ScriptGroup::Arabic            ? ArabicScale
                                                   : 1;
    QFont font;
    font.setFamilies(paperFamilies(face, script, language));
    font.setPixelSize(std::max(1, qRound(pixels * scale)));
    font.setWeight(isBold(face) ? QFont::Bold : QFont::Normal);
    font.setItalic(face == TypeFace::SerifItalic && script != ScriptGroup::Han
        && script != ScriptGroup::Arabic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

bool canDraw(char32_t c)
{
    const QFontMetricsF metrics(paperFont(TypeFace::Serif, ScriptGroup::Other, 32));
    return metrics.inFontUcs4(uint(c));
}

QStringList missingPaperFamilies()
{
    QStringList missing;
    for (const auto* family : {"Noto Serif Display", "Noto Serif", "Noto Sans", "Noto Serif CJK SC",
             "Noto Naskh Arabic"}) {
        const QString name = QString::fromLatin1(family);
        if (!QFontDatabase::hasFamily(name))
            missing.append(name);
    }
    return missing;
}

} // namespace core
