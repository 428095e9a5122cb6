// SPDX-License-Identifier: Apache-2.0
#include "app/composition.h"
#include "app/player/player.h"
#include "app/player/playfile.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int queued = 5;

QJsonObject step(const QString &word, const QString &value)
{
    return {{word, value}};
}

/// One consent; the first of a run signs in at the third party.
QJsonArray approval(bool signsIn)
{
    // A picture waits until the page is drawn: before that it takes no keys.
    QJsonArray steps{step(u"host"_s, u"ledgerly.localhost"_s), step(u"picture"_s, u"page"_s)};
    if (signsIn) {
        steps.append(step(u"type"_s, u"ines.okafor@northwind-pantry.example"_s));
        steps.append(step(u"key"_s, u"Tab"_s));
        steps.append(step(u"type"_s, u"folio-amber-nine"_s));
        steps.append(step(u"key"_s, u"Return"_s));
        steps.append(step(u"host"_s, u"ledgerly.localhost"_s));
        steps.append(step(u"picture"_s, u"page"_s));
    }
    steps.append(step(u"key"_s, u"Return"_s));
    return steps;
}

/// When a run dies: at the n-th place that it comes to while the queue runs, so many milliseconds later.
struct Death {
    int place = 0; ///< 0: never
    int delay = 0;
};

/// One run of the program with everything that is kept, as without options: signs in, goes on with the queue
/// that it is offered or makes one, and approves every consent with the page's own keys.
class QueueRun : public QObject
{
public:
    QueueRun(const QString &folder, const QString &apiKey, const Death &death)
        : m_folder(folder)
        , m_apiKey(apiKey)
        , m_death(death)
    {
        connect(&m_composition.flow(), &wizard::SetupFlow::changed, this, [this] { changed(); });
        m_composition.start();
    }

private:
    void play(const QJsonArray &steps)
    {
        const QString path = m_folder + u"/play.json"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(QJsonDocument(QJsonObject{{u"expect"_s, u"failed"_s}, {u"steps"_s, steps}}).toJson());
        file.close();
        const auto read = wizard::readPlayFile(path);
        if (!read)
            return;
        m_player = std::make_unique<wizard::Player>(m_composition.window(), *read, m_folder + u"/pictures"_s);
        connect(m_player.get(), &wizard::Player::finished, this, [this](const wizard::PlayOutcome &outcome) {
            m_player.release()->deleteLater();
            if (outcome.error.contains(u"step "_s)) {
                std::fprintf(stdout, "%s\n", qPrintable(outcome.error));
                QCoreApplication::exit(1);
                return;
            }
            goOn();
        });
        m_player->draw(m_composition.flow().snapshot());
        m_player->start();
    }

    void changed()
    {
        const wizard::FlowSnapshot snapshot = m_composition.flow().snapshot();
        if (snapshot.queue.phase == wizard::QueueView::Phase::Running) {
            const QString place = u"%1 %2 %3 %4 %5"_s.arg(int(snapshot.step))
                                      .arg(int(snapshot.work.current))
                                      .arg(snapshot.queue.current)
                                      .arg(snapshot.consent.accountAsked.has_value())
                                      .arg(snapshot.busy);
            if (place != m_place && ++m_places == m_death.place)
                QTimer::singleShot(m_death.delay, this, [] { std::raise(SIGKILL); });
            m_place = place;
        }
        if (m_player)
            m_player->draw(snapshot);
        goOn();
    }

    void goOn()
    {
        if (m_player)
            return;
        const wizard::FlowSnapshot snapshot = m_composition.flow().snapshot();
        const wizard::ConsentView &consent = snapshot.consent;
        wizard::SetupFlow &flow = m_composition.flow();
        if (snapshot.step == wizard::Step::SignIn && snapshot.environment.isComplete() && !snapshot.busy) {
            if (!std::exchange(m_hasSignedIn, true)) {
                flow.editSecret({wizard::Field::ApiKey}, wizard::Secret(m_apiKey));
                flow.primary();
            }
        } else if (snapshot.queue.phase == wizard::QueueView::Phase::Stored) {
            std::fprintf(stdout, "offered\n");
            flow.goOnWithQueue();
        } else if (snapshot.queue.phase == wizard::QueueView::Phase::Ready) {
            flow.primary();
        } else if (snapshot.step == wizard::Step::Home &&
                   snapshot.queue.phase == wizard::QueueView::Phase::Empty) {
            QStringList ids;
            for (const wizard::Instance &each : snapshot.home.instances) {
                if (each.name.startsWith(u"Ledgerly"))
                    ids.append(each.id);
            }
            if (!snapshot.home.load.running && !snapshot.catalogue.load.running && !ids.isEmpty())
                flow.reauthorise(ids);
        } else if (snapshot.queue.phase == wizard::QueueView::Phase::Finished) {
            std::fprintf(stdout, "%d authorised, %d changed\n",
                         snapshot.queue.count(wizard::QueueItem::State::Authorised),
                         snapshot.queue.count(wizard::QueueItem::State::Changed));
            QCoreApplication::exit(0);
        } else if (consent.accountAsked && m_accepted != consent.attempt) {
            m_accepted = consent.attempt;
            play({step(u"click"_s, u"acceptAccount"_s)});
        } else if (snapshot.step == wizard::Step::Consent && consent.attempt != m_approved) {
            const bool isFirst = m_approved == 0;
            m_approved = consent.attempt;
            play(approval(isFirst));
        }
    }

