// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString consentArgument = u"--give-a-consent"_s;

/// A consent from its first page to its end, in this process.
int giveConsent()
{
    ConsentFixture fixture;
    if (!fixture.browser)
        return 2;
    fixture.serve("/start", "<textarea id=t autofocus>speling</textarea><a id=go href='{CB}'>Allow</a>");
    fixture.open("/start");
    if (!fixture.waitForPage("/start") || !fixture.click(u"#t"_s) || !fixture.click(u"#go"_s))
        return 3;
    if (!QTest::qWaitFor([&] { return fixture.listener.captured.size() == 1; }, 15'000))
        return 4;
    fixture.browser->stop();
    return fixture.settle() ? 0 : 5;
}

} // namespace

/// Standard error is for what is wrong: a consent that goes well says nothing there.
class TestConsentBrowserQuiet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingInAGoodRun();
};

void TestConsentBrowserQuiet::saysNothingInAGoodRun()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"tst_consentbrowserquiet"_s, consentArgument});
    QVERIFY(program.waitForFinished(120'000));
    QCOMPARE(program.readAllStandardError(), QByteArray());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

static int run(int argc, char **argv)
{
    ConsentFixture::prepareProcess();
    // As the program does.
    QLoggingCategory::setFilterRules(u"qt.webenginecontext=false"_s);
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(consentArgument))
        return giveConsent();
    TestConsentBrowserQuiet test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_consentbrowserquiet.moc"
