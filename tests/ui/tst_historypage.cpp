// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/copy/savetextbutton.h"
#include "ui/kit/style/appearance.h"
#include "ui/kit/table/rowtable.h"
#include "ui/pages/history/historymodel.h"
#include "ui/pages/history/historypage.h"
#include "ui/text/historytext.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyAppearance(*qApp, Appearance::Light);
    }
    void listsWhatWasDone();
    void saysThatThereIsNothing();
    void asksBeforeItErases();
    void opensTheInstanceOfAnEntry();
    void savesAsTableAndText();
    void asksForTheFileWithoutBlocking();
    void defusesFormulas();
    void writesTimesInUtc();
};

void TestHistoryPage::listsWhatWasDone()
{
    RecordingIntents intents;
    HistoryPage page(intents);
    page.draw(sampleSnapshot(Step::History));
    const QAbstractItemModel *model = page.findChild<RowTable *>(u"history"_s)->model();
    QCOMPARE(model->rowCount(), 8);
    const auto text = [model](int row, int column) {
        return model->index(row, column).data().toString();
    };
    QVERIFY(text(0, HistoryModel::When).startsWith(u"19 Nov 2026"_s));
    QCOMPARE(text(0, HistoryModel::What), u"Re-authorisation"_s);
    QCOMPARE(text(0, HistoryModel::InstanceName), u"Quayside ERP – EU"_s);
    QCOMPARE(text(2, HistoryModel::Outcome), u"Refused"_s);
    QCOMPARE(text(2, HistoryModel::Place), u"Production, company 27"_s);
    QCOMPARE(text(0, HistoryModel::Person), u"ines@northwind-pantry.example (ines)"_s);
    QCOMPARE(text(5, HistoryModel::Person), u"API key (ines)"_s);
    QCOMPARE(text(0, HistoryModel::Account), u"northwind-pantry.harbour-shop.example"_s);
    const QString spoken = model->index(2, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"Refused"_s) && spoken.contains(u"Harbour Shop – UK"_s));
}

void TestHistoryPage::saysThatThereIsNothing()
{
    RecordingIntents intents;
    HistoryPage page(intents);
    FlowSnapshot snapshot = sampleSnapshot(Step::History);
    snapshot.history.entries.clear();
    page.draw(snapshot);
    page.show();
    QVERIFY(page.findChild<QLabel *>(u"emptyTitle"_s)->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(u"saveHistory"_s)->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(u"eraseHistory"_s)->isVisible());
}

void TestHistoryPage::asksBeforeItErases()
{
    RecordingIntents intents;
    HistoryPage page(intents);
    page.draw(sampleSnapshot(Step::History));
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *erase = page.findChild<QPushButton *>(u"eraseHistory"_s);
    auto *question = page.findChild<QWidget *>(u"eraseQuestion"_s);
    QVERIFY(!question->isVisible());
    QTest::mouseClick(erase, Qt::LeftButton);
    QVERIFY(question->isVisible());
    QVERIFY(intents.taken().isEmpty());
    QVERIFY2(page.findChild<QPushButton *>(u"keepHistory"_s)->hasFocus(), "Enter keeps");
    QTest::mouseClick(page.findChild<QPushButton *>(u"keepHistory"_s), Qt::LeftButton);
    QVERIFY(!question->isVisible());
    QVERIFY(erase->hasFocus());
    QVERIFY(intents.taken().isEmpty());
    erase->click();
    QTest::mouseClick(page.findChild<QPushButton *>(u"confirmErase"_s), Qt::LeftButton);
    QCOMPARE(intents.taken(), QStringList{u"eraseHistory"_s});
    QVERIFY(!question->isVisible());
}

void TestHistoryPage::opensTheInstanceOfAnEntry()
{
    RecordingIntents intents;
    HistoryPage page(intents);
    page.resize(900, 600);
    page.draw(sampleSnapshot(Step::History));
    page.show();
    auto *table = page.findChild<RowTable *>(u"history"_s);
    table->setCurrentRow(2);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(intents.taken(), QStringList{u"openInstance 1001"_s});
}

void TestHistoryPage::savesAsTableAndText()
{
    RecordingIntents intents;
    HistoryPage page(intents);
    page.draw(sampleSnapshot(Step::History));
    page.show();
    QTemporaryDir folder;
    auto *save = page.findChild<SaveTextButton *>(u"saveHistory"_s);
    const auto *saved = page.findChild<MessageLine *>(u"historySaved"_s);
    QVERIFY(save->save(folder.filePath(u"history.csv"_s)));
    QVERIFY(saved->text().contains(u"history.csv"_s));
    QFile csv(folder.filePath(u"history.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), 9);
    QVERIFY(save->save(folder.filePath(u"history.txt"_s)));
    QFile text(folder.filePath(u"history.txt"_s));
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray bytes = text.readAll();
    QVERIFY(bytes.contains("Harbour Shop"));
    QVERIFY(bytes.contains("ines@northwind-pantry.example (ines)"));
    QVERIFY(!save->save(folder.filePath(u"missing/history.csv"_s)));
    QCOMPARE(saved->kind(), MessageLine::Kind::Bad);
}

void TestHistoryPage::asksForTheFileWithoutBlocking()
{
    RecordingIntents intents;
    HistoryPage page(intents);
    page.draw(sampleSnapshot(Step::History));
    page.show();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QTest::mouseClick(page.findChild<QPushButton *>(u"saveHistory"_s), Qt::LeftButton);
    auto *dialog = page.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    dialog->close();
}

void TestHistoryPage::defusesFormulas()
{
    HistoryEntry entry;
    entry.instanceName = u"=HYPERLINK(\"https://evil.example\")"_s;
    entry.thirdPartyAccount = u"+49, \"Shop\""_s;
    const QString csv = historyAsCsv({entry});
    QVERIFY(csv.contains(u"\"'=HYPERLINK(\"\"https://evil.example\"\")\""_s));
    QVERIFY(csv.contains(u"\"'+49, \"\"Shop\"\"\""_s));
}

void TestHistoryPage::writesTimesInUtc()
{
    HistoryEntry entry;
    entry.at = QDateTime(QDate(2026, 11, 20), QTime(14, 5), Qt::OffsetFromUTC, 3600);
    QVERIFY(historyAsCsv({entry}).contains(u"2026-11-20T13:05:00Z"_s));
}

WIZARD_TEST(TestHistoryPage)
#include "tst_historypage.moc"
