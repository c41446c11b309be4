// SPDX-License-Identifier: MIT
#include "core/paper/certificate.h"
#include "core/paper/pdfwriter.h"
#include "tests/bench/bench.h"

using namespace Qt::StringLiterals;

// Certificates as PDF a second, one file each.
namespace bench {

void certificates()
{
    core::CertificateText text;
    text.school = u"Maple Grove School"_s;
    text.teacher = u"Zoë Nguyễn"_s;
    text.title = u"Teach and Sustain One Classroom Routine"_s;
    for (int i = 0; i < 5; ++i)
        text.rows.push_back({u"Planned steps that a visitor could see or hear"_s, u"Proficient"_s});
    text.awardedOn = QDate(2026, 3, 14);
    text.awardId = u"2026-0147"_s;
    text.signers = {{u"Ruth Okafor"_s, u"Principal"_s}};
    constexpr int count = 40;
    const auto make = [&] { must(core::writePdf(core::certificate(text, core::PaperSize::A4))); };
    make(); // loads the fonts
    const double seconds = cpuSeconds([&] {
        for (int i = 0; i < count; ++i) {
            text.awardId = u"2026-%1"_s.arg(i);
            make();
        }
    });
    report(u"certificate PDFs"_s, u"%1 /s"_s.arg(count / seconds, 0, 'f', 1), u"-"_s,
        count / seconds, u"no goal yet: QPdfWriter stands in"_s);
}

} // namespace bench
