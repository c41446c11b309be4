// SPDX-License-Identifier: MIT
#include "ui/keys/keypanel.h"

#include "core/credentials/keeping.h"
#include "core/credentials/keyfile.h"
#include "core/credentials/keypaper.h"
#include "core/credentials/schoolkey.h"
#include "core/paper/keysheet.h"
#include "ui/edit/longwork.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 mostPhotoBytes = 64 * 1024 * 1024;

} // namespace

KeyPanel::KeyPanel(const core::Store& store, Editor& editor, QWidget* parent)
    : SidePanel(tr("The school's key"), parent, 300)
    , m_store(store)
    , m_editor(editor)
{
    build();
    connect(m_choose, &QPushButton::clicked, this, &KeyPanel::chooseFile);
    connect(m_keeping, &SegmentedControl::chosen, this, &KeyPanel::showFields);
    connect(m_go, &QPushButton::clicked, this, &KeyPanel::go);
    for (auto* edit : {m_phrase, m_again})
        connect(edit, &QLineEdit::returnPressed, this, &KeyPanel::go);
}

void KeyPanel::build()
{
    auto* all = new ScrollColumn(this);
    body()->addWidget(all);
    auto* column = all->column();
    all->setMargins({15, 16, 15, 16});
    column->setSpacing(8);
    m_what = label({}, LabelRole::Text, this, true);
    m_choose = button(tr("Choose the backup…"), ButtonKind::Normal, this);
    m_chosen = label({}, LabelRole::Secondary, this, true);
    m_groupsName = label(tr("or type the groups of the key sheet"), LabelRole::Secondary, this);
    m_groups = new QLineEdit(this);
    m_groups->setAccessibleName(tr("Groups of the key sheet"));
    m_groups->setMaxLength(200);
    m_keeping = new SegmentedControl(
        tr("How the key is kept"), {tr("With a passphrase"), tr("Unlocked")}, this);
    m_keepingWords = label({}, LabelRole::Secondary, this, true);
    m_phraseName = label({}, LabelRole::Secondary, this);
    m_phrase = secret(tr("Passphrase"));
    m_againName = label(tr("The same again"), LabelRole::Secondary, this);
    m_again = secret(m_againName->text());
    m_error = new ErrorBar(this);
    m_go = button({}, ButtonKind::Primary, this);
    column->addWidget(m_what);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_chosen);
    column->addWidget(m_groupsName);
    column->addWidget(m_groups);
    column->addWidget(m_keeping);
    column->addWidget(m_keepingWords);
    column->addWidget(m_phraseName);
    column->addWidget(m_phrase);
    column->addWidget(m_againName);
    column->addWidget(m_again);
    column->addWidget(m_error);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    column->addStretch();
}

QLineEdit* KeyPanel::secret(const QString& name)
{
    auto* edit = new QLineEdit(this);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(1000);
    edit->setAccessibleName(name);
    return edit;
}

void KeyPanel::begin(std::function<void(core::SigningKey)> then)
{
    m_then = std::move(then);
    const auto found = core::schoolKey(m_store);
    if (!found) {
        emit failed(found.error());
        return;
    }
    if (!*found)
        return ask(Task::Make);
    if (!(*found)->isHere)
        return ask(Task::Restore);
    if ((*found)->isSealed)
        return ask(Task::Open);
    auto key = core::openSchoolKey(m_store, {});
    if (!key) {
        ask(Task::Restore);
        return refuse(key.error().message);
    }
    give(*std::move(key));
}

void KeyPanel::beginBackup(const QString& path, std::function<void()> then)
{
    m_backedUp = std::move(then);
    const auto found = core::schoolKey(m_store);
    if (!found || !*found || !(*found)->isHere) {
        emit failed(found ? core::Error{core::Error::Kind::Missing,
                        tr("The key is not on this computer, so there is nothing to back up.")}
                          : found.error());
        return;
    }
    m_isSealed = (*found)->isSealed;
    ask(Task::BackUp);
    m_file = path;
}

