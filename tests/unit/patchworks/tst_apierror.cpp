// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/apierror.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

HttpAnswer answerOf(int status, const QByteArray &body = {}, HttpTrouble trouble = HttpTrouble::None)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.trouble = trouble;
    return answer;
}

ApiCall callFor(CallPurpose purpose)
{
    ApiCall call;
    call.purpose = purpose;
    call.host = u"core.test"_s;
    call.secrets = {Secret(u"canary-1"_s)};
    call.fieldOf = [](const QStringList &key) {
        Problem problem;
        if (key == QStringList{u"name"_s})
            problem.field.field = Field::Name;
        else if (key.value(0) == u"variables" && key.value(2) == u"value")
            problem.field = {Field::Variable, key.value(1).toInt()};
        return problem;
    };
    return call;
}

} // namespace

/// What an answer without success means, and what of it a person may see.
class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheCause_data();
    void tellsTheCause();
    void readsTheMessage_data();
    void readsTheMessage();
    void answersACreatingCallWithItsOwnSentence_data();
    void answersACreatingCallWithItsOwnSentence();
    void namesFieldsByTheirTitles_data();
    void namesFieldsByTheirTitles();
    void findsTheFieldsOfA422_data();
    void findsTheFieldsOfA422();
    void endsAThousandMessages();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void readsTheTimeOfALockOut_data();
    void readsTheTimeOfALockOut();
    void keepsSecretsOutOfEveryText_data();
    void keepsSecretsOutOfEveryText();
    void keepsLongSecretsOutOfSentences();
};

void TestApiError::tellsTheCause_data()
{
    QTest::addColumn<CallPurpose>("purpose");
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpTrouble>("trouble");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<Cure>("cure");

    using P = CallPurpose;
    using T = HttpTrouble;
    using C = FailureCause;
    const auto row = [](P purpose, int status, T trouble, C cause, Cure cure) {
        const char *names[] = {"reading", "signing in", "creating", "authenticating"};
        QTest::addRow("%s %d %d", names[int(purpose)], status, int(trouble))
            << purpose << status << trouble << cause << cure;
    };
    row(P::Reading, 0, T::HostNotFound, C::HostNotFound, Cure::TryAgain);
    row(P::Reading, 0, T::ConnectionRefused, C::ConnectionRefused, Cure::TryAgain);
    row(P::Reading, 0, T::ConnectionLost, C::ConnectionLost, Cure::TryAgain);
    row(P::Reading, 0, T::TimedOut, C::TimedOut, Cure::TryAgain);
    row(P::Reading, 0, T::TlsRefused, C::TlsRefused, Cure::TryAgain);
    row(P::Reading, 200, T::TooLarge, C::AnswerTooLarge, Cure::TryAgain);
    row(P::Reading, 200, T::ConnectionLost, C::ConnectionLost, Cure::TryAgain);
    row(P::Reading, 0, T::Other, C::ConnectionLost, Cure::TryAgain);
    row(P::Reading, 103, T::None, C::AnswerUnreadable, Cure::TryAgain);
    row(P::Reading, 302, T::None, C::Redirected, Cure::None);
    row(P::Reading, 400, T::None, C::PlatformRefused, Cure::TryAgain);
    row(P::Reading, 401, T::None, C::NotSignedIn, Cure::SignInAgain);
    row(P::Reading, 401, T::ConnectionLost, C::NotSignedIn, Cure::SignInAgain);
    row(P::Reading, 403, T::None, C::Forbidden, Cure::None);
    row(P::Reading, 404, T::None, C::NotFound, Cure::None);
    row(P::Reading, 409, T::None, C::Conflict, Cure::ReviewSettings);
    row(P::Reading, 422, T::None, C::Invalid, Cure::FixFields);
    row(P::Reading, 429, T::None, C::TooManyRequests, Cure::TryAgain);
    row(P::Reading, 500, T::None, C::PlatformBroken, Cure::TryAgain);
    row(P::Reading, 503, T::None, C::Unavailable, Cure::TryAgain);
    row(P::Reading, 503, T::ConnectionLost, C::PlatformBroken, Cure::TryAgain);

    row(P::SigningIn, 401, T::None, C::CredentialsWrong, Cure::FixFields);
    row(P::SigningIn, 422, T::None, C::CredentialsWrong, Cure::FixFields);
    row(P::SigningIn, 403, T::None, C::Forbidden, Cure::None);
    row(P::SigningIn, 429, T::None, C::TooManyRequests, Cure::TryAgain);
    row(P::SigningIn, 500, T::None, C::PlatformBroken, Cure::TryAgain);

    for (const P purpose : {P::Creating, P::Authenticating}) {
        for (const T trouble : {T::HostNotFound, T::ConnectionRefused, T::ConnectionLost, T::TimedOut,
                                T::TlsRefused, T::TooLarge, T::Other})
            row(purpose, 0, trouble, C::OutcomeUnknown, Cure::LookUp);
        row(purpose, 201, T::ConnectionLost, C::OutcomeUnknown, Cure::LookUp);
        row(purpose, 503, T::None, C::Unavailable, Cure::TryAgain);
        row(purpose, 503, T::ConnectionLost, C::OutcomeUnknown, Cure::LookUp);
        for (const int status : {103, 301, 307, 500, 502, 504, 599, 600})
            row(purpose, status, T::None, C::OutcomeUnknown, Cure::LookUp);
        row(purpose, 422, T::ConnectionLost, C::OutcomeUnknown, Cure::LookUp);
        row(purpose, 401, T::None, C::NotSignedIn, Cure::SignInAgain);
        row(purpose, 403, T::None, C::Forbidden, Cure::None);
        row(purpose, 429, T::None, C::TooManyRequests, Cure::TryAgain);
    }
    row(P::Creating, 400, T::None, C::PlatformRefused, Cure::ReviewSettings);
    row(P::Creating, 404, T::None, C::NotFound, Cure::None);
    row(P::Creating, 409, T::None, C::Conflict, Cure::ReviewSettings);
    row(P::Creating, 418, T::None, C::PlatformRefused, Cure::ReviewSettings);
    row(P::Creating, 422, T::None, C::Invalid, Cure::FixFields);
    for (const int status : {400, 404, 409, 410, 422})
        row(P::Authenticating, status, T::None, C::CodeRefused, Cure::StartConsentAgain);
}

