// SPDX-License-Identifier: MIT
#include "core/search/folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype mostNeedles = 16;

bool isApostrophe(char32_t sign)
{
    return sign == U'\'' || sign == U'\u2019' || sign == U'\u02BC';
}

/// Scripts that put no spaces between words.
bool standsAlone(char32_t sign)
{
    if (sign < 0x0E00)
        return false;
    switch (QChar::script(sign)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

bool isInWord(char32_t sign)
{
    if (sign < 128)
        return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z')
            || (sign >= U'0' && sign <= U'9');
    return QChar::isLetterOrNumber(sign) || QChar::isMark(sign);
}

char32_t signAt(QStringView text, qsizetype at)
{
    const auto first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at + 1));
    return first.unicode();
}

qsizetype sizeOf(char32_t sign)
{
    return QChar::requiresSurrogates(sign) ? 2 : 1;
}

qsizetype endOfWord(QStringView text, qsizetype start)
{
    auto sign = signAt(text, start);
    auto end = start + sizeOf(sign);
    if (standsAlone(sign))
        return end;
    while (end < text.size()) {
        sign = signAt(text, end);
        const bool goesOn = isInWord(sign) && !standsAlone(sign);
        const bool isJoint = isApostrophe(sign) && end + 1 < text.size()
            && isInWord(signAt(text, end + 1)) && !standsAlone(signAt(text, end + 1));
        if (!goesOn && !isJoint)
            break;
        end += sizeOf(sign);
    }
    return end;
}

template <typename Visit>
void eachWord(QStringView text, Visit visit)
{
    for (qsizetype at = 0; at < text.size();) {
        const auto sign = signAt(text, at);
        if (!isInWord(sign)) {
            at += sizeOf(sign);
            continue;
        }
        const auto end = endOfWord(text, at);
        visit(at, text.sliced(at, end - at));
        at = end;
    }
}

/// Letters with a stroke or joined ones, which have no accent that could be taken off.
QByteArrayView plainOf(char16_t letter)
{
    switch (letter) {
    case u'đ':
    case u'ð':
        return "d";
    case u'ł':
        return "l";
    case u'ø':
        return "o";
    case u'ħ':
        return "h";
    case u'ŧ':
        return "t";
    case u'ı':
        return "i";
    case u'æ':
        return "ae";
    case u'œ':
        return "oe";
    case u'þ':
        return "th";
    case u'ß':
        return "ss";
    default:
        return {};
    }
}

void appendForeign(QByteArray& line, QStringView word)
{
    const auto parts = word.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString plain;
    for (const auto letter : parts.toCaseFolded()) {
        if (letter.category() == QChar::Mark_NonSpacing || isApostrophe(letter.unicode())
            || letter.isSpace())
            continue;
        if (const auto other = plainOf(letter.unicode()); !other.isEmpty())
            plain += QLatin1StringView(other);
        else
            plain += letter;
    }
    line += plain.toUtf8();
}

void appendFolded(QByteArray& line, QStringView word)
{
    const bool isPlain = std::all_of(
        word.begin(), word.end(), [](QChar letter) { return letter.unicode() < 128; });
    if (!isPlain)
        return appendForeign(line, word);
    for (const auto letter : word) {
        const auto sign = char(letter.unicode());
        if (sign >= 'A' && sign <= 'Z')
            line += char(sign - 'A' + 'a');
        else if (sign != '\'')
            line += sign;
    }
}

QByteArray foldedWord(QStringView word)
{
    QByteArray folded;
    appendFolded(folded, word);
    return folded;
}

/// How much of `word` the first `bytes` of its folded form come from.
qsizetype lengthOf(QStringView word, qsizetype bytes)
{
    qsizetype length = 0;
    while (length < word.size() && foldedWord(word.first(length)).size() < bytes)
        length += sizeOf(signAt(word, length));
    while (length < word.size() && QChar::isMark(signAt(word, length)))
        length += sizeOf(signAt(word, length));
    return length;
}

} // namespace

QByteArray wordLine(QStringView text)
{
    QByteArray line;
    line.reserve(text.size() + 8);
    eachWord(text, [&](qsizetype, QStringView word) {
        line += ' ';
        appendFolded(line, word);
    });
    return line;
}

QList<QByteArray> needlesOf(QStringView typed)
{
    QList<QByteArray> needles;
    eachWord(typed, [&](qsizetype, QStringView word) {
        const auto needle = ' ' + foldedWord(word);
        if (needle.size() > 1 && needles.size() < mostNeedles && !needles.contains(needle))
            needles.append(needle);
    });
    return needles;
}

Marked marked(const QString& text, const QList<QByteArray>& needles)
{
    Marked made{text, {}};
    eachWord(text, [&](qsizetype start, QStringView word) {
        const auto line = ' ' + foldedWord(word);
        qsizetype bytes = 0;
        for (const auto& needle : needles) {
            if (line.startsWith(needle))
                bytes = std::max(bytes, needle.size() - 1);
        }
        if (bytes > 0)
            made.spans.append({start, lengthOf(word, bytes)});
    });
    return made;
}

Marked snippet(const QString& text, const QList<QByteArray>& needles, qsizetype most)
{
    constexpr qsizetype before = 32; // characters shown in front of the first mark
    const auto whole = marked(text.simplified(), needles);
    const auto& line = whole.text;
    qsizetype from = 0;
    if (!whole.spans.isEmpty() && whole.spans.first().start > before + before / 2) {
        from = line.indexOf(u' ', whole.spans.first().start - before) + 1;
        if (from <= 0 || from > whole.spans.first().start)
            from = whole.spans.first().start;
    }
    auto to = line.size();
    if (to - from > most) {
        to = line.lastIndexOf(u' ', from + most);
        if (to <= from)
            to = from + most;
    }
    const auto lead = from > 0 ? u"… "_s : QString();
    Marked cut{lead + line.sliced(from, to - from) + (to < line.size() ? u" …"_s : QString()), {}};
    for (const auto& span : whole.spans) {
        if (span.start >= from && span.start + span.length <= to)
            cut.spans.append({span.start - from + lead.size(), span.length});
    }
    return cut;
}

} // namespace core
