// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/controls/combobox.h"
#include "ui/kit/style/appearance.h"
#include "ui/kit/table/rowtable.h"
#include "ui/kit/table/tableheader.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/home/instancemodel.h"
#include "ui/shell/stepbutton.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Home with its instances: by mouse, by keyboard, and in each of its states.
class TestHomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(
            QLocale(QLocale::English, QLocale::UnitedKingdom)); // with Qt 6.11 C groups no digits
        applyAppearance(*qApp, Appearance::Light);
    }
    void spaceAndClicksSelect();
    void shiftSelectsAllOnTheWay();
    void selectsAllThatAreListed();
    void footNamesHowManyAreSelected();
    void tellsOfSelectedOnesThatTheFilterHides();
    void enterAndDoubleClickOpenOne();
    void searchNarrowsAndLeadsToTheTable();
    void escapeClearsTheSearchFirst();
    void escapeInTheTableClearsWhatIsNarrowedAndTicked();
    void narrowsByConnectorAndState();
    void headerSortsByMouseAndKeyboard();
    void refreshIsAskedForByKeyAndButton();
    void refreshKeepsSelectionPlaceAndCurrentRow();
    void growingListKeepsTheCurrentRow();
    void saysWhatThereIsInsteadOfAList_data();
    void saysWhatThereIsInsteadOfAList();
    void keepsTheListWhenARefreshFails();
    void saysWhereTheListIsAPart();
    void saysWhatCannotBeRead();
    void offersTheUnfinishedQueue();
    void offersWhatWasTypedBefore();
    void columnsGiveWayInANarrowWindow();
    void namesAndMethodsAreReadAtTheUsualSize();
    void placesAtTheLeftCountAndTurn();
    void openInstanceLeadsBackToTheInstances();
    void setUpShowsItsStepsInstead();
    void titlesNameThePlaces();
    void escapeLeavesAPlaceBeforeTheWindow();

private:
    struct Home {
        RecordingIntents intents;
        Window window{intents};
        FlowSnapshot snapshot = sampleSnapshot(Step::Home);

        void show(QSize size = {1280, 760})
        {
            window.resize(size);
            window.draw(snapshot);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            intents.calls.clear();
        }
        template<class Widget>
        Widget *named(const QString &name) const
        {
            return window.findChild<Widget *>(name);
        }
        RowTable *table() const { return named<RowTable>(u"instances"_s); }
        const InstanceModel &model() const { return *qobject_cast<InstanceModel *>(table()->model()); }
        QLineEdit *search() const { return named<QLineEdit>(u"instanceSearch"_s); }
        QPoint middle(int row, int column) const
        {
            return table()->visualRect(table()->model()->index(row, column)).center();
        }
        /// As the flow does: what was asked for is in the next snapshot.
        void follow()
        {
            for (const QString &call : intents.taken()) {
                if (call.startsWith(u"selectInstances "_s))
                    snapshot.home.selected = call.mid(16).split(u',', Qt::SkipEmptyParts);
            }
            window.draw(snapshot);
        }
        QString idAt(int row) const { return model().instanceAt(row)->id; }
    };
};

void TestHomePage::spaceAndClicksSelect()
{
    Home home;
    home.show();
    QCOMPARE(home.window.focusWidget(), home.table());
    QTest::keyClick(home.table(), Qt::Key_Down);
    QTest::keyClick(home.table(), Qt::Key_Space);
    QCOMPARE(home.intents.calls, QStringList{u"selectInstances "_s + home.idAt(1)});
    home.follow();
    QVERIFY(home.model().isSelected(1));
    QTest::keyClick(home.table(), Qt::Key_Space);
    QCOMPARE(home.intents.taken(), QStringList{u"selectInstances "_s});
    QTest::mouseClick(home.table()->viewport(), Qt::LeftButton, {}, home.middle(2, 0));
    QCOMPARE(home.intents.taken(), QStringList{u"selectInstances "_s + home.idAt(2)});
    QTest::mouseClick(home.table()->viewport(), Qt::LeftButton, {}, home.middle(4, InstanceModel::Name));
    QVERIFY2(home.intents.taken().isEmpty(), "a click beside the box only goes there");
    QCOMPARE(home.table()->currentRow(), 4);
    QTest::mouseClick(home.table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      home.middle(5, InstanceModel::Name));
    QVERIFY(home.model().isSelected(5));
}

