// SPDX-License-Identifier: MIT
#include "tests/bench/certificatenames.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

struct Origin {
    QStringList given;
    QStringList family;
    QString between = u" "_s;
};

QList<Origin> origins()
{
    return {
        {{u"Sofia"_s, u"Griffin"_s, u"Jeffrey"_s, u"Zoë"_s, u"Fiona"_s, u"Ana"_s, u"Björk"_s},
            {u"Flores"_s, u"Griffith"_s, u"O’Neill-Fflint"_s, u"Souza"_s, u"Müller"_s}},
        {{u"Nguyễn Thị"_s, u"Trần Văn"_s, u"Lê Hoàng"_s, u"Phạm Quốc"_s, u"Đặng Ngọc"_s},
            {u"Hạnh"_s, u"Dũng"_s, u"Phượng"_s, u"Tuấn"_s, u"Thuỷ"_s}},
        {{u"Ayşe"_s, u"İbrahim"_s, u"Çağrı"_s, u"Gülşah"_s},
            {u"Büyükçekmeceli"_s, u"Yıldırım"_s, u"Öztürk"_s, u"Kılıçdaroğlu"_s}},
        {{u"李"_s, u"王"_s, u"张"_s, u"欧阳"_s}, {u"小龙"_s, u"芳"_s, u"玉梅"_s, u"子轩"_s}, {}},
        {{u"محمد"_s, u"علاء"_s, u"فاطمة"_s, u"عبد الله"_s, u"صلاح الدين"_s},
            {u"عبد الرحمن"_s, u"الخطيب"_s, u"بن سلامة"_s, u"لاعب"_s}},
        {{u"Ελένη"_s, u"Γιώργος"_s}, {u"Παπαδοπούλου"_s, u"Κωνσταντινίδης"_s}},
        {{u"Анна"_s, u"Йосип"_s, u"Ґалина"_s}, {u"Щукина"_s, u"Їжакевич"_s}},
        {{u"Łukasz"_s, u"Żaneta"_s, u"Jiří"_s}, {u"Żółć"_s, u"Příhoda"_s, u"Śliwiński"_s}},
        {{u"רות"_s, u"דניאל"_s}, {u"כהן"_s, u"לוי"_s, u"בן־צבי"_s}},
        {{u"김"_s, u"박"_s}, {u"민준"_s, u"서연"_s}, {}},
    };
}

} // namespace

QStringList certificateNames(int count)
{
    const auto all = origins();
    QStringList names;
    for (int i = 0; names.size() < count; ++i) {
        const auto& origin = all.at(i % all.size());
        const int turn = int(i / all.size());
        names.append(origin.given.at(turn % origin.given.size()) + origin.between
            + origin.family.at(turn / int(origin.given.size()) % origin.family.size()));
    }
    return names;
}

} // namespace bench
