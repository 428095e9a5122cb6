// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/flow/queuescenario.h"
#include "tests/support/ondisk.h"
#include "tests/support/testprogram.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Method = InstanceScenario::Method;
using Platform = QueuePlatform;

namespace
{

FlowOptions ofAmelia()
{
    FlowOptions options;
    options.desktopUser = u"amelia"_s;
    return options;
}

void signIn(InstanceScenario &scenario, const QString &companyId = u"42"_s)
{
    scenario.begin();
    scenario.flow->editText(Field::CompanyId, companyId);
    scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, R"({"token":"canary-token"})");
    scenario.signInWithPassword();
    QCOMPARE(scenario.step(), Step::Home);
}

void authoriseOne(InstanceScenario &scenario)
{
    scenario.chooseHarbourShop(Method::PlatformFirst);
    scenario.fillHarbourShop();
    scenario.authorise(200, FlowScenario::consentAnswer());
    scenario.leaves({FlowScenario::instance(u"900"_s)});
    scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":"900"})");
    scenario.approve("&shop=harbour-uk");
    QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
}

void reauthoriseIt(InstanceScenario &scenario)
{
    scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
    scenario.goHome();
    scenario.reauthorise();
    scenario.fillIn(u"client_secret"_s, u"canary-typed"_s);
    QCOMPARE(scenario.step(), Step::Review);
    scenario.carryOut(Method::PlatformFirst);
    QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    QVERIFY(scenario.shot().result.reauthorised);
    QVERIFY2(scenario.patchBody().contains("canary-typed"), "the secret was in play");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> linesOf(const QString &path)
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : contentOf(path).split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

int modeOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_mode & 0777) : -1;
}

/// Everything below the folder: names, contents, and that nobody else can read it.
void verifyPrivateAndWithoutSecrets(const QString &folder)
{
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    int files = 0;
    while (entries.hasNext()) {
        const QString path = entries.next();
        QCOMPARE(modeOf(path), entries.fileInfo().isDir() ? 0700 : 0600);
        if (entries.fileInfo().isDir())
            continue;
        ++files;
        const QByteArray text = path.toUtf8() + contentOf(path);
        for (const QByteArray secret : {"canary", "platform-state", "state1", "authorize?", "code="})
            QVERIFY2(!text.contains(secret), qPrintable(path + u": "_s + QString::fromLatin1(secret)));
    }
    QVERIFY(files > 0);
}

qsizetype filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden).size();
}

} // namespace

