// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

class QWebEngineNewWindowRequest;
class QWidget;

namespace wizard
{

class EnginePage;
class ConsentPopup;
class ConsentProfile;
class EngineView;
class MemoryWatch;
class NavigationGate;

/// Everything that lives and dies with one attempt: page, popups, its session unless others share it, and the
/// events that are still on their way to the listener. Destroys views before pages and pages before the
/// session.
class ConsentAttempt : public QObject
{
    Q_OBJECT

public:
    /// `place`: the widget whose layout takes the page. `listener` outlives the attempt.
    ConsentAttempt(const ConsentRequest &request, std::shared_ptr<ConsentProfile> profile, QWidget *place,
                   ConsentBrowserListener *listener);
    ~ConsentAttempt() override;

    /// Loads the page as soon as it has its place in a window.
    void start();
    void reload();
    void agree();
    /// After a capture that was no answer: the page goes on as it stands.
    void goOn();
    /// Silent and out of sight at once; destroyed by itself in the loop's next turn, because the caller may
    /// be inside one of the page's own calls (a key that the page did not want, for instance).
    void retire();

    static constexpr int maximumPopups = 5;
    static constexpr int maximumEvents = 100;
    static constexpr int maximumReopenings = 10; ///< after captures that were no answer

private:
    void watch(EnginePage *page);
    void openWindow(QWebEngineNewWindowRequest &request);
    void capture(const QUrl &callback);
    void tell(BrowserTrouble trouble, NavigationVerdict verdict, const QString &host, int status = 0,
              const QString &text = {});
    void tellState(const BrowserState &state);
    void dismissPopups();
    qsizetype openPopups() const;

    struct Told {
        BrowserTrouble trouble;
        NavigationVerdict verdict;
        QString host;
        QString text;
        QElapsedTimer since;
    };

    ConsentRequest m_request;
    ConsentBrowserListener *m_listener = nullptr;
    QPointer<QWidget> m_place;
    NavigationGate *m_gate = nullptr;
    MemoryWatch *m_memory = nullptr;
    std::shared_ptr<ConsentProfile> m_profile;
    std::unique_ptr<EnginePage> m_page;
    QPointer<EngineView> m_view;
    QList<QPointer<ConsentPopup>> m_popups;
    QList<Told> m_told;
    QPointer<EnginePage> m_asked; ///< whose question was declined last
    int m_events = 0;
    int m_reopenings = 0;
    bool m_isStarted = false; ///< the page has had its place, and is loaded
    bool m_isRetired = false;
};

} // namespace wizard