void TestHomePage::shiftSelectsAllOnTheWay()
{
    Home home;
    home.show();
    QTest::keyClick(home.table(), Qt::Key_Space);
    QTest::keyClick(home.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(home.table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(home.model().selectedRows(), 3);
    QTest::mouseClick(home.table()->viewport(), Qt::LeftButton, {}, home.middle(6, 0));
    QTest::mouseClick(home.table()->viewport(), Qt::LeftButton, Qt::ShiftModifier, home.middle(8, 0));
    QCOMPARE(home.model().selectedRows(), 6);
    QVERIFY(home.model().isSelected(7));
    QVERIFY(!home.model().isSelected(4));
}

void TestHomePage::selectsAllThatAreListed()
{
    Home home;
    home.show();
    auto *all = home.named<QCheckBox>(u"selectAll"_s);
    QCOMPARE(all->checkState(), Qt::Unchecked);
    home.search()->setText(u"harbour"_s);
    all->click();
    home.follow();
    QCOMPARE(home.snapshot.home.selected.size(), home.model().matches());
    QCOMPARE(all->checkState(), Qt::Checked);
    home.search()->clear();
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    home.table()->setFocus();
    QTest::keyClick(home.table(), Qt::Key_A, Qt::ControlModifier);
    home.follow();
    QCOMPARE(home.snapshot.home.selected.size(), 25);
    all->click();
    home.follow();
    QVERIFY(home.snapshot.home.selected.isEmpty());
    QCOMPARE(all->checkState(), Qt::Unchecked);
}

void TestHomePage::footNamesHowManyAreSelected()
{
    Home home;
    home.show();
    auto *second = home.named<QPushButton>(u"second"_s);
    QVERIFY2(second->isVisible() && !second->isEnabled(), "in sight, but nothing to do yet");
    home.snapshot.home.selected = {u"1003"_s, u"1001"_s};
    home.window.draw(home.snapshot);
    QVERIFY(second->isEnabled());
    QVERIFY(second->text().contains(u'2'));
    QVERIFY(home.named<QLabel>(u"busy"_s)->text().contains(u'2'));
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(home.intents.taken(), QStringList{u"reauthorise 1001,1003"_s});
    home.snapshot.home.instances = sampleInstances(1);
    home.window.draw(home.snapshot);
    QVERIFY2(second->text().contains(u'1'), "what is gone from the list is not counted");
    home.snapshot.home.instances.clear();
    home.snapshot.home.selected.clear();
    home.window.draw(home.snapshot);
    QVERIFY(!second->isVisible());
}

void TestHomePage::tellsOfSelectedOnesThatTheFilterHides()
{
    Home home;
    home.snapshot.home.selected = {u"1001"_s, u"1002"_s, u"1004"_s};
    home.show();
    const auto *note = home.named<QLabel>(u"busy"_s);
    QCOMPARE(note->text(), u"3 selected"_s);
    home.search()->setText(u"ledgerly"_s);
    QCOMPARE(note->text(), u"3 selected, 2 of them not shown"_s);
    QVERIFY(home.named<QPushButton>(u"second"_s)->text().contains(u'3'));
    home.search()->setText(u"zzz"_s);
    QCOMPARE(note->text(), u"3 selected, not shown"_s);
    home.window.draw(home.snapshot);
    QCOMPARE(note->text(), u"3 selected, not shown"_s);
    QTest::mouseClick(home.named<QPushButton>(u"second"_s), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), QStringList{u"reauthorise 1001,1002,1004"_s});
    home.search()->clear();
    QCOMPARE(note->text(), u"3 selected"_s);
}

void TestHomePage::enterAndDoubleClickOpenOne()
{
    Home home;
    home.show();
    QTest::keyClick(home.table(), Qt::Key_Return);
    QCOMPARE(home.intents.taken(), QStringList{u"openInstance "_s + home.idAt(0)});
    QTest::mouseDClick(home.table()->viewport(), Qt::LeftButton, {}, home.middle(3, InstanceModel::Method));
    QCOMPARE(home.intents.taken(), QStringList{u"openInstance "_s + home.idAt(3)});
    QTest::mouseDClick(home.table()->viewport(), Qt::LeftButton, {}, home.middle(3, 0));
    QVERIFY(home.intents.taken().filter(u"openInstance"_s).isEmpty());
}

void TestHomePage::searchNarrowsAndLeadsToTheTable()
{
    Home home;
    home.show();
    QTest::keyClick(&home.window, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(home.window.focusWidget(), home.search());
    QTest::keyClicks(home.search(), u"leeds"_s);
    QCOMPARE(home.model().matches(), 3);
    QCOMPARE(home.named<QLabel>(u"instanceCount"_s)->text(), u"3 of 25"_s);
    QTest::keyClick(home.search(), Qt::Key_Return);
    QCOMPARE(home.window.focusWidget(), home.table());
    QCOMPARE(home.table()->currentRow(), 0);
    QTest::keyClick(home.table(), Qt::Key_Return);
    QCOMPARE(home.intents.taken(), QStringList{u"openInstance 1005"_s});
}

void TestHomePage::escapeClearsTheSearchFirst()
{
    Home home;
    home.show();
    home.search()->setFocus();
    home.search()->setText(u"zzz"_s);
    QVERIFY(!home.table()->isVisible());
    QTest::keyClick(home.search(), Qt::Key_Escape);
    QVERIFY(home.search()->text().isEmpty());
    QVERIFY(home.table()->isVisible());
    QVERIFY(home.intents.taken().isEmpty());
    QTest::keyClick(home.search(), Qt::Key_Escape);
    QCOMPARE(home.intents.taken(), QStringList{u"askToClose"_s});
}

void TestHomePage::escapeInTheTableClearsWhatIsNarrowedAndTicked()
{
    Home home;
    home.show();
    home.search()->setText(u"leeds"_s);
    home.table()->setFocus();
    for (int row = 0; row < 2; ++row)
        QTest::mouseClick(home.table()->viewport(), Qt::LeftButton, {}, home.middle(row, 0));
    home.follow();
    QTest::keyClick(home.table(), Qt::Key_Escape);
    QVERIFY(home.search()->text().isEmpty());
    QVERIFY(home.intents.taken().isEmpty());
    QTest::keyClick(home.table(), Qt::Key_Escape);
    QCOMPARE(home.intents.calls, QStringList{u"selectInstances "_s});
    home.follow();
    QVERIFY(home.model().selected().isEmpty());
    QTest::keyClick(home.table(), Qt::Key_Escape);
    QCOMPARE(home.intents.taken(), QStringList{u"askToClose"_s});
}

void TestHomePage::narrowsByConnectorAndState()
{
    Home home;
    home.show();
    auto *connector = home.named<ComboBox>(u"connectorFilter"_s);
    connector->setCurrentIndex(connector->findData(u"Ledgerly"_s));
    QCOMPARE(home.model().matches(), 3);
    auto *state = home.named<ComboBox>(u"stateFilter"_s);
    state->setCurrentIndex(1);
    QCOMPARE(home.model().matches(), 1);
    QCOMPARE(home.idAt(0), u"1002"_s);
    // The connector is gone with its last instance: the rest is shown.
    QList<Instance> rest = sampleInstances(1);
    home.snapshot.home.instances = QList<Instance>(rest);
    home.window.draw(home.snapshot);
    QCOMPARE(connector->value(), QString());
    QCOMPARE(home.model().matches(), 1);
}

void TestHomePage::headerSortsByMouseAndKeyboard()
{
    Home home;
    home.show();
    TableHeader *header = home.table()->header();
    const QString current = home.idAt(5);
    home.table()->setCurrentRow(5);
    const auto titleAt = [header](int column) {
        return QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2);
    };
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, titleAt(InstanceModel::State));
    QCOMPARE(home.model().sortColumn(), int(InstanceModel::State));
    QCOMPARE(home.idAt(0), u"1001"_s);
    QCOMPARE(home.idAt(home.table()->currentRow()), current);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, titleAt(InstanceModel::State));
    QCOMPARE(home.model().sortOrder(), Qt::DescendingOrder);
    header->setFocus(Qt::TabFocusReason);
    QVERIFY(header->accessibleName().startsWith(u"State"_s));
    QTest::keyClick(header, Qt::Key_Left);
    QTest::keyClick(header, Qt::Key_Space);
    QCOMPARE(home.model().sortColumn(), int(InstanceModel::LastAuthorised));
    QVERIFY(header->hasFocus());
}

