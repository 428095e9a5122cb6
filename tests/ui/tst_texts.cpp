// SPDX-License-Identifier: Apache-2.0
#include "app/domain/failure/detailword.h"
#include "tests/support/testprogram.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/outcometext.h"
#include "ui/text/problemtext.h"
#include "ui/text/readingfailuretext.h"

#include <QRegularExpression>
#include <QSet>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Every value that a person may meet has words, and the words keep to the house's rules.
class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailureHasSentences();
    void everyConsentRuleHasItsOwnSentence();
    void everyCallbackProblemHasItsOwnSentence();
    void detailWordsAreToldApartWhateverTheirSpelling();
    void everyOAuthErrorHasItsOwnSentence_data();
    void everyOAuthErrorHasItsOwnSentence();
    void thirdPartysWordsTakeNoRemedyAway();
    void pkceIsNamed_data();
    void pkceIsNamed();
    void unverifiedErrorsAreSaidToBeSo();
    void failuresNameTheHost();
    void saysWhatIsWrongInAnEnvironmentFile();
    void proposesAnApiKeyForASecondFactor();
    void saysThatAListIsCut();
    void tellsWhoseWordARefusalIs();
    void listsWhatBelongsToNoField();
    void claimsNothingThatNobodySaid();
    void everyCureHasAButton();
    void everyProblemHasASentence();
    void everyFieldHasALabel();
    void everyStepAndTypeHasALabel();
    void everyReviewCheckHasASentence();
    void everyStageAndTroubleHasASentence();
    void everyOutcomeHasSentences();
    void durationsNameTwoUnitsAtMost_data();
    void durationsNameTwoUnitsAtMost();

private:
    static void checkWords(const QString &text)
    {
        static const QRegularExpression forbidden(u"\\b(system|implementation|payload)s?\\b"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!text.isEmpty(), "no words");
        QVERIFY2(!text.contains(forbidden), qUtf8Printable(text));
        QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"%2"_s), qUtf8Printable(text));
    }
    static void checkSentence(const QString &text)
    {
        checkWords(text);
        QVERIFY2(text.endsWith(u'.') || text.endsWith(u'”'), qUtf8Printable(text));
    }
};

void TestTexts::everyFailureHasSentences()
{
    QSet<QString> titles;
    for (int i = 0; i <= int(FailureCause::Cancelled); ++i) {
        for (const bool verified : {true, false}) {
            Failure failure = sampleFailure(FailureCause(i));
            failure.verified = verified;
            const FailureText text = failureText(failure);
            checkWords(text.title);
            QVERIFY2(!text.title.endsWith(u'.'), qUtf8Printable(text.title));
            checkSentence(text.body());
            if (verified)
                titles.insert(text.title);
        }
    }
    QCOMPARE(titles.size(), int(FailureCause::Cancelled) + 1);
}

void TestTexts::everyConsentRuleHasItsOwnSentence()
{
    QSet<QString> sentences;
    for (int i = 1; i <= int(ConsentUrlRule::TooLong); ++i) {
        Failure failure = sampleFailure(FailureCause::ConsentUrlRefused);
        failure.detail = detailWord(ConsentUrlRule(i));
        QVERIFY(!failure.detail.isEmpty());
        checkSentence(failureText(failure).explanation);
        sentences.insert(failureText(failure).explanation);
    }
    QCOMPARE(sentences.size(), int(ConsentUrlRule::TooLong));
}

void TestTexts::everyCallbackProblemHasItsOwnSentence()
{
    QSet<QString> sentences;
    for (int i = 1; i <= int(CallbackProblem::IssuerWrong); ++i) {
        Failure failure = sampleFailure(FailureCause::CallbackMalformed);
        failure.detail = detailWord(CallbackProblem(i));
        QVERIFY(!failure.detail.isEmpty());
        checkSentence(failureText(failure).explanation);
        sentences.insert(failureText(failure).explanation);
    }
    QCOMPARE(sentences.size(), int(CallbackProblem::IssuerWrong));
}

