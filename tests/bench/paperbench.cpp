// SPDX-License-Identifier: MIT
#include "core/paper/certificate.h"
#include "core/paper/pdfbatch.h"
#include "core/paper/typememory.h"
#include "tests/bench/bench.h"
#include "tests/bench/cairopdf.h"
#include "tests/bench/certificatenames.h"
#include "tests/bench/qtpdf.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// A thousand certificates as PDF, one file each, against QPdfWriter and against cairo with
// Pango on the same pages. All lay the pages out with a memory; only ours writes with one too.
namespace bench {

namespace {

constexpr int count = 1000;
constexpr int peerCount = 40;
constexpr int rounds = 5;

core::CertificateText certificateText()
{
    core::CertificateText text;
    text.school = u"Maple Grove School"_s;
    text.title = u"Teach and Sustain One Classroom Routine"_s;
    text.rows = {{u"Chose the routine from five or more timings"_s, u"Exemplary"_s},
        {u"Planned steps that a visitor could see or hear"_s, u"Proficient"_s},
        {u"Modeled the routine and rehearsed it with the whole class"_s, u"Proficient"_s},
        {u"Named the steps that students got right"_s, u"Exemplary"_s},
        {u"Used ten later timings to decide what to keep and what to change"_s, u"Proficient"_s}};
    text.awardedOn = QDate(2026, 3, 14);
    text.hours = 9;
    text.signers = {{u"Ruth Okafor"_s, u"Principal"_s}};
    text.badge.ringTop = u"Teach and Sustain One Routine"_s;
    text.badge.ringBottom = text.school;
    text.language = u"en-US"_s;
    return text;
}

using Write = std::function<QByteArray(const core::PaperDocument&)>;

QByteArray ours(const core::PaperDocument& document)
{
    return must(core::writePdf(document));
}

QList<QByteArray> writeAll(const QStringList& names, const Write& write)
{
    auto text = certificateText();
    QList<QByteArray> files;
    for (const auto& name : names) {
        text.teacher = name;
        text.awardId = u"2026-%1"_s.arg(files.size() + 1, 4, 10, QChar(u'0'));
        files.append(write(core::certificate(text, core::PaperSize::A4)));
    }
    return files;
}

/// Milliseconds of the processor for one file.
double perFile(const QStringList& names, const Write& write)
{
    return 1000 * cpuSeconds([&] { writeAll(names, write); }) / double(names.size());
}

QString output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

void reportReading(const QStringList& names, const QList<QByteArray>& files)
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        return;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"certificate.pdf"_s);
    int exact = 0;
    int tagged = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(files.at(i)) < 0)
            return;
        file.close();
        exact += output(u"pdftotext"_s, {path, u"-"_s}).contains(names.at(i)) ? 1 : 0;
        if (i % 20 == 0)
            tagged += output(u"pdfinfo"_s, {path}).contains(u"yes"_s) ? 1 : 0;
    }
    report(u"certificate: names exact"_s, QString::number(exact), QString::number(files.size()),
        double(exact) / double(files.size()), u"1: pdftotext finds all"_s);
    const auto asked = (files.size() + 19) / 20;
    report(u"certificate: tagged"_s, QString::number(tagged), QString::number(asked),
        double(tagged) / double(asked), u"1: by pdfinfo, every 20th"_s);
}

void reportSpeed(const QStringList& names)
{
    QList<double> own;
    QList<double> qt;
    QList<double> cairo;
    const auto few = names.mid(0, peerCount);
    const bool hasCairo = !writeAll(names.mid(0, 1), cairoPdf).front().isEmpty();
    for (int round = 0; round < rounds; ++round) {
        {
            const core::PdfBatch batch;
            own.append(perFile(names, ours));
        }
        const core::TypeMemory memory;
        qt.append(perFile(few, qtPdf));
        if (hasCairo)
            cairo.append(perFile(few, cairoPdf));
    }
    const auto ms = [](double value) { return u"%1 ms"_s.arg(value, 0, 'f', 2); };
    report(u"1000 certificates, each"_s, ms(median(own)), ms(median(qt)), median(qt) / median(own),
        u"10: times QPdfWriter"_s);
    if (hasCairo)
        report(u"1000 certificates, each"_s, ms(median(own)), ms(median(cairo)),
            median(cairo) / median(own), u"5: times cairo + Pango"_s);
}

void reportSingle(const QStringList& names)
{
    QList<double> own;
    QList<double> qt;
    for (int round = 0; round < rounds; ++round) {
        own.append(perFile(names.mid(0, 10), ours));
        qt.append(perFile(names.mid(0, 10), qtPdf));
    }
    report(u"one certificate alone"_s, u"%1 ms"_s.arg(median(own), 0, 'f', 1),
        u"%1 ms"_s.arg(median(qt), 0, 'f', 1), median(qt) / median(own), u"1: times QPdfWriter"_s);
}

} // namespace

void certificates()
{
    const auto names = certificateNames(count);
    writeAll(names.mid(0, 20), ours); // loads the fonts
    writeAll(names.mid(0, 20), qtPdf);
    reportSingle(names);
    reportSpeed(names);
    QList<QByteArray> files;
    QList<QByteArray> again;
    {
        const core::PdfBatch batch;
        files = writeAll(names, ours);
    }
    {
        const core::PdfBatch batch;
        again = writeAll(names, ours);
    }
    const bool isSame = files == again && writeAll(names.mid(0, 20), ours) == files.mid(0, 20);
    report(u"certificate: two runs identical"_s, isSame ? u"yes"_s : u"NO"_s, u"-"_s,
        isSame ? 1 : 0, u"1: the same bytes"_s);
    reportReading(names, files);
}

} // namespace bench
