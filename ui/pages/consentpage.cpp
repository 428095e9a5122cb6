// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consentpage.h"

#include "ui/pages/consentbar.h"
#include "ui/pages/consenthints.h"

#include <QHideEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

ConsentPage::ConsentPage(Intents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_frame(new QWidget(this))
    , m_bar(new ConsentBar(m_frame))
    , m_hintsArea(new QScrollArea(m_frame))
    , m_hints(new ConsentHints)
    , m_layout(new QVBoxLayout(m_frame))
    , m_empty(new QWidget(m_frame))
{
    content()->setSpacing(0);
    content()->addWidget(m_frame, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_bar);
    m_hintsArea->setObjectName(u"hintsArea"_s);
    m_hintsArea->setFrameShape(QFrame::NoFrame);
    m_hintsArea->setWidgetResizable(true);
    m_hintsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hintsArea->setFocusPolicy(Qt::NoFocus);
    m_hintsArea->setWidget(m_hints);
    m_hintsArea->hide();
    m_layout->addWidget(m_hintsArea);
    m_empty->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_layout->addWidget(m_empty, 1);

    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &ConsentPage::drawElapsed);
    connect(m_bar, &ConsentBar::reloadWanted, this, [this] { this->intents().reloadConsentPage(); });
    connect(m_hints, &ConsentHints::issuerAccepted, this, [this] { this->intents().acceptIssuer(); });
    connect(m_hints, &ConsentHints::startAgainWanted, this, [this] { this->intents().startConsentAgain(); });
}

ConsentPage::~ConsentPage()
{
    giveBack();
}

void ConsentPage::draw(const FlowSnapshot &snapshot)
{
    const ConsentView &consent = snapshot.consent;
    setAccessibleName(snapshot.connector ? tr("Consent page of %1").arg(snapshot.connector->title())
                                         : tr("Consent page"));
    m_begun = consent.begun;
    m_drawnNow = snapshot.now;
    m_sinceDrawn.start();
    m_bar->draw(consent.browser, consent.page != nullptr);
    m_hints->draw(consent);
    placeHints();
    drawElapsed();

    if (m_wanted != consent.page) {
        giveBack();
        m_wanted = consent.page;
    }
    embed();
}

QString ConsentPage::primaryText(const FlowSnapshot &) const
{
    return {};
}

void ConsentPage::takeFocus()
{
    if (m_shown)
        m_shown->setFocus(Qt::OtherFocusReason);
}

void ConsentPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_tick.start();
    embed();
}

void ConsentPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (event->spontaneous())
        return; // minimised, not left
    m_tick.stop();
    giveBack();
}

void ConsentPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeHints();
}

void ConsentPage::placeHints()
{
    // Whatever there is to say, the larger part stays the page's own; with large text the hints scroll.
    m_hintsArea->setVisible(m_hints->hasContent());
    if (!m_hints->hasContent())
        return;
    const int wanted =
        m_hints->hasHeightForWidth() ? m_hints->heightForWidth(width()) : m_hints->sizeHint().height();
    m_hintsArea->setFixedHeight(qMax(0, qMin(wanted, height() * 2 / 5)));
}

void ConsentPage::embed()
{
    m_empty->setVisible(!m_wanted);
    // Another window of ours may have taken it meanwhile.
    if (!m_wanted || m_wanted->parentWidget() == m_frame)
        return;
    m_shown = m_wanted;
    m_layout->addWidget(m_shown, 1);
    m_shown->show();
}

void ConsentPage::giveBack()
{
    if (m_shown && m_shown->parentWidget() == m_frame) {
        m_layout->removeWidget(m_shown);
        m_shown->hide();
        m_shown->setParent(nullptr);
    }
    m_shown.clear();
}

void ConsentPage::drawElapsed()
{
    if (!m_begun.isValid() || !m_drawnNow.isValid())
        return;
    const QDateTime now = m_drawnNow.addMSecs(m_sinceDrawn.elapsed());
    m_bar->setElapsed(std::chrono::seconds(qMax<qint64>(0, m_begun.secsTo(now))));
}

} // namespace wizard
