// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/net/proxychoice.h"
#include "app/ports/httpclient.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

class QNetworkAccessManager;

namespace wizard
{

/// One exchange of QtHttpClient.
class QtHttpOperation : public HttpOperation
{
    Q_OBJECT

public:
    /// The most that names and values of an answer's headers may have together.
    static constexpr qint64 maximumHeaderBytes = 256 * 1024;

    /// `attic`: where a manager is kept whose exchange was broken off, until its thread has let go.
    QtHttpOperation(HttpRequest request, std::shared_ptr<QNetworkAccessManager> manager,
                    std::shared_ptr<const ProxyChoice::Login> proxyLogin, std::shared_ptr<QObject> attic);
    ~QtHttpOperation() override;

    void start() override;

    static std::shared_ptr<QNetworkAccessManager>
    freshManager(std::shared_ptr<const ProxyChoice::Login> proxyLogin);

private:
    bool isSendable() const;
    void letGoOfReply();
    void readMetaData();
    void readBody();
    void endWith(HttpTrouble trouble);
    void endWithReply();
    bool isProxysFault() const;
    HttpTrouble troubleOf(QNetworkReply::NetworkError error) const;
    bool isBodyCut() const;
    bool isEndUnknown() const;
    bool isEndTold() const;
    bool isWholeByItself() const;

    HttpRequest m_request;
    std::shared_ptr<QObject> m_attic; ///< before m_manager: destroyed after it
    std::shared_ptr<QNetworkAccessManager> m_manager;
    std::shared_ptr<const ProxyChoice::Login> m_proxyLogin;
    QNetworkReply *m_reply = nullptr;
    bool m_brokenOff = false;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    bool m_isThrough = false; ///< to the platform itself: from here on something may have been sent
    QTimer m_deadline;
    HttpAnswer m_answer;
};

} // namespace wizard
