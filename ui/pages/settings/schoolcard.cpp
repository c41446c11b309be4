// SPDX-License-Identifier: MIT
#include "ui/pages/settings/schoolcard.h"

#include "ui/pages/settings/form.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString emailWords(core::EmailForm form)
{
    const auto meaning = form == core::EmailForm::Hashed
        ? SchoolCard::tr("A badge shows the e-mail of its holder to nobody. Who knows the address "
                         "can prove that the badge is theirs; some websites that collect badges "
                         "cannot tell whose it is.")
        : SchoolCard::tr("Everybody who gets a badge can read the e-mail of its holder. Some "
                         "websites that collect badges ask for that.");
    return meaning + u' '
        + SchoolCard::tr("This counts for badges signed from now on; the others stay as they are.");
}

} // namespace

SchoolCard::SchoolCard(const core::Store& store, Editor& editor, QWidget* parent)
    : Card(tr("School"), parent, false)
    , m_store(store)
    , m_editor(editor)
{
    build();
    setFocusProxy(m_name);
    for (auto* edit : {m_name, m_region, m_signers[0], m_signers[1], m_roles[0], m_roles[1]}) {
        edit->setEnabled(!m_store.isReadOnly());
        connect(edit, &QLineEdit::editingFinished, this, &SchoolCard::take);
    }
    m_paper->setEnabled(!m_store.isReadOnly());
    m_style->setEnabled(!m_store.isReadOnly());
    connect(m_style, &SegmentedControl::chosen, this, &SchoolCard::takeStyle);
    m_email->setEnabled(!m_store.isReadOnly());
    connect(m_email, &SegmentedControl::chosen, this, &SchoolCard::takeEmail);
    for (int i = 0; i < 2; ++i)
        connect(m_signatures[i], &QPushButton::clicked, this, [this, i] { pressSignature(i); });
    connect(m_paper, &SegmentedControl::chosen, this, &SchoolCard::takePaper);
    connect(&m_store, &core::Store::changed, this, &SchoolCard::refresh);
    refresh();
}

void SchoolCard::build()
{
    m_name = lineEdit(tr("Name on badges and certificates"), this);
    m_region = lineEdit(tr("District or region, if it is to be named"), this);
    m_paper = new SegmentedControl(tr("Paper"), {tr("A4"), tr("US Letter")}, this);
    m_style
        = new SegmentedControl(tr("Certificate"), {tr("Classic"), tr("Modern"), tr("Quiet")}, this);
    m_email = new SegmentedControl(
        tr("Holder's e-mail in badges"), {tr("Scrambled"), tr("Readable")}, this);
    m_signers[0] = lineEdit(tr("Who signs first"), this);
    m_roles[0] = lineEdit(tr("Their role"), this);
    m_signers[1] = lineEdit(tr("Who signs second, if anybody"), this);
    m_roles[1] = lineEdit(tr("Their role as well"), this);
    auto* form = new Form;
    form->add(m_name->accessibleName(), m_name, 0, 0, 2);
    form->add(m_region->accessibleName(), m_region, 1, 0);
    form->add(tr("Paper"), m_paper, 1, 1);
    form->add(tr("Certificate"), m_style, 2, 0);
    form->add(tr("Holder's e-mail in badges"), m_email, 2, 1);
    for (int i = 0; i < 2; ++i) {
        form->add(m_signers[i]->accessibleName(), m_signers[i], 3 + i, 0);
        auto* role = new QWidget(this);
        auto* row = new QHBoxLayout(role);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        m_signatures[i] = button({}, ButtonKind::Normal, role);
        row->addWidget(m_roles[i], 1);
        row->addWidget(m_signatures[i]);
        form->add(tr("Their role"), role, 3 + i, 1);
    }
    form->setColumnStretch(0, 1);
    form->setColumnStretch(1, 1);
    body()->addLayout(form);
    m_emailWords = label({}, LabelRole::Muted, this, true);
    m_emailWords->setContentsMargins(16, 0, 16, 16);
    body()->addWidget(m_emailWords);
}

