// SPDX-License-Identifier: MIT
#include "core/credentials/answers.h"
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>

#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList corpus()
{
    QByteArrayList files;
    QDirIterator found(
        QStringLiteral(TEST_DATA "/../fuzz/corpus"), QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        files.append(file.readAll());
    }
    return files;
}

/// Makes a file worse, a little at a time: other bytes, parts that are missing, doubled or moved.
class Mutation {
public:
    QByteArray of(QByteArray file)
    {
        for (int step = below(4); step >= 0 && !file.isEmpty(); --step) {
            const auto at = below(int(file.size()));
            const auto size = below(64);
            switch (below(4)) {
            case 0:
                file[at] = char(below(256));
                break;
            case 1:
                file.remove(at, size);
                break;
            case 2:
                file.insert(at, file.mid(below(int(file.size())), size));
                break;
            default:
                file.replace(at, size, QByteArray(size, char(below(256))));
                break;
            }
        }
        return file;
    }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    std::mt19937 m_random{11};
};

} // namespace

// packaging/fuzz.sh goes further, with Clang.
TEST_CASE("no broken or made-up file brings Laurel down, or passes for known and good")
{
    const auto files = corpus();
    REQUIRE(files.size() >= 14);
    Mutation mutation;
    const CheckingTerms plain{.at = *instantFromIso(u"2026-06-01T12:00:00Z"_s)};
    for (int i = 0; i < 2000; ++i) {
        const auto file = mutation.of(files.at(i % files.size()));
        auto terms = plain;
        if (const auto taken = terms.statements.take(file); taken && *taken)
            continue;
        const auto badge = carriedBadge(file);
        if (!badge) {
            CHECK_FALSE(badge.error().message.isEmpty());
            continue;
        }
        const auto report = checkBadge(*badge, terms);
        CHECK_FALSE(report.isGood());
        CHECK(answersOf(report, terms.at).size() >= 4);
    }
}
