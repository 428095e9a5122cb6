// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/pages/consent/consentpage.h"
#include "ui/text/ownbrowsertext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using Way = ConsentView::Way;
using Question = ConsentView::AccountQuestion;

/// The other ways to consent, the questions about the account, and the queue's line.
class TestConsentWays : public QObject
{
    Q_OBJECT

    struct Intents : FieldIntents {
        QStringList addresses;
        void takeReturnAddress(const Secret &text) override { addresses.append(text.reveal()); }
    };

    Intents m_intents;
    std::unique_ptr<ConsentPage> m_page;
    FlowSnapshot m_snapshot;

    void draw() { m_page->draw(m_snapshot); }
    void open()
    {
        draw();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    /// Of the part that is in sight: both ways have a field for the address.
    template<class W>
    W *seen(const QString &name) const
    {
        for (W *each : m_page->findChildren<W *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void click(const QString &name) { QTest::mouseClick(seen<QPushButton>(name), Qt::LeftButton); }

private Q_SLOTS:
    void init()
    {
        m_intents.calls.clear();
        m_intents.addresses.clear();
        m_page = std::make_unique<ConsentPage>(m_intents);
        m_page->resize(1024, 640);
        m_snapshot = sample::settingUp(Step::Consent);
        m_snapshot.consent.attempt = 1;
        m_snapshot.consent.begun = m_snapshot.now.addSecs(-42);
        m_snapshot.consent.link = u"https://north.harbour-shop.example/authorise?state=s"_s;
        m_snapshot.consent.returnAddress = u"https://app.wearepatchworks.com/oauth/authenticate"_s;
    }

    void cleanup() { m_page.reset(); }

    void explainsTheOwnBrowserBeforeItOpens()
    {
        open();
        QVERIFY(!seen<QLabel>(u"ownBrowserExplanation"_s));
        click(u"continueInMyBrowser"_s);
        QVERIFY(m_intents.calls.isEmpty());
        QCOMPARE(seen<QLabel>(u"ownBrowserExplanation"_s)->text(),
                 ownBrowserText(m_snapshot.consent, u"Harbour Shop"_s));
        QVERIFY(seen<QPushButton>(u"openOwnBrowser"_s)->hasFocus());
        click(u"openOwnBrowser"_s);
        QCOMPARE(m_intents.calls, QStringList{u"continueInOwnBrowser"_s});
    }

    void foldsTheExplanationAway()
    {
        open();
        click(u"continueInMyBrowser"_s);
        click(u"pasteAddress"_s);
        QVERIFY(!seen<QLabel>(u"ownBrowserExplanation"_s));
        QVERIFY(seen<QLineEdit>(u"returnAddress"_s)->hasFocus());
        click(u"pasteAddress"_s);
        QVERIFY(!seen<QLineEdit>(u"returnAddress"_s));
        QVERIFY(m_intents.calls.isEmpty());
    }

    void copiesTheLink()
    {
        open();
        click(u"copyLink"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_snapshot.consent.link);
        m_snapshot.consent.link.clear();
        draw();
        QVERIFY(!seen<QPushButton>(u"copyLink"_s));
    }

    void passesOnWhatIsPastedAndKeepsItWhenRefused()
    {
        open();
        click(u"pasteAddress"_s);
        click(u"takeReturnAddress"_s);
        QVERIFY(m_intents.addresses.isEmpty());
        auto *edit = seen<QLineEdit>(u"returnAddress"_s);
        edit->setText(u"https://elsewhere.example/?code=c"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_intents.addresses, QStringList{u"https://elsewhere.example/?code=c"_s});
        for (const NavigationVerdict verdict : {NavigationVerdict::Ordinary, NavigationVerdict::NearCallback,
                                                NavigationVerdict::OtherEnvironment,
                                                NavigationVerdict::NotHttps, NavigationVerdict::Malformed}) {
            m_snapshot.consent.pasteRefusal = verdict;
            draw();
            QCOMPARE(seen<MessageLine>(u"pasteRefusal"_s)->text(), pasteRefusalText(verdict));
            QCOMPARE(edit->accessibleDescription(), pasteRefusalText(verdict));
            QCOMPARE(edit->text(), u"https://elsewhere.example/?code=c"_s);
        }
        m_snapshot.consent.pasteRefusal.reset();
        draw();
        QVERIFY(!seen<MessageLine>(u"pasteRefusal"_s));
    }

    void forgetsWhatWasPastedWithItsAttempt_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("embedded") << int(Way::Embedded);
        QTest::newRow("own browser") << int(Way::OwnBrowser);
    }

    void forgetsWhatWasPastedWithItsAttempt()
    {
        QFETCH(const int, way);
        m_snapshot.consent.way = Way(way);
        open();
        if (Way(way) == Way::Embedded)
            click(u"pasteAddress"_s);
        auto *edit = seen<QLineEdit>(u"returnAddress"_s);
        QTest::keyClicks(edit, u"https://a.example/?code=canary"_s);
        draw();
        QVERIFY(edit->text().contains(u"canary"_s));
        m_snapshot.consent.attempt = 2;
        draw();
        QVERIFY(edit->text().isEmpty());
        edit->undo();
        QVERIFY(edit->text().isEmpty());
        QCOMPARE(edit->isVisible(), Way(way) == Way::OwnBrowser);
    }

    void asksWhetherTheAccountIsMeant_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind :
             {Question::Kind::Different, Question::Kind::Untold, Question::Kind::Unconfirmed})
            QTest::addRow("kind %d", int(kind)) << int(kind);
    }

