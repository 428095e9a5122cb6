// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/keychainkind.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

/// The keychain that QtKeychain uses on a desktop. Each row was seen with QtKeychain 0.13.2 on a bus with all
/// of them, but for KWallet 6, which it knows from 0.14.2 on.
class TestKeychainKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheDesktop_data()
    {
        using K = KeychainKind;
        const QList<K> service{K::SecretService};
        const QList<K> five{K::KWallet5, K::SecretService};
        const QList<K> six{K::KWallet6, K::SecretService};
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QList<KeychainKind>>("kinds");
        QTest::newRow("nothing is told") << QStringList{} << service;
        QTest::newRow("Plasma 5") << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s, u"KDE_SESSION_VERSION=5"_s}
                                  << five;
        QTest::newRow("Plasma 6") << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s, u"KDE_SESSION_VERSION=6"_s}
                                  << six;
        QTest::newRow("KDE without a version") << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s} << service;
        QTest::newRow("several names")
            << QStringList{u"XDG_CURRENT_DESKTOP=KDE:plasma"_s, u"KDE_SESSION_VERSION=5"_s} << service;
        QTest::newRow("by its session")
            << QStringList{u"DESKTOP_SESSION=kde"_s, u"KDE_SESSION_VERSION=5"_s} << five;
        QTest::newRow("by KDE's own word")
            << QStringList{u"DESKTOP_SESSION=plasma"_s, u"KDE_FULL_SESSION=true"_s,
                           u"KDE_SESSION_VERSION=5"_s}
            << five;
        QTest::newRow("GNOME") << QStringList{u"XDG_CURRENT_DESKTOP=GNOME"_s, u"KDE_SESSION_VERSION=5"_s}
                               << service;
        QTest::newRow("Xfce started from KDE")
            << QStringList{u"XDG_CURRENT_DESKTOP=XFCE"_s, u"KDE_FULL_SESSION=1"_s, u"KDE_SESSION_VERSION=5"_s}
            << service;
    }
    void followsTheDesktop()
    {
        QFETCH(QStringList, variables);
        QFETCH(QList<KeychainKind>, kinds);
        QProcessEnvironment environment;
        for (const QString &variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QCOMPARE(keychainsOf(environment, true), kinds);
    }

    void takesAWalletWhereLibsecretIsMissing()
    {
        using K = KeychainKind;
        QCOMPARE(keychainsOf({}, false), QList<K>({K::KWallet6, K::KWallet5}));
        QProcessEnvironment plasma;
        plasma.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        plasma.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
        QCOMPARE(keychainsOf(plasma, false), QList<K>({K::KWallet5}));
    }
};

WIZARD_GUILESS_TEST(TestKeychainKind)
#include "tst_keychainkind.moc"
