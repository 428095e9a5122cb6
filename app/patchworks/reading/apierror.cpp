// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/apierror.h"

#include "app/domain/secret/redact.h"
#include "app/patchworks/reading/frameworkmessage.h"
#include "app/patchworks/reading/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int longestProblem = 300; ///< characters
constexpr int longestMessage = 500; ///< likewise
constexpr qsizetype longestErrorBody = 4 * 1024 * 1024;

FailureCause causeOf(HttpTrouble trouble)
{
    switch (trouble) {
    case HttpTrouble::HostNotFound:
        return FailureCause::HostNotFound;
    case HttpTrouble::ConnectionRefused:
        return FailureCause::ConnectionRefused;
    case HttpTrouble::TimedOut:
        return FailureCause::TimedOut;
    case HttpTrouble::TlsRefused:
        return FailureCause::TlsRefused;
    case HttpTrouble::TooLarge:
        return FailureCause::AnswerTooLarge;
    case HttpTrouble::ProxyFailed:
        return FailureCause::ProxyFailed;
    case HttpTrouble::ProxyWantsPassword:
        return FailureCause::ProxyWantsPassword;
    case HttpTrouble::ProxyRefused:
        return FailureCause::ProxyRefused;
    case HttpTrouble::ConnectionLost:
    case HttpTrouble::Other:
        return FailureCause::ConnectionLost;
    case HttpTrouble::None:
        break;
    }
    return FailureCause::AnswerUnreadable;
}

// A word for Copy details: what was behind an unknown outcome.
QString wordFor(HttpTrouble trouble)
{
    switch (trouble) {
    case HttpTrouble::None:
        return {};
    case HttpTrouble::HostNotFound:
        return u"host-not-found"_s;
    case HttpTrouble::ConnectionRefused:
        return u"connection-refused"_s;
    case HttpTrouble::ConnectionLost:
        return u"connection-lost"_s;
    case HttpTrouble::TimedOut:
        return u"timed-out"_s;
    case HttpTrouble::TlsRefused:
        return u"tls-refused"_s;
    case HttpTrouble::TooLarge:
        return u"answer-too-large"_s;
    case HttpTrouble::ProxyFailed:
        return u"proxy-failed"_s;
    case HttpTrouble::ProxyWantsPassword:
        return u"proxy-wants-password"_s;
    case HttpTrouble::ProxyRefused:
        return u"proxy-refused"_s;
    case HttpTrouble::Other:
        return u"network"_s;
    }
    return {};
}

void setCause(Failure &failure, FailureCause cause, Cure cure)
{
    failure.cause = cause;
    failure.cure = cure;
}

void setRefusal(Failure &failure, const ApiCall &call)
{
    const bool signingIn = call.purpose == CallPurpose::SigningIn;
    switch (failure.httpStatus) {
    case 401:
        setCause(failure, signingIn ? FailureCause::CredentialsWrong : FailureCause::NotSignedIn,
                 signingIn ? Cure::FixFields : Cure::SignInAgain);
        return;
    case 403:
        setCause(failure, FailureCause::Forbidden, Cure::None);
        return;
    case 429:
        setCause(failure, FailureCause::TooManyRequests, Cure::TryAgain);
        return;
    default:
        break;
    }
    if (call.purpose == CallPurpose::Authenticating) {
        setCause(failure, FailureCause::CodeRefused, Cure::StartConsentAgain);
        return;
    }
    switch (failure.httpStatus) {
    case 404:
        setCause(failure, FailureCause::NotFound, Cure::None);
        return;
    case 409:
        setCause(failure, FailureCause::Conflict, Cure::ReviewSettings);
        return;
    case 422:
        setCause(failure, signingIn ? FailureCause::CredentialsWrong : FailureCause::Invalid,
                 Cure::FixFields);
        return;
    default:
        setCause(failure, FailureCause::PlatformRefused,
                 call.purpose == CallPurpose::Creating ? Cure::ReviewSettings : Cure::TryAgain);
    }
}