void TestApiError::tellsTheCause()
{
    QFETCH(CallPurpose, purpose);
    QFETCH(int, status);
    QFETCH(HttpTrouble, trouble);

    const Failure failure = failureOf(answerOf(status, "<html>canary-1</html>", trouble), callFor(purpose));
    QTEST(failure.cause, "cause");
    QTEST(failure.cure, "cure");
    QCOMPARE(failure.httpStatus, status);
    QCOMPARE(failure.host, u"core.test"_s);
    QCOMPARE(failure.platformMessage, QString()); // a proxy's page says nothing to people
    QVERIFY(failure.problems.isEmpty());
}

void TestApiError::readsTheMessage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");

    QTest::newRow("message") << QByteArray(R"({"message":"The shop is closed"})") << u"The shop is closed"_s;
    QTest::newRow("message in an object")
        << QByteArray(R"({"error":{"message":"The shop is closed"}})") << u"The shop is closed"_s;
    for (const char *constant :
         {"Server Error", "The POST data is too large.", "Origin mismatch.", "Service Unavailable",
          "The given data was invalid.", "Unauthenticated.",
          "No query results for model [App\\\\Models\\\\Connector] 9", "Too Many Attempts.", "Not Found",
          "The route api/v1/x could not be found.", "SQLSTATE[42S02]: Base table or view not found",
          "The GET method is not supported for this route. Supported methods: POST.", "Internal Server Error",
          "Endpoint request timed out"})
        QTest::newRow(constant) << QByteArray("{\"message\":\"") + constant + "\"}" << QString();
    QTest::newRow("error") << QByteArray(R"({"error":"invalid_grant"})") << u"invalid_grant"_s;
    QTest::newRow("both") << QByteArray(R"({"error":"b","message":"a"})") << u"a"_s;
    QTest::newRow("list") << QByteArray(R"({"message":["a"]})") << QString();
    QTest::newRow("null") << QByteArray(R"({"message":null})") << QString();
    QTest::newRow("top list") << QByteArray(R"(["a"])") << QString();
    QTest::newRow("white space") << QByteArray(R"({"message":" two\r\n lines "})") << u"two lines"_s;
    QTest::newRow("echo") << QByteArray(R"({"message":"bad key canary-1."})") << u"bad key •••."_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestApiError::readsTheMessage()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);

    QCOMPARE(failureOf(answerOf(500, body), callFor(CallPurpose::Creating)).platformMessage, message);
    QCOMPARE(failureOf(answerOf(404, body), callFor(CallPurpose::Reading)).platformMessage, message);
}