    void asksWhetherTheAccountIsMeant()
    {
        QFETCH(const int, kind);
        open();
        m_snapshot.consent.accountAsked = Question{Question::Kind(kind), u"old@shop"_s, u"new@shop"_s};
        draw();
        QCOMPARE(seen<MessageLine>(u"account"_s)->text(),
                 accountQuestionText(*m_snapshot.consent.accountAsked, u"Harbour Shop"_s));
        // The answer that changes nothing is the one under the hand.
        QVERIFY(seen<QPushButton>(u"otherAccount"_s)->hasFocus());
        click(u"otherAccount"_s);
        click(u"acceptAccount"_s);
        QCOMPARE(m_intents.calls, QStringList({u"switchAccount"_s, u"acceptAccount"_s}));
        m_snapshot.consent.accountAsked.reset();
        draw();
        QVERIFY(!seen<QPushButton>(u"acceptAccount"_s));
    }

    void switchesTheAccountWhereItCan()
    {
        open();
        QVERIFY(!seen<QPushButton>(u"switchAccount"_s));
        m_snapshot.consent.canSwitchAccount = true;
        draw();
        click(u"switchAccount"_s);
        QCOMPARE(m_intents.calls, QStringList{u"switchAccount"_s});
    }

    void opensTheOwnBrowserWhereNothingCanBeEmbedded()
    {
        m_snapshot.consent.way = Way::OwnBrowser;
        m_snapshot.consent.canEmbed = false;
        open();
        m_page->takeFocus();
        QVERIFY(seen<QPushButton>(u"openOwnBrowser"_s)->hasFocus());
        QVERIFY(!seen<QPushButton>(u"reload"_s));
        QCOMPARE(seen<QLabel>(u"ownBrowserSteps"_s)->text(),
                 ownBrowserText(m_snapshot.consent, u"Harbour Shop"_s));
        click(u"openOwnBrowser"_s);
        QCOMPARE(m_intents.calls, QStringList{u"continueInOwnBrowser"_s});
        QCOMPARE(seen<QPushButton>(u"openOwnBrowser"_s)->accessibleName(), u"Open in my browser"_s);
        m_snapshot.consent.ownBrowserOpened = true;
        draw();
        QCOMPARE(seen<QPushButton>(u"openOwnBrowser"_s)->accessibleName(), u"Open it once more"_s);
    }

    void turnsToTheOwnBrowserInMidAttempt()
    {
        QWidget site;
        m_snapshot.consent.page = &site;
        open();
        QVERIFY(site.isVisible());
        m_snapshot.consent.page = nullptr;
        m_snapshot.consent.way = Way::OwnBrowser;
        m_snapshot.consent.ownBrowserOpened = true;
        draw();
        QVERIFY(!site.isVisible());
        QVERIFY(seen<QLabel>(u"ownBrowserSteps"_s));
        QVERIFY(seen<QPushButton>(u"openOwnBrowser"_s)->hasFocus());
        seen<QLineEdit>(u"returnAddress"_s)->setFocus();
        draw();
        QVERIFY(seen<QLineEdit>(u"returnAddress"_s)->hasFocus());
    }

    void saysOnThePageThatNoBrowserTookTheLink()
    {
        QWidget site;
        m_snapshot.consent.page = &site;
        open();
        QVERIFY(!seen<MessageLine>(u"ownBrowserAsked"_s));
        m_snapshot.consent.ownBrowserAsked = true;
        draw();
        QCOMPARE(seen<MessageLine>(u"ownBrowserAsked"_s)->kind(), MessageLine::Kind::Note);
        m_snapshot.consent.ownBrowserAsked = false;
        m_snapshot.consent.ownBrowserMissing = true;
        draw();
        QCOMPARE(seen<MessageLine>(u"ownBrowserAsked"_s)->kind(), MessageLine::Kind::Caution);
        QVERIFY(seen<MessageLine>(u"ownBrowserAsked"_s)->text().contains(u"This page stays"_s));
        QVERIFY(site.isVisible());
        click(u"copyLink"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_snapshot.consent.link);
        m_snapshot.consent.ownBrowserMissing = false;
        draw();
        QVERIFY(!seen<MessageLine>(u"ownBrowserAsked"_s));
    }

