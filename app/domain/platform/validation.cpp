// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/validation.h"

#include "app/domain/address/urltemplate.h"
#include "app/domain/secret/pem.h"
#include "app/domain/time/phpdateformat.h"
#include "app/domain/time/timezones.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestInstanceName = 255; // what a string column of the platform's kind holds
constexpr int longestSettingsKey = 1024; // of the app and of the certificate

/// As the platform counts: a character outside the basic plane is one.
qsizetype characterCount(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

bool hasControlCharacters(const QString &text, bool lineEndsAreFine)
{
    return std::any_of(text.begin(), text.end(), [lineEndsAreFine](QChar c) {
        const bool endsLine = c == u'\n' || c == u'\r';
        return c.category() == QChar::Other_Control && !(endsLine && lineEndsAreFine);
    });
}

std::optional<Problem> lineProblem(Field field, const QString &text, int limit)
{
    if (hasControlCharacters(text, false))
        return problemWith(field, ProblemKind::ControlCharacters);
    if (characterCount(text) > limit)
        return problemWith(field, ProblemKind::TooLong, limit);
    return std::nullopt;
}

std::optional<Problem> dateFormatProblem(const QString &format)
{
    const DateFormatFindings findings = checkedPhpDateFormat(format);
    if (findings.empty)
        return problemWith(Field::DateFormat, ProblemKind::Required);
    if (findings.tooLong)
        return problemWith(Field::DateFormat, ProblemKind::DateFormatInvalid, 0, u"tooLong"_s);
    if (findings.controlCharacters)
        return problemWith(Field::DateFormat, ProblemKind::DateFormatInvalid, 0, u"controlCharacters"_s);
    if (findings.danglingBackslash)
        return problemWith(Field::DateFormat, ProblemKind::DateFormatInvalid, 0, u"danglingBackslash"_s);
    return std::nullopt;
}

std::optional<Problem> rateLimitProblem(const QString &text)
{
    static const QRegularExpression number(u"\\A[+-]?[0-9]+\\z"_s);
    const QString amount = text.trimmed();
    if (amount.isEmpty())
        return problemWith(Field::RateLimitAmount, ProblemKind::Required);
    if (rateLimitAmount(text))
        return std::nullopt;
    if (number.match(amount).hasMatch())
        return problemWith(Field::RateLimitAmount, ProblemKind::OutOfRange, 1);
    return problemWith(Field::RateLimitAmount, ProblemKind::NotANumber);
}

std::optional<Problem> poolProblem(const QString &id, const QList<QString> &knownPoolIds)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    if (id.isEmpty() || knownPoolIds.contains(id))
        return std::nullopt;
    if (!digits.match(id).hasMatch())
        return problemWith(Field::ConnectionPool, ProblemKind::NotANumber);
    if (!knownPoolIds.isEmpty())
        return problemWith(Field::ConnectionPool, ProblemKind::OutOfRange);
    return std::nullopt;
}

QStringList addressesOf(const AuthenticationImplementation &method)
{
    return {method.authoriseUrl, method.tokenUrl, method.reauthenticateUrl};
}

/// What was probably meant, where it fits all of the method's addresses.
QString proposalFor(const AuthenticationImplementation &method, const QString &address, const QString &key,
                    const QString &value)
{
    const QString proposal = placeholderProposal(address, key, value);
    const QStringList addresses = addressesOf(method);
    const bool fits = std::all_of(addresses.begin(), addresses.end(), [&](const QString &other) {
        return placeholderMisfit(other, key, proposal) == UrlTemplateError::Kind::None;
    });
    return fits ? proposal : QString();
}

std::optional<Problem> placeholderProblem(const AuthenticationImplementation &method, const QString &key,
                                          const QString &value)
{
    for (const QString &address : addressesOf(method)) {
        const auto problem = [&](ProblemKind kind) {
            return problemWith(Field::Variable, kind, 0, proposalFor(method, address, key, value));
        };
        switch (placeholderMisfit(address, key, value)) {
        case UrlTemplateError::Kind::NotAnOrigin:
            return problem(ProblemKind::NotAnOrigin);
        case UrlTemplateError::Kind::NotAHost:
        case UrlTemplateError::Kind::HostEscaped:
            return problem(ProblemKind::NotAHostLabel);
        case UrlTemplateError::Kind::HostDoubled:
            return problem(ProblemKind::HostDoubled);
        case UrlTemplateError::Kind::Malformed:
            return problemWith(Field::Variable, ProblemKind::NotAUrl);
        case UrlTemplateError::Kind::None:
        case UrlTemplateError::Kind::Unfilled:
        case UrlTemplateError::Kind::Secret:
        case UrlTemplateError::Kind::UnknownKey:
            break;
        }
    }
    return std::nullopt;
}

