// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/desktopbrowser.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <optional>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

/// The desktop's browser against small programs in place of xdg-open.
class TestDesktopBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatCameOfIt_data();
    void tellsWhatCameOfIt();
    void asksTheNextOne();
    void handsTheAddressOver();
    void doesNotWaitForABrowserThatStays();
    void leavesABrowserRunning();
    void answersNobodyAfterItsEnd();

private:
    QString program(const QString &name, const QByteArray &script);
    QByteArray told(const QString &name) const;

    QTemporaryDir m_folder;
    const QUrl m_link{u"https://harbour.example/authorize?state=a%20b&x='%22$HOME"_s, QUrl::StrictMode};
};

void TestDesktopBrowser::init()
{
    QVERIFY(m_folder.isValid());
    for (const QString &name : {u"address"_s, u"process"_s, u"go"_s})
        QFile::remove(m_folder.filePath(name));
}

QString TestDesktopBrowser::program(const QString &name, const QByteArray &script)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\ncd '" + QFile::encodeName(m_folder.path()) + "'\n" + script + '\n');
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return file.fileName();
}

QByteArray TestDesktopBrowser::told(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDesktopBrowser::tellsWhatCameOfIt_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("taken");
    QTest::newRow("taken") << QByteArray("exit 0") << true;
    QTest::newRow("no browser") << QByteArray("exit 3") << false;
    QTest::newRow("failed") << QByteArray("exit 4") << false;
    QTest::newRow("killed") << QByteArray("kill -9 $$") << false;
}

void TestDesktopBrowser::tellsWhatCameOfIt()
{
    QFETCH(const QByteArray, script);
    QFETCH(const bool, taken);
    DesktopBrowser browser({program(u"opener"_s, script)});
    QList<bool> answers;
    browser.open(m_link, [&answers](bool isTaken) { answers.append(isTaken); });
    QVERIFY(answers.isEmpty()); // nothing is waited for
    QTRY_COMPARE(answers, QList<bool>{taken});
    QTRY_VERIFY(browser.children().isEmpty());
    QCOMPARE(answers.size(), 1);
}

void TestDesktopBrowser::asksTheNextOne()
{
    const QString none = m_folder.filePath(u"not there"_s);
    const QString failing = program(u"failing"_s, "exit 3");
    const QString taking = program(u"taking"_s, "exit 0");
    std::optional<bool> answer;
    const auto note = [&answer](bool isTaken) {
        answer = isTaken;
    };
    DesktopBrowser second({none, failing, taking});
    second.open(m_link, note);
    QTRY_COMPARE(answer, std::optional(true));
    answer.reset();
    DesktopBrowser nobody({none, failing});
    nobody.open(m_link, note);
    QTRY_COMPARE(answer, std::optional(false));
    answer.reset();
    DesktopBrowser nothing({none});
    nothing.open(m_link, note);
    QTRY_COMPARE(answer, std::optional(false));
}

void TestDesktopBrowser::handsTheAddressOver()
{
    DesktopBrowser browser({program(u"opener"_s, "printf '%s' \"$#:$1\" >address")});
    bool isTaken = false;
    browser.open(m_link, [&isTaken](bool taken) { isTaken = taken; });
    QTRY_VERIFY(isTaken);
    QCOMPARE(told(u"address"_s), "1:" + m_link.toEncoded());
}

void TestDesktopBrowser::doesNotWaitForABrowserThatStays()
{
    // xdg-open without a desktop becomes the browser; it ends with it, and not well if it is killed.
    DesktopBrowser browser({program(u"opener"_s, "read -r line <go; exit 4")}, 50ms);
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder.filePath(u"go"_s)).constData(), 0600), 0);
    QList<bool> answers;
    browser.open(m_link, [&answers](bool isTaken) { answers.append(isTaken); });
    QTRY_COMPARE(answers, QList<bool>{true});
    QVERIFY(!browser.children().isEmpty());
    QFile go(m_folder.filePath(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
    go.close();
    QTRY_VERIFY(browser.children().isEmpty()); // and no zombie of it
    QCOMPARE(answers, QList<bool>{true});
}

void TestDesktopBrowser::leavesABrowserRunning()
{
    const QString opener =
        program(u"opener"_s, "echo $$ >process.new; mv process.new process; read -r line <go");
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder.filePath(u"go"_s)).constData(), 0600), 0);
    auto browser = std::make_unique<DesktopBrowser>(QStringList{opener}, 50ms);
    bool isTaken = false;
    browser->open(m_link, [&isTaken](bool taken) { isTaken = taken; });
    QTRY_VERIFY(isTaken);
    QTRY_VERIFY(!told(u"process"_s).isEmpty());
    browser.reset();
    const pid_t process = told(u"process"_s).trimmed().toInt();
    QVERIFY(process > 0);
    QCOMPARE(::kill(process, 0), 0);
    QCOMPARE(::kill(process, SIGKILL), 0);
}

void TestDesktopBrowser::answersNobodyAfterItsEnd()
{
    int answers = 0;
    {
        DesktopBrowser browser({program(u"opener"_s, "echo done >address")});
        browser.open(m_link, [&answers](bool) { ++answers; });
    }
    QTRY_VERIFY(!told(u"address"_s).isEmpty());
    QCOMPARE(answers, 0);
}

WIZARD_GUILESS_TEST(TestDesktopBrowser)
#include "tst_desktopbrowser.moc"