void TestHomePage::refreshIsAskedForByKeyAndButton()
{
    Home home;
    home.show();
    QTest::keyClick(&home.window, Qt::Key_F5);
    QTest::mouseClick(home.named<QPushButton>(u"refreshInstances"_s), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), (QStringList{u"reloadInstances"_s, u"reloadInstances"_s}));
}

void TestHomePage::refreshKeepsSelectionPlaceAndCurrentRow()
{
    Home home;
    home.snapshot.home.instances = sampleInstances(500);
    home.snapshot.home.selected = {u"1100"_s, u"1200"_s};
    home.show();
    home.table()->setCurrentRow(300);
    const QString current = home.idAt(300);
    QScrollBar *bar = home.table()->verticalScrollBar();
    bar->setValue(bar->value() + 17);
    const int row = home.table()->rowAt(0);
    const QString top = home.idAt(row);
    const int offset = home.table()->rowViewportPosition(row);

    // Some before it are gone, and others came.
    QList<Instance> fresh = sampleInstances(500);
    fresh.remove(0, 40);
    for (int i = 0; i < 25; ++i)
        fresh.prepend(sampleInstance(u"new%1"_s.arg(i), u"Aardvark %1"_s.arg(i)));
    home.snapshot.home.instances = QList<Instance>(fresh);
    home.window.draw(home.snapshot);
    QCOMPARE(home.idAt(home.table()->currentRow()), current);
    QCOMPARE(home.idAt(home.table()->rowAt(0)), top);
    QCOMPARE(home.table()->rowViewportPosition(home.table()->rowAt(0)), offset);
    QCOMPARE(home.model().selected().size(), 2);
    QCOMPARE(home.window.focusWidget(), home.table());
}

