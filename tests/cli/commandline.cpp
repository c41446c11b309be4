// SPDX-License-Identifier: MIT
#include "tests/cli/commandline.h"

#include "core/microcredentials/starters.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

QJsonDocument Answer::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
    INFO(out.toStdString());
    CHECK(error.error == QJsonParseError::NoError);
    return document;
}

CommandLine::CommandLine()
{
    REQUIRE(m_folder.isValid());
    REQUIRE(QDir().mkpath(home()));
}

void CommandLine::start(QProcess& process, const QStringList& words) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home());
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.remove(u"LAUREL_LOG"_s);
    environment.remove(u"XDG_DATA_HOME"_s);
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(LAUREL_CLI), words);
    REQUIRE(process.waitForStarted());
}

Answer CommandLine::run(const QStringList& words) const
{
    QProcess process;
    start(process, words);
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QString CommandLine::done(const QStringList& words) const
{
    const auto answer = run(words);
    INFO(words.join(u' ').toStdString());
    INFO(answer.err.toStdString());
    REQUIRE(answer.status == 0);
    return answer.out.trimmed();
}

QString CommandLine::refused(const QStringList& words, int status) const
{
    const auto answer = run(words);
    INFO(words.join(u' ').toStdString());
    INFO(answer.err.toStdString());
    CHECK(answer.status == status);
    CHECK(u".?)"_s.contains(answer.err.trimmed().right(1)));
    CHECK_FALSE(answer.err.contains(u"SQL"_s, Qt::CaseInsensitive));
    return answer.err.trimmed();
}

QString CommandLine::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray CommandLine::read(const QString& name) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void makeSchool(const CommandLine& cli)
{
    cli.done({u"new"_s, u"w.laurel"_s, u"--school"_s, u"Maple Grove School"_s});
    cli.write(u"staff.csv"_s,
        "first name,last name,email,role\n"
        "Ana,Reyes,ana@maple.example,teacher\n"
        "Omar,Haddad,omar@maple.example,reviewer\n"
        "Lena,Berg,lena@maple.example,approver\n");
    cli.done({u"roster"_s, u"import"_s, u"w.laurel"_s, u"staff.csv"_s});
    cli.write(u"cm-01.json"_s, core::starterFile(u"cm-01"_s));
    cli.done({u"design"_s, u"import"_s, u"w.laurel"_s, u"cm-01.json"_s});
    cli.done({u"design"_s, u"publish"_s, u"w.laurel"_s, u"CM-01"_s});
}

void handIn(const CommandLine& cli)
{
    cli.done(QStringList{u"enroll"_s, u"w.laurel"_s} + anasWork());
    const auto add = [&](const QString& requirement, const QStringList& what) {
        return cli.done(
            QStringList{u"evidence"_s, u"add"_s, u"w.laurel"_s, u"--requirement"_s, requirement}
            + anasWork() + what);
    };
    const QString words = u"We lined up in six minutes and now we line up in two. "_s.repeated(25);
    CHECK(add(u"E1"_s, {u"--text"_s, words}) == u"1"_s);
    CHECK(add(u"E2"_s, {cli.write(u"plan.txt"_s, "Stand up. Push the chair in. Walk.")}) == u"2"_s);
    CHECK(add(u"E3"_s,
              {lesson(), u"--consent-held-at"_s, u"school office"_s, u"--deidentified"_s,
                  u"a drawn class"_s})
        == u"3"_s);
    CHECK(add(u"E4"_s, {cli.write(u"log.csv"_s, "day,seconds\n1,340\n2,120\n")}) == u"4"_s);
    CHECK(add(u"E5"_s, {u"--text"_s, words.repeated(2)}) == u"5"_s);
    cli.done(QStringList{u"submit"_s, u"w.laurel"_s, u"--accept-statements"_s} + anasWork());
}

void startReview(const CommandLine& cli)
{
    makeSchool(cli);
    handIn(cli);
    cli.done(QStringList{u"review"_s, u"start"_s, u"w.laurel"_s} + omarsReview());
}

QStringList anasWork()
{
    return {u"--person"_s, u"ana@maple.example"_s, u"--design"_s, u"CM-01"_s};
}

QStringList omarsReview()
{
    return anasWork() + QStringList{u"--reviewer"_s, u"omar@maple.example"_s};
}

QString lesson()
{
    return QStringLiteral(LAUREL_RESOURCES "/demo/lesson.mp4");
}
