// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/style/appearance.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

#include <algorithm>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// What the window forgets with a page.
class TestWindowSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void keepsNothingOfTheSignInPage();
    void keepsNoSecretBehindThePage_data();
    void keepsNoSecretBehindThePage();
};

void TestWindowSecrecy::keepsNothingOfTheSignInPage()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::SignIn));
    window.show();
    QLineEdit *key = window.findChild<QLineEdit *>(u"apiKey"_s);
    QVERIFY(key);
    const QPointer<QLineEdit> typed(key);

    // Not at once: what turned the page may be an event of the page itself.
    window.draw(sampleSnapshot(Step::Home));
    QVERIFY(typed);
    QTRY_VERIFY(!typed);

    window.draw(sampleSnapshot(Step::SignIn));
    QVERIFY(window.findChild<QLineEdit *>(u"apiKey"_s));
}

void TestWindowSecrecy::keepsNoSecretBehindThePage_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("signed out") << Step::SignIn;
    QTest::newRow("at home again") << Step::Home;
}

void TestWindowSecrecy::keepsNoSecretBehindThePage()
{
    QFETCH(Step, step);
    RecordingIntents intents;
    Window window(intents);
    window.show();
    const auto holds = [&window](const QString &canary) {
        const auto edits = window.findChildren<QLineEdit *>();
        const auto texts = window.findChildren<QPlainTextEdit *>();
        return std::ranges::any_of(edits, [&](auto *edit) { return edit->text().contains(canary); }) ||
               std::ranges::any_of(texts, [&](auto *text) { return text->toPlainText().contains(canary); });
    };
    FlowSnapshot snapshot = sampleSnapshot(Step::Credentials);
    snapshot.setup.method = sampleMethods().first();
    snapshot.setup.draft.values = {{}, {}, Secret(u"canary-secret"_s), {}};
    window.draw(snapshot);
    QVERIFY(holds(u"canary-secret"_s));
    snapshot = sampleSnapshot(Step::Consent);
    window.draw(snapshot);
    auto *pasted = window.findChild<QLineEdit *>(u"returnAddress"_s);
    QVERIFY(pasted);
    pasted->setText(u"https://app.example/?code=canary-code"_s);
    QVERIFY(holds(u"canary-code"_s));
    QVERIFY(holds(u"canary-secret"_s)); // on the way through the steps a page stays as it is

    window.draw(sampleSnapshot(step));
    QTRY_VERIFY(!holds(u"canary-secret"_s));
    QTRY_VERIFY(!holds(u"canary-code"_s));
}

WIZARD_TEST(TestWindowSecrecy)
#include "tst_windowsecrecy.moc"
