// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/foldedtext.h"
#include "ui/kit/controls/initials.h"
#include "ui/kit/style/appearance.h"
#include "ui/kit/style/contrast.h"
#include "ui/pages/setup/connectormodel.h"
#include "ui/pages/setup/connectorpage.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestConnectorPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void foldsLetters_data();
    void foldsLetters();
    void findsMatchesInTheOriginal_data();
    void findsMatchesInTheOriginal();
    void searchesNameAndType_data();
    void searchesNameAndType();
    void groupsByTypeWithTheRecentFirst();
    void headingsCannotBeChosen();
    void filtersTenThousandWithoutAWidgetEach();
    void choosesByKeyboardAlone();
    void enterNeverGoesOnWithWhatIsNotSeen();
    void lookingAtTheListChoosesNothing();
    void enterInTheListTakesWhatHasTheFocus();
    void clickChoosesAndDoubleClickGoesOn();
    void drawingChoosesNothing();
    void growingCatalogueKeepsChoiceAndSearch();
    void tellsLoadingEmptyAndFailed();
    void initialsAreReadable_data();
    void initialsAreReadable();
    void initialsStandForNames_data();
    void initialsStandForNames();
};

void TestConnectorPage::foldsLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case") << u"Harbour SHOP"_s << u"harbour shop"_s;
    QTest::newRow("accents") << u"Crème Brûlée"_s << u"creme brulee"_s;
    QTest::newRow("umlauts") << u"Übersee"_s << u"ubersee"_s;
    QTest::newRow("stroke") << u"Smørrebrød Łódź"_s << u"smorrebrod lodz"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("full width") << u"ＡＢ"_s << u"ab"_s;
    QTest::newRow("astral") << u"😀 Shop"_s << u"😀 shop"_s;
}

void TestConnectorPage::foldsLetters()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldedText(text), folded);
}

void TestConnectorPage::findsMatchesInTheOriginal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("piece");
    QTest::newRow("middle") << u"Chartable Stock"_s << u"har"_s << u"har"_s;
    QTest::newRow("accent") << u"Crème"_s << u"rem"_s << u"rèm"_s;
    QTest::newRow("grown") << u"Straße 5"_s << u"sse 5"_s << u"ße 5"_s;
    QTest::newRow("none") << u"Shop"_s << u"x"_s << QString();
    QTest::newRow("empty") << u"Shop"_s << QString() << QString();
}

void TestConnectorPage::findsMatchesInTheOriginal()
{
    QFETCH(QString, text);
    QFETCH(QString, needle);
    QFETCH(QString, piece);
    const TextRange range = foldedMatch(text, needle);
    QCOMPARE(range.start < 0 ? QString() : text.mid(range.start, range.length), piece);
}

void TestConnectorPage::searchesNameAndType_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("matches");
    QTest::newRow("nothing") << QString() << 12;
    QTest::newRow("name") << u"har"_s << 3;
    QTest::newRow("accents ignored") << u"creme cafe"_s << 1;
    QTest::newRow("accents where there are none") << u"bôur"_s << 1;
    QTest::newRow("accents typed") << u"crème"_s << 1;
    QTest::newRow("type") << u"wms"_s << 2;
    QTest::newRow("two words in any order") << u"wms stock"_s << 1;
    QTest::newRow("arabic") << u"سوق"_s << 1;
    QTest::newRow("unknown") << u"zzz"_s << 0;
}

void TestConnectorPage::searchesNameAndType()
{
    QFETCH(QString, search);
    QFETCH(int, matches);
    ConnectorModel model;
    model.setCatalogue(sampleConnectors(12), {});
    model.setSearch(search);
    QCOMPARE(model.matches(), matches);
}

void TestConnectorPage::groupsByTypeWithTheRecentFirst()
{
    ConnectorModel model;
    model.setCatalogue(sampleConnectors(12), {u"4"_s, u"gone"_s, u"1"_s});
    const auto text = [&model](int row) {
        return model.data(model.index(row), Qt::DisplayRole).toString();
    };
    QCOMPARE(text(0), u"Recently used"_s);
    QCOMPARE(text(1), u"Ledgerly"_s);
    QCOMPARE(text(2), u"Harbour Shop"_s);
    QStringList headings;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.connectorAt(row))
            headings.append(text(row));
    }
    QStringList types = headings.mid(1);
    types.sort();
    QCOMPARE(headings.mid(1), types);
}

