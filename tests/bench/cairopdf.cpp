// SPDX-License-Identifier: MIT
#include "tests/bench/cairopdf.h"

#include "core/paper/fonts.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

void setColour(cairo_t* cairo, const QColor& colour)
{
    cairo_set_source_rgb(cairo, colour.redF(), colour.greenF(), colour.blueF());
}

void draw(cairo_t* cairo, const core::PageText& text)
{
    PangoLayout* layout = pango_cairo_create_layout(cairo);
    const auto face = text.style.face;
    const bool isBold = face == core::TypeFace::SerifBold || face == core::TypeFace::SansBold;
    PangoFontDescription* font = pango_font_description_new();
    const QByteArray families
        = core::paperFamilies(face, core::ScriptGroup::Cased).join(u',').toUtf8();
    pango_font_description_set_family(font, families.constData());
    pango_font_description_set_absolute_size(font, text.style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(
        font, face == core::TypeFace::SerifItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout, font);
    setColour(cairo, text.style.color);
    for (const auto& line : text.lines) {
        const QByteArray words = line.text.toUtf8();
        pango_layout_set_text(layout, words.constData(), int(words.size()));
        const double base = double(pango_layout_get_baseline(layout)) / PANGO_SCALE;
        cairo_move_to(cairo, line.start.x(), line.start.y() - base);
        pango_cairo_show_layout(cairo, layout);
    }
    pango_font_description_free(font);
    g_object_unref(layout);
}

void addPath(cairo_t* cairo, const QPainterPath& path)
{
    cairo_new_path(cairo);
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto at = path.elementAt(i);
        if (at.isMoveTo()) {
            cairo_move_to(cairo, at.x, at.y);
        } else if (at.isLineTo()) {
            cairo_line_to(cairo, at.x, at.y);
        } else {
            const auto second = path.elementAt(i + 1);
            const auto third = path.elementAt(i + 2);
            cairo_curve_to(cairo, at.x, at.y, second.x, second.y, third.x, third.y);
            i += 2;
        }
    }
}

void draw(cairo_t* cairo, const core::PageDrawing& drawing)
{
    for (const auto& shape : drawing.shapes) {
        addPath(cairo, shape.path);
        if (shape.fill.style() != Qt::NoBrush) {
            setColour(cairo, shape.fill.color());
            cairo_fill_preserve(cairo);
        }
        if (shape.line.style() != Qt::NoPen) {
            setColour(cairo, shape.line.color());
            cairo_set_line_width(cairo, shape.line.widthF());
            cairo_stroke(cairo);
        }
    }
}

void draw(cairo_t*, const core::PagePicture&) { } // certificates hold none

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length)
{
    static_cast<QByteArray*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

QByteArray cairoPdf(const core::PaperDocument& document)
{
    QByteArray bytes;
    const auto size = document.pages.front().size;
    cairo_surface_t* surface
        = cairo_pdf_surface_create_for_stream(&append, &bytes, size.width(), size.height());
    cairo_t* cairo = cairo_create(surface);
    for (const auto& page : document.pages) {
        for (const auto& item : page.items)
            std::visit([cairo](const auto& content) { draw(cairo, content); }, item.content);
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return bytes;
}

} // namespace bench
