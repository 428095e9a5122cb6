// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/authoriseanswer.h"

#include "app/patchworks/reading/jsonreader.h"
#include "app/patchworks/reading/readinstance.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <array>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array consentUrlKeys{
    QLatin1StringView("redirect_url"),      QLatin1StringView("url"),
    QLatin1StringView("authorise_url"),     QLatin1StringView("authorize_url"),
    QLatin1StringView("authorisation_url"), QLatin1StringView("authorization_url"),
    QLatin1StringView("redirect"),
};
constexpr qsizetype mostKeys = 30;

bool isHttpsUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
}

QString namedUrl(const QJsonObject &top, const QJsonObject &data)
{
    for (const QLatin1StringView key : consentUrlKeys) {
        for (const QJsonObject *object : {&top, &data}) {
            const QString text = object->value(key).toString();
            if (!text.isEmpty())
                return text;
        }
    }
    return {};
}

// The one https address among the strings, whatever its name; nothing where there are several.
QString onlyUrl(const QJsonObject &top, const QJsonObject &data)
{
    QSet<QString> urls;
    for (const QJsonObject *object : {&top, &data}) {
        for (const auto &value : *object) {
            if (value.isString() && isHttpsUrl(value.toString()))
                urls.insert(value.toString());
        }
    }
    return urls.size() == 1 ? *urls.cbegin() : QString();
}

// Names alone; a platform that puts values where names belong is cut short.
QStringList keyNames(const QJsonObject &top, const QJsonObject &data)
{
    QStringList names = top.keys();
    for (const QString &key : data.keys())
        names.append(u"data."_s + key);
    return names.mid(0, mostKeys);
}

bool saysNothing(const QByteArray &body)
{
    if (body.trimmed().isEmpty() || body.trimmed() == "null")
        return true;
    const Result<JsonReader> top = JsonReader::parse(body);
    if (!top)
        return false;
    if (top->isEmpty())
        return true;
    if (top->keys() != QStringList{u"data"_s})
        return false;
    const QJsonValue data = top->value().toObject().value("data"_L1);
    return data.isNull() || data.toString(u"-"_s).isEmpty() || (data.isArray() && data.toArray().isEmpty()) ||
           (data.isObject() && data.toObject().isEmpty());
}

} // namespace

Result<AuthoriseAnswer> readAuthoriseAnswer(const QByteArray &body)
{
    const Result<JsonReader> top = JsonReader::parse(body);
    if (!top) {
        Failure failure = top.error();
        failure.cause = FailureCause::OutcomeUnknown;
        failure.cure = Cure::LookUp;
        return failed(failure);
    }
    const QJsonObject topObject = top->value().toObject();
    const QJsonObject dataObject = topObject.value("data"_L1).toObject();
    const std::optional<JsonReader> data = top->object("data"_L1);

    AuthoriseAnswer answer;
    const bool idAtTop = !top->id("id"_L1).isEmpty();
    if (idAtTop || (data && !data->id("id"_L1).isEmpty())) {
        JsonReader item = idAtTop ? *top : *data;
        answer.instanceId = item.id("id"_L1);
        if (item.has("name"_L1))
            answer.instance = readInstance(item);
    }
    answer.consentUrl = namedUrl(topObject, dataObject);
    if (answer.instanceId.isEmpty() && answer.consentUrl.isEmpty())
        answer.consentUrl = onlyUrl(topObject, dataObject);
    if (!answer.instanceId.isEmpty() || !answer.consentUrl.isEmpty())
        return answer;

    Failure failure;
    failure.cause = FailureCause::UnexpectedAnswer;
    failure.cure = Cure::LookUp;
    failure.keys = keyNames(topObject, dataObject);
    return failed(failure);
}

Result<AuthoriseAnswer> authoriseResult(const HttpAnswer &answer, const ApiCall &call)
{
    if (!isSuccess(answer))
        return failed(failureOf(answer, call));
    if (call.purpose == CallPurpose::Authenticating && saysNothing(answer.body))
        return AuthoriseAnswer();
    Result<AuthoriseAnswer> result = inCall(readAuthoriseAnswer(answer.body), answer, call);
    if (!result) {
        if (saysNothing(answer.body))
            result.error().detail = emptySuccess;
        for (QString &key : result.error().keys)
            key = presentable(key, call.secrets, 60);
    }
    return result;
}

} // namespace wizard
