// SPDX-License-Identifier: Apache-2.0
#include "app/flow/primaryaction.h"
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/controls/linkbutton.h"
#include "ui/kit/style/appearance.h"
#include "ui/pages/consent/resultpage.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/setup/methodcard.h"
#include "ui/pages/setup/methodpage.h"
#include "ui/pages/signin/signinpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(wizard::FlowSnapshot)

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void signInSendsWhatIsTyped_data();
    void signInSendsWhatIsTyped();
    void signInChoosesEnvironmentWayAndKeeping();
    void signInAsksForTheAddressesThatItNeeds_data();
    void signInAsksForTheAddressesThatItNeeds();
    void signInMasksSecretsUntilAsked();
    void signInSaysWhatIsWrongBelowTheField();
    void signInAgainKeepsTheEnvironment();
    void signInOffersNoKeepingWhereThereIsNone();
    void homeAddsAnInstance();
    void homeShowsUnfinishedWork();
    void methodsAreChosenByMouseAndArrows();
    void methodsThatAreNotOAuthCannotBeChosen();
    void methodsOpenOnlySecurePages();
    void connectorWithoutMethodsIsExplained();
    void methodCardSaysWhatIsNeeded();
    void resultOffersTheWayOn_data();
    void resultOffersTheWayOn();
    void resultOffersEveryInstanceThatWasFound();
    void resultCopiesDetails();
};

void TestPages::signInSendsWhatIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("field");
    QTest::addColumn<bool>("secret");
    QTest::newRow("core") << u"coreUrl"_s << int(Field::CoreUrl) << false;
    QTest::newRow("sign in") << u"signInUrl"_s << int(Field::SignInUrl) << false;
    QTest::newRow("redirect") << u"redirectUri"_s << int(Field::RedirectUri) << false;
    QTest::newRow("key") << u"apiKey"_s << int(Field::ApiKey) << true;
    QTest::newRow("email") << u"email"_s << int(Field::Email) << false;
    QTest::newRow("password") << u"password"_s << int(Field::Password) << true;
    QTest::newRow("company") << u"companyId"_s << int(Field::CompanyId) << false;
}

void TestPages::signInSendsWhatIsTyped()
{
    QFETCH(QString, name);
    QFETCH(int, field);
    QFETCH(bool, secret);
    RecordingIntents intents;
    SignInPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.environment = EnvironmentKind::SelfHosted;
    snapshot.signIn.way = name == u"apiKey"_s ? SignInView::Way::ApiKey : SignInView::Way::Password;
    page.draw(snapshot);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *edit = page.findChild<QLineEdit *>(name);
    QVERIFY(page.focusField(FieldId{Field(field)}));
    QTRY_VERIFY(edit->hasFocus());
    intents.calls.clear();
    QTest::keyClicks(edit, u"ab"_s);
    QCOMPARE(intents.taken().last(),
             secret ? u"editSecret %1/-1 2"_s.arg(field) : u"editText %1 ab"_s.arg(field));
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(intents.taken(), QStringList{u"leaveField %1/-1"_s.arg(field)});
}

void TestPages::signInChoosesEnvironmentWayAndKeeping()
{
    RecordingIntents intents;
    SignInPage page(intents);
    page.draw(sampleSnapshot(Step::SignIn));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *environment = page.findChild<QComboBox *>(u"environment"_s);
    QTest::keyClick(environment, Qt::Key_Down);
    QCOMPARE(intents.taken(), QStringList{u"chooseEnvironment %1"_s.arg(int(EnvironmentKind::Staging))});
    QTest::mouseClick(page.findChild<QRadioButton *>(u"wayPassword"_s), Qt::LeftButton);
    QCOMPARE(intents.taken().last(), u"chooseSignInWay %1"_s.arg(int(SignInView::Way::Password)));
    page.findChild<QCheckBox *>(u"keepSignedIn"_s)->click();
    QCOMPARE(intents.taken().last(), u"setKeepSignedIn 1"_s);
}

void TestPages::signInAsksForTheAddressesThatItNeeds_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<bool>("core");
    QTest::addColumn<bool>("others");
    QTest::newRow("production") << int(EnvironmentKind::Production) << false << false;
    QTest::newRow("staging") << int(EnvironmentKind::Staging) << true << false;
    QTest::newRow("self-hosted") << int(EnvironmentKind::SelfHosted) << true << true;
    QTest::newRow("demo") << int(EnvironmentKind::Demo) << false << false;
}

