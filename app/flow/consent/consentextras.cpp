// SPDX-License-Identifier: Apache-2.0
#include "app/flow/consent/consentextras.h"

#include "app/domain/platform/validation.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// RFC 6749, RFC 9207, OpenID Connect with its session management, and what large servers add for
/// themselves: the token call needs none of it.
bool isOfTheProtocol(const QString &name)
{
    static const QStringList names{
        u"code"_s,     u"state"_s,         u"iss"_s,           u"scope"_s,       u"error"_s,
        u"session"_s,  u"session_state"_s, u"client_info"_s,   u"authuser"_s,    u"prompt"_s,
        u"hd"_s,       u"nonce"_s,         u"token_type"_s,    u"expires_in"_s,  u"response"_s,
        u"hmac"_s,     u"timestamp"_s,     u"host"_s,          u"locale"_s,      u"ui_locales"_s,
        u"id_token"_s, u"client_id"_s,     u"client_secret"_s, u"grant_type"_s,  u"response_type"_s,
        u"audience"_s, u"redirect_uri"_s,  u"error_uri"_s,     u"access_token"_s};
    return names.contains(name);
}

/// What NetSuite tells of who approved, and no token call takes: nobody needs to be asked about it.
bool isInformation(const QString &name)
{
    return name == u"company" || name == u"role" || name == u"entity";
}

/// The platform's own variables of an authorisation code (PLATFORM.md section 4).
bool isPlatformsOwn(const QString &key)
{
    static const QStringList keys{stateLengthKey,
                                  scopeKey,
                                  clientIdKey,
                                  clientSecretKey,
                                  u"response_authentication_token_key"_s,
                                  u"grant_type"_s,
                                  responseTypeKey,
                                  authorisedCodeKey,
                                  callbackUrlKey,
                                  u"refresh_grant_type"_s,
                                  u"response_refresh_token_key"_s};
    return keys.contains(key);
}

QString lettersAndDigits(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result.append(c.toLower());
    }
    return result;
}

/// The one variable for which `fits` holds; with several the first of the exact ones is meant, and none of
/// those that only look alike.
int placeOf(const QString &name, const QList<Variable> &variables)
{
    const auto find = [&](const auto &fits, bool alone) {
        int found = -1;
        for (int i = 0; i < variables.size(); ++i) {
            if (isPlatformsOwn(variables.at(i).key) || !fits(variables.at(i)))
                continue;
            if (found >= 0)
                return alone ? -1 : found;
            found = i;
        }
        return found;
    };
    int place = find([&](const Variable &variable) { return variable.key == name; }, false);
    if (place < 0)
        place = find([&](const Variable &variable) { return variable.alias == name; }, false);
    const QString folded = lettersAndDigits(name);
    if (place < 0 && !folded.isEmpty())
        place = find(
            [&](const Variable &variable) {
                return lettersAndDigits(variable.key) == folded || lettersAndDigits(variable.alias) == folded;
            },
            true);
    return place;
}

} // namespace

ConsentExtras consentExtras(const AuthenticationImplementation &method, const QList<Secret> &values,
                            const Instance *instance, const CallbackAnswer &answer)
{
    ConsentExtras extras;
    const QList<Variable> ofInstance = instance ? instance->variables : QList<Variable>();
    for (const auto &[name, told] : answer.parameters) {
        const QString value = withoutBlankEnds(told.reveal());
        if (isOfTheProtocol(name) || value.isEmpty() || told == answer.code)
            continue;
        const int position = placeOf(name, method.variables);
        const int beside = position < 0 ? placeOf(name, ofInstance) : -1;
        if ((position < 0 && beside < 0) || value.size() > Variable::maximumLength) {
            if (!isInformation(name))
                extras.unplaced.append(name);
            continue;
        }
        ConsentExtras::Placed placed{position,
                                     position < 0 ? ofInstance.at(beside) : method.variables.at(position)};
        Variable &variable = placed.variable;
        const bool isEdited = position >= 0 && variable.isShown() && !variable.locked;
        const Secret now = isEdited ? values.value(position, variable.value) : variable.value;
        if (now == Secret(value))
            continue;
        const bool isTyped = !now.isEmpty() && now != variable.value;
        if (variable.locked || isTyped) {
            extras.unplaced.append(name);
            continue;
        }
        variable.value = Secret(value);
        const auto stored = std::find_if(ofInstance.begin(), ofInstance.end(),
                                         [&](const Variable &each) { return each.key == variable.key; });
        if (stored != ofInstance.end())
            variable.id = stored->id;
        extras.placed.append(placed);
    }
    return extras;
}

} // namespace wizard
