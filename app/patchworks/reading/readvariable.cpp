// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/readvariable.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

bool looksMasked(const QString &text)
{
    int run = 0;
    int longestRun = 0;
    for (const QChar c : text) {
        const bool masks = c == u'*' || c == u'.' || c == u'\u2022' || c == u'\u25cf' || c == u'\u00b7';
        run = masks ? run + 1 : 0;
        longestRun = std::max(longestRun, run);
    }
    return longestRun >= 4 || (longestRun == 3 && text.size() == 3);
}

Variable readVariable(JsonReader &item)
{
    Variable variable;
    variable.id = item.id("id"_L1);
    variable.key = item.requiredText("key"_L1);
    variable.label = item.text("label"_L1);
    variable.secret = item.flag("secret"_L1);
    variable.locked = item.flag("locked"_L1);

    const QString text = item.text("value"_L1);
    if (item.isStructured("value"_L1))
        item.complain("value"_L1); // sending the method without it would be another method
    if (variable.secret && looksMasked(text))
        variable.mask = Secret(text);
    else
        variable.value = Secret(text);

    const std::optional<JsonReader> pivot = item.object("pivot"_L1);
    const auto placeOf = [&](QLatin1StringView key) -> const JsonReader & {
        return pivot && pivot->has(key) ? *pivot : item;
    };
    variable.alias = placeOf("alias"_L1).text("alias"_L1);
    variable.configurable = placeOf("configurable"_L1).flag("configurable"_L1);
    variable.required = placeOf("required"_L1).flag("required"_L1);
    variable.advanced = placeOf("advanced"_L1).flag("advanced"_L1);
    return variable;
}

} // namespace wizard
