// SPDX-License-Identifier: Apache-2.0
// Plays against a demo platform of their own, and what its record says of them: what was meant was sent, byte
// for byte, and secrets went where they belong and nowhere else.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString signIn =
    uR"(POST /api/v1/login {"email":"ines.okafor@northwind-pantry.example","password":"marmalade-on-mondays"})"_s;

// Words that somebody made by chance: codes, states, verifiers.
QString withoutChance(QString text)
{
    static const QRegularExpression word(u"\"(code|state|oauth_token|oauth_verifier)\":\"[\\w-]{43}\""_s);
    static const QRegularExpression code(u"(\"oauth_authorised_code\",\"value\":)\"[\\w-]{43}\""_s);
    text.replace(word, u"\"\\1\":\"*\""_s);
    return text.replace(code, u"\\1\"*\""_s);
}

QString patch(const QString &instance, const QString &body = u"{}"_s)
{
    return u"PATCH /api/v1/oauth/%1/reauthorise %2"_s.arg(instance, body);
}

QString patchWithCode(const QString &instance, int variable)
{
    return patch(instance,
                 uR"({"variables":[{"id":"%1","key":"oauth_authorised_code","value":"*"}]})"_s.arg(variable));
}

QString authenticate(const QString &body)
{
    return u"POST /api/v1/oauth/authenticate "_s + body;
}

const QString ledgerlyCallback =
    uR"({"code":"*","state":"*","host":"bG9naW4ubGVkZ2VybHkubG9jYWxob3N0","realmId":"9130357992221046"})"_s;

} // namespace

class TestPlays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsWhatWasMeant_data();
    void sendsWhatWasMeant();

private:
    QJsonArray record();

    std::unique_ptr<QTemporaryDir> m_home;
    QProcess m_demo;
    QJsonObject m_environment;
};

void TestPlays::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    m_demo.start(QStringLiteral(DEMO_PROGRAM), QStringList());
    QVERIFY(QTest::qWaitFor([this] { return m_demo.canReadLine(); }, 20000));
    m_environment = QJsonDocument::fromJson(m_demo.readLine()).object();
    m_environment.insert(u"name"_s, u"Northwind"_s); // the demo's own name is reserved
    QFile file(m_home->filePath(u"environment.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(m_environment).toJson());
}

void TestPlays::cleanup()
{
    m_demo.closeWriteChannel();
    QVERIFY(m_demo.waitForFinished());
}

QJsonArray TestPlays::record()
{
    QNetworkAccessManager network;
    std::unique_ptr<QNetworkReply> reply(network.get(
        QNetworkRequest(QUrl(m_environment.value("core_url"_L1).toString() + u"/demo/requests"_s))));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait())
        return {};
    return QJsonDocument::fromJson(reply->readAll()).object().value("requests"_L1).toArray();
}