void TestPages::signInAsksForTheAddressesThatItNeeds()
{
    QFETCH(int, environment);
    QFETCH(bool, core);
    QFETCH(bool, others);
    RecordingIntents intents;
    SignInPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.environment = EnvironmentKind(environment);
    page.draw(snapshot);
    page.show();
    QCOMPARE(page.findChild<QWidget *>(u"coreUrl"_s)->isVisible(), core);
    QCOMPARE(page.findChild<QWidget *>(u"signInUrl"_s)->isVisible(), others);
    QCOMPARE(page.findChild<QWidget *>(u"redirectUri"_s)->isVisible(), others);
}

void TestPages::signInMasksSecretsUntilAsked()
{
    RecordingIntents intents;
    SignInPage page(intents);
    page.draw(sampleSnapshot(Step::SignIn));
    page.show();
    auto *key = page.findChild<QLineEdit *>(u"apiKey"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    auto *reveal = key->findChild<QPushButton *>(u"reveal"_s);
    QTest::mouseClick(reveal, Qt::LeftButton);
    QCOMPARE(key->echoMode(), QLineEdit::Normal);
    QTest::mouseClick(reveal, Qt::LeftButton);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
}

void TestPages::signInSaysWhatIsWrongBelowTheField()
{
    RecordingIntents intents;
    SignInPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.problems = {sampleProblem(Field::ApiKey, ProblemKind::Required)};
    page.draw(snapshot);
    auto *key = page.findChild<QLineEdit *>(u"apiKey"_s);
    QVERIFY(key->accessibleDescription().contains(u"needed"_s));
    QVERIFY(key->property("wrong").toBool());
    snapshot.problems.clear();
    page.draw(snapshot);
    QVERIFY(!key->property("wrong").toBool());
    QVERIFY(!key->accessibleDescription().contains(u"needed"_s));
}

void TestPages::signInAgainKeepsTheEnvironment()
{
    RecordingIntents intents;
    SignInPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.again = true;
    page.draw(snapshot);
    QVERIFY(!page.findChild<QComboBox *>(u"environment"_s)->isEnabled());
    QCOMPARE(page.findChild<QLabel *>(u"pageTitle"_s)->text(), u"Sign in again to go on"_s);
    QVERIFY(page.findChild<QLabel *>(u"pageLead"_s)->text().contains(u"Nothing that you typed is lost"_s));
}

void TestPages::signInOffersNoKeepingWhereThereIsNone()
{
    RecordingIntents intents;
    SignInPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::SignIn);
    snapshot.signIn.canKeepSignedIn = false;
    snapshot.signIn.keepSignedIn = true;
    page.draw(snapshot);
    auto *keep = page.findChild<QCheckBox *>(u"keepSignedIn"_s);
    QVERIFY(!keep->isEnabled());
    QVERIFY(!keep->isChecked());
    snapshot.signIn.canKeepSignedIn = true;
    auto *again = page.findChild<QPushButton *>(u"keyringAgain"_s);
    page.draw(snapshot);
    QVERIFY(again->isHidden());
    snapshot.signIn.keyring = {KeyringView::Work::Reading, true, {}};
    page.draw(snapshot);
    QVERIFY(keep->accessibleDescription().contains(u"waiting for you"_s));
    QVERIFY(again->isHidden());
    snapshot.signIn.keyring = {KeyringView::Work::Reading, false,
                               sampleFailure(FailureCause::KeychainUnavailable)};
    page.draw(snapshot);
    QVERIFY(keep->accessibleDescription().contains(u"no keyring"_s));
    QVERIFY2(again->isHidden(), "in vain");
    snapshot.signIn.keyring.trouble = sampleFailure(FailureCause::KeychainLocked);
    page.draw(snapshot);
    QVERIFY(keep->accessibleDescription().contains(u"locked"_s));
    QVERIFY(!again->isHidden());
    again->click();
    QCOMPARE(intents.calls.last(), u"tryKeyringAgain"_s);
    snapshot.signIn.keyring.work = KeyringView::Work::Removing;
    page.draw(snapshot);
    QVERIFY(keep->accessibleDescription().contains(u"still in the keyring"_s));
}

