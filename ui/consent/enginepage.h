// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/consentbrowser.h"

#include <QHash>
#include <QPointer>
#include <QUrl>
#include <QWebEnginePage>

class QAuthenticator;
class QWebEngineLoadingInfo;
class QWebEngineNavigationRequest;

namespace wizard
{

class ConsentProfile;
class NavigationGate;
class PasskeyRequest;

/// A page of the attempt: the consent page itself or a popup's. It asks the gate before it goes anywhere and
/// answers "no" to all that a consent page does not need: dialogs, permissions, files, certificates.
///
/// Signals are emitted from inside the browser's own calls: receivers must not destroy the page there.
class EnginePage : public QWebEnginePage
{
    Q_OBJECT

public:
    EnginePage(ConsentProfile *profile, NavigationGate *gate, QObject *parent = nullptr);

    void open(const QUrl &url);
    /// Loads what was last to be shown again; forgets crashes.
    void openAgain();

    /// The main frame's: host of what is shown, never of what was refused.
    const BrowserState &state() const { return m_state; }

    /// The answer to passwordAsked(): what asked is loaded again, and they are for its origin alone, or for
    /// the proxy.
    void answerPassword(const QString &user, const QString &password);
    void declinePassword();
    /// The question that was declined last: "yes" when it comes again.
    void agree();

    static constexpr int passwordTries = 3;
    /// Script dialogs that are told one by one; then it is told once that there are too many.
    static constexpr int toldDialogs = 5;

Q_SIGNALS:
    void stateChanged(const wizard::BrowserState &state);
    void troubled(wizard::BrowserTrouble trouble, const QString &host, int status = 0,
                  const QString &text = {});
    /// HTTP authentication; `host` as in hostForPeople(). `again`: what was given last was wrong.
    void passwordAsked(const QString &host, bool again);
    /// Likewise of the proxy.
    void proxyPasswordAsked(const QString &proxy, bool again);
    /// Belongs to the page.
    void passkeyAsked(wizard::PasskeyRequest *request);
    /// The page that asked is being left for another origin: there is nothing to answer any more.
    void questionDropped();
    /// Something of a first page is there (once); before it there is nothing to draw.
    void arrived();
    /// A first page is there (once).
    void shown();

protected:
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &securityOrigin, const QString &text, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int lineNumber,
                                  const QString &sourceId) override;

private:
    void judge(QWebEngineNavigationRequest &request);
    void refuseWishes();
    void giveCredentials(const QUrl &url, QAuthenticator *authenticator);
    void giveProxyCredentials(QAuthenticator *authenticator);
    void dropQuestion();
    void tryProxyLogin();
    void offerAnswer();
    void forgetOffer();
    void followLoading(const QWebEngineLoadingInfo &info);
    void followUrl(const QUrl &url);
    void noteArrival();
    /// An error's page without anything on it is no page.
    void tellErrorPage(int status);
    void fail(BrowserTrouble trouble);
    void recover();
    void tellDialog(BrowserTrouble trouble, const QUrl &origin, const QString &text);
    void setState(BrowserState state);
    bool isOfMainFrame(const QUrl &url) const;

    QPointer<NavigationGate> m_gate;
    BrowserState m_state;
    QUrl m_wanted; ///< where the main frame was last let go to
    QUrl m_asked;  ///< what the last password question stood in the way of
    QString m_offeredUser;
    QString m_offeredPassword;
    bool m_offers = false;      ///< credentials wait for the question that the reload brings
    bool m_offerLoads = false;  ///< the load that they are for has begun
    bool m_answerWaits = false; ///< credentials wait for the refused page's end
    QHash<QString, int> m_triesByOrigin;
    bool m_hasOfferedToProxy = false; ///< since the page was last loaded
    bool m_triesProxyLogin = false;   ///< what was typed for it is tried by this load
    bool m_proxyAnswerWaits = false;  ///< until the load that asked has ended
    bool m_asksForProxy = false;      ///< the proxy's question waits for its answer
    int m_dialogs = 0;
    QString m_declined;       ///< the last question, by origin and text
    QStringList m_agreedWith; ///< what the person answers with "yes"
    int m_crashes = 0;
    bool m_refusedSinceStart = false; ///< why a load that ended without a page needs no word of its own
    bool m_hasArrived = false;
    bool m_isShown = false;
};

} // namespace wizard
