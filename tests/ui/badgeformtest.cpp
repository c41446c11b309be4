// SPDX-License-Identifier: MIT
#include "tests/ui/designerdesk.h"

#include "core/paper/documents.h"
#include "ui/pages/catalogue/designer/badgeform.h"
#include "ui/pages/catalogue/designer/badgepreview.h"
#include "ui/pages/catalogue/designer/picturechoice.h"

#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>

namespace {

/// The step "Badge" of a starter.
struct Desk {
    Designer designer;

    Desk()
    {
        designer.openStarter();
        designer.go(ui::DesignStep::Badge);
    }

    ui::BadgeForm& form() const { return *designer.page.findChild<ui::BadgeForm*>(); }
    std::optional<core::BadgeLook> look() const { return designer.design().badge; }

    ui::PictureChoice& choice(const QString& group, const QString& name) const
    {
        INFO(name.toStdString());
        auto& choices = designer.the<ui::PictureChoices>(group);
        for (auto* one : choices.findChildren<ui::PictureChoice*>()) {
            if (one->accessibleName() == name)
                return *one;
        }
        FAIL("no such choice");
        std::abort();
    }

    void choose(const QString& group, const QString& name) const
    {
        choice(group, name).click();
        QCoreApplication::processEvents();
    }

    QImage preview() const
    {
        return designer.page.findChild<ui::BadgePreview*>()->grab().toImage();
    }

    QString previewWords() const
    {
        return designer.page.findChild<ui::BadgePreview*>()->accessibleDescription();
    }

    void write(const QString& field, const QString& words) const { designer.write(field, words); }
};

void writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

const QByteArray aDrawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
                            "<rect width=\"10\" height=\"10\" fill=\"#ff0000\"/></svg>";

} // namespace

TEST_CASE("a badge gets its look by choosing, each choice is a step, and the preview follows")
{
    Desk desk;
    CHECK_FALSE(desk.look());
    CHECK(desk.choice(u"Shape"_s, u"Laurel"_s).isChecked());
    CHECK(desk.choice(u"Icon"_s, u"Cycle"_s).isChecked());
    CHECK(desk.previewWords() == u"Laurel, Laurel, Cycle"_s);
    auto shown = desk.preview();
    const auto changes = [&] {
        const auto now = desk.preview();
        const bool isOther = now != shown;
        shown = now;
        return isOther;
    };

    desk.choose(u"Shape"_s, u"Leaf"_s);
    CHECK(desk.look()->shape == core::BadgeShape::Leaf);
    CHECK(changes());
    desk.choose(u"Colours"_s, u"Plum"_s);
    CHECK(desk.look()->colours == u"plum"_s);
    CHECK(changes());
    desk.choose(u"Icon"_s, u"Heart"_s);
    CHECK(desk.look()->icon == u"heart"_s);
    CHECK(changes());
    CHECK(desk.previewWords() == u"Leaf, Plum, Heart"_s);
    desk.choose(u"Icon"_s, u"Star"_s);

    desk.designer.editor.undo();
    CHECK(desk.look()->icon == u"heart"_s);
    CHECK(desk.choice(u"Icon"_s, u"Heart"_s).isChecked());
    desk.designer.editor.undo();
    CHECK_FALSE(desk.look()->icon);
    desk.designer.editor.redo();
    CHECK(desk.look()->icon == u"heart"_s);

    desk.designer.press(u"Back to the look of the area"_s);
    CHECK_FALSE(desk.look());
    CHECK_FALSE(desk.designer.the<QPushButton>(u"Back to the look of the area"_s).isEnabled());
    desk.designer.editor.undo();
    CHECK(desk.look()->shape == core::BadgeShape::Leaf);
}

TEST_CASE("the shapes and icons are reached and chosen with the keyboard")
{
    const Desk desk;
    auto& laurel = desk.choice(u"Shape"_s, u"Laurel"_s);
    laurel.setFocus();
    QTest::keyClick(&laurel, Qt::Key_Right);
    QCoreApplication::processEvents();
    CHECK(desk.look()->shape == core::BadgeShape::Shield);
    CHECK(desk.choice(u"Shape"_s, u"Shield"_s).hasFocus());
    for (const auto* choice : desk.form().findChildren<ui::PictureChoice*>())
        CHECK_FALSE(choice->accessibleName().isEmpty());
}

