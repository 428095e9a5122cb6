// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

class QLabel;

namespace wizard
{

class EnginePage;
class EngineView;
struct BrowserState;

/// A window that the consent page opened, in the same session, with the host above the page. Its title is our
/// own: a page's title could say anything.
class ConsentPopup : public QWidget
{
    Q_OBJECT

public:
    /// `owner`: the window that it stays above.
    ConsentPopup(std::unique_ptr<EnginePage> page, QWidget *owner);
    ~ConsentPopup() override;

    /// `wanted`: what the page asked for, kept between a usable size and the screen's.
    void showSized(const QSize &wanted);

    /// Closed by the person or by the page: it counts no more and is destroyed in the loop's next turn.
    bool isClosed() const { return m_isClosed; }
    /// Ends it, also from inside the page's own calls.
    void dismiss();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showState(const BrowserState &state);

    std::unique_ptr<EnginePage> m_page;
    QLabel *m_host = nullptr;
    EngineView *m_view = nullptr;
    bool m_isClosed = false;
};

} // namespace wizard