void TestHomePage::growingListKeepsTheCurrentRow()
{
    Home home;
    home.snapshot.home.instances = sampleInstances(20);
    home.snapshot.home.load = {true, 20, 400, {}};
    home.show();
    QVERIFY2(home.table()->isVisible(), "usable when the first page is in");
    QVERIFY(home.named<QLabel>(u"instanceLoading"_s)->text().contains(u"20 of 400"_s));
    home.snapshot.home.load.waitsUntil = QDateTime(QDate(2026, 3, 16), QTime(14, 32, 10));
    home.window.draw(home.snapshot);
    const QString paused = home.named<QLabel>(u"instanceLoading"_s)->text();
    QVERIFY2(paused.contains(u"20 of 400"_s) && paused.contains(u"14:32:10"_s), qPrintable(paused));
    home.table()->setCurrentRow(7);
    const QString current = home.idAt(7);
    home.search()->setText(u"harbour"_s);
    home.search()->clear();
    home.snapshot.home.instances = sampleInstances(400);
    home.window.draw(home.snapshot);
    QCOMPARE(home.idAt(home.table()->currentRow()), current);
    home.snapshot.home.load = {};
    home.window.draw(home.snapshot);
    QVERIFY(!home.named<QLabel>(u"instanceLoading"_s)->isVisible());
}

