// SPDX-License-Identifier: Apache-2.0
#include "app/domain/failure/failureword.h"
#include "tests/support/testprogram.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class FailureWordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryCauseByItsOwnWord()
    {
        QSet<QString> words;
        for (int number = 1; number <= int(FailureCause::Cancelled); ++number) {
            const QString word = wordOf(FailureCause(number));
            QVERIFY2(!word.isEmpty(), qPrintable(QString::number(number)));
            QVERIFY2(!words.contains(word), qPrintable(word));
            words.insert(word);
            QCOMPARE(failureCauseOf(word), FailureCause(number));
        }
    }
    // Files of earlier runs hold them.
    void keepsItsWords()
    {
        QCOMPARE(wordOf(FailureCause::NotFound), u"not-found"_s);
        QCOMPARE(wordOf(FailureCause::VariablesVanished), u"variables-vanished"_s);
        QCOMPARE(failureCauseOf(u"no-such-word"_s), FailureCause::Unknown);
        QVERIFY(wordOf(FailureCause::Unknown).isEmpty());
    }
};

WIZARD_GUILESS_TEST(FailureWordTest)
#include "tst_failureword.moc"