void TestApiError::answersACreatingCallWithItsOwnSentence_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<HttpTrouble>("trouble");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("unread");

    using C = FailureCause;
    using T = HttpTrouble;
    const QByteArray refused = R"({"message":"Failed to retrieve access token: invalid_client"})";
    const QByteArray server = R"({"message":"Server Error"})";
    const QByteArray down = R"({"message":"Service Unavailable"})";
    const auto row = [](const char *name, int status, const QByteArray &body, const QByteArray &wait,
                        T trouble, C cause, int seconds = 0, bool unread = false) {
        QTest::newRow(name) << status << body << wait << trouble << cause << seconds << unread;
    };
    row("500 with its own sentence", 500, refused, {}, T::None, C::AuthorisingFailed);
    row("500 as error", 500, R"({"error":"invalid_grant"})", {}, T::None, C::AuthorisingFailed);
    row("502 with its own sentence", 502, refused, {}, T::None, C::AuthorisingFailed);
    row("503 with its own sentence", 503, refused, {}, T::None, C::AuthorisingFailed);
    row("500 of the framework", 500, server, {}, T::None, C::OutcomeUnknown);
    row("500 without a message", 500, "{}", {}, T::None, C::OutcomeUnknown);
    row("500 with an empty one", 500, R"({"message":""})", {}, T::None, C::OutcomeUnknown);
    row("500 with a page", 500, "<html>", {}, T::None, C::OutcomeUnknown);
    row("500 cut", 500, refused, {}, T::ConnectionLost, C::OutcomeUnknown);
    row("504 of a gateway", 504, R"({"message":"Nobody answered"})", {}, T::None, C::OutcomeUnknown);
    row("down", 503, down, "60", T::None, C::Unavailable, 60, true);
    row("down, cut", 503, down, "60", T::ConnectionLost, C::OutcomeUnknown);
    row("a gateway's 503", 503, R"({"message":"Service Temporarily Unavailable"})", "60", T::None,
        C::Unavailable, 60);
    row("down with a page", 503, "<html>", "60", T::None, C::Unavailable, 60);
    row("down with words of its own", 503, R"({"message":"Back at ten"})", "90", T::None, C::Unavailable, 90);
    row("down for nobody knows how long", 503, down, {}, T::None, C::Unavailable);
}

void TestApiError::answersACreatingCallWithItsOwnSentence()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, retryAfter);
    QFETCH(HttpTrouble, trouble);
    QFETCH(int, seconds);

    HttpAnswer answer = answerOf(status, body, trouble);
    if (!retryAfter.isEmpty())
        answer.headers.emplaceBack("Retry-After", retryAfter);
    for (const CallPurpose purpose : {CallPurpose::Creating, CallPurpose::Authenticating}) {
        const Failure failure = failureOf(answer, callFor(purpose));
        QTEST(failure.cause, "cause");
        QCOMPARE(failure.retryAfter, std::chrono::seconds(seconds));
        QTEST(failure.refusedUnread, "unread");
    }
}

