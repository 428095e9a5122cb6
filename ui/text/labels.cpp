// SPDX-License-Identifier: Apache-2.0
#include "ui/text/labels.h"

#include "ui/text/phrase.h"

#include <QCoreApplication>
#include <QLocale>

namespace wizard
{

namespace
{

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(wizard::Labels)

public:
    static constexpr Phrase<WorkStage> finished[] = {
        {WorkStage::Authorising, QT_TR_NOOP("Patchworks has the settings and credentials")},
        {WorkStage::Authenticating, QT_TR_NOOP("Patchworks has the consent")},
        {WorkStage::ReadingBack, QT_TR_NOOP("The instance was read back")},
        {WorkStage::LookingUp, QT_TR_NOOP("Patchworks was searched for the instance")},
    };
    static constexpr Phrase<WorkStage> running[] = {
        {WorkStage::Authorising, QT_TR_NOOP("Sending the settings and credentials to Patchworks")},
        {WorkStage::Authenticating, QT_TR_NOOP("Handing the consent to Patchworks")},
        {WorkStage::ReadingBack, QT_TR_NOOP("Reading the instance back from Patchworks")},
        {WorkStage::LookingUp, QT_TR_NOOP("Looking for the instance in Patchworks")},
    };
    static constexpr Phrase<AuthenticationType> types[] = {
        {AuthenticationType::OAuth2AuthorisationCode, QT_TR_NOOP("OAuth 2 authorisation code")},
        {AuthenticationType::OAuth2ClientCredentials, QT_TR_NOOP("OAuth 2 client credentials")},
        {AuthenticationType::OAuth1, QT_TR_NOOP("OAuth 1")},
        {AuthenticationType::Token, QT_TR_NOOP("Token")},
        {AuthenticationType::Basic, QT_TR_NOOP("User name and password (Basic)")},
        {AuthenticationType::Soap, QT_TR_NOOP("SOAP")},
    };
    static constexpr Phrase<RateLimitUnit> units[] = {
        {RateLimitUnit::Second, QT_TR_NOOP("per second")},
        {RateLimitUnit::Minute, QT_TR_NOOP("per minute")},
        {RateLimitUnit::Hour, QT_TR_NOOP("per hour")},
        {RateLimitUnit::Day, QT_TR_NOOP("per day")},
    };
    static constexpr Phrase<Field> fields[] = {
        {Field::CoreUrl, QT_TR_NOOP("Core address")},
        {Field::SignInUrl, QT_TR_NOOP("Sign-in address")},
        {Field::RedirectUri, QT_TR_NOOP("Return address")},
        {Field::ApiKey, QT_TR_NOOP("API key")},
        {Field::Email, QT_TR_NOOP("E-mail")},
        {Field::Password, QT_TR_NOOP("Password")},
        {Field::CompanyId, QT_TR_NOOP("Company ID")},
        {Field::Connector, QT_TR_NOOP("Connector")},
        {Field::Method, QT_TR_NOOP("Authentication method")},
        {Field::Name, QT_TR_NOOP("Name")},
        {Field::TimeZone, QT_TR_NOOP("Time zone")},
        {Field::DateFormat, QT_TR_NOOP("Date format")},
        {Field::RateLimitAmount, QT_TR_NOOP("Rate limit")},
        {Field::RateLimitUnit, QT_TR_NOOP("Rate limit’s unit")},
        {Field::ConnectionPool, QT_TR_NOOP("Connection pool")},
        {Field::SessionId, QT_TR_NOOP("Session ID")},
        {Field::PlatformAppKey, QT_TR_NOOP("Platform app key")},
        {Field::CertificateId, QT_TR_NOOP("Certificate ID")},
        {Field::Variable, QT_TR_NOOP("Credential")},
    };
    static constexpr Phrase<Step> steps[] = {
        {Step::SignIn, QT_TR_NOOP("Sign in")},      {Step::Home, QT_TR_NOOP("Instances")},
        {Step::Connector, QT_TR_NOOP("Connector")}, {Step::Method, QT_TR_NOOP("Authentication method")},
        {Step::Settings, QT_TR_NOOP("Settings")},   {Step::Credentials, QT_TR_NOOP("Credentials")},
        {Step::Review, QT_TR_NOOP("Review")},       {Step::Consent, QT_TR_NOOP("Consent")},
        {Step::Working, QT_TR_NOOP("Authorising")}, {Step::Result, QT_TR_NOOP("Result")},
        {Step::Instance, QT_TR_NOOP("Instance")},   {Step::Queue, QT_TR_NOOP("Queue")},
        {Step::History, QT_TR_NOOP("History")},
    };
    static constexpr Phrase<EnvironmentKind> environments[] = {
        {EnvironmentKind::Production, QT_TR_NOOP("Production")},
        {EnvironmentKind::Staging, QT_TR_NOOP("Staging")},
        {EnvironmentKind::SelfHosted, QT_TR_NOOP("Self-hosted")},
        {EnvironmentKind::Demo, QT_TR_NOOP("Demo")},
    };
    static constexpr Phrase<JournalEntry::Stage> journalStages[] = {
        {JournalEntry::Stage::Authorise, QT_TR_NOOP("The settings were being sent to Patchworks.")},
        {JournalEntry::Stage::Consent, QT_TR_NOOP("The consent was still to be given.")},
        {JournalEntry::Stage::Authenticate, QT_TR_NOOP("The consent was being handed to Patchworks.")},
    };
};

} // namespace