void TestPlays::sendsWhatWasMeant_data()
{
    QTest::addColumn<QString>("play");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("writes");
    const QString big = u"9007199254746129"_s;
    QTest::newRow("unchanged") << u"reauthorise-unchanged"_s << u"authorised"_s
                               << QStringList{patch(u"5135"_s), authenticate(ledgerlyCallback)};
    QTest::newRow("changed secret")
        << u"reauthorise-changed-secret"_s << u"authorised"_s
        << QStringList{patch(
               u"5126"_s,
               uR"({"variables":[{"id":"120003","key":"client_secret","value":"hsk-9Yb2-Tm4v-Quay-71Lq"},)"
               uR"({"id":"120009","key":"oauth_authorised_code","value":"*"}]})"_s)};
    QTest::newRow("finished by the dashboard")
        << u"browser-finished-by-dashboard"_s << u"authorised"_s << QStringList{patch(big)};
    QTest::newRow("pasted address") << u"browser-pasted-address"_s << u"authorised"_s
                                    << QStringList{patchWithCode(u"5127"_s, 120009)};
    QTest::newRow("Woo approved") << u"woo-approved"_s << u"authorised"_s
                                  << QStringList{patch(u"5145"_s), u"POST /api/v1/oauth/woo-app-auth "_s};
    QTest::newRow("Woo refused") << u"woo-refused"_s << u"declined"_s << QStringList{patch(u"5145"_s)};
    QTest::newRow("Woo never returns")
        << u"woo-never-returns"_s << u"authorised"_s << QStringList{patch(u"5146"_s)};
    QTest::newRow("OAuth 1")
        << u"oauth1-three-legged"_s << u"authorised"_s
        << QStringList{patch(u"5147"_s),
                       authenticate(uR"({"oauth_token":"*","oauth_verifier":"*","company":"4471902"})"_s)};

    // The one that is gone is met by a fetch; the one without rights is refused after its consent.
    QStringList queue;
    for (const QString &harbour :
         {u"5127"_s, u"5126"_s, u"5102"_s, u"5128"_s, u"9007199254746122"_s, u"9007199254746094"_s})
        queue.append(patchWithCode(harbour, 120009));
    for (const QString &ledgerly : {u"5104"_s, u"5135"_s, u"5105"_s, big})
        queue << patch(ledgerly) << authenticate(ledgerlyCallback);
    for (const QString &mulberry : {u"5139"_s, u"5123"_s, u"5138"_s, u"5137"_s})
        queue.append(patchWithCode(mulberry, 123708));
    for (const QString &parcelHop : {u"5131"_s, u"5133"_s, u"5132"_s, u"5112"_s, u"5134"_s})
        queue.append(patchWithCode(parcelHop, 121309));
    QTest::newRow("queue of twenty") << u"queue-of-twenty"_s << u"authorised"_s << queue;
}

void TestPlays::sendsWhatWasMeant()
{
    QFETCH(QString, play);
    QFETCH(QStringList, writes);
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        variables.remove(QString::fromLatin1(name));
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess program;
    program.setProcessEnvironment(variables);
    program.start(QStringLiteral(WIZARD_PROGRAM),
                  {u"--environment"_s, m_home->filePath(u"environment.json"_s), u"--play"_s,
                   QStringLiteral(WIZARD_SCENARIOS "/") + play + u".json"_s});
    QVERIFY(program.waitForFinished(180000));
    const QByteArray out = program.readAllStandardOutput();
    const QByteArray err = program.readAllStandardError();
    QVERIFY2(program.exitCode() == 0, (out + err).constData());
    QTEST(QJsonDocument::fromJson(out).object().value("outcome"_L1).toString(), "outcome");

    QStringList sent;
    QString rest; // all that was said, without what a write says
    const QJsonArray requests = record();
    for (const QJsonValue value : requests) {
        const QJsonObject request = value.toObject();
        const QString method = request.value("method"_L1).toString();
        const QString path = request.value("path"_L1).toString();
        rest += path + request.value("query"_L1).toString();
        if (method != "GET"_L1)
            sent.append(method + u' ' + path + u' ' + withoutChance(request.value("body"_L1).toString()));
    }
    writes.prepend(signIn);
    QCOMPARE(sent, writes);

    // The keys of third parties and the platform's own stay out of addresses, output and the home folder.
    for (const QString &secret :
         {u"hsk-9Yb2-Tm4v-Quay-71Lq"_s, u"folio-amber-nine"_s, u"salt-marsh-lantern"_s,
          u"marmalade-on-mondays"_s, m_environment.value("account"_L1)["api_key"_L1].toString()}) {
        QVERIFY2(!rest.contains(secret), qPrintable(secret));
        QVERIFY2(!out.contains(secret.toUtf8()) && !err.contains(secret.toUtf8()), qPrintable(secret));
    }
    QVERIFY(!rest.contains(u"state="_s));
    QVERIFY(!rest.contains(u"code="_s));
}

QTEST_GUILESS_MAIN(TestPlays)
#include "tst_plays.moc"