void TestApiError::namesFieldsByTheirTitles_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("problems"); // detail/text, one a line

    QTest::newRow("Laravel 8") << QByteArray(R"({"message":"The given data was invalid.","errors":{
        "variables.0.value":["The variables.0.value must be a string."]}})")
                               << QString() << u"/The “Client ID” must be a string."_s;
    QTest::newRow("Laravel 9") << QByteArray(
                                      R"({"message":"The variables.1.value must be a string.","errors":{
        "variables.1.value":["The variables.1.value must be a string."]}})")
                               << QString() << u"hidden one/The “hidden one” must be a string."_s;
    QTest::newRow("and more")
        << QByteArray(
               R"j({"message":"The variables.1.pivot.alias field is required. (and 1 more error)","errors":{
        "variables.1.pivot.alias":["The variables.1.pivot.alias field is required."],
        "variables.0.value":["Taken when variables[1][value] is present."]}})j")
        << QString()
        << u"/Taken when “hidden one” is present.\n"
           "hidden one/The “hidden one” field is required."_s;
    QTest::newRow("without a translation") << QByteArray(R"({"message":"validation.string","errors":{
        "variables.0.value":["validation.string"],"oauth":["validation.required"]}})")
                                           << QString() << u"/\noauth/"_s;
    QTest::newRow("another message") << QByteArray(
                                            R"({"message":"Ask the shop.","errors":{"oauth":["No."]}})")
                                     << u"Ask the shop."_s << u"oauth/No."_s;
    QTest::newRow("nobody's index") << QByteArray(R"({"errors":{"variables.9.value":[
        "The variables.9.value must be a string."]}})")
                                    << QString() << u"variables/The “value” must be a string."_s;
    QTest::newRow("keys spelled out")
        << QByteArray(R"j({"message":"The selected connection pool id is invalid. (and 2 more errors)",
        "errors":{
        "connection_pool_id" : ["The selected connection pool id is invalid."],
                               "rate_limit_duration" : ["Rate limit duration must be at least 1."],
                                                       "authentication_implementation_id"
            : ["The selected authentication implementation id is invalid."]}
})j") << QString()
        << u"authentication_implementation_id/The selected “authentication method” is "
           "invalid.\nconnection_pool_id/The selected “connection pool” is "
           "invalid.\nrate_limit_duration/“rate limit” must be at least 1."_s;
    QTest::newRow("keys as they are")
        << QByteArray(R"({"message":"authentication_implementation_id is not yours"})")
        << u"“authentication method” is not yours"_s << QString();
    QTest::newRow("a variable by its key, spelled out")
        << QByteArray(R"({"message":"The variables.realm id.value field is required.",
        "errors":{"variables.realmId.value":["The variables.realm id.value field is required."]}})")
        << QString() << u"Realm/The “Realm” field is required."_s;
    QTest::newRow("a title that is a setting's name elsewhere")
        << QByteArray(R"({"errors":{"variables.certificate_id.value":[
            "The variables.certificate id.value field is required.",
            "variables.certificate_id.value: session_id missing"]}})")
        << QString()
        << u"Certificate ID/The “Certificate ID” field is required.\n"
           "Certificate ID/“Certificate ID”: “session ID” missing"_s;
    QTest::newRow("the list itself") << QByteArray(
                                            R"({"errors":{"variables":["The variables are too many."]}})")
                                     << QString() << u"variables/The variables are too many."_s;
}

void TestApiError::namesFieldsByTheirTitles()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QFETCH(QString, problems);

    ApiCall call = callFor(CallPurpose::Creating);
    call.fieldOf = [](const QStringList &key) {
        Problem problem;
        if (key.value(1) == u"0") {
            problem.field = {Field::Variable, 0};
            problem.detail = u"Client ID"_s;
        } else if (key.value(1) == u"1") {
            problem.detail = u"hidden one"_s;
        } else if (key.value(1) == u"certificate_id") {
            problem.detail = u"Certificate ID"_s;
        } else if (key.value(1) == u"realmId") {
            problem.detail = u"Realm"_s;
        }
        return problem;
    };
    const Failure failure = failureOf(answerOf(422, body), call);
    QStringList lines;
    for (const Problem &problem : failure.problems)
        lines.append(problem.detail + u'/' + problem.text);
    QCOMPARE(lines.join(u'\n'), problems);
    QCOMPARE(failure.platformMessage, message);
}

void TestApiError::findsTheFieldsOfA422_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("problems"); // field/variable/text, one a line

    const int name = int(Field::Name);
    const int variable = int(Field::Variable);
    const auto row = [](const char *title, const QByteArray &errors, const QStringList &problems) {
        QTest::newRow(title) << errors << problems.join(u'\n');
    };
    row("list", R"({"name":["is taken"]})", {u"%1/-1/is taken"_s.arg(name)});
    row("string", R"({"name":"is taken"})", {u"%1/-1/is taken"_s.arg(name)});
    row("several", R"({"name":["a","b","a"]})", {u"%1/-1/a"_s.arg(name), u"%1/-1/b"_s.arg(name)});
    row("dotted", R"({"variables.3.value":["x"]})", {u"%1/3/x"_s.arg(variable)});
    row("brackets", R"({"variables[3][value]":["x"]})", {u"%1/3/x"_s.arg(variable)});
    row("nested object", R"({"variables":{"3":{"value":["x"]}}})", {u"%1/3/x"_s.arg(variable)});
    row("nested list", R"({"variables":[{"value":"x"},{"value":["y"]}]})",
        {u"%1/0/x"_s.arg(variable), u"%1/1/y"_s.arg(variable)});
    row("by number, not by letter", R"({"variables.10.value":["ten"],"variables.2.value":["two"]})",
        {u"%1/2/two"_s.arg(variable), u"%1/10/ten"_s.arg(variable)});
    row("unknown last", R"({"company":["c"],"name":["n"]})", {u"%1/-1/n"_s.arg(name), u"0/-1/c"_s});
    row("bare string", R"("all of it")", {u"0/-1/all of it"_s});
    row("bare list", R"(["a"])", {u"0/-1/a"_s});
    row("empty", "{}", {});
    row("null", "null", {});
    row("numbers", R"({"name":[1,true,null]})", {});
    row("empty text", R"({"name":["",  "  "]})", {});
    row("echo", R"({"name":["not canary-1"]})", {u"%1/-1/not •••"_s.arg(name)});
}

