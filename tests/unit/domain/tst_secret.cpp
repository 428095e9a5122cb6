// SPDX-License-Identifier: Apache-2.0
#include "app/domain/secret/secret.h"
#include "tests/support/testprogram.h"

#include <type_traits>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNothingInDebugOutput();
    void convertsToNothing();
    void copiesAndMoves();
    void survivesAssignmentToItself();
    void leavesTheCallersTextAlone();
    void outlivesACopyThatWasWiped();
};

void SecretTest::showsNothingInDebugOutput()
{
    QString text;
    QDebug(&text) << Secret(u"canary"_s) << Secret() << 7;
    QVERIFY(!text.contains(u"canary"));
    QCOMPARE(text.simplified(), u"Secret(set) Secret(empty) 7"_s);

    QString list;
    QDebug(&list) << QList<Secret>{Secret(u"canary"_s)};
    QVERIFY(!list.contains(u"canary"));
}

void SecretTest::convertsToNothing()
{
    static_assert(!std::is_convertible_v<QString, Secret>);
    static_assert(!std::is_convertible_v<Secret, QString>);
    static_assert(!std::is_convertible_v<Secret, QVariant>);
    static_assert(!std::is_constructible_v<QString, Secret>);
    QVERIFY(Secret().isEmpty());
    QCOMPARE(Secret(u"abc"_s).size(), 3);
}

void SecretTest::copiesAndMoves()
{
    Secret first(u"canary"_s);
    const Secret copy = first;
    QCOMPARE(copy, first);
    Secret moved = std::move(first);
    QCOMPARE(moved.reveal(), u"canary"_s);
    Secret target(u"old"_s);
    target = std::move(moved);
    QCOMPARE(target.reveal(), u"canary"_s);
    target = Secret();
    QVERIFY(target.isEmpty());
    QCOMPARE(copy.reveal(), u"canary"_s);
}

void SecretTest::survivesAssignmentToItself()
{
    Secret secret(u"canary"_s);
    Secret &same = secret;
    secret = same;
    QCOMPARE(secret.reveal(), u"canary"_s);
    secret = std::move(same);
    QCOMPARE(secret.reveal(), u"canary"_s);
}

void SecretTest::leavesTheCallersTextAlone()
{
    const QString text = u"canary"_s + QString::number(1);
    {
        const Secret secret(text);
    }
    QCOMPARE(text, u"canary1"_s);
}

void SecretTest::outlivesACopyThatWasWiped()
{
    Secret kept(u"canary"_s);
    {
        Secret copy = kept;
        copy = Secret(u"other"_s);
    }
    QCOMPARE(kept.reveal(), u"canary"_s);
}

WIZARD_GUILESS_TEST(SecretTest)
#include "tst_secret.moc"
