// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/style/appearance.h"
#include "ui/pages/home/instancepage.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestInstancePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void showsSettingsAndValues();
    void neverShowsASecret();
    void showsItsOwnHistoryAlone();
    void tellsTheNameWhileItIsFetched();
    void failuresOfferTheWayOn_data();
    void failuresOfferTheWayOn();
    void saysWhereTheWayOnIsTheDashboard();
    void tellsHowTheMethodStands_data();
    void tellsHowTheMethodStands();
    void reauthorisesByThePrimaryButton();
    void readsNamesAsPlainText();

private:
    static QStringList texts(const QWidget &page)
    {
        QStringList all;
        for (const QLabel *label : page.findChildren<QLabel *>())
            all.append(label->text());
        return all;
    }
};

void TestInstancePage::showsSettingsAndValues()
{
    RecordingIntents intents;
    InstancePage page(intents);
    page.draw(sampleSnapshot(Step::Instance));
    const QStringList all = texts(page);
    for (const QString &text : {u"Harbour Shop – UK"_s, u"Harbour Shop"_s, u"OAuth 2 authorisation code"_s,
                                u"Europe/London"_s, u"Y-m-d H:i:s"_s, u"2 per second"_s, u"EU shops"_s,
                                u"northwind-uk"_s, u"hs_7f31c0de-42 (locked)"_s, u"not set"_s})
        QVERIFY2(all.contains(text), qUtf8Printable(text));
}

void TestInstancePage::neverShowsASecret()
{
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    page.draw(snapshot);
    QVERIFY(texts(page).contains(u"set"_s));
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        QVERIFY(!label || !label->text().contains(u"hidden"_s));
        QVERIFY(!widget->accessibleName().contains(u"hidden"_s));
    }
    // Blank is how a stored secret may come back: nothing is claimed of it.
    snapshot.instance.instance->variables[2].value = Secret();
    page.draw(snapshot);
    QVERIFY(!texts(page).contains(u"set"_s));
}

void TestInstancePage::showsItsOwnHistoryAlone()
{
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    page.draw(snapshot);
    const auto *history = page.findChild<QWidget *>(u"instanceHistory"_s);
    QVERIFY(history);
    const QString all = texts(*history).join(u'\n');
    QVERIFY(all.contains(u"Refused"_s));
    QVERIFY(all.contains(u"Authorised"_s));
    QVERIFY2(!all.contains(u"Failed"_s), "that is another instance's");
    snapshot.history.entries.clear();
    page.draw(snapshot);
    QVERIFY(!page.findChild<QWidget *>(u"instanceHistory"_s));
}

void TestInstancePage::tellsTheNameWhileItIsFetched()
{
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    snapshot.instance.instance.reset();
    snapshot.allowed.reauthorise = false;
    page.draw(snapshot);
    QCOMPARE(page.findChild<QLabel *>(u"pageTitle"_s)->text(), u"Harbour Shop – UK"_s);
    QVERIFY(!page.findChild<QWidget *>(u"instanceSettings"_s));
    QVERIFY(page.primaryText(snapshot).isEmpty());
}

void TestInstancePage::failuresOfferTheWayOn_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QStringList>("asked");
    const QString home = u"showPlace %1"_s.arg(int(Step::Home));
    QTest::newRow("gone") << int(FailureCause::NotFound) << QStringList{home};
    QTest::newRow("forbidden") << int(FailureCause::Forbidden) << QStringList{home};
    QTest::newRow("method vanished") << int(FailureCause::MethodVanished)
                                     << QStringList{home, u"addInstance"_s};
    QTest::newRow("no answer") << int(FailureCause::TimedOut) << QStringList{u"openInstance 1001"_s};
}

void TestInstancePage::failuresOfferTheWayOn()
{
    QFETCH(int, cause);
    QFETCH(QStringList, asked);
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    snapshot.instance.instance.reset();
    snapshot.instance.failure = sampleFailure(FailureCause(cause));
    page.draw(snapshot);
    page.show();
    auto *bar = page.findChild<MessageBar *>(u"instanceFailure"_s);
    QVERIFY(bar->isVisible());
    QTest::mouseClick(bar->findChild<QPushButton *>(u"cure"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), asked);
}

void TestInstancePage::saysWhereTheWayOnIsTheDashboard()
{
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    snapshot.instance.failure = sampleFailure(FailureCause::MethodNotByConsent);
    page.draw(snapshot);
    page.show();
    auto *bar = page.findChild<MessageBar *>(u"instanceFailure"_s);
    QVERIFY(bar->isVisible());
    const QList<QLabel *> labels = bar->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"does not ask for a consent"_s);
    }));
    QVERIFY(!bar->findChild<QPushButton *>(u"cure"_s)->isVisible());
}

void TestInstancePage::tellsHowTheMethodStands_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("canAdd");
    QTest::newRow("same") << int(MethodState::Same) << QString() << false;
    QTest::newRow("unknown") << int(MethodState::Unknown) << u"being checked"_s << false;
    QTest::newRow("changed") << int(MethodState::Changed) << u"has changed"_s << false;
    QTest::newRow("vanished") << int(MethodState::Vanished) << u"not offered any more"_s << true;
    QTest::newRow("not by consent") << int(MethodState::NotByConsent) << u"nothing to consent"_s << false;
}

void TestInstancePage::tellsHowTheMethodStands()
{
    QFETCH(int, state);
    QFETCH(QString, title);
    QFETCH(bool, canAdd);
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    snapshot.instance.method = MethodState(state);
    snapshot.instance.added = {u"Region"_s};
    snapshot.instance.gone = {u"Scope"_s};
    page.draw(snapshot);
    page.show();
    auto *bar = page.findChild<MessageBar *>(u"instanceMethod"_s);
    QCOMPARE(bar->isVisible(), !title.isEmpty());
    QVERIFY(bar->accessibleName().contains(title) || title.isEmpty());
    if (MethodState(state) == MethodState::Changed) {
        QVERIFY(bar->accessibleDescription().contains(u"Region"_s));
        QVERIFY(bar->accessibleDescription().contains(u"Scope"_s));
    }
    QCOMPARE(bar->findChild<QPushButton *>(u"cure"_s)->isVisible(), canAdd);
}

void TestInstancePage::reauthorisesByThePrimaryButton()
{
    RecordingIntents intents;
    InstancePage page(intents);
    const FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    QVERIFY(page.primaryText(snapshot).contains(u"Re-authorise"_s));
    page.pressPrimary();
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
}

void TestInstancePage::readsNamesAsPlainText()
{
    RecordingIntents intents;
    InstancePage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Instance);
    snapshot.instance.instance->name = u"<b>Shop</b>"_s;
    page.draw(snapshot);
    for (const QLabel *label : page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

WIZARD_TEST(TestInstancePage)
#include "tst_instancepage.moc"
