// SPDX-License-Identifier: Apache-2.0
// A queue of two hundred in the built program: complete, without growing as it goes on, and nothing is left
// running.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int instances = 200;
// Pages come and go between two samples. The least of several is what stays without any: a renderer that were
// left behind would be in all of them.
constexpr qsizetype window = 12;
// Every 49th of the demo's instances is again the first of its story; four of them are depots of ParcelHop.
constexpr int inTheDemo = instances / 4 * 49;

struct Sample {
    qint64 memory = 0; // kB that are its own, of the program and all that it has started
    QList<qint64> processes;
};

QByteArray fileOf(qint64 process, const char *name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    const QStringList tasks =
        QDir(u"/proc/%1/task"_s.arg(parent)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &task : tasks) {
        QFile file(u"/proc/%1/task/%2/children"_s.arg(parent).arg(task));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> numbers = file.readAll().split(' ');
        for (const QByteArray &number : numbers)
            if (number.toLongLong() > 0)
                children.append(number.toLongLong());
    }
    return children;
}

Sample sampleOf(qint64 program)
{
    Sample sample;
    sample.processes.append(program);
    for (qsizetype i = 0; i < sample.processes.size(); ++i)
        sample.processes += childrenOf(sample.processes.at(i));
    for (const qint64 process : std::as_const(sample.processes)) {
        const QList<QByteArray> lines = fileOf(process, "smaps_rollup").split('\n');
        for (const QByteArray &line : lines)
            // PSS would move with whatever else runs the same libraries.
            if (line.startsWith("Anonymous:"))
                sample.memory += line.mid(10).trimmed().split(' ').first().toLongLong();
    }
    return sample;
}

qint64 least(const QList<Sample> &samples)
{
    return std::min_element(samples.begin(), samples.end(),
                            [](const Sample &a, const Sample &b) { return a.memory < b.memory; })
        ->memory;
}

// What the engine has put into files; a profile that is off the record has none.
QStringList profilesIn(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const bool isProfile = path.contains("QtWebEngine"_L1) || path.contains("OffTheRecord"_L1) ||
                               path.endsWith("/Cookies"_L1) || path.endsWith("/History"_L1);
        if (isProfile && all.fileInfo().isFile())
            found.append(path);
    }
    return found;
}

QByteArray play()
{
    const auto step = [](const char *what, const QString &value) {
        return QJsonObject{{QLatin1StringView(what), value}};
    };
    QJsonArray steps{step("page", u"signIn"_s), step("click", u"primary"_s), step("page", u"home"_s)};
    // The last page of the list has come when this one can be chosen.
    steps.append(
        QJsonObject{{u"choose"_s, u"Till & Tally – Leeds · branch 979"_s}, {u"in"_s, u"instances"_s}});
    steps.append(QJsonObject{{u"type"_s, u"parcelhop depot"_s}, {u"into"_s, u"instanceSearch"_s}});
    steps.append(QJsonObject{{u"choose"_s, u"ParcelHop – Glasgow depot"_s}, {u"in"_s, u"instances"_s}});
    steps.append(step("click", u"selectAll"_s));
    steps.append(step("click", u"second"_s));
    steps.append(step("page", u"queue"_s));
    steps.append(QJsonObject{{u"click"_s, u"primary"_s}, {u"within"_s, 120}});
    steps.append(step("host", u"parcelhop.localhost"_s));
    steps.append(step("type", u"dispatch@northwind-pantry.example"_s));
    steps.append(step("key", u"Tab"_s));
    steps.append(step("type", u"crate-twelve-hop"_s));
    steps.append(step("key", u"Return"_s));
    steps.append(step("host", u"parcelhop.localhost"_s));
    steps.append(step("key", u"Return"_s));
    // The brand remembers who approved: from here on each comes back at once, and the account is asked about
    // once.
    steps.append(step("click", u"acceptAccount"_s));
    // The main button comes with the end.
    steps.append(QJsonObject{{u"click"_s, u"primary"_s}, {u"within"_s, 600}});
    steps.append(step("page", u"home"_s));
    steps.append(step("click", u"placeQueue"_s));
    steps.append(step("page", u"queue"_s));
    return QJsonDocument(QJsonObject{{u"expect"_s, u"authorised"_s}, {u"steps"_s, steps}}).toJson();
}

} // namespace

class TestLongQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsCompleteAndWithoutGrowing();
};

void TestLongQueue::endsCompleteAndWithoutGrowing()
{
    QTemporaryDir home;
    QVERIFY(home.isValid());
    QProcess demo;
    demo.start(QStringLiteral(DEMO_PROGRAM), {u"--instances"_s, QString::number(inTheDemo)});
    QVERIFY(QTest::qWaitFor([&] { return demo.canReadLine(); }, 20000));
    QJsonObject environment = QJsonDocument::fromJson(demo.readLine()).object();
    environment.insert(u"name"_s, u"Northwind"_s);
    QFile environmentFile(home.filePath(u"environment.json"_s));
    QVERIFY(environmentFile.open(QIODevice::WriteOnly));
    environmentFile.write(QJsonDocument(environment).toJson());
    environmentFile.close();
    QFile playFile(home.filePath(u"play.json"_s));
    QVERIFY(playFile.open(QIODevice::WriteOnly));
    playFile.write(play());
    playFile.close();

    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, home.path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        variables.remove(QString::fromLatin1(name));
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess program;
    program.setProcessEnvironment(variables);
    program.start(QStringLiteral(WIZARD_PROGRAM),
                  {u"--environment"_s, environmentFile.fileName(), u"--play"_s, playFile.fileName()});
    QVERIFY(program.waitForStarted());

    // The demo's record tells how far it is. A sample counts when instances are still to come after it: at
    // the end the program takes itself apart.
    QList<Sample> afterTheTenth;
    std::optional<Sample> newest;
    QNetworkAccessManager network;
    QTimer watch;
    QObject::connect(&network, &QNetworkAccessManager::finished, this, [&](QNetworkReply *reply) {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            return;
        const qsizetype done = reply->readAll().count("PATCH");
        if (newest && done < instances)
            afterTheTenth.append(*std::exchange(newest, std::nullopt));
        if (done >= 10 && done < instances)
            newest = sampleOf(program.processId());
    });
    QObject::connect(&watch, &QTimer::timeout, this, [&] {
        network.get(QNetworkRequest(QUrl(environment.value("core_url"_L1).toString() + u"/demo/requests"_s)));
    });
    watch.start(30);
    QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 500000));
    watch.stop();

    const QByteArray out = program.readAllStandardOutput();
    QVERIFY2(program.exitCode() == 0, (out + program.readAllStandardError()).constData());
    const QJsonObject end = QJsonDocument::fromJson(out).object();
    QCOMPARE(end.value("outcome"_L1).toString(), u"authorised"_s);
    QCOMPARE(end.value("error"_L1), QJsonValue(QJsonValue::Null)); // all of them

    QVERIFY2(afterTheTenth.size() >= 3 * window, qPrintable(QString::number(afterTheTenth.size())));
    const qint64 early = least(afterTheTenth.mid(0, window));
    const qint64 late = least(afterTheTenth.mid(afterTheTenth.size() - window));
    qInfo("memory after the tenth %lld kB, at the end %lld kB: %.3f", early, late,
          double(late) / double(early));
    QVERIFY2(double(late) <= 1.1 * double(early), qPrintable(u"%1 kB grew to %2 kB"_s.arg(early).arg(late)));
    QCOMPARE(profilesIn(home.path()), QStringList());
    const QList<qint64> all = afterTheTenth.last().processes;
    for (const qint64 process : all)
        QTRY_VERIFY(::kill(pid_t(process), 0) != 0);
    demo.closeWriteChannel();
    QVERIFY(demo.waitForFinished());
}

QTEST_GUILESS_MAIN(TestLongQueue)
#include "tst_longqueue.moc"