    void saysThatNoBrowserTookTheLink()
    {
        m_snapshot.consent.way = Way::OwnBrowser;
        open();
        QVERIFY(!seen<MessageLine>(u"ownBrowserMissing"_s));
        m_snapshot.consent.ownBrowserAsked = true;
        draw();
        QCOMPARE(seen<MessageLine>(u"ownBrowserMissing"_s)->kind(), MessageLine::Kind::Note);
        m_snapshot.consent.ownBrowserAsked = false;
        m_snapshot.consent.ownBrowserMissing = true;
        draw();
        QVERIFY(seen<MessageLine>(u"ownBrowserMissing"_s)->text().contains(u"Copy it"_s));
        click(u"copyLink"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_snapshot.consent.link);
    }

    void saysWhetherItWillNoticeByItself()
    {
        m_snapshot.consent.way = Way::OwnBrowser;
        open();
        QVERIFY(!seen<MessageLine>(u"watching"_s));
        m_snapshot.consent.watching = true;
        draw();
        QCOMPARE(seen<MessageLine>(u"watching"_s)->kind(), MessageLine::Kind::Note);
        m_snapshot.consent.watchTrouble = Failure::because(FailureCause::TimedOut);
        draw();
        QCOMPARE(seen<MessageLine>(u"watching"_s)->kind(), MessageLine::Kind::Caution);
        QVERIFY(seen<MessageLine>(u"watching"_s)->text().contains(u"Paste the address"_s));
    }

    void countsThePlatformsTimeDown()
    {
        m_snapshot.consent.way = Way::OwnBrowser;
        open();
        QVERIFY(!seen<MessageLine>(u"platformTimeLeft"_s));
        m_snapshot.consent.platformDeadline = m_snapshot.now.addSecs(78);
        m_snapshot.consent.showExpiryHint = true;
        m_snapshot.consent.showHints = true;
        draw();
        QVERIFY(seen<MessageLine>(u"platformTimeLeft"_s)->text().contains(u"1:1"_s));
        // Said once, and nothing about a window that is not there.
        QVERIFY(!seen<MessageLine>(u"expiryHint"_s));
        QVERIFY(!seen<QWidget>(u"slowHints"_s));
        QVERIFY(seen<QPushButton>(u"startAgain"_s));
        m_snapshot.consent.platformDeadline = m_snapshot.now.addSecs(-1);
        draw();
        QCOMPARE(seen<MessageLine>(u"platformTimeLeft"_s)->kind(), MessageLine::Kind::Caution);
    }

    void showsWhichOfTheQueueItIs()
    {
        open();
        QVERIFY(!seen<QLabel>(u"queuePosition"_s));
        QueueItem item;
        item.name = u"Harbour <b>Shop</b>"_s;
        m_snapshot.queue.phase = QueueView::Phase::Running;
        m_snapshot.queue.items = {item, item, item};
        m_snapshot.queue.current = 1;
        draw();
        QCOMPARE(seen<QLabel>(u"queuePosition"_s)->text(), u"2 of 3 · Harbour <b>Shop</b>"_s);
        QCOMPARE(seen<QLabel>(u"queuePosition"_s)->textFormat(), Qt::PlainText);
        click(u"skipQueueItem"_s);
        click(u"pauseQueue"_s);
        QCOMPARE(m_intents.calls, QStringList({u"skipQueueItem"_s, u"pauseQueue"_s}));
        m_snapshot.queue.pauseAsked = true;
        draw();
        QVERIFY(!seen<QPushButton>(u"pauseQueue"_s)->isEnabled());
        m_snapshot.queue.current = 3;
        draw();
        QVERIFY(!seen<QLabel>(u"queuePosition"_s));
    }

    void hasRoomForLongerWords_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("embedded") << int(Way::Embedded);
        QTest::newRow("own browser") << int(Way::OwnBrowser);
    }

    void hasRoomForLongerWords()
    {
        QFETCH(const int, way);
        m_snapshot.consent.way = Way(way);
        m_snapshot.consent.canSwitchAccount = true;
        QueueItem item;
        item.name = u"Harbour Shop – UK"_s;
        m_snapshot.queue.phase = QueueView::Phase::Running;
        m_snapshot.queue.items = {item};
        m_snapshot.queue.current = 0;
        draw();
        for (QPushButton *each : m_page->findChildren<QPushButton *>())
            each->setText(each->text() + QString(each->text().size() * 2 / 5, u'n'));
        m_page->show();
        QVERIFY2(m_page->minimumSizeHint().width() <= 1024,
                 qUtf8Printable(QString::number(m_page->minimumSizeHint().width())));
    }
};

WIZARD_TEST(TestConsentWays)
#include "tst_consentways.moc"
