// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QList>

namespace wizard
{

/// A browser without a page: the test says what happens. Gives one browser after the other and knows the
/// last one. Outlives its browsers.
class ScriptedConsentBrowserProvider : public ConsentBrowserProvider
{
public:
    QString unavailableReason() const override { return m_reason; }
    std::unique_ptr<ConsentBrowser> create(ConsentBrowserListener *listener) override;
    void warmUp() override { ++m_warmUps; }

    /// `root`, `missing`, `broken`, or empty.
    void setUnavailableReason(const QString &reason) { m_reason = reason; }
    /// What widget() of the browsers answers; null unless set. The test keeps it.
    void setWidget(QWidget *widget) { m_widget = widget; }

    /// Every open(), in order.
    const QList<ConsentRequest> &opened() const { return m_opened; }
    bool isOpen() const { return m_current != 0; }
    int creations() const { return m_creations; }
    int reloads() const { return m_reloads; }
    int agreements() const { return m_agreements; }
    int stops() const { return m_stops; }
    int warmUps() const { return m_warmUps; }
    int endedSessions() const { return m_endedSessions; }

    /// What the page does; told with the attempt that is open. Ignored by a browser that has been stopped, as
    /// the real one does.
    void capture(const QUrl &callback);
    void trouble(BrowserTrouble trouble, NavigationVerdict verdict = NavigationVerdict::Ordinary,
                 const QString &host = {});
    void change(const BrowserState &state);
    /// A late event of any attempt, whatever is open: what a faulty browser could send.
    void captureFor(quint64 attempt, const QUrl &callback);

private:
    class Browser;

    QString m_reason;
    QWidget *m_widget = nullptr;
    ConsentBrowserListener *m_listener = nullptr;
    QList<ConsentRequest> m_opened;
    quint64 m_current = 0;
    bool m_isCaptured = false; ///< and the page does nothing more, as the real one
    int m_creations = 0;
    int m_reloads = 0;
    int m_agreements = 0;
    int m_stops = 0;
    int m_warmUps = 0;
    int m_endedSessions = 0;
};

} // namespace wizard