// What an answer without success means for a call that changes nothing.
void setReadingCause(Failure &failure, const HttpAnswer &answer, const ApiCall &call)
{
    const int status = answer.status;
    if (status >= 400 && status < 500)
        setRefusal(failure, call);
    else if (status == 503 && answer.isComplete()) {
        setCause(failure, FailureCause::Unavailable, Cure::TryAgain);
        failure.refusedUnread = true; // reading does nothing
    } else if (status >= 500 && status < 600)
        setCause(failure, FailureCause::PlatformBroken, Cure::TryAgain);
    else if (status >= 300 && status < 400)
        setCause(failure, FailureCause::Redirected, Cure::None);
    else
        setCause(failure, causeOf(answer.trouble), Cure::TryAgain);
}

// The framework's word while it is put into maintenance with a time, which comes before everything else.
// Without the time, or on a page, the word may be a gateway's (Amazon's has the same for an answer that took
// too long), and what it stood before may have been done.
bool isMaintenance(const HttpAnswer &answer)
{
    const Result<JsonReader> body = JsonReader::parse(answer.body.left(longestErrorBody));
    return body && body->isObject() && !answer.header("Retry-After").isEmpty() &&
           body->value().toObject().value("message"_L1) == "Service Unavailable"_L1;
}

// What a whole 5xx to a call that creates means. A sentence of the platform's own answers this call; what is
// down has not begun it. A gateway's 504 speaks for nobody: the call may still go on behind it.
void setCreatingCause(Failure &failure, const HttpAnswer &answer)
{
    const bool isDown = answer.status == 503 &&
                        (failure.platformMessage.isEmpty() || !answer.header("Retry-After").isEmpty());
    if (isDown) {
        setCause(failure, FailureCause::Unavailable, Cure::TryAgain);
        failure.refusedUnread = isMaintenance(answer);
    } else if (!failure.platformMessage.isEmpty() && answer.status != 504)
        setCause(failure, FailureCause::AuthorisingFailed, Cure::ReviewSettings);
}

// `variables.0.value` and `variables[0][value]` are the same.
QStringList partsOf(const QString &key)
{
    QString dotted = key.left(200);
    dotted.replace(u'[', u'.').remove(u']');
    return dotted.split(u'.', Qt::SkipEmptyParts);
}

// Never shown without the platform's sentence around it, which is in its own language.
QString inQuotes(const QString &title)
{
    return u'“' + title + u'”';
}

// What the framework's sentences call a key: `variables.realmId.value` is "variables.realm id.value".
QString spelledOut(const QStringList &key)
{
    static const QRegularExpression inside(u"(?<!^)(?=[A-Z])"_s);
    return key.join(u'.').replace(inside, u"_"_s).toLower().replace(u'_', u' ');
}

// The platform's names of settings, written as keys or spelled out, and the words of its dashboard for them.
struct DashboardWord {
    const char *name; // a pattern
    const char *word;
};
constexpr DashboardWord wordsOfTheDashboard[] = {
    {"authentication[_ ]implementation(?:[_ ]id)?", "authentication method"},
    {"connection[_ ]pool[_ ]id", "connection pool"},
    {"rate[_ ]limit[_ ]duration", "rate limit"},
    {"rate[_ ]limit[_ ]unit", "rate limit’s unit"},
    {"session[_ ]id", "session ID"},
    {"platform[_ ]app[_ ]key", "platform app key"},
    {"certificate[_ ]id", "certificate ID"},
};

QString wordOfTheDashboard(const QString &name)
{
    for (const DashboardWord &each : wordsOfTheDashboard) {
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(QString::fromLatin1(each.name)),
                                         QRegularExpression::CaseInsensitiveOption);
        if (pattern.match(name).hasMatch())
            return QString::fromUtf8(each.word);
    }
    return name;
}

