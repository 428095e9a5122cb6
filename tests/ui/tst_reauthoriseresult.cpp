// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/pages/consent/resultpage.h"
#include "ui/text/labels.h"
#include "ui/text/outcometext.h"

#include <QLabel>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// How the end of a re-authorisation is told.
class TestReauthoriseResult : public QObject
{
    Q_OBJECT

    RecordingIntents m_intents;
    std::unique_ptr<ResultPage> m_page;
    FlowSnapshot m_snapshot;

    void draw() { m_page->draw(m_snapshot); }
    bool says(const QString &text) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_page.get()) && label->text().contains(text))
                return true;
        }
        return false;
    }
    bool offers(const QString &name) const
    {
        return m_page->findChild<QPushButton *>(name)->isVisibleTo(m_page.get());
    }

private Q_SLOTS:
    void init()
    {
        m_intents.calls.clear();
        m_page = std::make_unique<ResultPage>(m_intents);
        m_snapshot = sampleSnapshot(Step::Result);
        m_snapshot.result.reauthorised = true;
        m_snapshot.allowed.places = true;
        m_snapshot.setup.target = m_snapshot.result.instance;
    }

    void cleanup() { m_page.reset(); }

    void leadsToTheNextInstance()
    {
        draw();
        QVERIFY(says(u"Harbour Shop – UK is authorised again"_s));
        QVERIFY(says(u"go on as before"_s));
        QVERIFY(says(m_snapshot.result.accountHint));
        QVERIFY(offers(u"addAnother"_s));
        QVERIFY(offers(u"reauthoriseAnother"_s));
        m_page->findChild<QPushButton *>(u"reauthoriseAnother"_s)->click();
        QCOMPARE(m_intents.taken(), QStringList{u"showPlace %1"_s.arg(int(Step::Home))});
    }

    void leadsBothWaysAfterANewInstance()
    {
        m_snapshot.result.reauthorised = false;
        m_snapshot.setup.target.reset();
        draw();
        QVERIFY(offers(u"addAnother"_s));
        QVERIFY(offers(u"reauthoriseAnother"_s));
    }

    void claimsNoMoreThanAChange()
    {
        m_snapshot.result.changedElsewhere = true;
        draw();
        QVERIFY(says(u"Harbour Shop – UK has changed"_s));
        QVERIFY(says(u"does not tell who approved"_s));
        QVERIFY(!says(u"authorised again"_s));
        QVERIFY(!says(u"confirmed"_s));
    }

    void pointsOutASecondPairOfKeys()
    {
        m_snapshot.result.isWooCommerce = true;
        draw();
        QVERIFY(says(u"second pair of keys"_s));
        m_snapshot.result.reauthorised = false;
        draw();
        QVERIFY(!says(u"second pair of keys"_s));
    }

    void saysWhatStandsWhenItDidNotWork_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("cause");
        QTest::newRow("declined") << int(Outcome::Declined) << int(FailureCause::ConsentDeclined);
        QTest::newRow("failed") << int(Outcome::Failed) << int(FailureCause::Forbidden);
        QTest::newRow("unknown") << int(Outcome::Unknown) << int(FailureCause::OutcomeUnknown);
    }

    void saysWhatStandsWhenItDidNotWork()
    {
        QFETCH(const int, outcome);
        QFETCH(const int, cause);
        m_snapshot.result.outcome = Outcome(outcome);
        m_snapshot.result.failure = sampleFailure(FailureCause(cause));
        m_snapshot.result.instance.reset();
        draw();
        QVERIFY(says(outcomeTitle(m_snapshot.result)));
        QVERIFY(says(outcomeText(m_snapshot.result)));
        // It was there before: nothing of it was or is created.
        QVERIFY(!says(u"created"_s));
        QVERIFY(!m_page->findChild<QWidget *>(u"resultFacts"_s)->isVisibleTo(m_page.get()));
    }
};

WIZARD_TEST(TestReauthoriseResult)
#include "tst_reauthoriseresult.moc"
