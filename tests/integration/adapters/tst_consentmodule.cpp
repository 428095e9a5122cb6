// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/consentmodule.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QOpenGLContext>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

/// Finding and loading the browser module. Root never gets a browser, so for root every row says that.
class TestConsentModule : public QObject
{
    Q_OBJECT

private:
    static QString unlessRoot(const QString &reason) { return ::geteuid() == 0 ? u"root"_s : reason; }
    static bool isRoot() { return ::geteuid() == 0; }

private Q_SLOTS:
    void saysThatModuleIsMissing();
    void saysThatModuleIsBroken();
    void loadsFirstModuleThatIsThere();
    void isNotUsedWithoutASandbox();
    void asksForTheSandboxOnceAndLate();
    void looksBesideTheProgram();
};

void TestConsentModule::saysThatModuleIsMissing()
{
    ConsentModule module({u"/nowhere/libwizard_consent.so"_s});
    QCOMPARE(module.unavailableReason(), unlessRoot(u"missing"_s));
    QVERIFY(!module.create(nullptr));
    module.warmUp();
    QCOMPARE(module.unavailableReason(), unlessRoot(u"missing"_s));
}

void TestConsentModule::saysThatModuleIsBroken()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"libwizard_consent.so"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no library");
    file.close();
    ConsentModule module({file.fileName()}, [] { return true; });
    QCOMPARE(module.unavailableReason(), unlessRoot({}));
    QVERIFY(!module.create(nullptr));
    QCOMPARE(module.unavailableReason(), unlessRoot(u"broken"_s));

    // A library, but not ours.
    ConsentModule other({u"/lib/x86_64-linux-gnu/libm.so.6"_s, u"/lib64/libm.so.6"_s}, [] { return true; });
    QVERIFY(!other.create(nullptr));
    QVERIFY(!other.unavailableReason().isEmpty());
}

void TestConsentModule::loadsFirstModuleThatIsThere()
{
    qunsetenv("QT_QUICK_BACKEND");
    ConsentModule module({u"/nowhere/libwizard_consent.so"_s, QStringLiteral(EMPTY_MODULE)},
                         [] { return true; });
    QCOMPARE(module.unavailableReason(), unlessRoot({}));
    module.warmUp();
    const std::unique_ptr<ConsentBrowser> browser = module.create(nullptr);
    QCOMPARE(browser != nullptr, !isRoot());
    QCOMPARE(QOpenGLContext::globalShareContext() != nullptr, !isRoot());
    QCOMPARE(module.unavailableReason(), unlessRoot({}));
}

void TestConsentModule::isNotUsedWithoutASandbox()
{
    ConsentModule module({QStringLiteral(EMPTY_MODULE)}, [] { return false; });
    QCOMPARE(module.unavailableReason(), unlessRoot(u"sandbox"_s));
    module.warmUp();
    QVERIFY(!module.create(nullptr));
    QCOMPARE(module.unavailableReason(), unlessRoot(u"sandbox"_s));
}

void TestConsentModule::asksForTheSandboxOnceAndLate()
{
    int asked = 0;
    const auto ask = [&asked] {
        ++asked;
        return true;
    };
    const ConsentModule missing({u"/nowhere/libwizard_consent.so"_s}, ask);
    QCOMPARE(missing.unavailableReason(), unlessRoot(u"missing"_s));
    QCOMPARE(asked, 0);
    const ConsentModule module({QStringLiteral(EMPTY_MODULE)}, ask);
    QCOMPARE(asked, 0);
    QCOMPARE(module.unavailableReason(), unlessRoot({}));
    QCOMPARE(module.unavailableReason(), unlessRoot({}));
    QCOMPARE(asked, isRoot() ? 0 : 1);
}

void TestConsentModule::looksBesideTheProgram()
{
    const QString place = QCoreApplication::applicationDirPath() + u"/libwizard_consent.so"_s;
    const bool there = QFile::exists(place);
    ConsentModule module({}, [] { return true; });
    QCOMPARE(module.unavailableReason(), unlessRoot(there ? QString() : u"missing"_s));
}

WIZARD_TEST(TestConsentModule)
#include "tst_consentmodule.moc"
