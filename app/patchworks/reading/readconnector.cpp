// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/readconnector.h"

#include "app/domain/secret/redact.h"
#include "app/patchworks/reading/paging.h"
#include "app/patchworks/reading/readvariable.h"

#include <algorithm>
#include <limits>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

AuthenticationImplementation readMethod(JsonReader &item)
{
    AuthenticationImplementation method;
    method.id = item.requiredId("id"_L1);
    method.connectorId = item.id("system_id"_L1);
    method.typeName = readNested(item, "authentication_type"_L1, "name"_L1);
    method.type = authenticationTypeFromName(method.typeName);
    method.name = item.text("name"_L1);
    if (method.name.isEmpty())
        method.name = method.typeName;
    constexpr qint64 day = 86400;
    method.timeout = std::chrono::seconds(std::clamp(item.number("timeout"_L1).value_or(0), qint64(0), day));
    // Nobody who sees an address can tell that white space clings to it, or could take it away.
    method.documentationLink = item.text("documentation_link"_L1).trimmed();
    method.tokenUrl = item.text("url"_L1).trimmed();
    method.authoriseUrl = item.text("authorise_url"_L1).trimmed();
    method.reauthenticateUrl = item.text("reauthenticate_url"_L1).trimmed();
    for (JsonReader &child : item.items("variables"_L1)) {
        method.variables.append(readVariable(child));
        if (!child.wrong().isEmpty())
            item.complain("variables"_L1);
    }
    return method;
}

} // namespace

QString readNested(const JsonReader &item, QLatin1StringView key, QLatin1StringView member)
{
    const std::optional<JsonReader> object = item.object(key);
    return object ? object->text(member) : item.text(key);
}

std::optional<RateLimit> readRateLimit(const JsonReader &item)
{
    const auto unit = rateLimitUnitFromWord(item.text("rate_limit_unit"_L1).trimmed().toLower());
    const auto amount = item.number("rate_limit_duration"_L1);
    if (!unit || !amount || *amount < 1 || *amount > std::numeric_limits<int>::max())
        return std::nullopt;
    return RateLimit{int(*amount), *unit};
}

std::optional<Connector> readConnector(JsonReader &item, QStringList &unreadable)
{
    Connector connector;
    connector.id = item.requiredId("id"_L1);
    connector.label = item.text("label"_L1);
    connector.name = item.text("name"_L1);
    if (connector.name.isEmpty())
        connector.name = connector.label;
    if (connector.name.isEmpty())
        item.complain("name"_L1);
    connector.colour = item.text("colour"_L1);
    connector.version = item.text("version_name"_L1);
    if (connector.version.isEmpty())
        connector.version = item.text("version"_L1);
    connector.type = readNested(item, "system_type"_L1, "name"_L1);
    connector.protocol = readNested(item, "protocol"_L1, "name"_L1);
    connector.dateFormat = item.text("date_format"_L1);
    connector.helpLink = item.text("help_link"_L1).trimmed();
    connector.rateLimit = readRateLimit(item);
    connector.logoUrl = readNested(item, "logo"_L1, "url"_L1).trimmed();
    if (connector.logoUrl.isEmpty())
        connector.logoUrl = item.text("logo_url"_L1).trimmed();
    for (JsonReader &child : item.items("authentication_implementations"_L1)) {
        AuthenticationImplementation method = readMethod(child);
        if (!child.wrong().isEmpty()) {
            unreadable.append(sanitisedText(connector.title(), 80) + u" – "_s + nameOfUnreadable(child));
            continue;
        }
        if (method.connectorId.isEmpty())
            method.connectorId = connector.id;
        connector.methods.append(std::move(method));
    }
    return item.wrong().isEmpty() ? std::optional(connector) : std::nullopt;
}

} // namespace wizard