QString authenticationTypeText(AuthenticationType type, const QString &typeName)
{
    if (const char *text = phraseOf(Labels::types, type))
        return Labels::tr(text);
    return typeName.isEmpty() ? Labels::tr("Another type") : typeName;
}

QString shortMethodText(const QString &name)
{
    switch (authenticationTypeFromName(name)) {
    case AuthenticationType::OAuth2AuthorisationCode:
        return Labels::tr("OAuth 2");
    case AuthenticationType::OAuth2ClientCredentials:
        return Labels::tr("Client credentials");
    default:
        return name;
    }
}

QString rateLimitUnitText(RateLimitUnit unit)
{
    return Labels::tr(phraseOf(Labels::units, unit));
}

QString rateLimitText(const RateLimit &limit)
{
    //: %1 is a number of requests, %2 "per second" or another unit
    return Labels::tr("%1 %2", "rate limit")
        .arg(QLocale().toString(limit.amount), rateLimitUnitText(limit.unit));
}

QString fieldText(Field field)
{
    if (const char *text = phraseOf(Labels::fields, field))
        return Labels::tr(text);
    return Labels::tr("This page");
}

QString fieldText(const FieldId &field, const AuthenticationImplementation *method)
{
    if (field.field == Field::Variable && method && field.variable >= 0 &&
        field.variable < method->variables.size())
        return method->variables.at(field.variable).title();
    return fieldText(field.field);
}

QString stepTitle(Step step)
{
    return Labels::tr(phraseOf(Labels::steps, step));
}

QString environmentText(const Environment &environment)
{
    if (const char *text = phraseOf(Labels::environments, environment.kind))
        return Labels::tr(text);
    return environment.name.isEmpty() ? Labels::tr("From a file") : environment.name;
}

QString environmentAt(const QString &host)
{
    for (const Environment &known : knownEnvironments()) {
        if (hostForPeople(known.redirectUri) == host)
            return environmentText(known);
    }
    return {};
}

