// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/consentpopup.h"

#include "ui/consent/enginepage.h"
#include "ui/consent/engineview.h"

#include <QCloseEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

ConsentPopup::ConsentPopup(std::unique_ptr<EnginePage> page, QWidget *owner)
    : QWidget(owner, Qt::Dialog)
    , m_page(std::move(page))
    , m_host(new QLabel)
    , m_view(new EngineView(m_page.get()))
{
    setObjectName(u"consentPopup"_s);
    setWindowTitle(tr("Window of the consent page"));
    m_host->setObjectName(u"consentPopupHost"_s);
    m_host->setTextFormat(Qt::PlainText);
    m_host->setLayoutDirection(Qt::LeftToRight);
    m_host->setContentsMargins(12, 8, 12, 8);
    m_host->setWordWrap(true);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_host);
    column->addWidget(m_view, 1);

    connect(m_page.get(), &EnginePage::stateChanged, this, &ConsentPopup::showState);
    connect(m_page.get(), &EnginePage::shown, m_view, &EngineView::focusPage);
    connect(m_page.get(), &QWebEnginePage::windowCloseRequested, this, &ConsentPopup::dismiss);
    showState(m_page->state());
}

ConsentPopup::~ConsentPopup()
{
    delete m_view; // before the page that it shows
}

void ConsentPopup::showSized(const QSize &wanted)
{
    const QSize room = screen()->availableSize();
    resize(wanted.expandedTo(QSize(480, 560)).boundedTo(room));
    show();
}

void ConsentPopup::showState(const BrowserState &state)
{
    // Said in words: state is never told by colour or a picture alone.
    if (state.host.isEmpty())
        m_host->setText(tr("New page"));
    else if (state.loopback)
        m_host->setText(tr("%1 (this computer)").arg(state.host));
    else if (state.secure)
        m_host->setText(tr("%1 (secure connection)").arg(state.host));
    else
        m_host->setText(state.host);
}

void ConsentPopup::dismiss()
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    hide();
    deleteLater();
}

void ConsentPopup::closeEvent(QCloseEvent *event)
{
    event->accept();
    dismiss();
}

} // namespace wizard
