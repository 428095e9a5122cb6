// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "tests/ui/spokenwords.h"
#include "ui/kit/blocks/emptynote.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/spokennote.h"
#include "ui/pages/page.h"
#include "ui/shell/window.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// What a screen reader says by itself, wherever the focus is.
class TestAnnouncement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysItByTheBestWayThatThisQtHas();
    void aNoteSaysTheSameTwice();
    void aFewNotesKeepTheirWords();
    void aNoteIsSeenByNobody();
    void tellsAFailureAtOnce();
    void tellsTheSameFailureOnce();
    void tellsWhyAListIsEmpty();
    void tellsTheNextPage();
    void tellsTheResultWithItsReason();
    void tellsEachSubStepOfTheWork();
};

void TestAnnouncement::initTestCase()
{
    // Qt asks the session's bus who listens, and comes back to it.
    QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 20000);
}

void TestAnnouncement::saysItByTheBestWayThatThisQtHas()
{
    QWidget window;
    SpokenWords words;
    announce(&window, u"Something came of it"_s);
    QCOMPARE(words.polite, QStringList{u"Something came of it"_s});
    announce(&window, u"Something failed"_s, Urgency::Assertive);
    QCOMPARE(words.all().count(u"Something failed"_s), 1);
    QCOMPARE(words.assertive.contains(u"Something failed"_s), SpokenWords::hasEvents());
    // Where there are events nothing else is put into the window for it.
    QCOMPARE(window.findChild<SpokenNote *>() == nullptr, SpokenWords::hasEvents());
    words.clear();
    announce(&window, QString());
    QVERIFY(words.all().isEmpty());
}

void TestAnnouncement::aNoteSaysTheSameTwice()
{
    QWidget window;
    SpokenWords words;
    SpokenNote::say(&window, u"Copied"_s);
    SpokenNote::say(&window, u"Copied"_s);
    QCOMPARE(words.polite, (QStringList{u"Copied"_s, u"Copied"_s}));
}

void TestAnnouncement::aFewNotesKeepTheirWords()
{
    // A screen reader asks for them when it has finished its sentence.
    QWidget window;
    for (int i = 0; i < 100; ++i)
        SpokenNote::say(&window, QString::number(i));
    const QList<SpokenNote *> notes = window.findChildren<SpokenNote *>();
    QVERIFY(notes.size() > 3 && notes.size() < 20);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(notes.at(notes.size() - 2));
    QCOMPARE(face->role(), QAccessible::Notification);
    QCOMPARE(face->text(QAccessible::Name), u"98"_s);
}

void TestAnnouncement::aNoteIsSeenByNobody()
{
    QWidget window;
    window.show();
    SpokenNote::say(&window, u"Copied"_s);
    auto *note = window.findChild<SpokenNote *>();
    QVERIFY(note && !note->isVisible());
    QCOMPARE(note->focusPolicy(), Qt::NoFocus);
}

void TestAnnouncement::tellsAFailureAtOnce()
{
    QWidget window;
    MessageBar bar(&window);
    SpokenWords words;
    bar.say(MessageBar::Kind::Bad, u"No answer"_s, u"Try again."_s);
    QCOMPARE(words.all(), QStringList{u"No answer\nTry again."_s});
    QCOMPARE(words.assertive.isEmpty(), !SpokenWords::hasEvents());
    words.clear();
    bar.say(MessageBar::Kind::Note, u"It is being checked"_s, QString());
    QCOMPARE(words.polite, QStringList{u"It is being checked"_s});
}

void TestAnnouncement::tellsTheSameFailureOnce()
{
    QWidget window;
    MessageBar bar(&window);
    SpokenWords words;
    bar.say(MessageBar::Kind::Bad, u"No answer"_s, u"Try again."_s, u"Try again in 0:03"_s);
    bar.say(MessageBar::Kind::Bad, u"No answer"_s, u"Try again."_s, u"Try again in 0:02"_s);
    QCOMPARE(words.all().size(), 1);
    bar.say(MessageBar::Kind::Bad, QString(), QString());
    bar.say(MessageBar::Kind::Bad, u"No answer"_s, u"Try again."_s);
    QCOMPARE(words.all().size(), 2);
}

void TestAnnouncement::tellsWhyAListIsEmpty()
{
    QWidget window;
    EmptyNote note(&window);
    SpokenWords words;
    note.say(u"search"_s, u"Nothing matches"_s, u"Change the search."_s);
    note.say(u"search"_s, u"Nothing matches"_s, u"Change the search."_s);
    QCOMPARE(words.polite, QStringList{u"Nothing matches\nChange the search."_s});
}

void TestAnnouncement::tellsTheNextPage()
{
    RecordingIntents intents;
    Window window(intents);
    window.show();
    SpokenWords words;
    window.draw(sampleSnapshot(Step::Home));
    const QString first = window.currentPage()->title();
    QVERIFY(!words.all().contains(first)); // it is read with the window
    words.clear();
    window.draw(sampleSnapshot(Step::Connector));
    const QString title = window.currentPage()->title();
    QVERIFY(!title.isEmpty());
    QCOMPARE(words.polite.count(title), 1);
    // The same page again is no news.
    window.draw(sampleSnapshot(Step::Connector));
    QCOMPARE(words.polite.count(title), 1);
    window.draw(sampleSnapshot(Step::Home));
    QCOMPARE(words.polite.count(first), 1);
}

void TestAnnouncement::tellsTheResultWithItsReason()
{
    RecordingIntents intents;
    Window window(intents);
    window.show();
    window.draw(sampleSnapshot(Step::Home));
    SpokenWords words;
    window.draw(sampleSnapshot(Step::Result));
    const Page *page = window.currentPage();
    QVERIFY(!page->lead().isEmpty());
    QCOMPARE(words.polite.count(page->title() + u'\n' + page->lead()), 1);
}

void TestAnnouncement::tellsEachSubStepOfTheWork()
{
    RecordingIntents intents;
    Window window(intents);
    window.show();
    window.draw(sampleSnapshot(Step::Home));
    FlowSnapshot snapshot = sampleSnapshot(Step::Working);
    snapshot.work.done.clear();
    snapshot.work.current = WorkStage::LookingUp;
    SpokenWords words;
    window.draw(snapshot);
    const qsizetype said = words.polite.size();
    window.draw(snapshot);
    QCOMPARE(words.polite.size(), said);
    snapshot.work.done = {WorkStage::LookingUp};
    snapshot.work.current = WorkStage::ReadingBack;
    window.draw(snapshot);
    QVERIFY(words.polite.size() > said);
}

WIZARD_TEST(TestAnnouncement)
#include "tst_announcement.moc"
