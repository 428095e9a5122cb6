// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/valuestosend.h"
#include "tests/support/flowvalues.h"
#include "tests/support/testprogram.h"

#include <QTimeZone>

#include <algorithm>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QDateTime monday(QDate(2026, 3, 16), QTime(9, 0), QTimeZone::utc());
const QString productionAddress = u"https://app.wearepatchworks.com/oauth/authenticate"_s;

Variable variable(const QString &key, const QString &value = {})
{
    Variable made;
    made.key = key;
    made.value = Secret(value);
    return made;
}

Variable asked(const QString &key, const QString &value = {})
{
    Variable made = variable(key, value);
    made.required = true;
    return made;
}

AuthenticationImplementation methodOf(AuthenticationType type, const QString &authoriseUrl = {})
{
    AuthenticationImplementation method;
    method.id = u"101"_s;
    method.type = type;
    method.authoriseUrl = authoriseUrl;
    return method;
}

const QString authoriseUrl = u"https://shop.example/authorize"_s;

// A draft that could be committed: consent first, everything filled in.
FlowValues filledState()
{
    FlowValues state;
    state.platform.environment = productionEnvironment();
    state.platform.session.kind = Session::Kind::ApiKey;
    state.platform.session.credential = Secret(u"key"_s);
    state.setup().method = methodOf(AuthenticationType::OAuth2AuthorisationCode, authoriseUrl);
    state.setup().method->variables = {asked(u"client_id"_s)};
    state.setup().draft.methodId = state.setup().method->id;
    state.setup().draft.values = {Secret(u"harbour"_s)};
    state.setup().draft.settings = {
        u"Harbour Shop"_s, u"Europe/London"_s, u"c"_s,    u"2"_s,   RateLimitUnit::Second,
        QString(),         QString(),          QString(), QString()};
    Connector connector;
    connector.id = u"11"_s;
    connector.methods = {*state.setup().method, methodOf(AuthenticationType::Unknown)};
    state.setup().connector = connector;
    state.setup().draft.connectorId = connector.id;
    state.place() = {Step::Review, Activity::Idle};
    state.setup().furthest = Step::Review;
    return state;
}

FlowSnapshot pictureOf(const FlowValues &state)
{
    return snapshotOf(state.view(), nullptr, monday);
}

// "back cancel primary"
QString wordsOf(const Allowed &allowed)
{
    QStringList words;
    const auto word = [&words](bool is, const QString &name) {
        if (is)
            words.append(name);
    };
    word(allowed.back, u"back"_s);
    word(allowed.cancel, u"cancel"_s);
    word(allowed.close, u"close"_s);
    word(allowed.primary, u"primary"_s);
    word(allowed.startAgain, u"startAgain"_s);
    word(allowed.lookUp, u"lookUp"_s);
    word(allowed.stopWaiting, u"stopWaiting"_s);
    word(allowed.adopt, u"adopt"_s);
    word(allowed.addAnother, u"addAnother"_s);
    word(allowed.signOut, u"signOut"_s);
    return words.join(u' ');
}

std::optional<ReviewCheckView> checkOf(const FlowValues &state, ReviewCheck check)
{
    for (const ReviewCheckView &view : reviewChecks(state.view(), monday)) {
        if (view.check == check)
            return view;
    }
    return std::nullopt;
}

bool hasProblem(const FlowValues &state, Step step, FieldId field, ProblemKind kind)
{
    const auto problems = problemsOf(state.view(), step);
    return std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.field == field && problem.kind == kind;
    });
}

} // namespace

