// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/table/tablerole.h"
#include "ui/pages/home/instancemodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestInstanceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void listsWhatTheFlowHas();
    void takesNullListsForEmpty();
    void drawingTheSameAgainChangesNothing();
    void survivesAListThatIsChangedInPlace();
    void findsWithoutAccentsAndInAnyWordOrder_data();
    void findsWithoutAccentsAndInAnyWordOrder();
    void typingOnFindsTheSameAsTypingAtOnce();
    void narrowsToAConnector();
    void narrowsToAState_data();
    void narrowsToAState();
    void sortsByEachColumn_data();
    void sortsByEachColumn();
    void countsInNamesAreSortedAsNumbers();
    void statesComeFromOurOwnHistoryAlone();
    void lastAuthorisedIsTheLastThatWorked();
    void statesHaveASignAndAWord();
    void selectsRangesAndKeepsWhatIsFilteredAway();
    void forgetsWhatIsGoneFromTheList();
    void tellsAScreenReaderTheWholeRow();
    void takesColoursOfTheCatalogue();

private:
    static FlowSnapshot home(const QList<Instance> &instances)
    {
        FlowSnapshot snapshot = sampleSnapshot(Step::Home);
        snapshot.home.instances = QList<Instance>(instances);
        return snapshot;
    }
    static QStringList column(const InstanceModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }
};

void TestInstanceModel::listsWhatTheFlowHas()
{
    InstanceModel model;
    QAbstractItemModelTester tester(&model);
    QVERIFY(model.take(home(sampleInstances(25))));
    QCOMPARE(model.rowCount(), 25);
    QCOMPARE(model.columnCount(), int(InstanceModel::Columns));
    const int row = model.rowOf(u"1001"_s);
    QCOMPARE(model.index(row, InstanceModel::Name).data().toString(), u"Harbour Shop – UK"_s);
    QCOMPARE(model.index(row, InstanceModel::ConnectorName).data().toString(), u"Harbour Shop"_s);
    QCOMPARE(model.index(row, InstanceModel::Method).data().toString(), u"OAuth 2"_s);
    QCOMPARE(model.index(row, InstanceModel::Method).data(Qt::ToolTipRole).toString(),
             u"OAuth 2 authorisation code"_s);
    QCOMPARE(model.index(model.rowOf(u"1006"_s), InstanceModel::Method).data().toString(),
             u"Client credentials"_s);
    QCOMPARE(model.index(row, InstanceModel::Name).data(Qt::ToolTipRole).toString(),
             u"Harbour Shop – UK\nOAuth 2 authorisation code\nEurope/London"_s);
    QCOMPARE(model.index(row, InstanceModel::TimeZone).data().toString(), u"Europe/London"_s);
    QCOMPARE(model.index(row, InstanceModel::LastChange).data().toString(), u"yesterday"_s);
    QCOMPARE(model.index(row, InstanceModel::LastAuthorised).data().toString(), u"12 Oct 2026"_s);
    QCOMPARE(model.index(row, InstanceModel::State).data().toString(), u"Refused"_s);
    QCOMPARE(model.rowOf(u"nobody"_s), -1);
}

void TestInstanceModel::takesNullListsForEmpty()
{
    InstanceModel model;
    model.take(FlowSnapshot());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 0);
}

void TestInstanceModel::drawingTheSameAgainChangesNothing()
{
    InstanceModel model;
    const FlowSnapshot snapshot = sampleSnapshot(Step::Home);
    QVERIFY(model.take(snapshot));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(!model.take(snapshot));
    QVERIFY(resets.isEmpty());
}

void TestInstanceModel::survivesAListThatIsChangedInPlace()
{
    InstanceModel model;
    QList<Instance> list = sampleInstances(20);
    FlowSnapshot snapshot = sampleSnapshot(Step::Home);
    snapshot.home.instances = list;
    model.take(snapshot);
    list.remove(5, 15);
    QVERIFY2(model.instanceAt(19), "until the next snapshot the rows are those that were told");
    list[0].name = u"Another name"_s;
    snapshot.home.instances = list;
    QVERIFY(model.take(snapshot));
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(column(model, InstanceModel::Name).contains(u"Another name"_s));
    // As many as before, but other ones.
    list[1].name = u"Still another"_s;
    snapshot.home.instances = list;
    QVERIFY(model.take(snapshot));
    QVERIFY(column(model, InstanceModel::Name).contains(u"Still another"_s));
    model.setSearch(u"still"_s);
    QCOMPARE(model.matches(), 1);
}

