// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

/// The platform of `platform/` on a real Laravel, as children of the test on a loopback port of its own;
/// everything that they write lies in a temporary folder. Needs no rights but an ordinary user's.
class LaravelServer
{
public:
    enum class Front {
        Php,   ///< PHP's own server, as `artisan serve`
        Nginx, ///< nginx before PHP-FPM, as in production: chunked, packed
    };

    /// What came in, and what the application saw of it behind its middleware.
    struct Request {
        QString method;
        QString path; ///< without the first slash
        QByteArray raw;
        QJsonObject seen;
        int status = 0;
    };

    explicit LaravelServer(Front front);
    ~LaravelServer();
    Q_DISABLE_COPY_MOVE(LaravelServer)

    /// Makes the database with so many instances beside the first one, and serves. False where that does not
    /// succeed; the reason is a warning.
    bool start(int moreInstances = 0);
    /// See option() in platform/settings.php; from the next request on.
    void choose(const QString &option, const QJsonValue &value);
    /// One of the framework's own commands: `down`, `up`, `cache:clear`, …
    bool artisan(const QStringList &arguments);
    bool sql(const QString &statement) { return artisan({QStringLiteral("platform:sql"), statement}); }

    QUrl url(const QString &path) const;
    wizard::Environment environment() const;
    QList<Request> requests() const;
    QList<Request> requests(const QString &method, const QString &path) const;
    int count(const QString &method, const QString &path) const { return int(requests(method, path).size()); }

    static const QString email;
    static const QString password; ///< with a space at either end
    static const QString apiKey;

private:
    bool serve(quint16 port);
    bool run(const QString &program, const QStringList &arguments, const QMap<QString, QString> &more = {});
    void end();
    QString stateFile(const QString &name) const { return m_state.filePath(name); }
    bool write(const QString &name, const QByteArray &content) const;
    QByteArray log() const;

    Front m_front;
    QTemporaryDir m_state;
    QJsonObject m_options;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<QProcess>> m_children;
};