void TestTexts::detailWordsAreToldApartWhateverTheirSpelling()
{
    Failure failure = sampleFailure(FailureCause::StateMismatch);
    failure.detail = u"state_doubled"_s;
    const QString expected = failureText(failure).explanation;
    for (const QString &word : {u"StateDoubled"_s, u"stateDoubled"_s, u"state-doubled"_s}) {
        failure.detail = word;
        QCOMPARE(failureText(failure).explanation, expected);
    }
    failure.cause = FailureCause::CallbackMalformed;
    failure.detail = u"parameter_doubled:code"_s;
    QVERIFY(failureText(failure).explanation.contains(u"“code”"_s));
}

void TestTexts::everyOAuthErrorHasItsOwnSentence_data()
{
    QTest::addColumn<QString>("error");
    for (const char *error :
         {"invalid_request", "unauthorized_client", "access_denied", "unsupported_response_type",
          "invalid_scope", "server_error", "temporarily_unavailable", "invalid_client", "invalid_grant",
          "unsupported_grant_type"})
        QTest::newRow(error) << QString::fromLatin1(error);
}

void TestTexts::everyOAuthErrorHasItsOwnSentence()
{
    QFETCH(QString, error);
    Failure failure = sampleFailure(FailureCause::ConsentError);
    failure.detail = error;
    const FailureText text = failureText(failure);
    checkSentence(text.explanation);
    checkSentence(text.remedy);
    QVERIFY2(!text.explanation.contains(error), "said in words, not by its code");
    failure.detail = u"something_new"_s;
    QVERIFY(failureText(failure).explanation.contains(u"something_new"_s));
    QVERIFY(failureText(failure).explanation != text.explanation);
}

void TestTexts::thirdPartysWordsTakeNoRemedyAway()
{
    for (const FailureCause cause : {FailureCause::ConsentDeclined, FailureCause::ConsentError}) {
        Failure failure = sampleFailure(cause);
        const QString remedy = failureText(failure).remedy;
        failure.platformMessage = u"word "_s.repeated(90);
        const FailureText text = failureText(failure);
        QVERIFY(!text.explanation.contains(failure.platformMessage));
        QVERIFY(text.remedy.startsWith(remedy));
        QVERIFY(text.remedy.contains(failure.platformMessage));
    }
}

void TestTexts::pkceIsNamed_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::newRow("description") << u"invalid_request"_s << u"code_challenge required"_s;
    QTest::newRow("words") << u"invalid_request"_s << u"Missing parameter: code challenge"_s;
    QTest::newRow("name") << u"unauthorized_client"_s << u"Client must use PKCE"_s;
    QTest::newRow("method") << u"invalid_request"_s << u"transform algorithm: code_challenge_method"_s;
}

void TestTexts::pkceIsNamed()
{
    QFETCH(QString, error);
    QFETCH(QString, description);
    Failure failure = sampleFailure(FailureCause::ConsentError);
    failure.detail = error;
    failure.platformMessage = description;
    const FailureText text = failureText(failure);
    QVERIFY(text.title.contains(u"PKCE"_s));
    QVERIFY(text.explanation.contains(u"Only Patchworks itself"_s));
    QVERIFY(!text.remedy.contains(u"credentials"_s));
    QVERIFY(text.remedy.contains(description));
}

void TestTexts::unverifiedErrorsAreSaidToBeSo()
{
    for (const FailureCause cause : {FailureCause::ConsentDeclined, FailureCause::ConsentError}) {
        Failure failure = sampleFailure(cause);
        const QString verified = failureText(failure).title;
        failure.verified = false;
        QVERIFY(failureText(failure).title != verified);
        QVERIFY(failureText(failure).title.contains(u"cannot be verified"_s));
    }
}

void TestTexts::failuresNameTheHost()
{
    for (const FailureCause cause :
         {FailureCause::HostNotFound, FailureCause::ConnectionRefused, FailureCause::ConnectionLost,
          FailureCause::TimedOut, FailureCause::TlsRefused, FailureCause::Redirected,
          FailureCause::AnswerTooLarge, FailureCause::AnswerUnreadable, FailureCause::CredentialsWrong}) {
        Failure failure = sampleFailure(cause);
        failure.host = u"core.example.com"_s;
        QVERIFY(failureText(failure).title.contains(failure.host));
    }
}