void TestPages::homeAddsAnInstance()
{
    RecordingIntents intents;
    HomePage page(intents);
    const FlowSnapshot snapshot = sampleSnapshot(Step::Home);
    page.draw(snapshot);
    QVERIFY(!page.primaryText(snapshot).isEmpty());
    page.pressPrimary();
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
}

void TestPages::homeShowsUnfinishedWork()
{
    RecordingIntents intents;
    HomePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Home);
    page.draw(snapshot);
    page.show();
    QVERIFY(!page.findChild<QWidget *>(u"unfinished"_s)->isVisible());
    JournalEntry entry;
    entry.id = u"j1"_s;
    entry.name = u"<b>Shop</b>"_s;
    snapshot.home.unfinished = {entry};
    page.draw(snapshot);
    QVERIFY(page.findChild<QWidget *>(u"unfinished"_s)->isVisible());
    QTest::mouseClick(page.findChild<QPushButton *>(u"resume-j1"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"dismiss-j1"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), (QStringList{u"resumeUnfinished j1"_s, u"dismissUnfinished j1"_s}));
    for (const QLabel *label : page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPages::methodsAreChosenByMouseAndArrows()
{
    RecordingIntents intents;
    MethodPage page(intents);
    page.resize(800, 700);
    page.draw(sampleSnapshot(Step::Method));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QVERIFY2(intents.taken().isEmpty(), "drawing chooses nothing");
    const auto cards = page.findChildren<MethodCard *>();
    QCOMPARE(cards.size(), 3);
    QVERIFY(cards[0]->radio()->isChecked());
    page.takeFocus();
    QTRY_VERIFY(cards[0]->radio()->hasFocus());
    QTest::keyClick(cards[0]->radio(), Qt::Key_Down);
    QCOMPARE(intents.taken(), QStringList{u"chooseMethod 12"_s});
    QTest::mouseClick(cards[0], Qt::LeftButton, {}, QPoint(300, 20));
    QCOMPARE(intents.taken(), QStringList{u"chooseMethod 11"_s});
    QTest::mouseDClick(cards[0], Qt::LeftButton, {}, QPoint(300, 20));
    QVERIFY(intents.taken().contains(u"primary"_s));
}

void TestPages::methodsThatAreNotOAuthCannotBeChosen()
{
    RecordingIntents intents;
    MethodPage page(intents);
    page.resize(800, 700);
    page.draw(sampleSnapshot(Step::Method));
    page.show();
    MethodCard *token = page.findChildren<MethodCard *>().at(2);
    QVERIFY(!token->radio()->isEnabled());
    QVERIFY(token->radio()->accessibleDescription().contains(u"not OAuth"_s));
    QTest::mouseClick(token, Qt::LeftButton);
    QVERIFY(intents.taken().isEmpty());
    bool dashboard = false;
    for (const LinkButton *link : token->findChildren<LinkButton *>())
        dashboard = dashboard || (link->isVisible() && link->target().host() == u"app.wearepatchworks.com"_s);
    QVERIFY(dashboard);
}

void TestPages::methodsOpenOnlySecurePages()
{
    AuthenticationImplementation method;
    method.type = AuthenticationType::OAuth2AuthorisationCode;
    const auto target = [&method](const QString &address) {
        method.documentationLink = address;
        const MethodCard card(method, productionEnvironment());
        const LinkButton *link = card.findChild<LinkButton *>();
        return link->isHidden() ? QUrl() : link->target();
    };
    QCOMPARE(target(u"https://docs.example.com/a"_s), QUrl(u"https://docs.example.com/a"_s));
    QVERIFY(target(u"http://docs.example.com/a"_s).isEmpty());
    QVERIFY(target({}).isEmpty());
}

void TestPages::connectorWithoutMethodsIsExplained()
{
    RecordingIntents intents;
    MethodPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Method);
    snapshot.setup.connector->methods.clear();
    page.draw(snapshot);
    page.show();
    QVERIFY(page.findChild<QLabel *>(u"noMethod"_s)->isVisible());
    QVERIFY(page.primaryText(snapshot).isEmpty());
}