void TestInstanceModel::findsWithoutAccentsAndInAnyWordOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("matches");
    QTest::newRow("name") << u"leeds"_s << 1;
    QTest::newRow("accents") << u"cafe lyon"_s << 1;
    QTest::newRow("accents of a connector") << u"CREME"_s << 1;
    QTest::newRow("other order") << u"uk harbour"_s << 1;
    QTest::newRow("connector") << u"harbour shop"_s << 2;
    QTest::newRow("method") << u"client cred"_s << 1;
    QTest::newRow("time zone") << u"europe/berlin"_s << 2;
    QTest::newRow("Arabic") << u"الميناء"_s << 1;
    QTest::newRow("nothing") << u"zzz"_s << 0;
    QTest::newRow("spaces alone") << u"   "_s << 8;
}

void TestInstanceModel::findsWithoutAccentsAndInAnyWordOrder()
{
    QFETCH(QString, text);
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    model.setSearch(text);
    QTEST(model.matches(), "matches");
    QTEST(model.rowCount(), "matches");
    QCOMPARE(model.total(), 8);
}

void TestInstanceModel::typingOnFindsTheSameAsTypingAtOnce()
{
    InstanceModel typed;
    InstanceModel once;
    typed.take(home(sampleInstances(200)));
    once.take(home(sampleInstances(200)));
    const QString text = u"shop berlin 2"_s;
    for (qsizetype length = 1; length <= text.size(); ++length)
        typed.setSearch(text.left(length));
    once.setSearch(text);
    QVERIFY(once.matches() > 0);
    QCOMPARE(column(typed, InstanceModel::Name), column(once, InstanceModel::Name));
    for (qsizetype length = text.size(); length > 0; --length)
        typed.setSearch(text.left(length));
    once.setSearch(text.left(1));
    QCOMPARE(column(typed, InstanceModel::Name), column(once, InstanceModel::Name));
}

void TestInstanceModel::narrowsToAConnector()
{
    InstanceModel model;
    model.take(home(sampleInstances(25)));
    QCOMPARE(model.connectorNames().size(), 7);
    QCOMPARE(model.connectorNames().first(), u"Crème & Café"_s);
    model.setConnector(u"Ledgerly"_s);
    QVERIFY(model.isFiltered());
    QCOMPARE(model.matches(), 3);
    for (const QString &name : column(model, InstanceModel::ConnectorName))
        QCOMPARE(name, u"Ledgerly"_s);
    model.setConnector({});
    QCOMPARE(model.matches(), 25);
}

void TestInstanceModel::narrowsToAState_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("matches");
    using Filter = InstanceModel::StateFilter;
    QTest::newRow("any") << int(Filter::Any) << 25;
    QTest::newRow("attention") << int(Filter::NeedsAttention) << 3;
    QTest::newRow("authorised") << int(Filter::AuthorisedHere) << 3;
    QTest::newRow("never") << int(Filter::NotAuthorisedHere) << 20;
}

void TestInstanceModel::narrowsToAState()
{
    QFETCH(int, filter);
    InstanceModel model;
    model.take(home(sampleInstances(25)));
    model.setStateFilter(InstanceModel::StateFilter(filter));
    QTEST(model.matches(), "matches");
}

void TestInstanceModel::sortsByEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("first");
    const auto row = [](const char *name, int column, const QStringList &first) {
        QTest::newRow(name) << column << first;
    };
    row("name", InstanceModel::Name, {u"1008"_s, u"1004"_s, u"1001"_s});
    row("connector", InstanceModel::ConnectorName, {u"1008"_s, u"1004"_s, u"1001"_s});
    row("method", InstanceModel::Method, {u"1006"_s, u"1003"_s, u"1008"_s});
    row("time zone", InstanceModel::TimeZone, {u"1007"_s, u"1006"_s, u"1004"_s});
    row("last change", InstanceModel::LastChange, {u"1008"_s, u"1007"_s, u"1006"_s});
    row("last authorised", InstanceModel::LastAuthorised, {u"1008"_s, u"1006"_s, u"1007"_s});
    row("state", InstanceModel::State, {u"1001"_s, u"1002"_s, u"1006"_s});
}

void TestInstanceModel::sortsByEachColumn()
{
    QFETCH(int, column);
    QFETCH(QStringList, first);
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    model.sort(column, Qt::AscendingOrder);
    QStringList ids;
    for (int i = 0; i < 3; ++i)
        ids.append(model.instanceAt(i)->id);
    QCOMPARE(ids, first);
    const QString last = model.instanceAt(7)->id;
    model.sort(column, Qt::DescendingOrder);
    if (column == InstanceModel::Name || column == InstanceModel::LastChange)
        QCOMPARE(model.instanceAt(0)->id, last);
    QVERIFY2(model.instanceAt(0)->id != first.first(), "the other way round");
}