void TestTexts::saysWhatIsWrongInAnEnvironmentFile()
{
    Failure failure = Failure::because(FailureCause::EnvironmentInvalid);
    Problem core = problemWith(Field::CoreUrl, ProblemKind::NotHttps);
    core.line = 3;
    const Problem missing = problemWith(Field::RedirectUri, ProblemKind::Required);
    Problem order = problemWith(Field::None, ProblemKind::OutOfRange, 0, u"order"_s);
    order.line = 9;
    failure.problems = {core, missing, order};
    const QString said = failureText(failure).explanation;
    checkSentence(said);
    QVERIFY2(said.contains(u"Line 3, “core_url”: "_s + problemText(core, u"core_url"_s)),
             qUtf8Printable(said));
    QVERIFY2(said.contains(u"“redirect_uri”: "_s), qUtf8Printable(said));
    QVERIFY2(said.contains(u"Line 9, “order”: "_s), qUtf8Printable(said));
    for (const QString &word : {u"unreadable"_s, u"too-large"_s, u"not-json"_s, u"not-loopback"_s}) {
        const FailureText text =
            failureText(Failure::because(FailureCause::EnvironmentInvalid, Cure::None, word));
        checkSentence(text.explanation);
        QVERIFY2(!text.explanation.contains(word), qUtf8Printable(text.explanation));
    }
}

void TestTexts::proposesAnApiKeyForASecondFactor()
{
    Failure failure = Failure::because(FailureCause::CredentialsWrong, Cure::None, secondFactorWanted);
    const FailureText text = failureText(failure);
    QVERIFY(text.title.contains(u"second factor"_s));
    QVERIFY(text.remedy.contains(u"API key"_s));
    checkSentence(text.remedy);
}

void TestTexts::saysThatAListIsCut()
{
    const Failure failure = Failure::because(FailureCause::AnswerUnreadable, Cure::None, u"list-cut"_s);
    const FailureText text = readingFailureText(failure);
    QVERIFY(text.title.contains(u"not complete"_s));
    checkSentence(text.body());
    LoadView load;
    load.waitsUntil = QDateTime(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);
    QVERIFY(pausedLoadText(load).isEmpty());
    load.running = true;
    checkSentence(pausedLoadText(load));
}

void TestTexts::tellsWhoseWordARefusalIs()
{
    Failure failure = Failure::because(FailureCause::CodeRefused);
    for (const int status : {400, 404, 410, 422}) {
        failure.httpStatus = status;
        QVERIFY2(!failureText(failure).title.contains(u"third party"_s), "the platform has answered");
    }
    failure.httpStatus = 404;
    QVERIFY(failureText(failure).title.contains(u"attempt"_s));
    failure = Failure::because(FailureCause::OutcomeUnknown);
    QVERIFY(failureText(failure).explanation.contains(u"no complete answer"_s));
    failure.httpStatus = 502;
    QVERIFY(failureText(failure).explanation.contains(u"502"_s));
    failure = Failure::because(FailureCause::AuthorisingFailed);
    failure.platformMessage = u"invalid_client"_s;
    QVERIFY(failureText(failure).body().contains(u"“invalid_client”. "_s));
    failure.platformMessage = u"No."_s;
    QVERIFY(failureText(failure).body().contains(u"“No.” "_s));
    failure = Failure::because(FailureCause::Unavailable);
    failure.retryAfter = std::chrono::seconds(60);
    QVERIFY(failureText(failure).body().contains(durationText(failure.retryAfter)));
}

void TestTexts::listsWhatBelongsToNoField()
{
    Failure failure = Failure::because(FailureCause::Invalid);
    failure.platformMessage = u"Ask the shop."_s;
    Problem problem;
    problem.kind = ProblemKind::FromPlatform;
    problem.text = u"The client is not allowed."_s;
    failure.problems = {problem};
    problem.detail = u"oauth"_s;
    problem.text = u"Not yet."_s;
    failure.problems.append(problem);
    const QString body = failureText(failure).body();
    for (const QString &part :
         {u"Ask the shop."_s, u"The client is not allowed."_s, u"oauth"_s, u"Not yet."_s})
        QVERIFY2(body.contains(part), qUtf8Printable(body));
    QVERIFY2(!body.contains(u"marked"_s), "none is");
}

