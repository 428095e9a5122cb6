// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memorypreferences.h"
#include "app/flow/session/keyringmarks.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

using Mark = KeyringMarks::Mark;

/// What is noted of the keyring.
class TestKeyringMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEachAccountByItself()
    {
        const QString one = u"https://core.example|https://sign-in.example/login|4"_s;
        const QString other = u"https://core.example|https://sign-in.example/login|42"_s;
        MemoryPreferences preferences;
        QCOMPARE(KeyringMarks(preferences).of(one), Mark::Unknown);
        KeyringMarks(preferences).set(other, Mark::Kept);
        QCOMPARE(KeyringMarks(preferences).of(one), Mark::Unknown);
        for (const Mark mark : {Mark::Leaving, Mark::Nothing, Mark::Kept, Mark::Kept, Mark::Unknown}) {
            KeyringMarks(preferences).set(one, mark);
            QCOMPARE(KeyringMarks(preferences).of(one), mark);
            QCOMPARE(KeyringMarks(preferences).of(other), Mark::Kept);
            QCOMPARE(KeyringMarks(preferences).leaving().contains(one), mark == Mark::Leaving);
        }
    }
};

WIZARD_GUILESS_TEST(TestKeyringMarks)
#include "tst_keyringmarks.moc"