void TestApiError::findsTheFieldsOfA422()
{
    QFETCH(QByteArray, errors);
    QFETCH(QString, problems);

    const Failure failure = failureOf(answerOf(422, R"({"message":"m","errors":)" + errors + "}"),
                                      callFor(CallPurpose::Creating));
    QStringList lines;
    for (const Problem &problem : failure.problems) {
        QCOMPARE(problem.kind, ProblemKind::FromPlatform);
        lines.append(
            u"%1/%2/%3"_s.arg(int(problem.field.field)).arg(problem.field.variable).arg(problem.text));
    }
    QCOMPARE(lines.join(u'\n'), problems);
    QCOMPARE(failure.platformMessage, u"m"_s);
}

void TestApiError::endsAThousandMessages()
{
    QByteArray errors;
    for (int i = 0; i < 1000; ++i)
        errors += "\"" + QByteArray::number(i) + QByteArray(2000, 'x') + "\",";
    errors.chop(1);
    const Failure failure =
        failureOf(answerOf(422, R"({"errors":{"name":[)" + errors + "]}}"), callFor(CallPurpose::Creating));
    QCOMPARE(failure.problems.size(), maximumProblems);
    for (const Problem &problem : failure.problems)
        QVERIFY(problem.text.size() <= 301);
}

void TestApiError::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds");

    const QByteArray noon = "Wed, 21 Oct 2026 12:00:00 GMT"; // by the platform's clock; ours says 11:59:00
    QTest::newRow("none") << QByteArray() << noon << 0;
    QTest::newRow("seconds") << QByteArray("17") << noon << 17;
    QTest::newRow("spaces") << QByteArray(" 17 ") << noon << 17;
    QTest::newRow("fraction") << QByteArray("1.2") << noon << 2;
    QTest::newRow("negative") << QByteArray("-5") << noon << 0;
    QTest::newRow("zero") << QByteArray("0") << noon << 0;
    QTest::newRow("years") << QByteArray("99999999999999999999") << noon << 86400;
    QTest::newRow("words") << QByteArray("soon") << noon << 0;
    QTest::newRow("not a number") << QByteArray("nan") << noon << 0;
    QTest::newRow("IMF date") << QByteArray("Wed, 21 Oct 2026 12:00:30 GMT") << noon << 30;
    QTest::newRow("wrong weekday") << QByteArray("Mon, 21 Oct 2026 12:00:30 GMT") << noon << 30;
    QTest::newRow("RFC 850") << QByteArray("Wednesday, 21-Oct-26 12:00:30 GMT") << noon << 30;
    QTest::newRow("asctime") << QByteArray("Wed Oct 21 12:00:30 2026") << noon << 30;
    QTest::newRow("past") << QByteArray("Wed, 21 Oct 2015 12:00:30 GMT") << noon << 0;
    QTest::newRow("far") << QByteArray("Wed, 21 Oct 2099 12:00:30 GMT") << noon << 86400;
    QTest::newRow("our clock") << QByteArray("Wed, 21 Oct 2026 12:00:30 GMT") << QByteArray() << 90;
}

void TestApiError::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, date);
    QFETCH(int, seconds);

    HttpAnswer answer = answerOf(429);
    if (!header.isEmpty())
        answer.headers.emplaceBack("retry-after", header);
    if (!date.isEmpty())
        answer.headers.emplaceBack("Date", date);
    const QDateTime now(QDate(2026, 10, 21), QTime(11, 59), Qt::UTC);
    QCOMPARE(retryAfter(answer, now), std::chrono::seconds(seconds));
    if (!date.isEmpty())
        QCOMPARE(failureOf(answer, callFor(CallPurpose::Reading)).retryAfter, std::chrono::seconds(seconds));
}