void TestTexts::claimsNothingThatNobodySaid()
{
    ResultView result;
    result.name = u"Harbour"_s;
    result.outcome = Outcome::Authorised;
    result.at = QDateTime(QDate(2026, 3, 16), QTime(9, 0), Qt::UTC);
    result.adopted = true;
    QVERIFY(!outcomeTitle(result).contains(u"authorised"_s));
    QVERIFY(!outcomeText(result).contains(u"confirmed"_s));

    result = {};
    result.outcome = Outcome::Unknown;
    result.accepted = true;
    result.lookedUp = true;
    QVERIFY(outcomeTitle(result).contains(u"shows no instance yet"_s));
    QVERIFY(!outcomeText(result).contains(u"Nothing was created"_s));
    result.hadConsent = false;
    QVERIFY(!outcomeTitle(result).contains(u"consent"_s));

    result = {};
    result.outcome = Outcome::Unknown;
    result.reauthorised = true;
    result.lookedUp = true;
    QVERIFY(outcomeText(result).contains(u"does not tell"_s));
    QVERIFY(!outcomeText(result).contains(u"no change"_s));

    result = {};
    result.outcome = Outcome::Failed;
    result.reauthorised = true;
    for (const FailureCause cause : {FailureCause::AuthorisingFailed, FailureCause::Unavailable}) {
        result.failure = Failure::because(cause);
        result.failure->refusedUnread = cause == FailureCause::Unavailable;
        QVERIFY(!outcomeText(result).contains(u"Nothing was changed"_s));
        result.somethingMayExist = true;
        QVERIFY2(outcomeText(result).contains(u"changed settings"_s), "the first call may have taken them");
        result.somethingMayExist = false;
    }
    result.failure = Failure::because(FailureCause::Unavailable);
    QVERIFY2(outcomeText(result).contains(u"did not say"_s), "a gateway may have said it");
}

void TestTexts::everyCureHasAButton()
{
    QVERIFY(cureText(Cure::None).isEmpty());
    for (int i = 1; i <= int(Cure::ReviewSettings); ++i)
        checkWords(cureText(Cure(i)));
}

void TestTexts::everyProblemHasASentence()
{
    for (int kind = 1; kind <= int(ProblemKind::FromPlatform); ++kind) {
        for (int field = 0; field <= int(Field::Variable); ++field) {
            const Problem problem = sampleProblem(Field(field), ProblemKind(kind));
            checkSentence(problemText(problem, u"Store"_s));
            checkWords(problemSummary(problem, u"Store"_s));
        }
    }
    Problem said = sampleProblem(Field::Name, ProblemKind::FromPlatform);
    said.text = u"Taken <b>already</b>"_s;
    QVERIFY(problemText(said, u"Name"_s).contains(said.text));
    QVERIFY(problemText(Problem(), u"Name"_s).isEmpty());
}

void TestTexts::everyFieldHasALabel()
{
    QSet<QString> labels;
    for (int field = 0; field <= int(Field::Variable); ++field) {
        checkWords(fieldText(Field(field)));
        labels.insert(fieldText(Field(field)));
    }
    QCOMPARE(labels.size(), int(Field::Variable) + 1);
    const auto method = sampleMethods().first();
    QCOMPARE(fieldText(FieldId{Field::Variable, 1}, &method), u"Client ID"_s);
    QCOMPARE(fieldText(FieldId{Field::Variable, 99}, &method), fieldText(Field::Variable));
}

void TestTexts::everyStepAndTypeHasALabel()
{
    for (int step = 0; step <= int(Step::Result); ++step)
        checkWords(stepTitle(Step(step)));
    for (int type = 0; type <= int(AuthenticationType::Soap); ++type)
        checkWords(authenticationTypeText(AuthenticationType(type)));
    QCOMPARE(authenticationTypeText(AuthenticationType::Unknown, u"SAML"_s), u"SAML"_s);
    for (int unit = 0; unit <= int(RateLimitUnit::Day); ++unit)
        checkWords(rateLimitUnitText(RateLimitUnit(unit)));
    QCOMPARE(rateLimitText({2, RateLimitUnit::Second}), u"2 per second"_s);
    for (int kind = 0; kind <= int(EnvironmentKind::FromFile); ++kind) {
        Environment environment;
        environment.kind = EnvironmentKind(kind);
        checkWords(environmentText(environment));
    }
    for (const auto stage :
         {JournalEntry::Stage::Authorise, JournalEntry::Stage::Consent, JournalEntry::Stage::Authenticate})
        checkSentence(journalStageText(stage));
}