void SchoolCard::refresh()
{
    const auto school = m_store.organizations().own();
    if (!school) {
        emit failed(school.error());
        return;
    }
    m_school = *school;
    const auto show = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    show(m_name, m_school.name);
    show(m_region, m_school.region.value_or(QString()));
    for (int i = 0; i < 2; ++i) {
        const auto signer = m_school.signatories.value(i);
        show(m_signers[i], signer.name);
        show(m_roles[i], signer.role);
        m_signatures[i]->setText(signer.signature ? tr("Remove signature") : tr("Signature…"));
        m_signatures[i]->setAccessibleName(signer.signature
                ? tr("Remove the signature of %1").arg(signer.name)
                : tr("Choose a picture of the signature of %1").arg(signer.name));
        m_signatures[i]->setEnabled(!m_store.isReadOnly() && !signer.name.isEmpty());
    }
    m_style->setCurrent(int(m_school.certificate));
    m_email->setCurrent(int(m_school.holderEmail));
    m_emailWords->setText(emailWords(m_school.holderEmail));
    m_paper->setCurrent(int(m_school.paper));
}

void SchoolCard::take()
{
    auto school = m_school;
    school.name = m_name->text().trimmed();
    if (school.name.isEmpty()) {
        m_name->setText(m_school.name);
        emit failed({core::Error::Kind::Invalid,
            tr("The school needs a name: it stands on every badge. The old name was kept.")});
        return;
    }
    const auto region = m_region->text().trimmed();
    school.region = region.isEmpty() ? std::nullopt : std::optional(region);
    school.signatories.clear();
    for (int i = 0; i < 2; ++i) {
        const auto known = m_school.signatories.value(i);
        core::Signatory signer{m_signers[i]->text().trimmed(), m_roles[i]->text().trimmed()};
        if (signer.name == known.name)
            signer.signature = known.signature; // another's name never stands under it
        if (!signer.name.isEmpty())
            school.signatories.append(signer);
        else if (!signer.role.isEmpty())
            return; // the name is still to come
    }
    change(school.name == m_school.name ? tr("Change the signatures")
                                        : tr("Name the school %1").arg(school.name),
        school);
}

void SchoolCard::takePaper(int choice)
{
    auto school = m_school;
    school.paper = core::PaperFormat(choice);
    change(tr("Print on %1").arg(choice == 0 ? tr("A4") : tr("US Letter")), school);
}

void SchoolCard::takeStyle(int choice)
{
    auto school = m_school;
    school.certificate = core::CertificateStyle(choice);
    change(tr("Change how certificates look"), school);
}

void SchoolCard::takeEmail(int choice)
{
    auto school = m_school;
    school.holderEmail = core::EmailForm(choice);
    change(choice == 0 ? tr("Scramble the e-mail in badges")
                       : tr("Write the e-mail into badges readably"),
        school);
}

/// Chooses a picture of the signature, or takes it away.
void SchoolCard::pressSignature(int signer)
{
    if (m_school.signatories.value(signer).signature) {
        auto school = m_school;
        school.signatories[signer].signature.reset();
        change(tr("Remove a signature"), school);
        return;
    }
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Choose a picture of the signature"), folder, tr("Pictures (*.png *.jpg *.jpeg)"));
    if (!path.isEmpty())
        takeSignature(signer, path);
}

void SchoolCard::takeSignature(int signer, const QString& path)
{
    constexpr int widest = 720; // enough for 30 pt on paper
    constexpr int mostPixels = 6000;
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const auto size = reader.size();
    const auto picture
        = size.width() <= mostPixels && size.height() <= mostPixels ? reader.read() : QImage();
    QByteArray png;
    QBuffer buffer(&png);
    if (picture.isNull()
        || !picture.scaled(widest, widest / 2, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                .save(&buffer, "PNG")) {
        emit failed({core::Error::Kind::Foreign,
            tr("“%1” is no picture that can be used. Choose a PNG or JPEG of the signature on "
               "white paper.")
                .arg(QFileInfo(path).fileName()),
            reader.errorString()});
        return;
    }
    auto school = m_school;
    school.signatories[signer].signature = png.toBase64();
    change(tr("Add the signature of %1").arg(school.signatories.at(signer).name), school);
}

void SchoolCard::change(const QString& words, const core::Organization& school)
{
    if (school != m_school)
        m_editor.apply(words, {{.before = m_school, .after = school}});
    refresh();
}

} // namespace ui