QString durationText(std::chrono::seconds duration)
{
    const auto all = static_cast<int>(qMax<qint64>(0, duration.count()));
    const int days = all / 86400;
    const int hours = all % 86400 / 3600;
    const int minutes = all % 3600 / 60;
    const int seconds = all % 60;
    const auto pair = [](const QString &large, const QString &small, bool both) {
        //: two parts of a duration: "1 hour 20 minutes"
        return both ? Labels::tr("%1 %2", "duration").arg(large, small) : large;
    };
    if (days > 0)
        return pair(Labels::tr("%n day(s)", nullptr, days), Labels::tr("%n hour(s)", nullptr, hours),
                    hours > 0);
    if (hours > 0)
        return pair(Labels::tr("%n hour(s)", nullptr, hours), Labels::tr("%n minute(s)", nullptr, minutes),
                    minutes > 0 && hours < 6);
    if (minutes > 0)
        return pair(Labels::tr("%n minute(s)", nullptr, minutes),
                    Labels::tr("%n second(s)", nullptr, seconds), seconds > 0 && minutes < 5);
    return Labels::tr("%n second(s)", nullptr, seconds);
}

QString clockText(std::chrono::seconds duration)
{
    const auto all = qMax<qint64>(0, duration.count());
    return QStringLiteral("%1:%2").arg(all / 60).arg(all % 60, 2, 10, QLatin1Char('0'));
}

QString momentText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    //: a day and a time of day: "20 Nov 2026, 14:05"
    return Labels::tr("%1, %2", "moment").arg(dayText(moment, {}), timeText(moment));
}

QString timeText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss")).remove(QStringLiteral(".ss"));
    return locale.toString(moment.toLocalTime().time(), format);
}

QString dayText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QDate day = moment.toLocalTime().date();
    const qint64 ago = now.isValid() ? day.daysTo(now.toLocalTime().date()) : -1;
    if (ago == 0)
        return Labels::tr("today");
    if (ago == 1)
        return Labels::tr("yesterday");
    return QLocale().toString(day, Labels::tr("d MMM yyyy", "date as QLocale reads it"));
}

QString notEmbeddedText(const QString &reason)
{
    if (reason == QLatin1String("root"))
        return Labels::tr("The built-in browser does not run for the root user. Start the program as an "
                          "ordinary user.");
    if (reason == QLatin1String("sandbox"))
        return Labels::tr("The built-in browser is not used, because this computer does not let it lock "
                          "pages in: unprivileged user namespaces are switched off.");
    if (reason == QLatin1String("missing"))
        return Labels::tr("The built-in browser is not installed. Install the program’s browser part and "
                          "start it again.");
    return Labels::tr("The built-in browser could not be started on this computer.");
}

