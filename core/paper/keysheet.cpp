// SPDX-License-Identifier: MIT
#include "core/paper/keysheet.h"

#include "core/credentials/keypaper.h"
#include "core/credentials/multibase.h"
#include "core/credentials/passphrase.h"
#include "core/paper/badgetheme.h"
#include "core/paper/codereader.h"
#include "core/paper/pageflow.h"
#include "core/paper/pagepainter.h"
#include "core/paper/paperdate.h"
#include "core/paper/pdfwriter.h"
#include "core/paper/photo.h"
#include "core/paper/qrcode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct KeySheet {
    Q_DECLARE_TR_FUNCTIONS(core::KeySheet)
};

constexpr QMarginsF Margins(57, 60, 57, 62);
constexpr qreal CodeSide = 128; ///< 45 mm
constexpr qreal GroupStep = 42; ///< From row to row.
constexpr int GroupsAcross = 3;

QString shown(const SecretBytes& letters)
{
    return QString::fromLatin1(reinterpret_cast<const char*>(letters.data()), letters.size());
}

/// Sets the sheet from its title to its last line.
class SheetSetter {
public:
    SheetSetter(const KeySheetText& text, const SigningKey& key, PaperSize size)
        : m_text(text)
        , m_key(key)
        , m_flow(portrait(size), Margins, text.language)
    {
    }

    std::vector<Page> set()
    {
        const auto school = plainLine(m_text.school);
        m_flow.paragraph(KeySheet::tr("The key of %1").arg(school),
            {style(TypeFace::Display, 24, badgeTheme(BadgeColours::Laurel).deep), 30, 0, 0,
                {.kind = PageRole::Kind::Title}});
        m_flow.paragraph(
            KeySheet::tr("Printed %1").arg(paperDate(m_text.printedOn, m_text.language)),
            {style(TypeFace::Serif, 10, ink::Muted), 15});
        m_flow.advance(10);
        m_flow.rule(0.8, badgeTheme(BadgeColours::Laurel).deep);
        m_flow.advance(16);
        m_flow.paragraph(
            KeySheet::tr("Keep this sheet as you keep a stamp of the school. Whoever has it can "
                         "award badges in the name of the school."),
            {style(TypeFace::SerifBold, 11, ink::Text), 16});
        head(KeySheet::tr("The key"));
        groups();
        code();
        head(KeySheet::tr("How to keep it"));
        list({KeySheet::tr("Put it in a closed envelope, in a safe or another locked place, away "
                           "from the computer."),
            KeySheet::tr("Do not copy, photograph or send it. Delete the file that it was printed "
                         "from."),
            KeySheet::tr("If it gets lost, give the school a new key in Laurel, with the old one "
                         "naming it.")});
        head(KeySheet::tr("How to use it"));
        list({KeySheet::tr("In Laurel, choose Settings, the school’s key, and “Restore from "
                           "paper”."),
            KeySheet::tr("Type the nine groups, or give a photo of the code; delete the photo "
                         "afterwards. Capitals and spaces do not matter."),
            KeySheet::tr("Laurel says which group is mistyped, and which school’s key it is.")});
        return m_flow.finish([](Page&, int, int) {});
    }

private:
    TypeStyle style(TypeFace face, qreal size, const QColor& color) const
    {
        return {face, size, color, 0, m_text.language};
    }

    void head(const QString& words)
    {
        m_flow.space(14);
        m_flow.paragraph(words,
            {style(TypeFace::SerifBold, 11, badgeTheme(BadgeColours::Laurel).deep), 16, 0, 0,
                {.kind = PageRole::Kind::Heading, .level = 1}});
        m_flow.space(3);
    }

    void list(const QStringList& texts)
    {
        for (qsizetype i = 0; i < texts.size(); ++i)
            m_flow.listItem(QString::number(i + 1), texts.at(i),
                {style(TypeFace::Serif, 10, ink::Text), 14.5, 0, 0,
                    {.kind = PageRole::Kind::ListItem}},
                16);
    }

    void groups()
    {
        const auto all = shown(keypaper::groupsOf(m_key)).split(u' ');
        const TypeStyle number = style(TypeFace::Serif, 8, ink::Muted);
        const TypeStyle letters{TypeFace::SansBold, 17, ink::Text, 0.08, m_text.language};
        const qreal across = m_flow.width() / GroupsAcross;
        for (int i = 0; i < all.size(); ++i) {
            const QPointF corner(m_flow.left() + across * (i % GroupsAcross),
                m_flow.y() + GroupStep * (i / GroupsAcross));
            m_flow.put({{},
                textAt(
                    {QString::number(i + 1)}, number, corner + QPointF(0, 12), TextAlign::Left)});
            m_flow.put(
                {{}, textAt({all.at(i)}, letters, corner + QPointF(0, 30), TextAlign::Left)});
        }
        m_flow.advance(GroupStep * ((qreal(all.size()) + GroupsAcross - 1) / GroupsAcross) + 4);
    }

