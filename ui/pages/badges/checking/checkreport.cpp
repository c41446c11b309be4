// SPDX-License-Identifier: MIT
#include "ui/pages/badges/checking/checkreport.h"

#include "core/credentials/publickey.h"
#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/pages/badges/checking/answermarks.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int pictureSide = 88;

QLabel* sentence(const QString& words, LabelRole role, QWidget* parent)
{
    auto* made = label(words, role, parent, true);
    made->setTextFormat(Qt::PlainText); // a badge says what it likes
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QString dayOf(core::Instant at)
{
    return QLocale().toString(core::localDate(at), u"d MMMM yyyy"_s);
}

QString awardedWords(const core::BadgeWords& words)
{
    const auto holder = words.holder.isEmpty() ? CheckReport::tr("somebody") : words.holder;
    const auto issuer = words.issuer.isEmpty() ? CheckReport::tr("nobody named") : words.issuer;
    if (!words.validFrom)
        return CheckReport::tr("It says: awarded to %1 by %2").arg(holder, issuer);
    return CheckReport::tr("It says: awarded to %1 by %2, %3")
        .arg(holder, issuer, dayOf(*words.validFrom));
}

QString titleOf(const CheckedFile& file)
{
    if (file.code)
        return CheckReport::tr("The small code of a certificate");
    return file.report.words.title.isEmpty() ? CheckReport::tr("A badge without a title")
                                             : file.report.words.title;
}

QStringList levelLines(const core::BadgeWords& words)
{
    QStringList lines;
    for (const auto& level : words.levels)
        lines.append(u"%1: %2"_s.arg(level.criterion, level.level));
    return lines;
}

} // namespace

CheckReport::CheckReport(BadgeCheck& check, QWidget* parent)
    : QWidget(parent)
    , m_check(check)
{
    auto* card = new Card(this);
    card->body()->setContentsMargins(1, 1, 1, 1);
    auto* area = new QScrollArea(card);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("What there is to say about the badge"));
    m_inside = new QWidget(area);
    m_rows = new QVBoxLayout(m_inside);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    area->setWidget(m_inside);
    card->body()->addWidget(area);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(&m_check, &BadgeCheck::changed, this, &CheckReport::refresh);
}

void CheckReport::showFile(const QString& path)
{
    m_path = path;
    refresh();
}

void CheckReport::refresh()
{
    const auto* file = m_check.file(m_path);
    if (!file)
        return;
    const auto* before = window()->focusWidget();
    const auto name
        = before && m_inside->isAncestorOf(before) ? before->accessibleName() : QString();
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    fill(*file);
    for (auto* part : m_inside->findChildren<QWidget*>()) { // the same part has the focus again
        if (!name.isEmpty() && part->accessibleName() == name)
            part->setFocus(Qt::OtherFocusReason);
    }
}

/// Adds a part and shows it at once, so that the focus can go there.
void CheckReport::add(QWidget* part)
{
    m_rows->addWidget(part);
    part->show();
}

void CheckReport::fill(const CheckedFile& file)
{
    const auto& report = file.report;
    add(head(file));
    const auto answers = file.answers(core::now());
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QWidget* part = nullptr;
        if (i == 1 && !file.code && !report.did.isEmpty())
            part = knowing(report);
        if (i == 3 && !file.badge.json.isEmpty())
            part = comparing(file);
        addAnswer(answers.at(i), part);
    }
    addFacts(report.words);
    addEvidence(report.words);
    m_rows->addStretch();
}