class TestFlowView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersItsOwnReturnAddressWhereThatMayBeChanged()
    {
        FlowValues state = filledState();
        state.setup().method->variables.append(
            variable(u"dashboard_oauth_callback_url"_s, u"https://stage.example/oauth/authenticate"_s));
        state.setup().draft.values.append(state.setup().method->variables.constLast().value);
        QVERIFY(checkOf(state, ReviewCheck::OtherEnvironment)->offersOwnAddress);
        state.setup().method->variables.last().locked = true;
        QVERIFY(!checkOf(state, ReviewCheck::OtherEnvironment)->offersOwnAddress);
    }

    void decidesTheOrder_data()
    {
        using T = AuthenticationType;
        using O = ConsentOrder;
        QTest::addColumn<T>("type");
        QTest::addColumn<QString>("url");
        QTest::addColumn<O>("order");
        QTest::addColumn<bool>("consentFirst");
        const QString none;
        QTest::newRow("code with URL, auto") << T::OAuth2AuthorisationCode << authoriseUrl << O::Auto << true;
        QTest::newRow("code with URL, consent")
            << T::OAuth2AuthorisationCode << authoriseUrl << O::Consent << true;
        QTest::newRow("code with URL, platform")
            << T::OAuth2AuthorisationCode << authoriseUrl << O::Platform << false;
        QTest::newRow("code without URL, auto") << T::OAuth2AuthorisationCode << none << O::Auto << false;
        QTest::newRow("code without URL, consent")
            << T::OAuth2AuthorisationCode << none << O::Consent << false;
        QTest::newRow("unknown with URL, auto") << T::Unknown << authoriseUrl << O::Auto << false;
        QTest::newRow("unknown with URL, consent") << T::Unknown << authoriseUrl << O::Consent << true;
        QTest::newRow("OAuth 1, auto") << T::OAuth1 << authoriseUrl << O::Auto << false;
        QTest::newRow("OAuth 1, consent") << T::OAuth1 << authoriseUrl << O::Consent << false;
        QTest::newRow("client credentials, auto")
            << T::OAuth2ClientCredentials << authoriseUrl << O::Auto << false;
        QTest::newRow("client credentials, consent")
            << T::OAuth2ClientCredentials << authoriseUrl << O::Consent << false;
    }
    void decidesTheOrder()
    {
        QFETCH(AuthenticationType, type);
        QFETCH(QString, url);
        QFETCH(ConsentOrder, order);
        QFETCH(bool, consentFirst);
        QCOMPARE(takesConsentFirst(methodOf(type, url), order), consentFirst);
    }

    void leavesAddressesWithSecretsToThePlatform_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("consentFirst");
        QTest::newRow("client_id") << u"client_id"_s << false;
        QTest::newRow("scope") << u"scope"_s << false;
        QTest::newRow("client_secret") << u"client_secret"_s << true;
        QTest::newRow("CLIENT_ID") << u"CLIENT_ID"_s << true;
    }
    void leavesAddressesWithSecretsToThePlatform()
    {
        QFETCH(QString, key);
        QFETCH(bool, consentFirst);
        auto method = methodOf(AuthenticationType::OAuth2AuthorisationCode, authoriseUrl);
        method.variables = {asked(key)};
        method.variables.first().secret = true;
        QCOMPARE(takesConsentFirst(method, ConsentOrder::Auto), consentFirst);
        QCOMPARE(takesConsentFirst(method, ConsentOrder::Consent), consentFirst);
    }

    void usesWhatMayBeTyped()
    {
        auto method = methodOf(AuthenticationType::Unknown);
        Variable locked = asked(u"locked"_s, u"default"_s);
        locked.locked = true;
        Variable optional = variable(u"optional"_s, u"default"_s);
        optional.configurable = true;
        method.variables = {asked(u"required"_s, u"default"_s), locked, variable(u"hidden"_s, u"default"_s),
                            optional};
        const Secret typed(u"typed"_s);
        const auto values = effectiveVariables(method, {typed, typed, typed, Secret()});
        QCOMPARE(values.at(0).value, typed);
        QCOMPARE(values.at(1).value, Secret(u"default"_s));
        QCOMPARE(values.at(2).value, Secret(u"default"_s));
        QVERIFY2(values.at(3).value.isEmpty(), "cleared is cleared");
    }

    void takesTheReturnAddressOfTheMethod_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("address");
        QTest::newRow("empty: the environment's") << QString() << productionAddress;
        QTest::newRow("own") << u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s
                             << u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s;
        QTest::newRow("http") << u"http://app.example/back"_s << QString();
        QTest::newRow("nonsense") << u"not an address"_s << QString();
        QTest::newRow("with user") << u"https://a@app.example/back"_s << QString();
    }
    void takesTheReturnAddressOfTheMethod()
    {
        QFETCH(QString, value);
        QFETCH(QString, address);
        FlowValues state = filledState();
        state.setup().method->variables.append(variable(u"dashboard_oauth_callback_url"_s, value));
        state.setup().draft.values.append(Secret());
        const auto callback = callbackOf(state.setup(), state.platform.environment);
        QCOMPARE(callback.has_value(), !address.isEmpty());
        if (callback)
            QCOMPARE(callback->toString(), address);
        else
            QCOMPARE(callback.error().field, (FieldId{Field::Variable, 1}));
    }

    void takesTheEnvironmentsReturnAddressWithoutAMethod()
    {
        FlowValues state;
        state.platform.environment = stagingEnvironment();
        QCOMPARE(callbackOf(state.setup(), state.platform.environment).value(),
                 stagingEnvironment().redirectUri);
        QVERIFY(!canUseOwnReturnAddress(state.setup()));
    }

    void changesNoLockedReturnAddress()
    {
        FlowValues state = filledState();
        QVERIFY(!canUseOwnReturnAddress(state.setup()));
        state.setup().method->variables.append(variable(u"dashboard_oauth_callback_url"_s));
        QVERIFY(canUseOwnReturnAddress(state.setup()));
        state.setup().method->variables.last().locked = true;
        QVERIFY(!canUseOwnReturnAddress(state.setup()));
    }

    void walksTheSteps_data()
    {
        QTest::addColumn<bool>("oneMethod");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<Step>("from");
        QTest::addColumn<Step>("next");
        QTest::addColumn<Step>("previous");
        using S = Step;
        QTest::newRow("connector") << false << true << S::Connector << S::Method << S::Home;
        QTest::newRow("connector, one method") << true << true << S::Connector << S::Settings << S::Home;
        QTest::newRow("method") << false << true << S::Method << S::Settings << S::Connector;
        QTest::newRow("settings") << false << true << S::Settings << S::Credentials << S::Method;
        QTest::newRow("settings, one method")
            << true << true << S::Settings << S::Credentials << S::Connector;
        QTest::newRow("settings, nothing asked") << false << false << S::Settings << S::Review << S::Method;
        QTest::newRow("credentials") << false << true << S::Credentials << S::Review << S::Settings;
        QTest::newRow("review") << false << true << S::Review << S::Review << S::Credentials;
        QTest::newRow("review, nothing asked") << true << false << S::Review << S::Review << S::Settings;
        QTest::newRow("consent") << false << true << S::Consent << S::Review << S::Review;
        QTest::newRow("result") << false << true << S::Result << S::Review << S::Review;
    }
    void walksTheSteps()
    {
        QFETCH(bool, oneMethod);
        QFETCH(bool, asks);
        QFETCH(Step, from);
        QFETCH(Step, next);
        QFETCH(Step, previous);
        FlowValues state = filledState();
        if (oneMethod)
            state.setup().connector->methods = {*state.setup().method};
        if (!asks)
            state.setup().method->variables.clear();
        QCOMPARE(nextStep(state.setup(), from), next);
        QCOMPARE(previousStep(state.setup(), from), previous);
    }

    void stopsAtTheOneMethodThatIsNoConsent()
    {
        FlowValues state = filledState();
        state.setup().connector->methods = {methodOf(AuthenticationType::Token)};
        state.setup().method.reset();
        QCOMPARE(nextStep(state.setup(), Step::Connector), Step::Method);
    }

    void allows_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<Activity>("activity");
        QTest::addColumn<QString>("words");
        using S = Step;
        using A = Activity;
        QTest::newRow("sign in") << S::SignIn << A::Idle << u"close primary"_s;
        QTest::newRow("keychain") << S::SignIn << A::OpeningKeychain << u"close primary"_s;
        QTest::newRow("demo") << S::SignIn << A::StartingDemo << u"close"_s;
        QTest::newRow("signing in") << S::SignIn << A::SigningIn << u"cancel"_s;
        QTest::newRow("home") << S::Home << A::Idle << u"close primary signOut"_s;
        for (Step step : {S::Connector, S::Method, S::Settings, S::Credentials, S::Review})
            QTest::newRow(qPrintable(u"set-up %1"_s.arg(int(step))))
                << step << A::Idle << u"back cancel primary signOut"_s;
        QTest::newRow("consent") << S::Consent << A::Consenting << u"back cancel startAgain"_s;
        for (Activity activity :
             {A::Authorising, A::Authenticating, A::ReadingBack, A::LookingUp, A::LookingBefore})
            QTest::newRow(qPrintable(u"working %1"_s.arg(int(activity))))
                << S::Working << activity << u"close stopWaiting"_s;
    }
    void allows()
    {
        QFETCH(Step, step);
        QFETCH(Activity, activity);
        QFETCH(QString, words);
        FlowValues state = filledState();
        state.place() = {step, activity};
        QCOMPARE(wordsOf(pictureOf(state).allowed), words);
    }

    void allowsAtTheResult_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("lookedUp");
        QTest::addColumn<int>("found");
        QTest::addColumn<bool>("unresolved");
        QTest::addColumn<QString>("words");
        const QString again = u"back close primary startAgain addAnother signOut"_s;
        QTest::newRow("authorised") << Outcome::Authorised << false << 0 << true
                                    << u"close primary addAnother signOut"_s;
        QTest::newRow("declined") << Outcome::Declined << false << 0 << false << again;
        QTest::newRow("failed") << Outcome::Failed << false << 0 << false << again;
        QTest::newRow("failed, something there")
            << Outcome::Failed << true << 1 << true
            << u"back close primary startAgain lookUp adopt addAnother signOut"_s;
        QTest::newRow("unknown, not looked")
            << Outcome::Unknown << false << 0 << true << u"back close primary lookUp addAnother signOut"_s;
        QTest::newRow("unknown, none") << Outcome::Unknown << true << 0 << true
                                       << u"back close primary startAgain lookUp addAnother signOut"_s;
        QTest::newRow("unknown, two") << Outcome::Unknown << true << 2 << true
                                      << u"back close primary startAgain lookUp adopt addAnother signOut"_s;
    }
    void allowsAtTheResult()
    {
        QFETCH(Outcome, outcome);
        QFETCH(bool, lookedUp);
        QFETCH(int, found);
        QFETCH(bool, unresolved);
        QFETCH(QString, words);
        FlowValues state = filledState();
        state.place() = {Step::Result, Activity::Idle};
        state.result().outcome = outcome;
        state.result().lookedUp = lookedUp;
        state.result().found = QList<Instance>(found);
        state.result().somethingMayExist = found > 0;
        if (unresolved)
            state.setup().unresolved = UnresolvedAttempt();
        QCOMPARE(wordsOf(pictureOf(state).allowed), words);
    }

    void allowsNoWayBackFromAnEarlierRunsWork()
    {
        FlowValues state = filledState();
        state.place() = {Step::Result, Activity::Idle};
        state.result().outcome = Outcome::Unknown;
        state.result().lookedUp = true;
        state.result().journalled = true;
        state.attempt.opened = UnresolvedAttempt();
        QCOMPARE(wordsOf(pictureOf(state).allowed), u"close primary lookUp addAnother signOut"_s);
        QVERIFY(!canOpenStep(state.view(), Step::Settings));
    }

    void opensVisitedStepsAlone()
    {
        FlowValues state = filledState();
        state.place().step = Step::Settings;
        state.setup().furthest = Step::Credentials;
        QVERIFY(canOpenStep(state.view(), Step::Connector));
        QVERIFY(canOpenStep(state.view(), Step::Credentials));
        QVERIFY2(!canOpenStep(state.view(), Step::Review), "not yet visited");
        QVERIFY2(!canOpenStep(state.view(), Step::Settings), "here");
        QVERIFY2(!canOpenStep(state.view(), Step::Result), "no step of the set-up");
        state.setup().connector->methods = {*state.setup().method};
        QVERIFY2(!canOpenStep(state.view(), Step::Method), "skipped");
        state.place().step = Step::Working;
        QVERIFY(!canOpenStep(state.view(), Step::Connector));
    }

    void checksTheSession_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("level");
        using Level = ReviewCheckView::Level;
        QTest::newRow("a key") << 0 << int(Level::Good);
        QTest::newRow("an hour") << 60 << int(Level::Good);
        QTest::newRow("fifteen") << 15 << int(Level::Good);
        QTest::newRow("fourteen") << 14 << int(Level::Caution);
    }
    void checksTheSession()
    {
        QFETCH(int, minutes);
        QFETCH(int, level);
        FlowValues state = filledState();
        if (minutes > 0)
            state.platform.session.expires = monday.addSecs(minutes * 60);
        const auto check = checkOf(state, ReviewCheck::SessionLasts);
        QVERIFY(check);
        QCOMPARE(int(check->level), level);
        QCOMPARE(check->remaining, std::chrono::seconds(minutes * 60));
    }

    void checksTheConsentAddress()
    {
        const FlowValues state = filledState();
        QCOMPARE(checkOf(state, ReviewCheck::ConsentHost)->text, u"shop.example"_s);
        QVERIFY(checkOf(state, ReviewCheck::CheckValue));
        QCOMPARE(checkOf(state, ReviewCheck::ReturnAddress)->text, productionAddress);
        QVERIFY(!checkOf(state, ReviewCheck::UrlIncomplete));
        QVERIFY(!checkOf(state, ReviewCheck::OtherEnvironment));
    }

    void saysWhichVariableTheConsentAddressLacks()
    {
        FlowValues state = filledState();
        state.setup().draft.values = {Secret()};
        const auto check = checkOf(state, ReviewCheck::UrlIncomplete);
        QVERIFY(check);
        QCOMPARE(check->text, u"client_id"_s);
        QCOMPARE(check->level, ReviewCheckView::Level::Bad);
        QVERIFY(!checkOf(state, ReviewCheck::ConsentHost));
    }

    void buildsNoConsentAddressThatBreaksARule()
    {
        FlowValues state = filledState();
        state.setup().method->authoriseUrl =
            u"https://shop.example/authorize?oauth_callback=https://evil.test/"_s;
        QVERIFY(!consentUrlOf(state.setup(), state.platform.environment.redirectUri, sampleCheckValue()));
    }

    void warnsOfAnotherEnvironmentsReturnAddress()
    {
        FlowValues state = filledState();
        state.platform.environment = stagingEnvironment();
        state.setup().method->variables.append(
            variable(u"dashboard_oauth_callback_url"_s, productionAddress));
        state.setup().draft.values.append(Secret());
        const auto check = checkOf(state, ReviewCheck::OtherEnvironment);
        QVERIFY(check);
        QCOMPARE(check->text, u"app.wearepatchworks.com"_s);
        QCOMPARE(check->level, ReviewCheckView::Level::Caution);
    }

    void offersTheOwnAddressWhereTheReturnAddressCannotBeRead_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::addColumn<bool>("locked");
        QTest::addColumn<bool>("offered");
        QTest::newRow("hidden") << false << false << true;
        QTest::newRow("shown") << true << false << true;
        QTest::newRow("hidden and locked") << false << true << false;
        QTest::newRow("shown and locked") << true << true << false;
    }
    void offersTheOwnAddressWhereTheReturnAddressCannotBeRead()
    {
        QFETCH(const bool, shown);
        QFETCH(const bool, locked);
        QFETCH(const bool, offered);
        for (const bool consentFirst : {true, false}) {
            FlowValues state = filledState();
            if (!consentFirst)
                state.setup().method->authoriseUrl.clear();
            Variable callback = variable(u"dashboard_oauth_callback_url"_s, u"not an address"_s);
            callback.label = u"Callback"_s;
            callback.configurable = shown;
            callback.locked = locked;
            state.setup().method->variables.append(callback);
            state.setup().draft.values.append(callback.value);
            const auto check = checkOf(state, ReviewCheck::ReturnAddressUnreadable);
            QCOMPARE(check.has_value(), offered);
            QCOMPARE(checkOf(state, ReviewCheck::UrlIncomplete).has_value(), !offered);
            if (offered) {
                QCOMPARE(check->text, u"Callback"_s);
                QCOMPARE(check->level, ReviewCheckView::Level::Bad);
            }
            QVERIFY(!checkOf(state, ReviewCheck::ReturnAddress));
        }
    }

    void tellsWhoMakesThePage()
    {
        FlowValues state = filledState();
        state.setup().method->authoriseUrl.clear();
        QVERIFY(checkOf(state, ReviewCheck::PlatformMakesPage));
        state.setup().method->type = AuthenticationType::OAuth2ClientCredentials;
        QVERIFY(checkOf(state, ReviewCheck::NoConsentPage));
        QVERIFY(!checkOf(state, ReviewCheck::PlatformMakesPage));
        QVERIFY(!checkOf(state, ReviewCheck::ReturnAddress));
    }

    void tellsTheWayWithoutTheEmbeddedBrowser()
    {
        FlowValues state = filledState();
        QVERIFY(!checkOf(state, ReviewCheck::BrowserUnavailable));
        QVERIFY(!checkOf(state, ReviewCheck::OwnBrowserPastes));
        QVERIFY(!checkOf(state, ReviewCheck::OwnBrowserFinishes));
        state.consent.unavailable = u"root"_s;
        QCOMPARE(checkOf(state, ReviewCheck::BrowserUnavailable)->text, u"root"_s);
        QCOMPARE(checkOf(state, ReviewCheck::BrowserUnavailable)->level, ReviewCheckView::Level::Note);
        QCOMPARE(checkOf(state, ReviewCheck::OwnBrowserPastes)->level, ReviewCheckView::Level::Caution);
        QVERIFY(!checkOf(state, ReviewCheck::OwnBrowserFinishes));
        state.setup().method->authoriseUrl.clear();
        QVERIFY(!checkOf(state, ReviewCheck::OwnBrowserPastes));
        QCOMPARE(checkOf(state, ReviewCheck::OwnBrowserFinishes)->level, ReviewCheckView::Level::Note);
    }

    void needsWhatTheWayOfSigningInNeeds()
    {
        FlowValues state;
        QVERIFY(hasProblem(state, Step::SignIn, {Field::ApiKey}, ProblemKind::Required));
        state.signIn.apiKey = Secret(u"key"_s);
        QVERIFY(problemsOf(state.view(), Step::SignIn).isEmpty());
        state.signIn.view.way = SignInView::Way::Password;
        state.signIn.view.email = u"  "_s;
        QVERIFY(hasProblem(state, Step::SignIn, {Field::Email}, ProblemKind::Required));
        QVERIFY(hasProblem(state, Step::SignIn, {Field::Password}, ProblemKind::Required));
    }

    void needsTheAddressesThatAreTyped()
    {
        FlowValues state;
        state.signIn.apiKey = Secret(u"key"_s);
        state.signIn.view.environment = EnvironmentKind::Staging;
        QVERIFY(hasProblem(state, Step::SignIn, {Field::CoreUrl}, ProblemKind::Required));
        QVERIFY(!hasProblem(state, Step::SignIn, {Field::SignInUrl}, ProblemKind::Required));
        state.signIn.view.coreUrl = u"http://core.example"_s;
        QVERIFY(hasProblem(state, Step::SignIn, {Field::CoreUrl}, ProblemKind::NotHttps));
        state.signIn.view.environment = EnvironmentKind::SelfHosted;
        QVERIFY(hasProblem(state, Step::SignIn, {Field::SignInUrl}, ProblemKind::Required));
        QVERIFY(hasProblem(state, Step::SignIn, {Field::RedirectUri}, ProblemKind::Required));
        state.signIn.view.environmentIsFixed = true;
        QVERIFY(problemsOf(state.view(), Step::SignIn).isEmpty());
    }

    void joinsThePlatformsProblemsWithItsOwn()
    {
        FlowValues state = filledState();
        state.setup().draft.settings.name.clear();
        Problem told{{Field::DateFormat}, ProblemKind::FromPlatform, 0, {}, u"Unknown format."_s};
        state.setup().marks.refusals.insert_or_assign(told.field, told);
        told.field = {Field::Variable, 0};
        state.setup().marks.refusals.insert_or_assign(told.field, told);
        QVERIFY(hasProblem(state, Step::Settings, {Field::Name}, ProblemKind::Required));
        QVERIFY(hasProblem(state, Step::Settings, {Field::DateFormat}, ProblemKind::FromPlatform));
        QVERIFY(!hasProblem(state, Step::Settings, {Field::Variable, 0}, ProblemKind::FromPlatform));
        QVERIFY(hasProblem(state, Step::Credentials, {Field::Variable, 0}, ProblemKind::FromPlatform));
    }

    void showsProblemsWhenAFieldWasLeft()
    {
        FlowValues state = filledState();
        state.place().step = Step::Settings;
        state.setup().draft.settings.name.clear();
        QVERIFY(pictureOf(state).problems.isEmpty());
        state.setup().marks.left.insert({Field::Name});
        QCOMPARE(pictureOf(state).problems.size(), 1);
        state.setup().marks.left.clear();
        state.setup().marks.pressed.insert(int(Step::Settings));
        QCOMPARE(pictureOf(state).problems.size(), 1);
    }

    void findsAccountsByAddressesAndCompanyAlone()
    {
        Environment renamed = productionEnvironment();
        renamed.name = u"Another name"_s;
        QCOMPARE(accountKey(renamed, u"7"_s), accountKey(productionEnvironment(), u"7"_s));
        QVERIFY(accountKey(productionEnvironment(), u"7"_s) != accountKey(productionEnvironment(), u"8"_s));
        Environment moved = productionEnvironment();
        moved.coreUrl.setPath(u"/eu"_s);
        QVERIFY(accountKey(moved, {}) != accountKey(productionEnvironment(), {}));
        moved = productionEnvironment();
        moved.signInUrl.setPath(u"/other"_s);
        QVERIFY(accountKey(moved, {}) != accountKey(productionEnvironment(), {}));
    }
};

WIZARD_GUILESS_TEST(TestFlowView)
#include "tst_flowview.moc"