// The framework puts the names of keys, and the path of what is inside a list, into its sentences: people
// know them by their titles. `about` is the key that the sentence stands at. In one pass: what a title says
// is no name any more.
QString withTitles(const QString &text, const ApiCall &call, const QStringList &about = {})
{
    const QString at =
        call.fieldOf && about.size() > 1 ? redacted(call.fieldOf(about).detail, call.secrets) : QString();
    QString pattern = u"(?<path>\\bvariables(?:\\.\\w+(?:-\\w+)*|\\[\\w+\\])+)"_s;
    if (!at.isEmpty()) // before the path, whose beginning it may be
        pattern.prepend(u"(?<about>%1)|"_s.arg(QRegularExpression::escape(spelledOut(about))));
    QStringList names;
    for (const DashboardWord &each : wordsOfTheDashboard)
        names.append(QString::fromLatin1(each.name));
    pattern += u"|\\b(?:%1)\\b"_s.arg(names.join(u'|'));

    QString told;
    qsizetype taken = 0;
    const QRegularExpression known(pattern, QRegularExpression::CaseInsensitiveOption);
    for (auto matches = known.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        QString title;
        if (!at.isEmpty() && !match.captured(u"about"_s).isEmpty()) {
            title = at;
        } else if (!match.captured(u"path"_s).isEmpty()) {
            const QStringList key = partsOf(match.captured());
            title = call.fieldOf ? call.fieldOf(key).detail : QString();
            if (title.isEmpty() || title == u"variables")
                title = key.last();
        } else {
            title = wordOfTheDashboard(match.captured());
        }
        told += text.mid(taken, match.capturedStart() - taken);
        told += inQuotes(title);
        taken = match.capturedEnd();
    }
    return told + text.mid(taken);
}

// Redacted before anything is put into it, for then no secret would be found any more; only then cut.
QString presentableWithTitles(const QString &text, const ApiCall &call, const QStringList &about, int most)
{
    return sanitisedText(withTitles(presentable(text, call.secrets, 4 * most), call, about), most);
}

// Collects a 422's texts with the keys that lead to them, whatever they are nested in.
class ProblemCollector
{
public:
    explicit ProblemCollector(const ApiCall &call)
        : m_call(call)
    {
    }

    void collect(const QJsonValue &value, const QStringList &key)
    {
        if (m_problems.size() >= maximumProblems || ++m_visited > mostVisited)
            return;
        if (value.isString()) {
            add(value.toString(), key);
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size() && m_problems.size() < maximumProblems; ++i) {
                // A list of texts belongs to its key; a list of anything else is numbered.
                const QJsonValue item = array.at(i);
                collect(item, item.isString() ? key : key + QStringList{QString::number(i)});
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto at = object.begin(); at != object.end(); ++at)
                collect(at.value(), key + partsOf(at.key()));
        }
    }

    /// Whether these very words stand at some key.
    bool hasRead(const QString &text) const { return m_texts.contains(text); }

    /// In the order of the fields, what belongs to none last (JSON objects come sorted by key: 10 before 2).
    QList<Problem> takeProblems()
    {
        const auto rank = [](const Problem &problem) {
            return std::pair(problem.field.field == Field::None, problem.field);
        };
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [&](const Problem &a, const Problem &b) { return rank(a) < rank(b); });
        return std::move(m_problems);
    }

private:
    void add(const QString &text, const QStringList &key)
    {
        // Its field was refused all the same.
        const bool isConstant = isFrameworkMessage(text);
        Problem problem = m_call.fieldOf ? m_call.fieldOf(key) : Problem();
        if (problem.field.field == Field::None && problem.detail.isEmpty())
            problem.detail = key.value(0);
        problem.kind = ProblemKind::FromPlatform;
        if (!isConstant)
            problem.text = presentableWithTitles(text, m_call, key, longestProblem);
        problem.detail = problem.field.field == Field::None ? presentable(problem.detail, m_call.secrets,
                                                                          60) // may be the platform's own key
                                                            : QString();      // the field is its own title
        const bool isTold = !problem.text.isEmpty() ||
                            (isConstant && (!problem.detail.isEmpty() || problem.field.field != Field::None));
        if (isTold && !m_problems.contains(problem))
            m_problems.append(problem);
        m_texts.insert(text);
    }

    // The same text a hundred thousand times over must not hold the window up.
    static constexpr int mostVisited = 2000;

    const ApiCall &m_call;
    QList<Problem> m_problems;
    QSet<QString> m_texts; ///< as they came
    int m_visited = 0;
};

