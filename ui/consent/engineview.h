// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

class QWebEngineView;

namespace wizard
{

class EnginePage;
class PasskeyForm;
class PasswordForm;

/// A page with what belongs around it inside a window: the questions above it (password, passkey), zoom by
/// keyboard, no context menu, no drops. Does not own the page, which must outlive it.
class EngineView : public QWidget
{
    Q_OBJECT

public:
    explicit EngineView(EnginePage *page, QWidget *parent = nullptr);

    /// Shows nothing of the page until something of it is there. A page that ends before that, as those do
    /// that a third party answers at once from its session, then leaves nothing behind: where the engine has
    /// begun to draw and is ended before its first picture, it keeps 40 kB for good (measured, Qt 6.4.2).
    void waitForPage();

    /// Loads what `load` loads once the page has its place and size: pages lay themselves out as they begin.
    /// Always from the event loop.
    void loadWhenPlaced(std::function<void()> load);

    void focusPage();

    bool eventFilter(QObject *watched, QEvent *event) override;

    static constexpr double smallestZoom = 0.5;
    static constexpr double largestZoom = 3.0;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPage();
    void load();
    /// Sizes what is not shown yet: Qt tells hidden widgets of their size only when they are shown.
    void sizeHiddenPage();
    /// The engine's own widgets take no drops, and offer Escape to what is around the page first.
    void prepareInner();
    bool isTakenOutside(const QKeyEvent &key);
    void zoomTo(double factor);
    void addZoom(const QList<QKeySequence> &keys, double change);

    EnginePage *m_page = nullptr;
    QWebEngineView *m_view = nullptr;
    PasswordForm *m_form = nullptr;
    PasskeyForm *m_passkeys = nullptr;
    std::function<void()> m_load; ///< until the page has its place
    bool m_isSizing = false;
    double m_zoom = 1.0;
};

} // namespace wizard