TEST_CASE("a colour of one's own is said to be readable or not, and a pale one is not published")
{
    const Desk desk;
    const auto colour = u"Or a colour of your own"_s;
    desk.write(colour, u"#7b1e3a"_s);
    CHECK(desk.look()->colours == u"#7b1e3a"_s);
    CHECK(desk.designer.says(u"Easy to read"_s));
    desk.write(colour, u"#ffd966"_s);
    CHECK(desk.designer.says(u"White text on this colour is hard to read"_s));
    desk.designer.go(ui::DesignStep::Publish);
    CHECK(desk.designer.says(u"White text on this colour is hard to read"_s));
    desk.designer.press(u"Publish now"_s);
    CHECK(desk.designer.versions(u"CM-01"_s).first().status == core::VersionStatus::Draft);
    desk.designer.go(ui::DesignStep::Badge);
    desk.write(colour, u"red"_s);
    CHECK(desk.look()->colours == u"#ffd966"_s);
    CHECK(desk.designer.says(u"six digits"_s));
    auto& line = desk.designer.the<QLineEdit>(colour);
    line.setFocus();
    line.selectAll();
    QTest::keyClick(&line, Qt::Key_Backspace);
    desk.designer.leave();
    CHECK_FALSE(desk.look());
}

TEST_CASE("ring text that does not fit is told while it is written, and keeps from publishing")
{
    const Desk desk;
    auto& ring = desk.designer.the<QLineEdit>(u"In place of the title"_s);
    ring.setFocus();
    QTest::keyClicks(&ring, u"Ask First"_s);
    CHECK(desk.designer.says(u"It fits."_s));
    QTest::keyClicks(
        &ring, u", Then Wait, Then Ask Again, and Wait Again for Everybody in Class"_s);
    CHECK(desk.designer.says(u"does not fit on the ring"_s));
    desk.designer.leave();
    desk.designer.go(ui::DesignStep::Publish);
    CHECK(desk.designer.says(u"does not fit on the ring"_s));
    desk.designer.go(ui::DesignStep::Badge);
    desk.write(u"In place of the title"_s, u"Ask First"_s);
    CHECK(desk.look()->ringText == u"Ask First"_s);
}

TEST_CASE("a picture of one's own stands in for the icon, and a hostile one is refused in words")
{
    const Desk desk;
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    writeTo(dir.filePath(u"logo.svg"_s), aDrawing);
    writeTo(dir.filePath(u"bad.svg"_s),
        QByteArray(aDrawing).replace("<rect", "<script>a()</script><rect"));

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(dir.filePath(u"logo.svg"_s))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.form(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.form(), &drop);
    REQUIRE(desk.look()->picture);
    CHECK(desk.previewWords().contains(u"your own picture"_s));
    CHECK(core::badgeOf(desk.designer.design(), {}).own.pixelColor(5, 5) == QColor(Qt::red));
    const auto before = desk.designer.design();

    desk.form().takePicture(dir.filePath(u"bad.svg"_s));
    CHECK(desk.designer.says(u"script"_s));
    desk.form().takePicture(dir.filePath(u"nothing.png"_s));
    CHECK(desk.designer.says(u"could not be opened"_s));
    CHECK(desk.designer.design() == before);

    desk.designer.press(u"Remove the picture"_s);
    CHECK_FALSE(desk.look());
    CHECK(desk.choice(u"Icon"_s, u"Cycle"_s).isChecked());
    desk.form().takePicture(dir.filePath(u"logo.svg"_s));
    desk.choose(u"Icon"_s, u"Lamp"_s);
    CHECK_FALSE(desk.look()->picture);
}

TEST_CASE("the badge is saved as a picture, SVG or PNG by its name")
{
    const Desk desk;
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    desk.form().save(dir.filePath(u"badge.svg"_s));
    QFile svg(dir.filePath(u"badge.svg"_s));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    CHECK(svg.readAll().contains("<path"));
    desk.form().save(dir.filePath(u"badge.png"_s));
    CHECK(QImage(dir.filePath(u"badge.png"_s)).size() == QSize(512, 512));
    desk.form().save(dir.filePath(u"no/such/folder.png"_s));
    CHECK(desk.designer.says(u"could not be written"_s));
}