void TestTexts::everyReviewCheckHasASentence()
{
    using Level = ReviewCheckView::Level;
    for (int check = 0; check <= int(ReviewCheck::NoConsentPage); ++check) {
        for (const Level level : {Level::Good, Level::Note, Level::Caution, Level::Bad}) {
            ReviewCheckView view;
            view.check = ReviewCheck(check);
            view.level = level;
            checkSentence(reviewCheckText(view));
            view.remaining = std::chrono::minutes(10);
            view.text = u"shop.example.com"_s;
            checkSentence(reviewCheckText(view));
        }
    }
}

void TestTexts::everyStageAndTroubleHasASentence()
{
    for (int stage = 0; stage <= int(WorkStage::LookingUp); ++stage) {
        checkWords(workStageText(WorkStage(stage), true));
        checkWords(workStageText(WorkStage(stage), false));
        QVERIFY(workStageText(WorkStage(stage), true) != workStageText(WorkStage(stage), false));
    }
    for (int trouble = 1; trouble <= int(BrowserTrouble::PopupRefused); ++trouble) {
        for (int verdict = 0; verdict <= int(NavigationVerdict::Malformed); ++verdict) {
            BrowserEvent event;
            event.trouble = BrowserTrouble(trouble);
            event.verdict = NavigationVerdict(verdict);
            checkSentence(browserTroubleText(event));
        }
    }
    QVERIFY(browserTroubleText(BrowserEvent()).isEmpty());
    const BrowserEvent other{1, BrowserTrouble::RefusedNavigation, NavigationVerdict::OtherEnvironment,
                             u"app.wearepatchworks.com"_s};
    checkSentence(browserTroubleText(other));
    QVERIFY(browserTroubleText(other).contains(environmentText(productionEnvironment())));

    QSet<QString> sentences;
    for (int trouble = 2; trouble <= int(BrowserTrouble::TextDeclined); ++trouble)
        sentences.insert(browserTroubleText({1, BrowserTrouble(trouble), NavigationVerdict::Ordinary, {}}));
    QCOMPARE(sentences.size(), int(BrowserTrouble::TextDeclined) - 1);
}

void TestTexts::everyOutcomeHasSentences()
{
    for (int outcome = 0; outcome <= int(Outcome::Unknown); ++outcome) {
        for (const bool flag : {false, true}) {
            for (const int found : {0, 1, 2}) {
                ResultView result;
                result.outcome = Outcome(outcome);
                result.somethingMayExist = flag;
                result.readBack = flag;
                result.lookedUp = flag;
                result.journalled = !flag;
                result.found.resize(found);
                checkWords(outcomeTitle(result));
                checkSentence(outcomeText(result));
            }
        }
    }
}

void TestTexts::durationsNameTwoUnitsAtMost_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<int>("units");
    QTest::newRow("none") << 0 << u"0:00"_s << 1;
    QTest::newRow("negative") << -5 << u"0:00"_s << 1;
    QTest::newRow("seconds") << 42 << u"0:42"_s << 1;
    QTest::newRow("minute") << 60 << u"1:00"_s << 1;
    QTest::newRow("both") << 90 << u"1:30"_s << 2;
    QTest::newRow("hours") << 9 * 3600 + 5 << u"540:05"_s << 1;
    QTest::newRow("hour and minutes") << 4800 << u"80:00"_s << 2;
    QTest::newRow("days") << 90'000 << u"1500:00"_s << 2;
}

void TestTexts::durationsNameTwoUnitsAtMost()
{
    QFETCH(int, seconds);
    QFETCH(QString, clock);
    QFETCH(int, units);
    QCOMPARE(clockText(std::chrono::seconds(seconds)), clock);
    static const QRegularExpression number(u"\\d+"_s);
    int count = 0;
    for (auto match = number.globalMatch(durationText(std::chrono::seconds(seconds))); match.hasNext();) {
        match.next();
        ++count;
    }
    QCOMPARE(count, units);
}

WIZARD_TEST(TestTexts)
#include "tst_texts.moc"