void TestApiError::readsTheTimeOfALockOut_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<int>("seconds");
    const auto row = [](int status, const QString &sentence, const QByteArray &header, FailureCause cause,
                        int seconds) {
        QTest::addRow("%d %s %s", status, qPrintable(sentence), header.constData())
            << status << sentence << header << cause << seconds;
    };
    using C = FailureCause;
    const QString told = u"Too many login attempts. Please try again in 43 seconds."_s;
    row(429, told, {}, C::TooManyRequests, 43);
    row(422, told, {}, C::TooManyRequests, 43);
    row(429, told, "17", C::TooManyRequests, 17);
    row(422, u"Try again in 2 minutes."_s, {}, C::TooManyRequests, 120);
    row(429, u"Zu viele Versuche. Versuchen Sie es in 9 Sekunden wieder."_s, {}, C::TooManyRequests, 9);
    row(429, u"Too many attempts."_s, {}, C::TooManyRequests, 0);
    row(422, u"These credentials do not match our records."_s, {}, C::CredentialsWrong, 0);
    row(422, u"The password must have at least 12 characters."_s, {}, C::CredentialsWrong, 0);
    row(401, told, {}, C::CredentialsWrong, 0);
}

void TestApiError::readsTheTimeOfALockOut()
{
    QFETCH(int, status);
    QFETCH(QString, sentence);
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    HttpAnswer answer = answerOf(status, R"({"message":"The given data was invalid.","errors":{"email":[")" +
                                             sentence.toUtf8() + "\"]}}");
    if (!header.isEmpty())
        answer.headers.emplaceBack("Retry-After", header);
    const Failure failure = failureOf(answer, callFor(CallPurpose::SigningIn));
    QTEST(failure.cause, "cause");
    QCOMPARE(failure.retryAfter, std::chrono::seconds(seconds));
    if (failure.cause == FailureCause::TooManyRequests)
        QVERIFY2(failure.problems.isEmpty(), "no field is wrong");
}

void TestApiError::keepsSecretsOutOfEveryText_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << u"no canary-1 here"_s;
    QTest::newRow("direction mark within") << u"can\u202eary-1"_s;
    QTest::newRow("zero width within") << u"canary\u200b-1"_s;
    QTest::newRow("base64") << QString::fromLatin1(QByteArray("canary-1").toBase64());
    for (int before = 490; before < 510; before += 4)
        QTest::addRow("at the cut %d", before) << QString(before, u'x') + u"canary-1"_s;
    for (int before = 6035; before < 6050; before += 3)
        QTest::addRow("at the first cut %d", before)
            << QString(before - 300, u' ') + QString(300, u'y') + u"canary-1"_s;
}

void TestApiError::keepsLongSecretsOutOfSentences()
{
    // Told twice it is longer than any sentence that is read to its end, and words in it look like keys.
    const QString key = u"session_id certificate_id "_s + QString(3000, u'k') + u" canary"_s;
    ApiCall call = callFor(CallPurpose::Creating);
    call.secrets = {Secret(key)};
    const QByteArray body = "{\"message\":\"" + (u"No: "_s + key + key).toUtf8() +
                            "\",\"errors\":{\"name\":[\"" + (key + key + u'!').toUtf8() + "\"]}}";
    const Failure failure = failureOf(answerOf(422, body), call);
    QCOMPARE(failure.problems.size(), 1);
    for (const QString &text : {failure.platformMessage, failure.problems.first().text}) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(u"kkk") && !text.contains(u"canary") && !text.contains(u"session"),
                 qUtf8Printable(text));
    }
}

void TestApiError::keepsSecretsOutOfEveryText()
{
    QFETCH(QString, text);

    const QString shown = presentable(text, {Secret(u"canary-1"_s)});
    for (const auto &part : {u"canary"_s, u"anary-"_s, u"canar"_s, u"Y2FuYXJ5"_s})
        QVERIFY2(!shown.contains(part), qPrintable(shown));
}

WIZARD_GUILESS_TEST(TestApiError)
#include "tst_apierror.moc"
