// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/pages/setup/changetable.h"
#include "ui/pages/setup/reviewpage.h"
#include "ui/pages/setup/reviewrows.h"
#include "ui/text/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestReviewPage : public QObject
{
    Q_OBJECT

    static ReviewRow rowOf(const FlowSnapshot &snapshot, const QString &title)
    {
        for (const ReviewRow &row : reviewRows(snapshot)) {
            if (row.title == title)
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void showsSecretsAsSetAndLeavesEmptyOnesOut()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.draft.values[sample::ClientSecret] = Secret(u"canary-5711"_s);
        snapshot.setup.draft.values[sample::Store] = Secret(u"north"_s);
        QCOMPARE(rowOf(snapshot, u"Client secret"_s).value, u"set"_s);
        QCOMPARE(rowOf(snapshot, u"Store"_s).value, u"north"_s);
        QCOMPARE(rowOf(snapshot, u"Scope"_s), ReviewRow());
        QCOMPARE(rowOf(snapshot, u"Platform app key"_s), ReviewRow());
        QCOMPARE(rowOf(snapshot, u"Rate limit"_s).value, u"2 per second"_s);
        QCOMPARE(rowOf(snapshot, u"Connection pool"_s).value, u"EU shops"_s);

        FieldIntents intents;
        ReviewPage page(intents);
        page.draw(snapshot);
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            QVERIFY(!label->text().contains(u"canary"_s));
            QVERIFY(!label->accessibleName().contains(u"canary"_s));
        }
    }

    void namesHiddenDefaultsApart()
    {
        const FlowSnapshot snapshot = sample::settingUp(Step::Review);
        QVERIFY(rowOf(snapshot, u"Grant type"_s).byItself);
        QCOMPARE(rowOf(snapshot, u"Grant type"_s).value, u"authorization_code"_s);
        QVERIFY(rowOf(snapshot, u"Session ID"_s).byItself);
        QVERIFY(!rowOf(snapshot, u"Name"_s).byItself);
        FlowSnapshot changed = snapshot;
        changed.setup.draft.values[sample::StateLength] = Secret(u"64"_s);
        QVERIFY(!rowOf(changed, u"State length"_s).byItself);
    }

    void showsWhatIsSent()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        const QList<Variable> &variables = snapshot.setup.method->variables;
        snapshot.setup.draft.values[sample::ClientSecret] = Secret(u"••••••••"_s);
        QVERIFY2(rowOf(snapshot, u"Client secret"_s) == ReviewRow(), "a mask stays here");
        QVERIFY(variables.at(sample::Region).locked);
        snapshot.setup.draft.values[sample::Region] = Secret(u"elsewhere"_s);
        QCOMPARE(rowOf(snapshot, variables.at(sample::Region).title()).value,
                 variables.at(sample::Region).value.reveal());
        snapshot.setup.draft.values[sample::Hidden] = Secret();
        QCOMPARE(rowOf(snapshot, variables.at(sample::Hidden).title()).value,
                 variables.at(sample::Hidden).value.reveal());
    }

    void shortensLongValues()
    {
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.draft.values[sample::Scope] = Secret(u"s"_s.repeated(900));
        QVERIFY(rowOf(snapshot, u"Scope"_s).value.size() < 200);
    }

    void saysTheSpecificVerb()
    {
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        QCOMPARE(page.primaryText(snapshot), u"Authorise with Harbour Shop…"_s);
        FlowSnapshot named = snapshot;
        named.setup.connector->label = u"Miller & Sons"_s;
        QCOMPARE(page.primaryText(named), u"Authorise with Miller && Sons…"_s); // no access key
        named = snapshot;
        snapshot.setup.method->type = AuthenticationType::OAuth2ClientCredentials;
        QCOMPARE(page.primaryText(snapshot), u"Authorise"_s);
    }

    void copiesTheReturnAddress()
    {
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        const QString address = u"https://app.wearepatchworks.com/oauth/authenticate"_s;
        snapshot.setup.checks = {{ReviewCheck::ReturnAddress, ReviewCheckView::Level::Caution, address, {}}};
        page.draw(snapshot);
        QVERIFY(!page.findChild<QPushButton *>(u"useOwnReturnAddress"_s));
        page.findChild<QPushButton *>(u"copyReturnAddress"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
        QVERIFY(intents.calls.isEmpty());
    }

    void offersTheEnvironmentsOwnAddressInOneClick_data()
    {
        QTest::addColumn<ReviewCheck>("check");
        QTest::addColumn<QString>("text");
        QTest::newRow("another environment's")
            << ReviewCheck::OtherEnvironment << u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s;
        QTest::newRow("unreadable") << ReviewCheck::ReturnAddressUnreadable << u"Callback"_s;
    }
    void offersTheEnvironmentsOwnAddressInOneClick()
    {
        QFETCH(const ReviewCheck, check);
        QFETCH(const QString, text);
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.checks = {{check, ReviewCheckView::Level::Bad, text, {}, true}};
        page.draw(snapshot);
        page.draw(snapshot);
        QCOMPARE(page.findChildren<QPushButton *>(u"useOwnReturnAddress"_s).size(), 1);
        page.findChild<QPushButton *>(u"useOwnReturnAddress"_s)->click();
        QCOMPARE(intents.calls, QStringList({u"useOwnReturnAddress"_s}));
        snapshot.setup.checks.clear();
        page.draw(snapshot);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!page.findChild<QPushButton *>(u"useOwnReturnAddress"_s));
    }

    void offersNoAddressThatMayNotBeChanged()
    {
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        ReviewCheckView check{
            ReviewCheck::OtherEnvironment, ReviewCheckView::Level::Caution, u"stage.example"_s, {}};
        snapshot.setup.checks = {check};
        page.draw(snapshot);
        QVERIFY(!page.findChild<QPushButton *>(u"useOwnReturnAddress"_s));
        const QString sentence = reviewCheckText(check);
        check.offersOwnAddress = true;
        QVERIFY(sentence != reviewCheckText(check));
    }

    void showsBeforeAndAfterAndNoSecret()
    {
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        page.draw(snapshot);
        snapshot.setup.target = Instance();
        snapshot.setup.target->name = u"Harbour Shop – UK"_s;
        const FieldId store{Field::Variable, sample::Store};
        const FieldId secret{Field::Variable, sample::ClientSecret};
        snapshot.setup.changes = {
            {store, Secret(u"north"_s), Secret(u"south"_s), false},
            {secret, Secret(), Secret(u"canary-5711"_s), true},
            {{Field::Variable, sample::PrivateKey}, Secret(), Secret(), true},
            {{Field::ConnectionPool, -1}, Secret(u"7"_s), Secret(), false},
            {{Field::RateLimitUnit, -1}, Secret(u"second"_s), Secret(u"minute"_s), false},
        };
        page.draw(snapshot);
        const QList<ChangeRow> rows = changeRows(snapshot);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0], (ChangeRow{u"Store"_s, u"north"_s, u"south"_s, true}));
        QCOMPARE(rows[1], (ChangeRow{u"Client secret"_s, u"secret"_s, u"replaced"_s, false}));
        QCOMPARE(rows[2].after, u"cleared"_s);
        QCOMPARE(rows[3], (ChangeRow{fieldText(Field::ConnectionPool), u"EU shops"_s, u"none"_s, false}));
        QCOMPARE(rows[4].after, rateLimitUnitText(RateLimitUnit::Minute));
        QStringList names;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            QVERIFY(!label->text().contains(u"canary"_s));
            QVERIFY(!label->accessibleName().contains(u"canary"_s));
            names.append(label->accessibleName());
        }
        QVERIFY(names.contains(u"Store before: north"_s));
        QVERIFY(names.contains(u"Store after: south"_s));
        QVERIFY(page.findChild<QLabel *>(u"unchanged"_s)->text().contains(u"secrets too"_s));
        QVERIFY(!page.findChild<QWidget *>(u"defaults"_s));
    }

    void showsWhereLongValuesDiffer_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shownBefore");
        QTest::addColumn<QString>("shownAfter");
        const QString lead = QString(40, u'x');
        const QString longer = QString(200, u'x');
        QTest::newRow("at the beginning") << u"one\nsame"_s << u"two\nsame"_s << u"one …"_s << u"two …"_s;
        QTest::newRow("in another line")
            << u"same\nfirst\nend"_s << u"same\nsecond\nend"_s << u"… first …"_s << u"… second …"_s;
        QTest::newRow("in the last line")
            << u"same\nfirst"_s << u"same\nsecond"_s << u"… first"_s << u"… second"_s;
        QTest::newRow("far behind") << longer + u"1"_s << longer + u"2"_s << u"… "_s + lead + u'1'
                                    << u"… "_s + lead + u'2';
        QTest::newRow("far behind, and long") << longer + u"1"_s + longer << longer + u"2"_s + longer
                                              << u"… "_s + lead + u'1' + QString(119, u'x') + u" …"_s
                                              << u"… "_s + lead + u'2' + QString(119, u'x') + u" …"_s;
        QTest::newRow("one goes on") << longer << longer + u"more"_s << u"… "_s + lead
                                     << u"… "_s + lead + u"more"_s;
        // 😀 and 😁 share their first half.
        QTest::newRow("within a character")
            << longer + u"😀"_s << longer + u"😁"_s << u"… "_s + lead.mid(1) + u"😀"_s
            << u"… "_s + lead.mid(1) + u"😁"_s;
        QTest::newRow("a character at the cut")
            << u"😀"_s.repeated(90) + u"1"_s << u"😀"_s.repeated(90) + u"2"_s
            << u"… "_s + u"😀"_s.repeated(20) + u'1' << u"… "_s + u"😀"_s.repeated(20) + u'2';
        QTest::newRow("a character across the cut")
            << u"x"_s + u"😀"_s.repeated(90) + u"z1"_s << u"x"_s + u"😀"_s.repeated(90) + u"z2"_s
            << u"… "_s + u"😀"_s.repeated(20) + u"z1"_s << u"… "_s + u"😀"_s.repeated(20) + u"z2"_s;
    }
    void showsWhereLongValuesDiffer()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.changes = {{{Field::Variable, sample::Store}, Secret(before), Secret(after), false}};
        const QList<ChangeRow> rows = changeRows(snapshot);
        QCOMPARE(rows.size(), 1);
        QTEST(rows.first().before, "shownBefore");
        QTEST(rows.first().after, "shownAfter");
        QVERIFY(rows.first().before != rows.first().after);
    }

    void saysThatNothingChanges()
    {
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.target = Instance();
        page.draw(snapshot);
        QVERIFY(page.findChild<QLabel *>(u"unchanged"_s)->text().startsWith(u"Nothing changes"_s));
        QVERIFY(!page.findChild<ChangeTable *>());
        snapshot.setup.target.reset();
        page.draw(snapshot);
        QVERIFY(!page.findChild<QLabel *>(u"unchanged"_s));
    }

    void saysThatItIsDoneAgain()
    {
        FieldIntents intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.target = Instance();
        QCOMPARE(page.primaryText(snapshot), u"Re-authorise with Harbour Shop…"_s);
        snapshot.setup.method->type = AuthenticationType::OAuth2ClientCredentials;
        QCOMPARE(page.primaryText(snapshot), u"Re-authorise"_s);
    }

    void survivesTheClickThatTakesItsButtonAway()
    {
        struct Answering : FieldIntents {
            std::function<void()> then;
            void useOwnReturnAddress() override { then(); }
        } intents;
        ReviewPage page(intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Review);
        snapshot.setup.checks = {
            {ReviewCheck::OtherEnvironment, ReviewCheckView::Level::Bad, u"https://x.example/a"_s, {}, true}};
        page.draw(snapshot);
        intents.then = [&] {
            snapshot.setup.checks = {
                {ReviewCheck::ReturnAddress, ReviewCheckView::Level::Caution, u"https://y.example/a"_s, {}}};
            page.draw(snapshot);
        };
        page.findChild<QPushButton *>(u"useOwnReturnAddress"_s)->click();
        QVERIFY(page.findChild<QPushButton *>(u"copyReturnAddress"_s));
    }
};

WIZARD_TEST(TestReviewPage)
#include "tst_reviewpage.moc"
