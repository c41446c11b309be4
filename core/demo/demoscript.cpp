// SPDX-License-Identifier: MIT
#include "core/demo/demoscript.h"

#include "core/exchange/jsonreader.h"
#include "core/store.h"

#include <QFile>

static void initDemoResources()
{
    Q_INIT_RESOURCE(demo); // a static library's resources are only there when asked for
}

using namespace Qt::StringLiterals;

namespace core {

Result<DemoScript> readDemoScript()
{
    initDemoResources();
    QFile file(u":/demo/school.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Missing,
            Store::tr("The demo school is missing from this copy of Laurel. Install it again.")};
    const auto json = parseJson(file.readAll());
    if (!json)
        return json.error();
    DemoScript script;
    if (auto read = Json::read(*json, script); !read)
        return read.error();
    return script;
}

Organization schoolOf(const DemoSchool& script, Instant at)
{
    Organization school;
    school.id = OrganizationId::create();
    school.name = script.name;
    school.region = script.region;
    school.timeZone = script.timeZone;
    school.signatories = script.signatories;
    school.paper = PaperFormat::Letter;
    school.isDemo = true;
    school.createdAt = at;
    return school;
}

} // namespace core