    // The code, and beside it whose key it is.
    void code()
    {
        const auto letters = keypaper::codeOf(m_key);
        const QRectF box(m_flow.left(), m_flow.y(), CodeSide, CodeSide);
        const auto text = shown(letters).toLatin1();
        if (const auto item
            = qrItem(text, QrCorrection::Quartile, box, KeySheet::tr("Code of the same key")))
            m_flow.put(*item);
        const qreal left = box.right() + 20;
        const qreal width = m_flow.left() + m_flow.width() - left;
        qreal y = box.top() + 10;
        const auto put = [&](const QString& words, const TypeStyle& type) {
            const auto lines = brokenLines(words, type, width);
            m_flow.put({{}, textAt(lines, type, {left, y}, TextAlign::Left, 13)});
            y += 13 * qreal(lines.size());
        };
        const auto name = style(TypeFace::SerifItalic, 9.25, ink::Muted);
        const auto value = style(TypeFace::Serif, 9.25, ink::Text);
        put(KeySheet::tr("To compare by phone (not secret)"), name);
        put(fingerprintOf(m_key.publicKey()), value);
        y += 8;
        put(KeySheet::tr("Its name in badges (not secret)"), name);
        put(m_key.did(), value);
        m_flow.advance(CodeSide + 8);
    }

    const KeySheetText& m_text;
    const SigningKey& m_key;
    PageFlow m_flow;
};

Error notWritten(const QString& path, const QString& detail)
{
    return {Error::Kind::Storage,
        KeySheet::tr("“%1” could not be written. Check that the folder exists, that you may write "
                     "in it and that the disk is not full.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

// The key as somebody would read it off the sheet later on.
bool comesBack(const PaperDocument& sheet, const SigningKey& key)
{
    const auto groups = keypaper::groupsOf(key);
    const auto typed
        = keypaper::keyIn({reinterpret_cast<const char*>(groups.data()), groups.size()});
    if (!typed || typed->did() != key.did())
        return false;
    if (!canReadCodes())
        return true;
    constexpr int dpi = 150;
    const auto image = renderPage(sheet.pages.front(), dpi);
    const auto seen = image ? keyOnSheet(*image) : image.error();
    return seen && seen->did() == key.did();
}

Result<void> save(QByteArray bytes, const QString& path)
{
    QFile file(path);
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const bool isNew
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, mine);
    if (!isNew && file.exists())
        return Error{Error::Kind::Refused,
            KeySheet::tr("“%1” is there already and stays as it is. Choose another name.")
                .arg(QDir::toNativeSeparators(path))};
    const bool isWritten = isNew && file.write(bytes) == bytes.size() && file.flush();
    wipe(bytes);
    file.close();
    if (isWritten)
        return {};
    const auto detail = file.errorString();
    if (isNew)
        file.remove();
    return notWritten(path, detail);
}

} // namespace

PaperDocument keySheet(const KeySheetText& text, const SigningKey& key, PaperSize size)
{
    return {KeySheet::tr("Key of %1").arg(plainLine(text.school)), text.language,
        SheetSetter(text, key, size).set(), text.printedOn};
}

Result<void> saveKeySheet(
    const KeySheetText& text, const SigningKey& key, PaperSize size, const QString& path)
{
    const auto sheet = keySheet(text, key, size);
    if (!comesBack(sheet, key))
        return Error{Error::Kind::Damaged,
            KeySheet::tr("The key could not be read back from its sheet, so no sheet was made. "
                         "Start Laurel again and try once more.")};
    auto bytes = writePdf(sheet);
    if (!bytes)
        return bytes.error();
    return save(*std::move(bytes), path);
}

Result<SigningKey> keyOnSheet(const QImage& photo)
{
    for (const auto& text : codesIn(photo)) {
        if (keypaper::isKeyCode(text))
            return keypaper::keyIn(text);
    }
    return Error{Error::Kind::Missing,
        KeySheet::tr("The code of a key cannot be read on this picture. Photograph it again, sharp "
                     "and from straight above, or type the groups.")};
}

Result<SigningKey> keyOnSheetIn(const QByteArray& file)
{
    const auto image = openedPhoto(file);
    if (!image)
        return image.error();
    return keyOnSheet(*image);
}

} // namespace core