QString reviewCheckText(const ReviewCheckView &check)
{
    using Level = ReviewCheckView::Level;
    const bool good = check.level == Level::Good || check.level == Level::Note;
    switch (check.check) {
    case ReviewCheck::SessionLasts:
        if (check.remaining.count() <= 0)
            return good ? Labels::tr("You are signed in with a key that does not expire.")
                        : Labels::tr("Your sign-in has ended. You will be asked to sign in again.");
        return good ? Labels::tr("Your sign-in lasts another %1.").arg(durationText(check.remaining))
                    : Labels::tr(
                          "Your sign-in lasts only another %1. Signing in again first saves an interruption.")
                          .arg(durationText(check.remaining));
    case ReviewCheck::ConsentHost:
        if (check.level == Level::Note)
            return Labels::tr("The consent page is at %1, on this computer.").arg(check.text);
        return good ? Labels::tr("The consent page is at %1, and the connection is secured.").arg(check.text)
                    : Labels::tr("The consent page would be at %1. Check that you know this address.")
                          .arg(check.text);
    case ReviewCheck::CheckValue:
        return good ? Labels::tr("The attempt carries a one-time check value.")
                    : Labels::tr("The attempt carries no one-time check value, so it cannot be opened.");
    case ReviewCheck::ReturnAddress:
        return Labels::tr("The third party must know this return address.");
    case ReviewCheck::RegisteredName:
        return Labels::tr(
                   "The third party knows your return address by the name “%1”. Check there that this name "
                   "leads to the address below.")
            .arg(check.text);
    case ReviewCheck::OtherEnvironment:
        if (!check.offersOwnAddress) {
            return Labels::tr("The return address belongs to another environment, so the answer would not "
                              "come back here. The connector does not let it be changed here.");
        }
        return Labels::tr(
            "The return address belongs to another environment, so the answer would not come back "
            "here. You can use this environment’s own address instead.");
    case ReviewCheck::NameTaken:
        return check.text.isEmpty()
                   ? Labels::tr("An instance of this name exists already. You can go on, but the two will be "
                                "hard to "
                                "tell apart.")
                   : Labels::tr(
                         "An instance named “%1” exists already. You can go on, but the two will be hard to "
                         "tell apart.")
                         .arg(check.text);
    case ReviewCheck::UrlIncomplete:
        return check.text.isEmpty()
                   ? Labels::tr("The consent page’s address is not complete yet. Go back to the credentials.")
                   : Labels::tr("The consent page’s address needs a fitting value for “%1”. Go back to the "
                                "credentials.")
                         .arg(check.text);
    case ReviewCheck::BrowserUnavailable:
        return notEmbeddedText(check.text);
    case ReviewCheck::ReturnAddressUnreadable:
        return Labels::tr("The return address in “%1” cannot be read, so nothing could come back to it. You "
                          "can use this environment’s own address instead.")
            .arg(check.text);
    case ReviewCheck::PlatformMakesPage:
        return Labels::tr("Patchworks will tell where the consent page is.");
    case ReviewCheck::OwnBrowserPastes:
        return Labels::tr("The consent page opens in your own browser. At the end you copy the address that "
                          "it shows and paste it here.");
    case ReviewCheck::OwnBrowserFinishes:
        return Labels::tr("The consent page opens in your own browser. Patchworks’ dashboard finishes there "
                          "by itself, if you are signed in to it.");
    case ReviewCheck::MethodChanged:
        return Labels::tr("The authentication method has changed since. New: %1.").arg(check.text);
    case ReviewCheck::NoConsentPage:
        return Labels::tr("No consent page is needed: Patchworks signs in with the credentials themselves.");
    }
    return {};
}

QString workStageText(WorkStage stage, bool done)
{
    return Labels::tr(phraseOf(done ? Labels::finished : Labels::running, stage));
}