void readErrorBody(Failure &failure, const QByteArray &body, const ApiCall &call)
{
    if (body.size() > longestErrorBody)
        return;
    const Result<JsonReader> reader = JsonReader::parse(body);
    if (!reader || !reader->isObject())
        return; // a proxy's page: nothing for people in it
    const QJsonObject object = reader->value().toObject();
    QJsonValue message = object.value("message"_L1);
    if (!message.isString())
        message = object.value("error"_L1);
    if (message.isObject())
        message = message.toObject().value("message"_L1);
    failure.platformMessage = presentableWithTitles(message.toString(), call, {}, longestMessage);
    if (isFrameworkMessage(failure.platformMessage)) {
        // For the details that are copied; people read what it means.
        if (failure.detail.isEmpty())
            failure.detail = failure.platformMessage;
        failure.platformMessage.clear();
    }
    // A lock-out at sign-in comes with its sentence at a field.
    if (failure.httpStatus == 422 || (failure.httpStatus == 429 && call.purpose == CallPurpose::SigningIn)) {
        ProblemCollector collector(call);
        collector.collect(object.value("errors"_L1), {});
        failure.problems = collector.takeProblems();
        // From Laravel 9 on the message is the first problem's text once more, with a count of the rest.
        static const QRegularExpression count(u" \\(and \\d+ more errors?\\)$"_s);
        if (collector.hasRead(message.toString().remove(count)))
            failure.platformMessage.clear();
    }
}

QDateTime httpDate(const QByteArray &header)
{
    // The day of the week says nothing new, and is the part that senders get wrong.
    QString text = QString::fromLatin1(header).simplified();
    const qsizetype comma = text.indexOf(u',');
    if (comma >= 0)
        text = text.mid(comma + 1).trimmed();
    if (text.endsWith(u" GMT"_s) || text.endsWith(u" UTC"_s))
        text.chop(4);
    QDateTime time;
    if (comma >= 0) {
        time = QLocale::c().toDateTime(text, u"d MMM yyyy hh:mm:ss"_s);
        if (!time.isValid()) { // RFC 850: two digits of the year
            time = QLocale::c().toDateTime(text, u"d-MMM-yy hh:mm:ss"_s);
            if (time.isValid() && time.date().year() < 1970)
                time = time.addYears(100);
        }
    } else { // asctime
        time = QLocale::c().toDateTime(text.mid(4), u"MMM d hh:mm:ss yyyy"_s);
    }
    return time.isValid() ? QDateTime(time.date(), time.time(), QTimeZone::utc()) : QDateTime();
}

} // namespace

bool isSuccess(const HttpAnswer &answer)
{
    return answer.isComplete() && answer.status < 300;
}

ApiCall readingCall(const PlatformAccess &access)
{
    ApiCall call;
    call.host = hostForPeople(access.environment.coreUrl);
    call.secrets = {access.session.credential};
    return call;
}

QString presentable(const QString &text, const QList<Secret> &secrets, int most)
{
    // Redacted before it is cleaned (folding white space would change a key with line ends) and again after
    // it (removing invisible characters may put one together); cut last, so that no half of a secret stays.
    qsizetype longestSecret = 2048;
    for (const Secret &secret : secrets)
        longestSecret = std::max(longestSecret, 2 * secret.size()); // escapes make it longer
    const qsizetype enough = longestSecret + 8 * qsizetype(most);
    QString clean = redacted(text.left(enough), secrets);
    if (text.size() > enough)
        clean.chop(longestSecret); // the cut may have halved one
    clean = sanitisedText(clean, int(enough));
    return sanitisedText(redacted(clean, secrets), most);
}

