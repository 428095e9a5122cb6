// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/httpclient.h"
#include "tests/support/fakeclock.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace wizard
{

/// A platform with instances that remembers what was done to them: the queue's tests are about what happens
/// once, twice or not at all. Every call takes a second. Outlives its operations.
class QueuePlatform : public HttpClient
{
public:
    /// Methods of its one connector.
    enum Method {
        ConsentFirst = 101, ///< https://{{shop}}.harbour.example/authorize
        PlatformFirst = 102,
        ClientCredentials = 103,
        Token = 104,
        Gone = 105, ///< not in the catalogue
        Asks = 106, ///< as ConsentFirst, with a required variable that no instance has
    };

    struct Item {
        QString id;
        Method method = ConsentFirst;
        QString shop = QStringLiteral("north");
        QString clientId = QStringLiteral("app-1");
        QDateTime updatedAt;
        bool tellsTimes = true;
        int begun = 0;    ///< PATCHes that were taken
        int finished = 0; ///< consents that were taken
        QString awaitedState;
        bool replaces = false; ///< a PATCH takes the variables that it does not name away
        bool hasLost = false;
    };

    explicit QueuePlatform(FakeClock &clock);

    int tokenLife = 86400; ///< seconds, of signing in with a password

    void add(const QString &id, Method method = ConsentFirst, const QString &shop = QStringLiteral("north"),
             const QString &clientId = QStringLiteral("app-1"));
    Item &item(const QString &id);
    const QList<Item> &items() const { return m_items; }
    bool has(const QString &id) const;
    void remove(const QString &id);

    /// `call`: "get ID", "patch ID", "authenticate ID", "catalogue". The next such call is answered so, and
    /// nothing is done; status 0: no answer.
    void answer(const QString &call, int status, const QByteArray &json = "{}");
    void refuseAlways(const QString &call, int status);
    /// The next such call is done, but its answer is lost.
    void loseAnswer(const QString &call);
    /// Done before the next such call is taken.
    void before(const QString &call, std::function<void()> action);
    /// Such calls wait until release().
    void hold(const QString &call) { m_heldCall = call; }
    void release();
    bool isHolding() const { return !m_held.isNull(); }

    /// What was asked, in order, in the words of answer().
    const QStringList &calls() const { return m_calls; }
    int count(const QString &call) const { return int(m_calls.count(call)); }
    const QList<QByteArray> &bodies() const { return m_bodies; }

    /// The program dies with the `number`-th call from now (from 1; 0: not at all): before it is done, or
    /// after, without an answer.
    void dieAt(int number, bool done);
    bool isDead() const { return m_isDead; }
    int callCount() const { return int(m_calls.size()); }
    /// Another program: answers again.
    void revive();
    /// Called at that death, after what is done is done; and whenever something has been done.
    std::function<void()> atDeath;
    std::function<void()> atChange;
    /// What it remembers, and back.
    QByteArray saved() const;
    void restore(const QByteArray &json);

    std::unique_ptr<HttpOperation> send(HttpRequest request) override;
    void setProxyLogin(const ProxyLogin &) override {}

private:
    class Call;
    struct Script {
        QString call;
        std::optional<HttpAnswer> answer; ///< nothing: done, answer lost
    };

    void begin(Call *call, const HttpRequest &request);
    QString wordsOf(const HttpRequest &request) const;
    HttpAnswer done(const QString &words, const HttpRequest &request);
    HttpAnswer patched(Item &item, const QByteArray &body);
    QByteArray jsonOf(const Item &item, bool variables) const;

    FakeClock &m_clock;
    QList<Item> m_items;
    QList<Script> m_scripts;
    QHash<QString, int> m_refusals;
    QHash<QString, std::function<void()>> m_before;
    QString m_heldCall;
    QPointer<Operation> m_held;
    HttpRequest m_heldRequest;
    QStringList m_calls;
    QList<QByteArray> m_bodies;
    int m_deadlyCall = 0;
    bool m_deadlyIsDone = false;
    bool m_isDead = false;
};

} // namespace wizard