QString browserTroubleText(const BrowserEvent &event)
{
    const QString host = event.host.isEmpty() ? Labels::tr("the page") : event.host;
    switch (event.trouble) {
    case BrowserTrouble::None:
        return {};
    case BrowserTrouble::RefusedNavigation:
        switch (event.verdict) {
        case NavigationVerdict::NearCallback:
            if (event.host.isEmpty())
                return Labels::tr(
                    "A part of the page wanted to open an address that holds a user name. It was not "
                    "opened.");
            return Labels::tr(
                       "The page wanted to go to an address at %1 that is almost, but not exactly, the "
                       "return address. It was not opened.")
                .arg(host);
        case NavigationVerdict::OtherEnvironment:
            if (const QString other = environmentAt(event.host); !other.isEmpty())
                //: %1 is the environment, such as Staging, %2 its host
                return Labels::tr("The page wanted to return to the environment “%1” at %2. It was not "
                                  "opened. Check the return address that is registered with the third "
                                  "party.")
                    .arg(other, host);
            return Labels::tr(
                       "The page wanted to return to another environment at %1. It was not opened. Check "
                       "the return address that is registered with the third party.")
                .arg(host);
        case NavigationVerdict::NotHttps:
            return Labels::tr("The page wanted to open something that is not a secured web page. It was not "
                              "opened.");
        case NavigationVerdict::NotLoopback:
            return Labels::tr("The page wanted to go to %1, which is not on this computer. It was not "
                              "opened.")
                .arg(host);
        case NavigationVerdict::Malformed:
            return Labels::tr("The page wanted to open an address that cannot be read. It was not opened.");
        case NavigationVerdict::Ordinary:
        case NavigationVerdict::Callback:
            break;
        }
        return Labels::tr("The page wanted to open an address that is not allowed here. It was not opened.");
    case BrowserTrouble::CertificateError:
        return Labels::tr(
                   "The certificate of %1 cannot be trusted, so the page was not opened. If your company "
                   "inspects secured connections, continue in your own browser.")
            .arg(host);
    case BrowserTrouble::PageUnreachable:
        return Labels::tr("%1 cannot be reached. Check the network and reload the page.").arg(host);
    case BrowserTrouble::PageCrashed:
        return Labels::tr("The page crashed twice. Reload it, or start the consent again.");
    case BrowserTrouble::DownloadRefused:
        return Labels::tr("The page offered a file to download. It was not saved.");
    case BrowserTrouble::DialogRefused:
        return Labels::tr("The page opened too many dialogs. They are no longer shown.");
    case BrowserTrouble::CertificateWanted:
        return Labels::tr("%1 asks for a certificate of yours, which cannot be given here.").arg(host);
    case BrowserTrouble::PasswordWanted:
        return Labels::tr("%1 did not accept the user name and password after three attempts.").arg(host);
    case BrowserTrouble::PasswordDeclined:
        return Labels::tr("%1 shows its page only with a user name and a password. Reload the page to be "
                          "asked again.")
            .arg(host);
    case BrowserTrouble::ProxyPasswordWanted:
        //: %1 is a proxy
        return Labels::tr(
                   "The proxy %1 lets the page through only with the right user name and password. Start "
                   "the consent again to be asked for them, or continue in your own browser.")
            .arg(host);
    case BrowserTrouble::PageEmpty:
        return Labels::tr("%1 answered with an empty page. Reload it, or start the consent again.").arg(host);
    case BrowserTrouble::PageRefused:
        if (event.status == 429)
            return Labels::tr("%1 has had too many requests. Wait a minute, then reload the page.").arg(host);
        //: %1 is a host, %2 a number such as 400
        return Labels::tr(
                   "%1 answered with an error (%2). Often the return address or the client ID is not the one "
                   "that is registered there: compare both.")
            .arg(host)
            .arg(event.status);
    case BrowserTrouble::ConnectionClosed:
        return Labels::tr(
                   "%1 closed the connection without an answer. Reload the page. If it happens again, the "
                   "problem is there.")
            .arg(host);
    case BrowserTrouble::ProxyUnreachable:
        //: %1 is a proxy
        return Labels::
            tr("The proxy %1, which your computer is set to use, cannot be reached. Check it in the network "
               "settings, then reload the page.")
                .arg(host);
    case BrowserTrouble::ProxyUnusable:
        //: %1 is a proxy
        return Labels::
            tr("Your computer is set to use the proxy %1, which this page cannot use. Continue in your own "
               "browser.")
                .arg(host);
    case BrowserTrouble::FormStopped:
        return Labels::tr(
                   "The page’s own rules (its Content Security Policy) do not let its form lead back, so its "
                   "button seems to do nothing. Only %1 can change that. Some browsers are less strict: try "
                   "your own.")
            .arg(host);
    case BrowserTrouble::MessageShown:
        return Labels::tr("%1 says: “%2”").arg(host, event.text);
    case BrowserTrouble::QuestionDeclined:
        return Labels::tr("%1 asked: “%2” The answer was no, because pages cannot wait for an answer here.")
            .arg(host, event.text);
    case BrowserTrouble::TextDeclined:
        return Labels::tr(
                   "%1 asked you to type something: “%2” That is not possible here. Continue in your own "
                   "browser.")
            .arg(host, event.text);
    case BrowserTrouble::PopupRefused:
        return Labels::tr("The page wanted to open more windows than are allowed here.");
    }
    return {};
}

QString journalStageText(JournalEntry::Stage stage)
{
    return Labels::tr(phraseOf(Labels::journalStages, stage));
}

} // namespace wizard