void TestConnectorPage::headingsCannotBeChosen()
{
    ConnectorModel model;
    model.setCatalogue(sampleConnectors(12), {});
    QVERIFY(!model.connectorAt(0));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(model.firstConnectorRow())).testFlag(Qt::ItemIsSelectable));
}

void TestConnectorPage::filtersTenThousandWithoutAWidgetEach()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.catalogue.connectors = sampleConnectors(10'000);
    window.draw(snapshot);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *search = window.findChild<QLineEdit *>(u"connectorSearch"_s);
    QTest::keyClicks(search, u"harbour"_s);
    QCOMPARE(window.findChild<QLabel *>(u"connectorCount"_s)->text(),
             u"834 of %1"_s.arg(QLocale().toString(10'000)));
    QVERIFY(window.findChildren<QWidget *>().size() < 200);
}

void TestConnectorPage::choosesByKeyboardAlone()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.setup.draft.connectorId.clear();
    snapshot.setup.connector.reset();
    window.draw(snapshot);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QWidget *search = window.focusWidget();
    QCOMPARE(search->objectName(), u"connectorSearch"_s);
    QTest::keyClicks(search, u"har"_s);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Up);
    QCOMPARE(intents.taken(),
             (QStringList{u"chooseConnector 1"_s, u"chooseConnector 2"_s, u"chooseConnector 1"_s}));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
}

void TestConnectorPage::enterNeverGoesOnWithWhatIsNotSeen()
{
    RecordingIntents intents;
    Window window(intents);
    window.draw(sampleSnapshot(Step::Connector)); // Harbour Shop is chosen
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *search = window.findChild<QLineEdit *>(u"connectorSearch"_s);
    search->setText(u"parcelhop"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(intents.taken(), QStringList{u"chooseConnector 7"_s});
    search->setText(u"zzz"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(intents.taken().isEmpty());
    search->setText(u"quayside erp 3"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(intents.taken(), (QStringList{u"chooseConnector 29"_s, u"primary"_s}));
}

void TestConnectorPage::lookingAtTheListChoosesNothing()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.setup.draft.connectorId.clear();
    snapshot.setup.connector.reset();
    window.draw(snapshot);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *list = window.findChild<QListView *>(u"connectors"_s);
    const QImage before = list->grab().toImage();
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), list);
    window.draw(snapshot); // as each tick of the clock does
    QVERIFY(intents.taken().isEmpty());
    QVERIFY(list->selectionModel()->selectedIndexes().isEmpty());
    QVERIFY2(list->grab().toImage() != before, "where the focus is can be seen");
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(intents.taken(), QStringList{u"chooseConnector 4"_s});
    QCOMPARE(list->selectionModel()->selectedIndexes().value(0).data().toString(), u"Ledgerly"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(intents.taken(), QStringList{u"chooseConnector 1"_s});

    const QImage focused = list->grab().toImage();
    window.findChild<QLineEdit *>(u"connectorSearch"_s)->setFocus();
    QVERIFY2(list->grab().toImage() != focused, "what is chosen shows the focus, too");
}

void TestConnectorPage::enterInTheListTakesWhatHasTheFocus()
{
    RecordingIntents intents;
    Window window(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.setup.draft.connectorId.clear();
    snapshot.setup.connector.reset();
    window.draw(snapshot);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(intents.taken(), (QStringList{u"chooseConnector 4"_s, u"primary"_s}));
}

void TestConnectorPage::clickChoosesAndDoubleClickGoesOn()
{
    RecordingIntents intents;
    ConnectorPage page(intents);
    page.resize(800, 700);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.setup.draft.connectorId.clear();
    page.draw(snapshot);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto *list = page.findChild<QListView *>(u"connectors"_s);
    const QPoint second = list->visualRect(list->model()->index(2, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(intents.taken(), QStringList{u"chooseConnector 1"_s});
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(intents.taken(), QStringList{u"primary"_s});
    const QPoint heading = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, heading);
    QVERIFY(intents.taken().isEmpty());
}

void TestConnectorPage::drawingChoosesNothing()
{
    RecordingIntents intents;
    ConnectorPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    page.draw(snapshot);
    snapshot.setup.draft.connectorId = u"3"_s;
    page.draw(snapshot);
    snapshot.setup.draft.connectorId.clear();
    page.draw(snapshot);
    page.findChild<QLineEdit *>(u"connectorSearch"_s)->setText(u"har"_s);
    QVERIFY(intents.taken().isEmpty());
}

void TestConnectorPage::growingCatalogueKeepsChoiceAndSearch()
{
    RecordingIntents intents;
    ConnectorPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    page.draw(snapshot);
    auto *search = page.findChild<QLineEdit *>(u"connectorSearch"_s);
    search->setText(u"har"_s);
    snapshot.catalogue.connectors = sampleConnectors(400);
    page.draw(snapshot);
    auto *list = page.findChild<QListView *>(u"connectors"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Harbour Shop"_s);
    QCOMPARE(search->text(), u"har"_s);
    QCOMPARE(list->model()->rowCount(), 102);
    QVERIFY(intents.taken().isEmpty());
}

void TestConnectorPage::tellsLoadingEmptyAndFailed()
{
    RecordingIntents intents;
    ConnectorPage page(intents);
    page.show();
    FlowSnapshot snapshot = sampleSnapshot(Step::Connector);
    snapshot.catalogue.load.running = true;
    snapshot.catalogue.load.loaded = 40;
    snapshot.catalogue.load.total = 400;
    page.draw(snapshot);
    QVERIFY(page.findChild<QLabel *>(u"connectorLoading"_s)->isVisible());
    QVERIFY(page.findChild<QLineEdit *>(u"connectorSearch"_s)->isEnabled());
    snapshot.catalogue.load.waitsUntil = QDateTime(QDate(2026, 3, 16), QTime(14, 32, 10));
    page.draw(snapshot);
    QVERIFY(page.findChild<QLabel *>(u"connectorLoading"_s)->text().contains(u"14:32:10"_s));

    snapshot.catalogue.load = {};
    snapshot.catalogue.connectors = QList<Connector>();
    page.draw(snapshot);
    QVERIFY(page.findChild<QLabel *>(u"connectorEmpty"_s)->isVisible());
    QVERIFY(!page.findChild<QLabel *>(u"connectorLoading"_s)->isVisible());

    snapshot.catalogue.load.unreadable = {u"Harbour Shop"_s};
    page.draw(snapshot);
    QVERIFY(!page.findChild<QLabel *>(u"connectorEmpty"_s)->isVisible()); // one is installed
    const auto *leftOut = page.findChild<QWidget *>(u"connectorTrouble"_s);
    QVERIFY(leftOut->isVisible());
    QVERIFY(leftOut->findChild<QLabel *>(u"messageText"_s)->text().contains(u"“Harbour Shop”"_s));

    snapshot.catalogue.load.failure = sampleFailure(FailureCause::Forbidden, Cure::TryAgain);
    page.draw(snapshot);
    auto *trouble = page.findChild<QWidget *>(u"connectorTrouble"_s);
    QVERIFY(trouble->isVisible());
    QTest::mouseClick(trouble->findChild<QPushButton *>(u"cure"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"refreshConnectors"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), (QStringList{u"reloadCatalogue"_s, u"reloadCatalogue"_s}));
}

void TestConnectorPage::initialsAreReadable_data()
{
    QTest::addColumn<QString>("colour");
    for (const char *colour :
         {"blue", "cyan", "gray", "green", "orange", "pink", "purple", "red", "yellow", "", "mauve"}) {
        QTest::addRow("%s", colour) << QString::fromLatin1(colour);
        QTest::addRow("%s inverted", colour) << QString::fromLatin1(colour) + u"_inverted"_s;
    }
}

void TestConnectorPage::initialsAreReadable()
{
    QFETCH(QString, colour);
    QVERIFY(contrastRatio(tileColour(colour), Qt::white) >= 4.5);
}

void TestConnectorPage::initialsStandForNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Harbour Shop"_s << u"HS"_s;
    QTest::newRow("one word") << u"Ledgerly"_s << u"Le"_s;
    QTest::newRow("sign between") << u"Till & Tally"_s << u"TT"_s;
    QTest::newRow("one letter") << u"X"_s << u"X"_s;
    QTest::newRow("accent") << u"élan"_s << u"Él"_s;
    QTest::newRow("nothing") << QString() << u"?"_s;
    QTest::newRow("signs only") << u"&& --"_s << u"?"_s;
}

void TestConnectorPage::initialsStandForNames()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(initialsOf(name), initials);
}

WIZARD_TEST(TestConnectorPage)
#include "tst_connectorpage.moc"
