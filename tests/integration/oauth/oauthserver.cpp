// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/oauth/oauthserver.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{

/// The time that Node.js or Python may take to read its packages on a busy machine, in milliseconds.
constexpr int serverPatience = 30'000;

} // namespace

OAuthServer::OAuthServer(Kind kind)
    : m_kind(kind)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

OAuthServer::~OAuthServer()
{
    if (m_process.state() == QProcess::NotRunning || stop())
        return;
    m_process.kill();
    m_process.waitForFinished(serverPatience);
}

bool OAuthServer::start(const QList<QUrl> &redirectUris)
{
    // Debian's packages are Debian's own Python's.
    const bool isNode = m_kind == Kind::OidcProvider || m_kind == Kind::OAuth2Server;
    const QString program = QStandardPaths::findExecutable(
        isNode ? u"node"_s : u"python3"_s, isNode ? QStringList() : QStringList{u"/usr/bin"_s});
    if (program.isEmpty()) {
        qWarning("Node.js or Python is not installed (packaging/start test installs it)");
        return false;
    }
    QStringList arguments;
    switch (m_kind) {
    case Kind::OidcProvider:
        arguments = {QString::fromUtf8(OAUTH_SERVER_SCRIPT)};
        break;
    case Kind::DjangoOAuthToolkit:
        arguments = {u"-B"_s, QString::fromUtf8(DJANGO_SERVER_SCRIPT)};
        break;
    case Kind::OAuth2Server:
        arguments = {QString::fromUtf8(OAUTH2_SERVER_SCRIPT)};
        break;
    case Kind::OAuth1:
        arguments = {u"-B"_s, QString::fromUtf8(OAUTH1_SERVER_SCRIPT)};
        break;
    }
    for (const QUrl &uri : redirectUris)
        arguments.append(uri.toString(QUrl::FullyEncoded));
    m_process.start(program, arguments);
    const bool hasSpoken = QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; },
        serverPatience);
    if (hasSpoken && m_process.canReadLine())
        m_told = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_told.isEmpty())
        qWarning("the OAuth server did not start: %s", m_process.readAllStandardError().constData());
    return !m_told.isEmpty();
}

bool OAuthServer::stop()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished(serverPatience) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0;
}