void TestHomePage::saysWhatThereIsInsteadOfAList_data()
{
    QTest::addColumn<bool>("loading");
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("action");
    QTest::newRow("empty") << false << -1 << u"No instances yet"_s << QString();
    QTest::newRow("loading") << true << -1 << u"being fetched"_s << QString();
    QTest::newRow("failed") << false << int(FailureCause::TimedOut) << u"in time"_s << u"reloadInstances"_s;
    QTest::newRow("forbidden") << false << int(FailureCause::Forbidden) << u"may not see"_s
                               << u"reloadInstances"_s;
}

void TestHomePage::saysWhatThereIsInsteadOfAList()
{
    QFETCH(bool, loading);
    QFETCH(int, cause);
    QFETCH(QString, title);
    QFETCH(QString, action);
    Home home;
    home.snapshot.home.instances.clear();
    home.snapshot.history.entries.clear();
    home.snapshot.home.load.running = loading;
    if (cause >= 0)
        home.snapshot.home.load.failure = sampleFailure(FailureCause(cause));
    home.show();
    QVERIFY(!home.table()->isVisible());
    const auto *shown = home.named<QLabel>(u"emptyTitle"_s);
    QVERIFY(shown->isVisible());
    QVERIFY2(shown->text().contains(title), qUtf8Printable(shown->text()));
    auto *button = home.named<QPushButton>(u"emptyAction"_s);
    QCOMPARE(button->isVisible(), !action.isEmpty());
    if (!action.isEmpty()) {
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(home.intents.taken(), QStringList{action});
    }
    QVERIFY2(home.named<QPushButton>(u"primary"_s)->isVisible(), "adding is possible all the same");
}

void TestHomePage::keepsTheListWhenARefreshFails()
{
    Home home;
    home.snapshot.home.load.failure = sampleFailure(FailureCause::TimedOut);
    home.show();
    QVERIFY(home.table()->isVisible());
    auto *trouble = home.named<MessageBar>(u"instanceTrouble"_s);
    QVERIFY(trouble->isVisible());
    QVERIFY(
        trouble->findChild<QLabel *>(u"messageText"_s)->text().endsWith(u" The list is as it was before."_s));
    QTest::mouseClick(trouble->findChild<QPushButton *>(u"cure"_s), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), QStringList{u"reloadInstances"_s});
}

void TestHomePage::saysWhereTheListIsAPart()
{
    Home home;
    home.snapshot.home.instances = sampleInstances(200);
    home.snapshot.home.load = {false, 200, 10'000, sampleFailure(FailureCause::TimedOut), 10'000};
    home.show();
    const auto *text = home.named<MessageBar>(u"instanceTrouble"_s)->findChild<QLabel *>(u"messageText"_s);
    QVERIFY2(text->text().endsWith(u" Only 200 of 10,000 instances could be loaded."_s),
             qUtf8Printable(text->text()));
    const auto *place = home.named<StepButton>(u"placeHome"_s);
    QVERIFY2(place->accessibleDescription().startsWith(u"200 of 10,000"_s),
             qUtf8Printable(place->accessibleDescription()));
}

void TestHomePage::saysWhatCannotBeRead()
{
    Home home;
    home.snapshot.home.load.unreadable = {u"Harbour UK"_s, QString(), u"41"_s};
    home.show();
    auto *bar = home.named<MessageBar>(u"instanceTrouble"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->findChild<QLabel *>(u"messageTitle"_s)->text(), u"3 entries of the list can’t be read"_s);
    const QString text = bar->findChild<QLabel *>(u"messageText"_s)->text();
    QVERIFY2(text.contains(u"“Harbour UK”"_s) && text.contains(u"“41”"_s) && text.contains(u"1 more"_s),
             qUtf8Printable(text));
    QVERIFY(!bar->findChild<QPushButton *>(u"cure"_s)->isVisible()); // asking again would bring the same

    home.snapshot.home.instances = QList<Instance>();
    home.show();
    QVERIFY(!home.named<QLabel>(u"emptyTitle"_s)->text().contains(u"No instances yet"_s));
    const auto *place = home.named<StepButton>(u"placeHome"_s);
    QVERIFY2(place->accessibleDescription().startsWith(u"none can be read"_s),
             qUtf8Printable(place->accessibleDescription()));
}