std::optional<Problem> variableProblem(const AuthenticationImplementation &method, int index,
                                       const QString &value)
{
    const Variable &variable = method.variables.at(index);
    // Of doubled keys the first is the one that goes into addresses.
    const bool goesIntoAddress = method.indexOf(variable.key) == index;
    const bool isNeeded =
        variable.required || (goesIntoAddress && placeholderKeys(method.authoriseUrl).contains(variable.key));
    if (isBlank(value) && isNeeded)
        return problemWith(Field::Variable, ProblemKind::Required);
    if (hasControlCharacters(value, true))
        return problemWith(Field::Variable, ProblemKind::ControlCharacters);
    if (characterCount(value) > Variable::maximumLength)
        return problemWith(Field::Variable, ProblemKind::TooLong, Variable::maximumLength);
    auto problem = goesIntoAddress ? placeholderProblem(method, variable.key, value) : std::nullopt;
    if (problem && variable.secret)
        problem->detail.clear(); // a secret is not made readable in order to correct it
    return problem;
}

bool isQuotePair(QChar first, QChar last)
{
    static const QString opening = u"\"'`\u201c\u2018\u201e\u201a\u00ab\u2039"_s;
    static const QStringList closing{u"\""_s,           u"'"_s,      u"`"_s,
                                     u"\u201d"_s,       u"\u2019"_s, u"\u201c\u201d"_s,
                                     u"\u2018\u2019"_s, u"\u00bb"_s, u"\u203a"_s};
    const qsizetype at = opening.indexOf(first);
    return at >= 0 && closing.at(at).contains(last);
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

/// Of several lines where one is wanted.
void takeOneLine(CleanedPaste &paste)
{
    constexpr qsizetype shortestWrapped = 60; // mails and terminals wrap from here on
    for (QChar &c : paste.text) {
        if (isLineEnd(c))
            c = u'\n';
    }
    const QStringList lines = paste.text.split(u'\n', Qt::SkipEmptyParts);
    const bool isWrapped =
        std::all_of(lines.begin(), lines.end() - 1,
                    [](const QString &line) { return line.trimmed().size() >= shortestWrapped; }) &&
        std::none_of(lines.begin(), lines.end(),
                     [](const QString &line) { return line.trimmed().contains(u' '); });
    if (isWrapped) {
        paste.text.clear();
        for (const QString &line : lines)
            paste.text += line.trimmed();
        paste.broken = true;
    } else {
        paste.text = lines.first().trimmed();
        paste.firstLine = true;
    }
}

/// White space, and what is not seen: what the platform's framework trims (Laravel's Str::trim from 11 on,
/// which is PCRE's \s in Unicode, INVISIBLE_CHARACTERS and NUL; older ones trim less).
bool isBlankSign(char32_t c)
{
    struct Range {
        char32_t first, last;
    };
    static constexpr Range unseen[] = {
        {0x0000, 0x0000},   {0x00ad, 0x00ad},  {0x034f, 0x034f}, {0x061c, 0x061c}, {0x115f, 0x1160},
        {0x17b4, 0x17b5},   {0x180e, 0x180e},  {0x200b, 0x200f}, {0x2060, 0x2065}, {0x206a, 0x206f},
        {0x2800, 0x2800},   {0x3164, 0x3164},  {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0x1d159, 0x1d159},
        {0x1d173, 0x1d17a}, {0xe0020, 0xe0020}};
    return QChar::isSpace(c) || std::any_of(std::begin(unseen), std::end(unseen), [c](const Range &range) {
               return c >= range.first && c <= range.last;
           });
}

/// How many code units the blank sign takes that stands there; 0 where none does.
qsizetype blankAt(QStringView text)
{
    if (text.isEmpty())
        return 0;
    const bool isPair = text.size() > 1 && text.at(0).isHighSurrogate() && text.at(1).isLowSurrogate();
    const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(0), text.at(1)) : text.at(0).unicode();
    return isBlankSign(c) ? (isPair ? 2 : 1) : 0;
}

} // namespace