void KeyPanel::ask(Task task)
{
    m_task = task;
    m_file.clear();
    m_chosen->hide();
    for (auto* edit : {m_phrase, m_again, m_groups})
        edit->clear();
    m_error->hide();
    m_keeping->setCurrent(0);
    switch (task) {
    case Task::Make:
        m_what->setText(tr("The school signs its badges with a key of its own. Whoever checks a "
                           "badge then knows that it is yours and that nobody changed it. The key "
                           "stays on this computer, outside the workspace."));
        m_phraseName->setText(
            tr("A passphrase of %1 characters or more").arg(core::keyfile::leastPassphrase));
        m_go->setText(tr("Make the key"));
        break;
    case Task::Replace:
        m_what->setText(
            tr("A new key takes the place of the one that signs today, and both say so. "
               "What the old one signed keeps counting. Do this when somebody else may "
               "have the old key, and hand out the history of keys afterwards."));
        m_phraseName->setText(
            tr("A passphrase of %1 characters or more").arg(core::keyfile::leastPassphrase));
        m_go->setText(tr("Replace the key"));
        break;
    case Task::Open:
        m_what->setText(tr("A badge has to be signed, and the school's key is locked."));
        m_phraseName->setText(tr("Passphrase of the key"));
        m_go->setText(tr("Open the key"));
        break;
    case Task::Restore:
        m_what->setText(
            tr("Bring the school's key to this computer: from its backup, from a photo of its "
               "key sheet, or from the groups that stand there."));
        m_phraseName->setText(tr("Passphrase of the backup, and of the key here"));
        m_go->setText(tr("Bring it here"));
        break;
    case Task::BackUp:
        m_what->setText(m_isSealed
                ? tr("The backup opens with the passphrase of the key. Keep the two in different "
                     "places.")
                : tr("The backup is locked by a passphrase. Keep the two in different places: "
                     "nobody can find the passphrase again for you."));
        m_phraseName->setText(m_isSealed
                ? tr("Passphrase of the key")
                : tr("A passphrase of %1 characters or more").arg(core::keyfile::leastPassphrase));
        m_go->setText(tr("Back up"));
        break;
    }
    m_go->setAccessibleName(m_go->text());
    showFields();
    show();
    if (task == Task::Restore)
        m_choose->setFocus(Qt::OtherFocusReason);
    else
        m_phrase->setFocus(Qt::OtherFocusReason);
}

void KeyPanel::showFields()
{
    const bool isMade = m_task == Task::Make || m_task == Task::Replace;
    const bool isKept = isMade || m_task == Task::Restore;
    const bool isNew = isMade || (m_task == Task::BackUp && !m_isSealed);
    m_choose->setVisible(m_task == Task::Restore);
    m_groupsName->setVisible(m_task == Task::Restore);
    m_groups->setVisible(m_task == Task::Restore);
    m_keeping->setVisible(isKept);
    m_keepingWords->setVisible(isKept);
    m_keepingWords->setText(isLocked()
            ? tr("Laurel asks for it when badges are signed. Nobody can find it again for you.")
            : tr("Everybody who can use your account on this computer can sign badges."));
    const bool asks = !isMade || isLocked();
    m_phraseName->setVisible(asks);
    m_phrase->setVisible(asks);
    m_againName->setVisible(isNew && asks);
    m_again->setVisible(isNew && asks);
}

bool KeyPanel::isLocked() const
{
    return m_keeping->current() == 0;
}

void KeyPanel::beginReplacement(std::function<void(core::SigningKey)> then)
{
    begin([this, then = std::move(then)](core::SigningKey before) {
        m_before = std::move(before);
        m_then = then;
        ask(Task::Replace);
    });
}

void KeyPanel::chooseFile()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto path = QFileDialog::getOpenFileName(this, tr("Choose the backup of the key"), folder,
        tr("Keys and photos (*.laurelkey *.jpg *.jpeg *.png);;All files (*)"));
    if (!path.isEmpty())
        takeBackup(path);
}

void KeyPanel::takeBackup(const QString& path)
{
    m_file = path;
    m_chosen->setText(QFileInfo(m_file).fileName());
    m_chosen->show();
    m_phrase->setFocus(Qt::OtherFocusReason);
}

void KeyPanel::go()
{
    if (m_work)
        return;
    m_error->hide();
    switch (m_task) {
    case Task::Make:
    case Task::Replace:
        return make();
    case Task::Open:
        return open();
    case Task::Restore:
        return restore();
    case Task::BackUp:
        return backUp();
    }
}