void TestPages::methodCardSaysWhatIsNeeded()
{
    QCOMPARE(MethodCard::needsText(sampleMethods().first()),
             u"You need: Store, Client ID, Client secret, Scope."_s);
    QCOMPARE(MethodCard::needsText(AuthenticationImplementation()), u"You need nothing at hand."_s);
}

void TestPages::resultOffersTheWayOn_data()
{
    QTest::addColumn<FlowSnapshot>("snapshot");
    QTest::addColumn<PrimaryAction>("action");
    FlowSnapshot snapshot = sampleSnapshot(Step::Result);
    QTest::newRow("authorised") << snapshot << PrimaryAction::None;
    snapshot.result.instance.reset();
    snapshot.allowed.startAgain = true;
    snapshot.result.outcome = Outcome::Declined;
    QTest::newRow("declined") << snapshot << PrimaryAction::StartAgain;
    snapshot.result.outcome = Outcome::Failed;
    QTest::newRow("failed") << snapshot << PrimaryAction::StartAgain;
    snapshot.allowed.lookUp = true;
    snapshot.result.somethingMayExist = true;
    QTest::newRow("failed, something may exist") << snapshot << PrimaryAction::LookUp;
    snapshot.result.outcome = Outcome::Unknown;
    QTest::newRow("unknown") << snapshot << PrimaryAction::LookUp;
    snapshot.result.lookedUp = true;
    QTest::newRow("looked up, none found") << snapshot << PrimaryAction::CreateAgain;
    FlowSnapshot earlier = snapshot;
    earlier.result.journalled = true;
    earlier.allowed.startAgain = false;
    earlier.allowed.lookUp = false;
    QTest::newRow("of an earlier run, none found") << earlier << PrimaryAction::GoHome;
    snapshot.result.found = {sampleInstance(u"7"_s, u"A"_s)};
    snapshot.allowed.adopt = true;
    QTest::newRow("one found") << snapshot << PrimaryAction::TakeFound;
    snapshot.result.found.append(sampleInstance(u"8"_s, u"B"_s));
    QTest::newRow("two found") << snapshot << PrimaryAction::None;
}

void TestPages::resultOffersTheWayOn()
{
    QFETCH(FlowSnapshot, snapshot);
    QFETCH(PrimaryAction, action);
    QCOMPARE(resultActionOf(snapshot.result, snapshot.allowed), action);
    RecordingIntents intents;
    ResultPage page(intents);
    page.draw(snapshot);
    QCOMPARE(page.primaryText(snapshot).isEmpty(), action == PrimaryAction::None);
    page.pressPrimary();
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
    QVERIFY(!page.findChild<QLabel *>(u"pageTitle"_s)->text().isEmpty());
    QVERIFY(!page.findChild<QLabel *>(u"pageLead"_s)->text().isEmpty());
    const bool speaksOfAgain = page.findChild<QLabel *>(u"pageLead"_s)->text().contains(u"create it again"_s);
    QCOMPARE(speaksOfAgain, action == PrimaryAction::CreateAgain); // only where that can be done
}

void TestPages::resultOffersEveryInstanceThatWasFound()
{
    RecordingIntents intents;
    ResultPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Result);
    snapshot.result.outcome = Outcome::Unknown;
    snapshot.result.lookedUp = true;
    snapshot.result.found = {sampleInstance(u"7"_s, u"A"_s), sampleInstance(u"8"_s, u"B"_s)};
    snapshot.allowed.adopt = true;
    snapshot.allowed.lookUp = true;
    page.draw(snapshot);
    page.show();
    QTest::mouseClick(page.findChild<QPushButton *>(u"adopt-8"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"lookUp"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"addAnother"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), (QStringList{u"adopt 8"_s, u"lookUp"_s, u"addAnother"_s}));
    QVERIFY2(!page.findChild<QPushButton *>(u"createAgain"_s)->isVisible(), "two are there already");
}

void TestPages::resultCopiesDetails()
{
    RecordingIntents intents;
    ResultPage page(intents);
    page.draw(sampleSnapshot(Step::Result));
    page.show();
    QTest::mouseClick(page.findChild<QPushButton *>(u"copyDetails"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"authorise: 200"_s));
    QVERIFY(!copied.contains(u"hidden"_s));
}

WIZARD_TEST(TestPages)
#include "tst_pages.moc"
