// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/desktopsession.h"

#include <QSocketNotifier>

#include <X11/ICE/ICElib.h>
#include <X11/ICE/ICEutil.h>
#include <X11/SM/SMlib.h>
#include <cstdlib>

extern "C" void _IceTransNoListen(const char *protocol); // no header has it

namespace
{

Bool everybody(char *)
{
    return True; // it listens in a file of this computer's
}

} // namespace

struct DesktopSession::Calls {
    static Status takeClient(SmsConn client, SmPointer self, unsigned long *mask, SmsCallbacks *callbacks,
                             char **reason);
    static Status registerClient(SmsConn client, SmPointer self, char *previousId);
    static void saved(SmsConn client, SmPointer self, Bool success);
    static void closed(SmsConn client, SmPointer self, int count, char **reasons);
    static void noteProperties(SmsConn client, SmPointer self, int count, SmProp **properties);
};

DesktopSession::DesktopSession(QObject *parent)
    : QObject(parent)
{
    char error[256] = {};
    ::IceSetIOErrorHandler([](IceConn) {});
    ::_IceTransNoListen("tcp");
    if (!::SmsInitialize("tests", "1", Calls::takeClient, this, everybody, sizeof error, error) ||
        !::IceListenForConnections(&m_listenerCount, &m_listeners, sizeof error, error)) {
        qWarning("%s", error);
        return;
    }
    for (int i = 0; i < m_listenerCount; ++i) {
        const IceListenObj listener = m_listeners[i];
        ::IceSetHostBasedAuthProc(listener, everybody);
        auto *notifier =
            new QSocketNotifier(::IceGetListenConnectionNumber(listener), QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [this, listener] { accept(listener); });
    }
    char *const list = ::IceComposeNetworkIdList(m_listenerCount, m_listeners);
    m_address = list;
    std::free(list);
}

DesktopSession::~DesktopSession()
{
    ::IceFreeListenObjs(m_listenerCount, m_listeners);
}

void DesktopSession::accept(IceListenObj listener)
{
    IceAcceptStatus status = IceAcceptSuccess;
    const IceConn connection = ::IceAcceptConnection(listener, &status);
    if (!connection)
        return;
    auto *notifier = new QSocketNotifier(::IceConnectionNumber(connection), QSocketNotifier::Read, this);
    notifier->setObjectName(QString::number(quintptr(connection)));
    connect(notifier, &QSocketNotifier::activated, this, [this, connection] { read(connection); });
}

void DesktopSession::read(IceConn connection)
{
    if (::IceProcessMessages(connection, nullptr, nullptr) == IceProcessMessagesIOError) {
        m_client = nullptr;
        forget(connection);
        ::IceSetShutdownNegotiation(connection, False);
        ::IceCloseConnection(connection);
    }
}

void DesktopSession::forget(IceConn connection)
{
    auto *notifier = findChild<QSocketNotifier *>(QString::number(quintptr(connection)));
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier->deleteLater();
}

Status DesktopSession::Calls::takeClient(SmsConn, SmPointer self, unsigned long *mask,
                                         SmsCallbacks *callbacks, char **)
{
    *mask = SmsRegisterClientProcMask | SmsInteractRequestProcMask | SmsInteractDoneProcMask |
            SmsSaveYourselfRequestProcMask | SmsSaveYourselfP2RequestProcMask | SmsSaveYourselfDoneProcMask |
            SmsCloseConnectionProcMask | SmsSetPropertiesProcMask | SmsDeletePropertiesProcMask |
            SmsGetPropertiesProcMask;
    *callbacks = {};
    callbacks->register_client = {registerClient, self};
    callbacks->interact_request = {[](SmsConn client, SmPointer, int) { ::SmsInteract(client); }, self};
    callbacks->interact_done = {[](SmsConn, SmPointer, Bool) {}, self};
    callbacks->save_yourself_request = {[](SmsConn, SmPointer, int, Bool, int, Bool, Bool) {}, self};
    callbacks->save_yourself_phase2_request = {
        [](SmsConn client, SmPointer) { ::SmsSaveYourselfPhase2(client); }, self};
    callbacks->save_yourself_done = {saved, self};
    callbacks->close_connection = {closed, self};
    callbacks->set_properties = {noteProperties, self};
    callbacks->delete_properties = {[](SmsConn, SmPointer, int, char **) {}, self};
    callbacks->get_properties = {[](SmsConn client, SmPointer) { ::SmsReturnProperties(client, 0, nullptr); },
                                 self};
    return 1;
}

Status DesktopSession::Calls::registerClient(SmsConn client, SmPointer self, char *previousId)
{
    if (previousId) {
        std::free(previousId);
        return 0; // of no earlier session
    }
    auto *manager = static_cast<DesktopSession *>(self);
    char *const id = ::SmsGenerateClientID(client);
    ::SmsRegisterClientReply(client, id);
    std::free(id);
    manager->m_client = client;
    manager->m_isSaving = true;
    ::SmsSaveYourself(client, SmSaveLocal, False, SmInteractStyleNone, False);
    return 1;
}

void DesktopSession::end()
{
    m_isEnding = true;
    m_isSaving = true;
    ::SmsSaveYourself(m_client, SmSaveBoth, True, SmInteractStyleAny, False);
}

void DesktopSession::Calls::saved(SmsConn client, SmPointer self, Bool)
{
    auto *manager = static_cast<DesktopSession *>(self);
    manager->m_isSaving = false;
    if (manager->m_isEnding)
        ::SmsDie(client);
    else
        ::SmsSaveComplete(client);
}

void DesktopSession::Calls::closed(SmsConn client, SmPointer self, int count, char **reasons)
{
    auto *manager = static_cast<DesktopSession *>(self);
    ::SmFreeReasons(count, reasons);
    const IceConn connection = ::SmsGetIceConnection(client);
    manager->m_client = nullptr;
    manager->forget(connection);
    ::SmsCleanUp(client);
    ::IceSetShutdownNegotiation(connection, False);
    ::IceCloseConnection(connection);
}

void DesktopSession::Calls::noteProperties(SmsConn, SmPointer self, int count, SmProp **properties)
{
    auto *manager = static_cast<DesktopSession *>(self);
    for (int i = 0; i < count; ++i) {
        QByteArrayList values;
        for (int j = 0; j < properties[i]->num_vals; ++j)
            values.append(QByteArray(static_cast<const char *>(properties[i]->vals[j].value),
                                     properties[i]->vals[j].length));
        manager->m_properties.insert(properties[i]->name, values);
        ::SmFreeProperty(properties[i]);
    }
    std::free(properties);
}

QByteArrayList DesktopSession::restartCommand() const
{
    return m_properties.value(SmRestartCommand);
}