void TestInstanceModel::countsInNamesAreSortedAsNumbers()
{
    InstanceModel model;
    model.take(home({sampleInstance(u"1"_s, u"Shop 10"_s), sampleInstance(u"2"_s, u"shop 2"_s)}));
    QCOMPARE(column(model, InstanceModel::Name), (QStringList{u"shop 2"_s, u"Shop 10"_s}));
}

void TestInstanceModel::statesComeFromOurOwnHistoryAlone()
{
    InstanceModel model;
    FlowSnapshot snapshot = home(sampleInstances(8));
    snapshot.history.entries.clear();
    model.take(snapshot);
    for (const QString &state : column(model, InstanceModel::State))
        QCOMPARE(state, u"Unknown"_s);
    for (const QString &when : column(model, InstanceModel::LastAuthorised))
        QCOMPARE(when, u"never here"_s);
}

void TestInstanceModel::lastAuthorisedIsTheLastThatWorked()
{
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    const int row = model.rowOf(u"1002"_s);
    QCOMPARE(model.stateAt(row), InstanceState::Failed);
    QCOMPARE(model.index(row, InstanceModel::LastAuthorised).data().toString(), u"3 Sept 2026"_s);
    QCOMPARE(model.stateAt(model.rowOf(u"1005"_s)), InstanceState::Changed);
}

void TestInstanceModel::statesHaveASignAndAWord()
{
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    QStringList signs;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, InstanceModel::State);
        QVERIFY(!index.data().toString().isEmpty());
        QVERIFY(!index.data(int(TableRole::Sign)).toString().isEmpty());
        signs.append(index.data(int(TableRole::Sign)).toString());
    }
    signs.removeDuplicates();
    QCOMPARE(signs.size(), 4);
}

void TestInstanceModel::selectsRangesAndKeepsWhatIsFilteredAway()
{
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    model.select(3, 1, true);
    QCOMPARE(model.selectedRows(), 3);
    QVERIFY(model.isSelected(2));
    QCOMPARE(model.index(2, InstanceModel::Selection).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    const QStringList selected = model.selected();
    model.setSearch(u"zzz"_s);
    QCOMPARE(model.selectedRows(), 0);
    QCOMPARE(model.selected(), selected);
    model.selectListed(false);
    QCOMPARE(model.selected(), selected);
    model.setSearch({});
    model.selectListed(true);
    QCOMPARE(model.selectedRows(), 8);
    model.select(-4, 90, false);
    QVERIFY(model.selected().isEmpty());
}

void TestInstanceModel::forgetsWhatIsGoneFromTheList()
{
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    model.setSelected({u"1001"_s, u"1008"_s});
    QCOMPARE(model.selected(), (QStringList{u"1001"_s, u"1008"_s}));
    model.take(home(sampleInstances(4)));
    QCOMPARE(model.selected(), QStringList{u"1001"_s});
}

void TestInstanceModel::tellsAScreenReaderTheWholeRow()
{
    InstanceModel model;
    model.take(home(sampleInstances(8)));
    model.setSelected({u"1001"_s});
    const QString spoken =
        model.index(model.rowOf(u"1001"_s), InstanceModel::Name).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken,
             u"Harbour Shop – UK, Harbour Shop, selected, last authorised: 12 Oct 2026, state: Refused, "
             u"time zone: Europe/London"_s);
    QCOMPARE(model.index(model.rowOf(u"1002"_s), 0).data(Qt::AccessibleTextRole).toString(),
             u"not selected"_s);
}

void TestInstanceModel::takesColoursOfTheCatalogue()
{
    InstanceModel model;
    FlowSnapshot snapshot = home(sampleInstances(8));
    const auto connectors = snapshot.catalogue.connectors;
    snapshot.catalogue.connectors.clear();
    model.take(snapshot);
    const QModelIndex index = model.index(model.rowOf(u"1001"_s), InstanceModel::ConnectorName);
    QCOMPARE(index.data(int(TableRole::Tile)).toString(), u"gray"_s);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    snapshot.catalogue.connectors = connectors;
    model.take(snapshot);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(index.data(int(TableRole::Tile)).toString(), u"blue"_s);
}

WIZARD_TEST(TestInstanceModel)
#include "tst_instancemodel.moc"