QList<Problem> settingsProblems(const InstanceSettings &settings, const QList<QString> &knownPoolIds)
{
    QList<Problem> problems;
    const auto add = [&problems](const std::optional<Problem> &problem) {
        if (problem)
            problems.append(*problem);
    };
    if (isBlank(settings.name))
        add(problemWith(Field::Name, ProblemKind::Required));
    else
        add(lineProblem(Field::Name, settings.name, longestInstanceName));
    if (settings.timeZone.isEmpty())
        add(problemWith(Field::TimeZone, ProblemKind::Required));
    else if (!isTimeZone(settings.timeZone))
        add(problemWith(Field::TimeZone, ProblemKind::NotATimeZone));
    add(dateFormatProblem(settings.dateFormat));
    add(rateLimitProblem(settings.rateLimitAmount));
    add(poolProblem(settings.connectionPoolId, knownPoolIds));
    if (!settings.sessionId.isEmpty() &&
        QUuid::fromString(settings.sessionId).toString(QUuid::WithoutBraces) != settings.sessionId.toLower())
        add(problemWith(Field::SessionId, ProblemKind::NotAUuid));
    add(lineProblem(Field::PlatformAppKey, settings.platformAppKey, longestSettingsKey));
    add(lineProblem(Field::CertificateId, settings.certificateId, longestSettingsKey));
    return problems;
}

QList<Problem> credentialProblems(const AuthenticationImplementation &method, const QList<Secret> &values)
{
    QList<Problem> problems;
    for (int index = 0; index < method.variables.size(); ++index) {
        const Variable &variable = method.variables.at(index);
        if (variable.locked || !variable.isShown())
            continue;
        auto problem = variableProblem(method, index, values.value(index).reveal());
        if (!problem)
            continue;
        problem->field.variable = index;
        problems.append(*problem);
    }
    return problems;
}

std::optional<int> rateLimitAmount(const QString &text)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    const QString amount = text.trimmed();
    bool fits = false;
    const int number = amount.toInt(&fits);
    if (!digits.match(amount).hasMatch() || !fits || number < 1)
        return std::nullopt;
    return number;
}

CleanedPaste trimmedEnds(const QString &text)
{
    CleanedPaste trimmed;
    qsizetype begin = 0;
    qsizetype end = text.size();
    const QStringView all(text);
    while (const qsizetype blank = blankAt(all.mid(begin, end - begin)))
        begin += blank;
    while (end > begin) {
        const bool isPair = end - begin > 1 && all.at(end - 1).isLowSurrogate();
        const qsizetype blank = blankAt(all.mid(end - (isPair ? 2 : 1), isPair ? 2 : 1));
        if (blank == 0)
            break;
        end -= blank;
    }
    const QString removed = text.left(begin) + text.mid(end);
    for (const QChar c : removed) {
        (isLineEnd(c) ? trimmed.lineEnds : trimmed.spaces) = true;
    }
    trimmed.text = text.mid(begin, end - begin);
    return trimmed;
}

QString withoutBlankEnds(const QString &text)
{
    return trimmedEnds(text).text;
}

bool isBlank(const QString &text)
{
    return withoutBlankEnds(text).isEmpty();
}

QString withoutUnseen(const QString &text)
{
    const auto isInvisible = [](QChar c) {
        return c.category() == QChar::Other_Format || c == u'\u00ad' || c == u'\ufeff';
    };
    QString visible = text;
    visible.removeIf(isInvisible);
    return visible;
}

CleanedPaste cleanedPaste(const QString &text, bool oneLine)
{
    CleanedPaste cleaned;
    cleaned.text = withoutUnseen(text);
    cleaned.invisible = cleaned.text.size() != text.size();
    for (bool again = true; again && !cleaned.text.isEmpty();) {
        again = false;
        QString &rest = cleaned.text;
        const CleanedPaste trimmed = trimmedEnds(rest);
        rest = trimmed.text;
        cleaned.spaces = cleaned.spaces || trimmed.spaces;
        cleaned.lineEnds = cleaned.lineEnds || trimmed.lineEnds;
        if (rest.size() >= 2 && isQuotePair(rest.front(), rest.back())) {
            rest = rest.mid(1, rest.size() - 2);
            cleaned.quotes = true;
            again = true;
        }
        if (rest.size() > 7 && rest.startsWith(u"Bearer "_s, Qt::CaseInsensitive)) {
            rest = rest.mid(7);
            cleaned.bearer = true;
            again = true;
        }
    }
    if (holdsPem(cleaned.text)) {
        cleaned.text.replace("\r\n"_L1, "\n"_L1);
        const QString restored = restoredPem(cleaned.text);
        cleaned.written = restored != cleaned.text;
        cleaned.text = withoutBlankEnds(restored);
    } else if (oneLine && std::any_of(cleaned.text.begin(), cleaned.text.end(), isLineEnd)) {
        takeOneLine(cleaned);
    }
    return cleaned;
}

} // namespace wizard
