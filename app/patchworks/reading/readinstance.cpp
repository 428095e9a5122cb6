// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/readinstance.h"

#include "app/patchworks/reading/readconnector.h"
#include "app/patchworks/reading/readvariable.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

std::optional<Instance> readInstance(JsonReader &item)
{
    Instance instance;
    instance.id = item.requiredId("id"_L1);
    instance.name = item.text("name"_L1);
    instance.type = item.text("type"_L1);
    instance.timeZone = item.text("timezone"_L1);
    instance.dateFormat = item.text("date_format"_L1);
    instance.rateLimit = readRateLimit(item);
    instance.connectionPoolId = item.id("connection_pool_id"_L1);
    if (instance.connectionPoolId.isEmpty()) {
        if (const auto pool = item.object("connection_pool"_L1))
            instance.connectionPoolId = pool->id("id"_L1);
    }
    instance.canonicalKey = item.text("canonical_key"_L1);
    instance.certificateId = item.id("certificate_id"_L1);
    instance.createdAt = item.time("created_at"_L1);
    instance.updatedAt = item.time("updated_at"_L1);

    instance.methodId = item.id("authentication_implementation_id"_L1);
    if (const auto method = item.object("authentication_implementation"_L1)) {
        if (instance.methodId.isEmpty())
            instance.methodId = method->id("id"_L1);
        instance.methodName = method->text("name"_L1);
        if (instance.methodName.isEmpty())
            instance.methodName = readNested(*method, "authentication_type"_L1, "name"_L1);
        instance.connectorId = method->id("system_id"_L1);
        if (const auto connector = method->object("system"_L1)) {
            if (instance.connectorId.isEmpty())
                instance.connectorId = connector->id("id"_L1);
            instance.connectorName = connector->text("label"_L1);
            if (instance.connectorName.isEmpty())
                instance.connectorName = connector->text("name"_L1);
        }
    }
    if (instance.connectorId.isEmpty())
        instance.connectorId = item.id("system_id"_L1);

    for (JsonReader &child : item.items("variables"_L1)) {
        instance.variables.append(readVariable(child));
        if (!child.wrong().isEmpty())
            item.complain("variables"_L1);
    }
    return item.wrong().isEmpty() ? std::optional(instance) : std::nullopt;
}

} // namespace wizard