    QString m_folder;
    QString m_apiKey;
    bool m_hasSignedIn = false;
    Death m_death;
    wizard::Composition m_composition{wizard::FlowOptions{}};
    std::unique_ptr<wizard::Player> m_player;
    QString m_place;
    int m_places = 0;
    quint64 m_approved = 0;
    quint64 m_accepted = 0;
};

int runProgram(const QStringList &arguments)
{
    const QueueRun run(arguments.value(2), arguments.value(3),
                       {arguments.value(4).toInt(), arguments.value(5).toInt()});
    return QApplication::exec();
}

} // namespace

/// The program with its window, its browser and its files, killed (SIGKILL) while it works on a queue.
class TestQueueKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { endWorld(); }
    void goesOnAfterEveryKill();

private:
    struct Run {
        bool isKilled = false;
        int exitCode = -1;
        QByteArray out;
    };
    void startWorld();
    void endWorld();
    Run run(const Death &death);
    /// How often the callback of an attempt was handed to the platform, by its own record.
    int authentications() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_demo;
    QJsonObject m_environment;
};

void TestQueueKill::startWorld()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<QProcess>();
    m_demo->start(QStringLiteral(DEMO_PROGRAM));
    while (!m_demo->canReadLine())
        QVERIFY(m_demo->waitForReadyRead(20000));
    m_environment = QJsonDocument::fromJson(m_demo->readLine()).object();
    QVERIFY(QDir().mkpath(m_home->filePath(u".config/connector-wizard"_s)));
    QSettings settings(m_home->filePath(u".config/connector-wizard/preferences.ini"_s), QSettings::IniFormat);
    settings.setValue(u"environment"_s, u"self-hosted"_s);
    settings.setValue(u"self-hosted/core"_s, m_environment.value(u"core_url"_s).toString());
    settings.setValue(u"self-hosted/sign-in"_s, m_environment.value(u"sign_in_url"_s).toString());
    settings.setValue(u"self-hosted/redirect"_s, m_environment.value(u"redirect_uri"_s).toString());
}

void TestQueueKill::endWorld()
{
    if (!m_demo)
        return;
    m_demo->kill();
    m_demo->waitForFinished();
    m_demo.reset();
}

TestQueueKill::Run TestQueueKill::run(const Death &death)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    const QString key = m_environment.value(u"account"_s).toObject().value(u"api_key"_s).toString();
    process.start(
        QCoreApplication::applicationFilePath(),
        {u"--run"_s, m_home->path(), key, QString::number(death.place), QString::number(death.delay)});
    Run result;
    if (process.waitForFinished(120000)) {
        result.isKilled = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL;
        result.exitCode = process.exitCode();
        result.out = process.readAllStandardOutput();
    }
    return result;
}

int TestQueueKill::authentications() const
{
    QNetworkAccessManager network;
    const QUrl url(m_environment.value(u"core_url"_s).toString() + u"/demo/requests"_s);
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(20000))
        return -1;
    int count = 0;
    const QJsonArray requests =
        QJsonDocument::fromJson(reply->readAll()).object().value(u"requests"_s).toArray();
    for (const QJsonValue &each : requests)
        count += each.toObject().value(u"path"_s).toString().endsWith(u"/oauth/authenticate") ? 1 : 0;
    return count;
}

void TestQueueKill::goesOnAfterEveryKill()
{
    // As it comes to a place, before anything of it has gone out, or a moment later.
    constexpr int delays[] = {0, 15};
    int kills = 0;
    for (int place = 1;; ++place) {
        startWorld();
        const Run killed = run({place, delays[place % 2]});
        const QByteArray where = "place " + QByteArray::number(place) + ": ";
        if (!killed.isKilled) {
            QVERIFY2(killed.exitCode == 0, (where + killed.out).constData());
            break; // it comes to fewer places
        }
        ++kills;
        const QDir kept(m_home->filePath(u".local/share/connector-wizard/queue"_s));
        if (kept.entryList({u"*.json"_s}, QDir::Files).isEmpty()) {
            // It died when all was done.
            QCOMPARE(authentications(), queued);
            endWorld();
            continue;
        }
        const Run whole = run({});
        QVERIFY2(whole.out.startsWith("offered\n"), (where + whole.out).constData());
        QVERIFY2(whole.exitCode == 0, (where + whole.out).constData());
        const QByteArray all = QByteArray::number(queued) + " authorised, 0 changed";
        const QByteArray lost = QByteArray::number(queued - 1) + " authorised, 1 changed";
        QVERIFY2(whole.out.contains(all) || whole.out.contains(lost), (where + whole.out).constData());
        // What was handed over once is not handed over again.
        const int count = authentications();
        QVERIFY2(count == queued, (where + QByteArray::number(count)).constData());
        endWorld();
    }
    QVERIFY2(kills > 4 * queued, "it comes to more places than that");
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"connector-wizard"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--run")
        return runProgram(arguments);
    TestQueueKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_queuekill.moc"
