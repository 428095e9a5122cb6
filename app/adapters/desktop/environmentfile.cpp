// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/environmentfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr qint64 largestEnvironmentFile = 1024 * 1024;

Failure invalid(const QString &detail)
{
    Failure failure;
    failure.cause = FailureCause::EnvironmentInvalid;
    failure.detail = detail;
    return failure;
}

/// The line of a byte, counted from 1.
int lineAt(const QByteArray &json, qsizetype offset)
{
    return int(json.left(offset).count('\n')) + 1;
}

/// The line of a key of the outermost object (`depth` 1) or of one inside it; the last one of that name, as
/// QJsonDocument takes it. 0: it is not there.
int lineOfKey(const QByteArray &json, const QByteArray &key, int depth)
{
    int line = 0;
    int open = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '{' || c == '[')
            ++open;
        else if (c == '}' || c == ']')
            --open;
        if (c != '"')
            continue;
        const qsizetype begin = i + 1;
        for (++i; i < json.size() && json.at(i) != '"'; ++i) {
            if (json.at(i) == '\\')
                ++i;
        }
        if (open == depth && json.mid(begin, i - begin) == key && json.mid(i + 1).trimmed().startsWith(':'))
            line = lineAt(json, begin);
    }
    return line;
}

QByteArray keyOfField(const Problem &problem)
{
    switch (problem.field.field) {
    case Field::Name:
        return "name";
    case Field::CoreUrl:
        return "core_url";
    case Field::SignInUrl:
        return "sign_in_url";
    case Field::RedirectUri:
        return "redirect_uri";
    default:
        return problem.detail.toUtf8();
    }
}

/// Where in the file each problem stands.
Failure located(Failure failure, const QByteArray &json)
{
    for (Problem &problem : failure.problems) {
        const bool ofAccount = problem.field.field == Field::Email ||
                               problem.field.field == Field::Password || problem.field.field == Field::ApiKey;
        if (problem.line == 0)
            problem.line = lineOfKey(json, keyOfField(problem), ofAccount ? 2 : 1);
    }
    return failure;
}

/// Takes texts from an object and notes what is none. A missing key and `null` are the same.
class TextReader
{
public:
    explicit TextReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(const QString &key, Field field, ProblemKind kind)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isString() && !value.isNull() && !value.isUndefined()) {
            Problem problem;
            problem.field.field = field;
            problem.kind = kind;
            problem.detail = key;
            problems.append(problem);
        }
        return value.toString().trimmed();
    }

    /// As it stands: a password may begin and end with spaces.
    QString untrimmed(const QString &key, Field field)
    {
        text(key, field, ProblemKind::Required);
        return m_object.value(key).toString();
    }

    QList<Problem> problems;

private:
    QJsonObject m_object;
};

Result<EnvironmentFields> fieldsFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        Failure failure = invalid(u"not-json"_s);
        Problem place;
        place.line = error.error == QJsonParseError::NoError ? 1 : lineAt(json, error.offset);
        failure.problems = {place};
        return failed(failure);
    }

    TextReader reader(document.object());
    EnvironmentFields fields;
    fields.name = reader.text(u"name"_s, Field::Name, ProblemKind::Required);
    fields.coreUrl = reader.text(u"core_url"_s, Field::CoreUrl, ProblemKind::NotAUrl);
    fields.signInUrl = reader.text(u"sign_in_url"_s, Field::SignInUrl, ProblemKind::NotAUrl);
    fields.redirectUri = reader.text(u"redirect_uri"_s, Field::RedirectUri, ProblemKind::NotAUrl);
    fields.order = reader.text(u"order"_s, Field::None, ProblemKind::Required);

    TextReader account(document.object().value(u"account"_s).toObject());
    fields.account.email = account.text(u"email"_s, Field::Email, ProblemKind::NotAnEmail);
    fields.account.password = Secret(account.untrimmed(u"password"_s, Field::Password));
    fields.account.apiKey = Secret(account.text(u"api_key"_s, Field::ApiKey, ProblemKind::Required));

    Failure failure = invalid(u"wrong-type"_s);
    failure.problems = reader.problems + account.problems;
    if (!failure.problems.isEmpty())
        return failed(located(failure, json));
    return fields;
}

} // namespace

Result<Environment> environmentFromJson(const QByteArray &json)
{
    const Result<EnvironmentFields> fields = fieldsFrom(json);
    if (!fields)
        return failed(fields.error());
    Result<Environment> environment = environmentFromFields(*fields);
    if (!environment)
        return failed(located(environment.error(), json));
    // A file must not make anybody type a password that somebody else knows into a real platform.
    if (!environment->isLoopback())
        environment->account = {};
    return environment;
}

Result<Environment> environmentFromDemo(const QByteArray &json)
{
    Result<EnvironmentFields> fields = fieldsFrom(json);
    if (!fields)
        return failed(fields.error());
    fields->name = u"demo platform"_s;
    Result<Environment> environment = environmentFromFields(*fields);
    if (!environment)
        return environment;
    if (!environment->isLoopback())
        return failed(invalid(u"not-loopback"_s));
    environment->kind = EnvironmentKind::Demo;
    environment->name = u"Demo"_s;
    return environment;
}

Result<Environment> readEnvironmentFile(const QString &path)
{
    QFile file(path);
    // isFile(): a pipe would keep the program waiting.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failed(invalid(u"unreadable"_s));
    const QByteArray json = file.read(largestEnvironmentFile + 1);
    if (json.size() > largestEnvironmentFile)
        return failed(invalid(u"too-large"_s));
    return environmentFromJson(json);
}

} // namespace wizard