void TestHomePage::offersTheUnfinishedQueue()
{
    Home home;
    home.show();
    QVERIFY(!home.named<QPushButton>(u"discardQueue"_s));
    home.snapshot.queue = sampleQueue(QueueView::Phase::Stored);
    home.window.draw(home.snapshot);
    bool told = false;
    for (const QLabel *label : home.named<QWidget>(u"unfinished"_s)->findChildren<QLabel *>())
        told = told || label->text().contains(u"3 of 5 left"_s);
    QVERIFY(told);
    QTest::mouseClick(home.named<QPushButton>(u"goOnWithQueue"_s), Qt::LeftButton);
    QTest::mouseClick(home.named<QPushButton>(u"discardQueue"_s), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), (QStringList{u"goOnWithQueue"_s, u"discardQueue"_s}));
    home.snapshot.queue.phase = QueueView::Phase::Running;
    home.window.draw(home.snapshot);
    QVERIFY(!home.named<QWidget>(u"unfinished"_s)->isVisible());
}

void TestHomePage::offersWhatWasTypedBefore()
{
    Home home;
    home.show();
    QVERIFY(!home.named<QPushButton>(u"goOnWithDraft"_s));
    KeptDraft draft;
    draft.connectorName = u"Harbour Shop"_s;
    draft.settings = {{Field::TimeZone, u"UTC"_s}, {Field::Name, u"<b>Harbour</b>\n– UK"_s}};
    home.snapshot.home.keptDraft = draft;
    home.window.draw(home.snapshot);
    QStringList told;
    for (const QLabel *label : home.named<QWidget>(u"unfinished"_s)->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        told.append(label->text());
    }
    QVERIFY(told.contains(u"A new instance that you had begun: <b>Harbour</b> – UK"_s));
    QVERIFY(told.contains(u"Harbour Shop"_s));
    QVERIFY(told.contains(u"What you typed is back. Secrets have to be entered again."_s));
    QTest::mouseClick(home.named<QPushButton>(u"goOnWithDraft"_s), Qt::LeftButton);
    QTest::mouseClick(home.named<QPushButton>(u"discardDraft"_s), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), (QStringList{u"addInstance"_s, u"discardDraft"_s}));
    home.snapshot.home.keptDraft->settings.clear();
    home.window.draw(home.snapshot);
    QVERIFY(home.named<QPushButton>(u"goOnWithDraft"_s));
    home.snapshot.home.keptDraft.reset();
    home.window.draw(home.snapshot);
    QVERIFY(!home.named<QPushButton>(u"goOnWithDraft"_s));
    QVERIFY(!home.named<QWidget>(u"unfinished"_s)->isVisible());
}

void TestHomePage::columnsGiveWayInANarrowWindow()
{
    Home home;
    home.show({1600, 800});
    for (int column = 0; column < InstanceModel::Columns; ++column)
        QVERIFY(!home.table()->isColumnHidden(column));
    home.window.resize(800, 600);
    QTRY_VERIFY(home.table()->isColumnHidden(InstanceModel::TimeZone));
    QVERIFY(!home.table()->isColumnHidden(InstanceModel::Name));
    QVERIFY(!home.table()->isColumnHidden(InstanceModel::State));
    QTRY_VERIFY(home.table()->header()->length() <= home.table()->viewport()->width());
}

void TestHomePage::namesAndMethodsAreReadAtTheUsualSize()
{
    Home home;
    home.show({1280, 800});
    QFont strong = home.table()->font();
    strong.setWeight(QFont::DemiBold);
    const int name = QFontMetrics(strong).horizontalAdvance(u"Brightwater – closed account"_s);
    QVERIFY(home.table()->columnWidth(InstanceModel::Name) >= name + 16);
    QVERIFY(!home.table()->isColumnHidden(InstanceModel::Method));
    const int method = home.table()->fontMetrics().horizontalAdvance(u"Client credentials"_s);
    QVERIFY(home.table()->columnWidth(InstanceModel::Method) >= method + 16);
    QVERIFY(!home.table()->isColumnHidden(InstanceModel::LastChange));
    QVERIFY2(home.table()->isColumnHidden(InstanceModel::TimeZone),
             "it is shown where there is room to spare");
}