std::chrono::seconds retryAfter(const HttpAnswer &answer, const QDateTime &now)
{
    const QByteArray header = answer.header("Retry-After").trimmed();
    if (header.isEmpty())
        return 0s;
    constexpr double longest = 86400;
    bool isNumber = false;
    const double number = header.toDouble(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::isnan(number) ? 0
                                                       : qint64(std::ceil(std::clamp(number, 0.0, longest))));
    const QDateTime until = httpDate(header);
    if (!until.isValid())
        return 0s;
    const QDateTime told = httpDate(answer.header("Date"));
    const qint64 seconds = ((told.isValid() ? told : now).msecsTo(until) + 999) / 1000;
    return std::chrono::seconds(std::clamp(seconds, qint64(0), qint64(longest)));
}

namespace
{

// A lock-out at sign-in may tell its time in its sentence alone, whatever its status: "Please try again in 43
// seconds." Without a unit the framework means seconds.
std::chrono::seconds lockOutIn(const Failure &failure)
{
    static const QRegularExpression time(u"\\b(\\d{1,5})\\s*(sec|sek|s\\b|min|hour|stunde)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList sentences{failure.platformMessage};
    for (const Problem &problem : failure.problems)
        sentences.append(problem.text);
    for (const QString &sentence : std::as_const(sentences)) {
        const auto found = time.match(sentence);
        if (!found.hasMatch())
            continue;
        const QChar unit = found.captured(2).at(0).toLower();
        const int each = found.captured(2).startsWith(u"min", Qt::CaseInsensitive)                   ? 60
                         : unit == u'h' || found.captured(2).startsWith(u"stu", Qt::CaseInsensitive) ? 3600
                                                                                                     : 1;
        return std::min(std::chrono::seconds(found.captured(1).toInt() * each), std::chrono::seconds(24h));
    }
    return 0s;
}

// What was typed may be right: it is not looked at for a while.
void takeLockOut(Failure &failure)
{
    if (failure.httpStatus != 429 && failure.httpStatus != 422)
        return;
    const std::chrono::seconds wait = lockOutIn(failure);
    if (failure.httpStatus == 422 && wait.count() > 0)
        setCause(failure, FailureCause::TooManyRequests, Cure::TryAgain);
    if (failure.cause != FailureCause::TooManyRequests)
        return;
    if (failure.retryAfter.count() <= 0)
        failure.retryAfter = wait;
    failure.problems.clear(); // no field is wrong
}

} // namespace

Failure failureOf(const HttpAnswer &answer, const ApiCall &call)
{
    Failure failure;
    failure.httpStatus = answer.status;
    failure.host = call.host;
    const bool creates = call.purpose == CallPurpose::Creating || call.purpose == CallPurpose::Authenticating;
    if (isOfProxy(answer.trouble)) {
        // Whatever the call, it has not left this computer.
        setCause(failure, causeOf(answer.trouble), Cure::TryAgain);
        failure.detail = answer.proxy;
        failure.httpStatus = 0;
        return failure;
    }
    if (!creates) {
        setReadingCause(failure, answer, call);
    } else if (answer.isComplete() && answer.status >= 400 && answer.status < 500) {
        setRefusal(failure, call);
    } else {
        setCause(failure, FailureCause::OutcomeUnknown, Cure::LookUp);
        failure.detail = wordFor(answer.trouble);
    }
    if (answer.status >= 400)
        readErrorBody(failure, answer.body, call);
    if (creates && answer.isComplete() && answer.status >= 500 && answer.status < 600)
        setCreatingCause(failure, answer);
    if (answer.status == 429 || failure.cause == FailureCause::Unavailable)
        failure.retryAfter = retryAfter(answer, QDateTime::currentDateTimeUtc());
    if (call.purpose == CallPurpose::SigningIn)
        takeLockOut(failure);
    return failure;
}

} // namespace wizard
