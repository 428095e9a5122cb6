// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>

// libSM's headers make macros of words that Qt uses.
struct _IceConn;
struct _IceListenObj;
struct _SmsConn;

/// The session manager of a desktop, with one client: as xfce4-session it asks it to save, and when it has,
/// to die. Waits for nothing itself.
class DesktopSession : public QObject
{
    Q_OBJECT

public:
    explicit DesktopSession(QObject *parent = nullptr);
    ~DesktopSession() override;

    /// For SESSION_MANAGER in the client's environment; empty: there is none.
    QByteArray address() const { return m_address; }
    /// A client is there, and has answered to the question that each is asked at its start.
    bool hasClient() const { return m_client && !m_isSaving; }
    /// Logs out.
    void end();
    /// What the client told to be started again with; empty where it has told nothing.
    QByteArrayList restartCommand() const;

private:
    /// What libSM calls.
    struct Calls;
    friend struct Calls;

    void accept(_IceListenObj *listener);
    void read(_IceConn *connection);
    void forget(_IceConn *connection);

    QByteArray m_address;
    int m_listenerCount = 0;
    _IceListenObj **m_listeners = nullptr;
    _SmsConn *m_client = nullptr;
    bool m_isSaving = false;
    bool m_isEnding = false;
    QHash<QByteArray, QByteArrayList> m_properties;
};