void TestHomePage::placesAtTheLeftCountAndTurn()
{
    Home home;
    home.show();
    const auto place = [&home](Step step) {
        return home.named<StepButton>(step == Step::Home    ? u"placeHome"_s
                                      : step == Step::Queue ? u"placeQueue"_s
                                                            : u"placeHistory"_s);
    };
    QCOMPARE(place(Step::Home)->accessibleName(), u"Instances, you are here"_s);
    QVERIFY(place(Step::Home)->accessibleDescription().startsWith(u"25 · 3"_s));
    QCOMPARE(place(Step::Queue)->accessibleDescription(), u"empty"_s);
    QVERIFY(place(Step::History)->accessibleDescription().startsWith(u'8'));
    QTest::mouseClick(place(Step::Queue), Qt::LeftButton);
    place(Step::History)->setFocus();
    QTest::keyClick(place(Step::History), Qt::Key_Space);
    QTest::mouseClick(place(Step::Home), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), (QStringList{u"showPlace %1"_s.arg(int(Step::Queue)),
                                                u"showPlace %1"_s.arg(int(Step::History))}));
    home.snapshot.allowed.places = false;
    home.snapshot.queue = sampleQueue(QueueView::Phase::Paused);
    home.window.draw(home.snapshot);
    QVERIFY(place(Step::Queue)->accessibleDescription().contains(u'3'));
    QTest::mouseClick(place(Step::Queue), Qt::LeftButton);
    QVERIFY(home.intents.taken().isEmpty());
}

void TestHomePage::openInstanceLeadsBackToTheInstances()
{
    Home home;
    home.snapshot = sampleSnapshot(Step::Instance);
    home.show();
    QTest::mouseClick(home.named<StepButton>(u"placeHome"_s), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), QStringList{u"showPlace %1"_s.arg(int(Step::Home))});
}

void TestHomePage::setUpShowsItsStepsInstead()
{
    Home home;
    home.show();
    home.snapshot = sampleSnapshot(Step::Method);
    home.window.draw(home.snapshot);
    QVERIFY(!home.named<StepButton>(u"placeHome"_s));
    QTest::mouseClick(home.named<StepButton>(u"step%1"_s.arg(int(Step::Connector))), Qt::LeftButton);
    QCOMPARE(home.intents.taken(), QStringList{u"openStep %1"_s.arg(int(Step::Connector))});
}

void TestHomePage::titlesNameThePlaces()
{
    Home home;
    home.show();
    QCOMPARE(home.window.windowTitle(), u"Connector Wizard — Instances"_s);
    home.window.draw(sampleSnapshot(Step::Instance));
    QCOMPARE(home.window.windowTitle(), u"Connector Wizard — Harbour Shop – UK"_s);
    home.window.draw(sampleSnapshot(Step::History));
    QCOMPARE(home.window.windowTitle(), u"Connector Wizard — History"_s);
    FlowSnapshot review = sampleSnapshot(Step::Review);
    review.setup.target = sampleInstance(u"1001"_s, u"Harbour Shop – UK"_s);
    home.window.draw(review);
    QCOMPARE(home.window.windowTitle(), u"Connector Wizard — Re-authorise Harbour Shop – UK"_s);
}

void TestHomePage::escapeLeavesAPlaceBeforeTheWindow()
{
    Home home;
    home.snapshot = sampleSnapshot(Step::History);
    home.show();
    QTest::keyClick(&home.window, Qt::Key_Escape);
    QCOMPARE(home.intents.taken(), QStringList{u"back"_s});
}

WIZARD_TEST(TestHomePage)
#include "tst_homepage.moc"