QWidget* CheckReport::head(const CheckedFile& file)
{
    const auto verdict = file.verdict();
    const auto& words = file.report.words;
    auto* banner = new AnswerBanner(verdict.mark, m_inside);
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(24, 20, 24, 20);
    row->setSpacing(20);
    auto* picture = new QLabel(banner);
    QPixmap pixmap;
    const auto side = scaled(pictureSide);
    if (file.badge.png && pixmap.loadFromData(*file.badge.png, "PNG")) {
        pixmap = pixmap.scaled(
            QSize(side, side) * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
    } else {
        pixmap
            = ui::icon(file.report.isPage ? u"certificate"_s : u"roundel-badge"_s, IconRole::Muted)
                  .pixmap(QSize(side, side));
    }
    picture->setPixmap(pixmap);
    picture->setAccessibleName(tr("Picture of the badge"));
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    auto* said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(new AnswerSign(verdict.mark, banner), 0, Qt::AlignTop);
    said->addWidget(sentence(verdict.words, LabelRole::Strong, banner), 1);
    column->addLayout(said);
    column->addWidget(sentence(titleOf(file), LabelRole::Title, banner));
    if (!file.note.isEmpty())
        column->addWidget(sentence(file.note, LabelRole::Muted, banner));
    if (!words.title.isEmpty())
        column->addWidget(sentence(awardedWords(words), LabelRole::Muted, banner));
    column->addWidget(sentence(QFileInfo(file.path).fileName(), LabelRole::Secondary, banner));
    column->addStretch();
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    return banner;
}

void CheckReport::addAnswer(const core::CheckAnswer& answer, QWidget* part)
{
    auto* row = new QWidget(m_inside);
    row->setAccessibleName(answer.question);
    row->setAccessibleDescription(answer.answer + u' ' + answer.detail);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(1, scaledColumn(168));
    grid->setColumnStretch(2, 1);
    grid->addWidget(new AnswerSign(answer.mark, row), 0, 0, Qt::AlignTop);
    auto* question = label(answer.question, LabelRole::Muted, row, true);
    question->setFixedWidth(scaledColumn(168));
    grid->addWidget(question, 0, 1, Qt::AlignTop);
    grid->addWidget(sentence(answer.answer, LabelRole::Strong, row), 0, 2);
    int next = 1;
    if (!answer.detail.isEmpty())
        grid->addWidget(sentence(answer.detail, LabelRole::Secondary, row), next++, 2);
    if (part) {
        part->setParent(row);
        grid->addWidget(part, next, 2, Qt::AlignLeft);
    }
    add(row);
    add(line(m_inside));
}

/// The user says that they know the key, or know it no more.
QWidget* CheckReport::knowing(const core::BadgeReport& report)
{
    auto* part = new QWidget(m_inside);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    const auto did = report.did;
    if (report.acquaintance == core::Acquaintance::Known) {
        auto* forget = button(tr("I do not know this key any more"), ButtonKind::Link, part);
        row->addWidget(forget);
        connect(
            forget, &QPushButton::clicked, this,
            [this, did] {
                if (auto done = m_check.forget(did); !done)
                    emit failed(done.error());
            },
            Qt::QueuedConnection);
        return part;
    }
    auto* name = new QLineEdit(report.words.issuer.left(120), part);
    name->setAccessibleName(tr("What you call this school"));
    name->setToolTip(tr("What you call this school"));
    name->setMaxLength(120);
    name->setMinimumWidth(scaledColumn(260));
    auto* know = button(tr("The key is the same: I know it"), ButtonKind::Normal, part);
    row->addWidget(name);
    row->addWidget(know);
    const auto take = [this, did, name] {
        if (auto done = m_check.trust(did, name->text()); !done)
            emit failed(done.error());
    };
    connect(know, &QPushButton::clicked, this, take, Qt::QueuedConnection);
    connect(name, &QLineEdit::returnPressed, this, take, Qt::QueuedConnection);
    return part;
}

QWidget* CheckReport::comparing(const CheckedFile& file)
{
    auto* part = new QWidget(m_inside);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    auto* email = new QLineEdit(file.email, part);
    email->setPlaceholderText(tr("name@school.org"));
    email->setAccessibleName(tr("E-mail of the person who shows the badge"));
    email->setMaxLength(254);
    email->setMinimumWidth(scaledColumn(260));
    auto* compare = button(tr("Compare"), ButtonKind::Normal, part);
    row->addWidget(email);
    row->addWidget(compare);
    const auto take = [this, path = file.path, email] { m_check.setEmail(path, email->text()); };
    connect(compare, &QPushButton::clicked, this, take, Qt::QueuedConnection);
    connect(email, &QLineEdit::returnPressed, this, take, Qt::QueuedConnection);
    return part;
}

void CheckReport::addSection(const QString& title, const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    auto* part = new QWidget(m_inside);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(24, 16, 24, 8);
    column->setSpacing(4);
    column->addWidget(label(title, LabelRole::Strong, part));
    for (const auto& one : lines)
        column->addWidget(sentence(one, LabelRole::Text, part));
    add(part);
}

void CheckReport::addFacts(const core::BadgeWords& words)
{
    addSection(tr("What it is for"),
        words.description.isEmpty() ? QStringList() : QStringList{words.description});
    addSection(tr("What was asked"),
        words.criteria.isEmpty() ? QStringList() : QStringList{words.criteria.trimmed()});
    addSection(tr("Levels that were reached"), levelLines(words));
}

void CheckReport::addEvidence(const core::BadgeWords& words)
{
    QStringList lines;
    bool hasDigests = false;
    for (const auto& evidence : words.evidence) {
        const auto found = m_check.fileOf(evidence);
        hasDigests = hasDigests || !evidence.digest.isEmpty();
        lines.append(found.isEmpty() ? evidence.name
                                     : tr("%1: it is the file “%2”").arg(evidence.name, found));
    }
    if (hasDigests)
        lines.append(tr("Drop a file here to see whether it is one of these, unchanged."));
    addSection(tr("Evidence that it rests on"), lines);
}

QString CheckReport::text() const
{
    const auto* file = m_check.file(m_path);
    if (!file)
        return {};
    const auto& report = file->report;
    QStringList lines{QFileInfo(m_path).fileName(), file->verdict().words, {}, report.words.title,
        awardedWords(report.words), {}};
    for (const auto& answer : file->answers(core::now())) {
        lines.append(answer.question + u' ' + answer.answer);
        if (!answer.detail.isEmpty())
            lines.append(u"  "_s + answer.detail);
    }
    if (!report.did.isEmpty())
        lines += {{}, tr("Key: %1").arg(core::fingerprintOfDid(report.did)), report.did};
    lines += QStringList{{}} + levelLines(report.words);
    for (const auto& evidence : report.words.evidence)
        lines.append(evidence.name + u' ' + evidence.digest);
    lines += {{},
        tr("Checked with Laurel on %1, without a network.")
            .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat))};
    return lines.join(u'\n') + u'\n';
}

} // namespace ui