void KeyPanel::make()
{
    if (isLocked() && m_phrase->text() != m_again->text())
        return refuse(tr("The two passphrases are not the same. Type them again."));
    auto key = core::SigningKey::generate();
    if (!key)
        return refuse(key.error().message);
    keep(*std::move(key), typed());
}

std::optional<core::Passphrase> KeyPanel::typed() const
{
    return isLocked() ? std::optional(core::Passphrase::typed(m_phrase->text())) : std::nullopt;
}

void KeyPanel::open()
{
    const auto found = core::schoolKey(m_store);
    if (!found || !*found)
        return refuse(tr("The key is not there any more. Close this, then try again."));
    // Opening takes its time on purpose, so that passphrases cannot be guessed quickly.
    const auto work = [path = (*found)->path, phrase = core::Passphrase::typed(m_phrase->text())](
                          const core::Progress&) { return core::keyfile::read(path, phrase); };
    m_work = LongWork::run(
        this, tr("Opening the key"), work, [this](core::Result<core::SigningKey> key) {
            if (key)
                give(*std::move(key));
            else
                refuse(key.error().message);
        });
}

void KeyPanel::restore()
{
    if (const auto groups = m_groups->text().toUtf8(); !groups.simplified().isEmpty()) {
        auto key = core::keypaper::keyIn(groups);
        return key ? keep(*std::move(key), typed()) : refuse(key.error().message);
    }
    if (m_file.isEmpty())
        return refuse(tr("Choose the file of the backup first, or type the groups."));
    const auto work = [path = m_file, phrase = core::Passphrase::typed(m_phrase->text())](
                          const core::Progress&) -> core::Result<core::SigningKey> {
        if (core::keyfile::labelOf(path))
            return core::keyfile::read(path, phrase);
        QFile photo(path);
        if (!photo.open(QIODevice::ReadOnly))
            return core::keyfile::read(path, phrase); // says what is wrong with it
        return core::keyOnSheetIn(photo.read(mostPhotoBytes));
    };
    m_work = LongWork::run(
        this, tr("Reading the key"), work, [this](core::Result<core::SigningKey> key) {
            if (key)
                keep(*std::move(key), typed());
            else
                refuse(key.error().message);
        });
}

void KeyPanel::backUp()
{
    if (!m_isSealed && m_phrase->text() != m_again->text())
        return refuse(tr("The two passphrases are not the same. Type them again."));
    const auto found = core::schoolKey(m_store);
    if (!found || !*found)
        return refuse(tr("The key is not there any more. Close this, then try again."));
    const auto work
        = [from = (*found)->path, to = m_file, phrase = core::Passphrase::typed(m_phrase->text())](
              const core::Progress&) -> core::Result<void> {
        const auto key = core::keyfile::read(from, phrase);
        return key ? core::keyfile::write(to, *key, phrase) : key.error();
    };
    m_work = LongWork::run(
        this, tr("Writing the backup"), work, [this](const core::Result<void>& done) {
            if (!done)
                return refuse(done.error().message);
            m_phrase->clear();
            m_again->clear();
            hide();
            if (const auto then = std::exchange(m_backedUp, {}))
                then();
        });
}

void KeyPanel::keep(core::SigningKey key, const std::optional<core::Passphrase>& passphrase)
{
    const auto apply = [this](const core::Changes& changes) -> core::Result<void> {
        if (m_editor.applyForGood(tr("Give the school its key"), changes))
            return {};
        return core::Error{core::Error::Kind::Storage,
            tr("The key was not kept, since the workspace could not "
               "take it. Nothing was changed.")};
    };
    const core::KeyToKeep keeping{key, passphrase, apply};
    const auto warning = m_task == Task::Replace && m_before
        ? core::replaceKey(m_store, *m_before, keeping, core::now())
        : core::keepKey(m_store, keeping, core::now());
    if (!warning)
        return refuse(warning.error().message);
    if (!warning->isEmpty())
        emit failed({core::Error::Kind::Storage, *warning});
    give(std::move(key));
}

void KeyPanel::give(core::SigningKey key)
{
    m_before.reset();
    for (auto* edit : {m_phrase, m_again, m_groups})
        edit->clear();
    hide();
    if (const auto then = std::exchange(m_then, {}))
        then(std::move(key));
}

void KeyPanel::refuse(const QString& sentence)
{
    m_error->say(sentence);
    if (m_phrase->isVisible())
        m_phrase->selectAll();
    m_phrase->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
