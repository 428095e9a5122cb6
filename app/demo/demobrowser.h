// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/democatalogue.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace demo
{

// Somebody who consents in a browser of their own, for plays: follows links and fills the forms of the demo's
// own sites with what the sheet says. Goes nowhere but to this computer.
class DemoBrowser : public QObject
{
    Q_OBJECT

public:
    struct Errand {
        QUrl url;
        bool approves = true;
        bool secondAccount = false;
        bool stopsBeforeReturn = false; // ends with the return address, without going there
    };

    explicit DemoBrowser(DemoCatalogue catalogue, QObject *parent = nullptr);

    // Once. finished() follows.
    void run(const Errand &errand);

Q_SIGNALS:
    // Where it ended, or what stood in the way.
    void finished(const QUrl &address, const QString &trouble);

private:
    void visit(const QUrl &url, const QByteArray &form = {});
    void read(const QByteArray &body, const QByteArray &location, const QByteArray &cookie);

    DemoCatalogue m_catalogue;
    Errand m_errand;
    QNetworkAccessManager m_network;
    QUrl m_at;
    QByteArray m_cookie;
    int m_pages = 0;
};

} // namespace demo