/// The flow with the stores that a run of the program has: what is on the disk after it.
class TestFlowKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesWhatWasDoneOnTheDisk()
    {
        QTemporaryDir folder;
        OnDisk<History> history(folder.path());
        InstanceScenario scenario(ofAmelia());
        scenario.keptHistory = &*history;
        signIn(scenario);
        authoriseOne(scenario);
        reauthoriseIt(scenario);

        history->entries({}); // waits for what is being written

        const QList<QJsonObject> lines = linesOf(folder.filePath(u"history/entries.jsonl"_s));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).value(u"action"_s).toString(), u"authorise"_s);
        QCOMPARE(lines.at(1).value(u"action"_s).toString(), u"reauthorise"_s);
        for (const QJsonObject &line : lines) {
            const auto text = [&line](const QString &key) {
                return line.value(key).toString();
            };
            QCOMPARE(text(u"outcome"_s), u"authorised"_s);
            QCOMPARE(QDateTime::fromString(text(u"at"_s), Qt::ISODateWithMs), scenario.clock.now());
            QCOMPARE(text(u"instance_id"_s), u"900"_s);
            QVERIFY(text(u"instance_name"_s).startsWith(u"Harbour Shop"_s));
            QCOMPARE(text(u"connector_name"_s), u"Harbour Shop"_s);
            QCOMPARE(text(u"host"_s), u"core.wearepatchworks.com"_s);
            QCOMPARE(text(u"company_id"_s), u"42"_s);
            QCOMPARE(text(u"desktop_user"_s), u"amelia"_s);
            QCOMPARE(text(u"signed_in_as"_s), u"amelia@harbour.example"_s);
        }
        QCOMPARE(lines.at(0).value(u"third_party_account"_s).toString(), u"harbour-uk"_s);
        verifyPrivateAndWithoutSecrets(folder.path());
    }

    void showsTheNextRunWhatWasDone()
    {
        QTemporaryDir folder;
        OnDisk<History> history(folder.path());
        InstanceScenario scenario(ofAmelia());
        scenario.keptHistory = &*history;
        signIn(scenario);
        authoriseOne(scenario);
        reauthoriseIt(scenario);
        const QList<HistoryEntry> told = scenario.shot().history.entries;
        QCOMPARE(told.size(), 2);

        history->entries({}); // waits for what is being written
        OnDisk<History> again(folder.path());
        scenario.endRun();
        scenario.keptHistory = &*again;
        signIn(scenario);
        QCOMPARE(scenario.shot().history.entries, told);
        QCOMPARE(scenario.shot().history.entries.first().instanceId, u"900"_s);
        scenario.endRun();
        signIn(scenario, u"43"_s);
        QVERIFY2(scenario.shot().history.entries.isEmpty(), "another company's");
        scenario.endRun();
        signIn(scenario);
        scenario.flow->showPlace(Step::History);
        scenario.flow->eraseHistory();
        scenario.settle();
        QVERIFY(linesOf(folder.filePath(u"history/entries.jsonl"_s)).isEmpty());
    }

    void notesFailuresToo()
    {
        QTemporaryDir folder;
        OnDisk<History> history(folder.path());
        InstanceScenario scenario(ofAmelia());
        scenario.keptHistory = &*history;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.answerPatch(403, R"({"message":"canary-api-key may not"})");
        scenario.press();
        history->entries({}); // waits for what is being written
        const QList<QJsonObject> lines = linesOf(folder.filePath(u"history/entries.jsonl"_s));
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().value(u"outcome"_s).toString(), u"failed"_s);
        QVERIFY(lines.first().value(u"signed_in_as"_s).toString().isEmpty());
        verifyPrivateAndWithoutSecrets(folder.path());
    }

    void keepsWhatIsTypedForANewInstance()
    {
        QTemporaryDir folder;
        OnDisk<DraftStore> drafts(folder.path());
        InstanceScenario scenario(ofAmelia());
        scenario.keptDrafts = &*drafts;
        signIn(scenario);
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.fillHarbourShop();
        scenario.flow->openStep(Step::Credentials);
        scenario.fillIn(u"client_id"_s, u"harbour-client"_s);
        scenario.wait(std::chrono::seconds(2));
        QCOMPARE(filesIn(folder.filePath(u"draft"_s)), 2);
        verifyPrivateAndWithoutSecrets(folder.path());

        signIn(scenario);
        QVERIFY(scenario.shot().home.keptDraft);
        scenario.flow->addInstance();
        scenario.settle();
        QCOMPARE(scenario.typed(u"client_id"_s), u"harbour-client"_s);
        QVERIFY(scenario.typed(u"client_secret"_s).isEmpty());
        verifyPrivateAndWithoutSecrets(folder.path());
        scenario.flow->signOut();
        scenario.settle();
        QCOMPARE(filesIn(folder.filePath(u"draft"_s)), 0);
    }

    void keepsAQueueAndItsHistory()
    {
        QTemporaryDir folder;
        OnDisk<History> history(folder.path());
        OnDisk<QueueStore> store(folder.path());
        QueueScenario scenario(&*store, nullptr, &*history);
        scenario.start(3, Platform::PlatformFirst);
        scenario.approve();
        scenario.refuse();
        verifyPrivateAndWithoutSecrets(folder.path());

        // Ended in the middle: another run goes on, and nothing is done twice.
        scenario.begin();
        QCOMPARE(scenario.queue().phase, QueueView::Phase::Stored);
        scenario.say(&SetupFlow::goOnWithQueue);
        scenario.approveAll();
        QCOMPARE(scenario.queue().phase, QueueView::Phase::Finished);
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
            QCOMPARE(scenario.platform.item(id).finished, 1);
        QMap<QString, QStringList> outcomes;
        history->entries({}); // waits for what is being written
        for (const QJsonObject &line : linesOf(folder.filePath(u"history/entries.jsonl"_s)))
            outcomes[line.value(u"instance_id"_s).toString()].append(line.value(u"outcome"_s).toString());
        QCOMPARE(outcomes.value(u"1"_s), QStringList{u"authorised"_s});
        QCOMPARE(outcomes.value(u"2"_s), QStringList({u"declined"_s, u"authorised"_s}));
        QCOMPARE(outcomes.value(u"3"_s), QStringList{u"authorised"_s});
        verifyPrivateAndWithoutSecrets(folder.path());
    }
};

WIZARD_GUILESS_TEST(TestFlowKept)
#include "tst_flowkept.moc"
