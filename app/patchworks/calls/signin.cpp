// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/signin.h"

#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/apierror.h"
#include "app/patchworks/reading/jsonreader.h"
#include "app/patchworks/reading/jsonwriter.h"
#include "app/patchworks/reading/paging.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QVariant>

#include <algorithm>
#include <optional>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qint64 usualLife = 86400;           // seconds, where the answer does not tell
constexpr qint64 longestLife = 366LL * 86400; // longer is a slip of units

Problem signInField(const QStringList &key)
{
    Problem problem;
    if (key.value(0) == u"email")
        problem.field.field = Field::Email;
    else if (key.value(0) == u"password")
        problem.field.field = Field::Password;
    return problem;
}

/// Whether an answer without a token says that the password was right and a second factor is wanted:
/// `{"two_factor":true}` (Laravel Fortify) and what others call it, or a message about it.
bool wantsSecondFactor(const QByteArray &body)
{
    const Result<JsonReader> top = JsonReader::parse(body);
    if (!top || !top->isObject())
        return false;
    static const QRegularExpression name(
        u"two_?-?factor|2fa|mfa|multi_?-?factor|second_?-?factor|totp|otp_required|requires_otp"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(
        u"two[- ]?factor|\\b2fa\\b|\\bmfa\\b|multi[- ]?factor|second factor|verification code|authenticator|"
        "one[- ]time (password|code)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto saysSo = [](const JsonReader &place) {
        const QStringList keys = place.keys();
        return std::any_of(keys.begin(), keys.end(), [&place](const QString &key) {
            const QJsonValue value = place.value().toObject().value(key);
            const QString text = value.toVariant().toString();
            const bool isNo = value.isNull() || value == QJsonValue(false) || text == u"0" ||
                              text == u"false" || (value.isString() && text.isEmpty());
            return !isNo && name.match(key).hasMatch();
        });
    };
    const std::optional<JsonReader> data = top->object("data"_L1);
    return saysSo(*top) || (data && saysSo(*data)) || words.match(top->text("message"_L1)).hasMatch() ||
           words.match(top->text("error"_L1)).hasMatch();
}

Failure secondFactorFailure(const HttpAnswer &answer, const ApiCall &call)
{
    Failure failure = Failure::because(FailureCause::CredentialsWrong, Cure::None, secondFactorWanted);
    failure.httpStatus = answer.status;
    failure.host = call.host;
    return failure;
}

Result<Session> readToken(const QByteArray &body, const SignInCredentials &credentials, const QDateTime &now)
{
    Result<JsonReader> top = JsonReader::parse(body);
    if (!top)
        return failed(top.error());
    const std::optional<JsonReader> data = top->object("data"_L1);
    const JsonReader &place = data && !top->has("token"_L1) ? *data : *top;
    Session session;
    session.kind = Session::Kind::Token;
    session.credential = Secret(place.text("token"_L1));
    session.email = credentials.email;
    session.companyId = credentials.companyId;
    qint64 life = place.number("expires_in"_L1).value_or(usualLife);
    if (life <= 0)
        life = usualLife;
    session.expires = now.toUTC().addSecs(std::min(life, longestLife));
    if (session.credential.isEmpty())
        return failed(unreadableAnswer(u"token"_s));
    return session;
}

std::unique_ptr<ResultOperation<Session>> signInWithPassword(HttpClient &http, const Environment &environment,
                                                             const SignInCredentials &credentials,
                                                             const Clock &clock)
{
    JsonWriter json;
    json.beginObject();
    json.member("email"_L1, credentials.email);
    json.member("password"_L1, credentials.password.reveal());
    json.endObject();
    HttpRequest post;
    post.method = HttpMethod::Post;
    post.url = environment.signInUrl;
    post.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    post.body = json.json();

    ApiCall call;
    call.purpose = CallPurpose::SigningIn;
    call.host = hostForPeople(environment.signInUrl);
    call.secrets = {credentials.password};
    call.fieldOf = signInField;
    return std::make_unique<PlatformCall<Session>>(
        &http, post, [call, credentials, &clock](const HttpAnswer &answer) -> NextStep<Session> {
            const bool isRefusal = answer.isComplete() && answer.status >= 400 && answer.status < 500 &&
                                   answer.status != 404 && answer.status != 429;
            if (isRefusal && wantsSecondFactor(answer.body))
                return Result<Session>(failed(secondFactorFailure(answer, call)));
            if (!isSuccess(answer))
                return Result<Session>(failed(failureOf(answer, call)));
            Result<Session> session = readToken(answer.body, credentials, clock.now());
            if (!session && wantsSecondFactor(answer.body))
                return Result<Session>(failed(secondFactorFailure(answer, call)));
            return inCall(session, answer, call);
        });
}

// The catalogue's first entry: what is needed first of all, and may be read by everyone.
std::unique_ptr<ResultOperation<Session>> trySession(const PlatformAccess &access, CallPurpose purpose)
{
    ApiCall call = readingCall(access);
    call.purpose = purpose;
    return std::make_unique<PlatformCall<Session>>(
        access.http, platformRequest(access, HttpMethod::Get, "systems", "per_page=1"),
        [call, session = access.session](const HttpAnswer &answer) -> NextStep<Session> {
            if (!isSuccess(answer))
                return Result<Session>(failed(failureOf(answer, call)));
            // A web page instead of a list: the core URL is somebody else's.
            const auto envelope = inCall(readEnvelope(answer.body, 1), answer, call);
            if (!envelope)
                return Result<Session>(failed(envelope.error()));
            return Result<Session>(session);
        });
}

} // namespace

std::unique_ptr<ResultOperation<Session>> signIn(HttpClient &http, const Environment &environment,
                                                 const SignInCredentials &credentials, const Clock &clock)
{
    if (credentials.apiKey.isEmpty())
        return signInWithPassword(http, environment, credentials, clock);
    Session session;
    session.kind = Session::Kind::ApiKey;
    session.credential = credentials.apiKey;
    session.companyId = credentials.companyId;
    return trySession({&http, environment, session}, CallPurpose::SigningIn);
}

std::unique_ptr<ResultOperation<Session>> checkSession(const PlatformAccess &access)
{
    return trySession(access, CallPurpose::Reading);
}

} // namespace wizard
