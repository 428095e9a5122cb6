// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/consentpage.h"

#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/consent/consentbar.h"
#include "ui/pages/consent/consenthints.h"
#include "ui/pages/consent/consentways.h"
#include "ui/pages/consent/ownbrowserpanel.h"

#include <QHideEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

ConsentPage::ConsentPage(ConsentIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_frame(new QWidget(this))
    , m_bar(new ConsentBar(m_frame))
    , m_hintsArea(new QScrollArea(m_frame))
    , m_hints(new ConsentHints)
    , m_queueBar(new QWidget(m_frame))
    , m_queueText(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, m_queueBar))
    , m_ways(new ConsentWays(m_frame))
    , m_ownBrowserArea(new QScrollArea(m_frame))
    , m_ownBrowser(new OwnBrowserPanel)
    , m_layout(new QVBoxLayout(m_frame))
    , m_empty(new QWidget(m_frame))
{
    content()->setSpacing(0);
    content()->addWidget(m_frame, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto *queueRow = new FlowRow(grid::small, m_queueBar);
    queueRow->setContentsMargins(grid::large, grid::small, grid::large, grid::small);
    m_queueText->setObjectName(u"queuePosition"_s);
    m_queueText->setWeight(QFont::Medium);
    m_queueText->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    queueRow->addWidget(m_queueText);
    QPushButton *skip = namedButton(u"skipQueueItem"_s, tr("Skip this instance"), m_queueBar);
    QPushButton *pause = namedButton(u"pauseQueue"_s, tr("Pause after this one"), m_queueBar);
    queueRow->addWidget(skip);
    queueRow->addWidget(pause);
    connect(skip, &QPushButton::clicked, this, [this] { m_intents.skipQueueItem(); });
    connect(pause, &QPushButton::clicked, this, [this] { m_intents.pauseQueue(); });
    m_queueBar->hide();
    m_layout->addWidget(m_queueBar);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_ways);
    m_hintsArea->setObjectName(u"hintsArea"_s);
    m_hintsArea->setFrameShape(QFrame::NoFrame);
    m_hintsArea->setWidgetResizable(true);
    m_hintsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hintsArea->setFocusPolicy(Qt::NoFocus);
    m_hintsArea->setWidget(m_hints);
    m_hintsArea->hide();
    m_layout->addWidget(m_hintsArea);
    m_ownBrowserArea->setObjectName(u"ownBrowserArea"_s);
    m_ownBrowserArea->setFrameShape(QFrame::NoFrame);
    m_ownBrowserArea->setWidgetResizable(true);
    m_ownBrowserArea->setFocusPolicy(Qt::NoFocus);
    m_ownBrowserArea->setWidget(m_ownBrowser);
    m_ownBrowserArea->hide();
    m_layout->addWidget(m_ownBrowserArea, 1);
    m_empty->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_layout->addWidget(m_empty, 1);

    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &ConsentPage::drawElapsed);
    connect(m_bar, &ConsentBar::reloadWanted, this, [this] { m_intents.reloadConsentPage(); });
    connect(m_ways, &ConsentWays::stuckTurned, this, [this](bool open) {
        m_hints->setOpened(open);
        placeHints();
    });
    connect(m_hints, &ConsentHints::agreed, this, [this] { m_intents.agreeToPage(); });
    connect(m_hints, &ConsentHints::issuerAccepted, this, [this] { m_intents.acceptIssuer(); });
    connect(m_hints, &ConsentHints::scopeAccepted, this, [this] { m_intents.acceptScope(); });
    connect(m_hints, &ConsentHints::accountAccepted, this, [this] { m_intents.acceptAccount(); });
    connect(m_hints, &ConsentHints::accountSwitchWanted, this, [this] { m_intents.switchAccount(); });
    connect(m_ways, &ConsentWays::accountSwitchWanted, this, [this] { m_intents.switchAccount(); });
    const auto toOwnBrowser = [this] {
        m_intents.continueInOwnBrowser();
    };
    const auto pasted = [this](const Secret &text) {
        m_intents.takeReturnAddress(text);
    };
    connect(m_ways, &ConsentWays::ownBrowserWanted, this, toOwnBrowser);
    connect(m_ownBrowser, &OwnBrowserPanel::openWanted, this, toOwnBrowser);
    connect(m_ways, &ConsentWays::pasted, this, pasted);
    connect(m_ownBrowser, &OwnBrowserPanel::pasted, this, pasted);
    connect(m_hints, &ConsentHints::startAgainWanted, this, [this] { m_intents.startConsentAgain(); });
}

ConsentPage::~ConsentPage()
{
    giveBack();
}

void ConsentPage::draw(const FlowSnapshot &snapshot)
{
    const ConsentView &consent = snapshot.consent;
    setAccessibleName(snapshot.setup.connector
                          ? tr("Consent page of %1").arg(snapshot.setup.connector->title())
                          : tr("Consent page"));
    m_begun = consent.begun;
    m_drawnNow = snapshot.now;
    m_sinceDrawn.start();
    m_bar->draw(consent.browser, consent.page != nullptr);
    m_hints->draw(consent,
                  snapshot.setup.connector ? snapshot.setup.connector->title() : tr("The third party"));
    drawQueue(snapshot);
    drawWay(snapshot);
    placeHints();
    m_hints->focusNewQuestion();
    drawElapsed();

    if (m_wanted != consent.page) {
        giveBack();
        m_wanted = consent.page;
    }
    embed();
}

void ConsentPage::takeFocus()
{
    if (m_shown)
        m_shown->setFocus(Qt::OtherFocusReason);
    else if (m_ownBrowserArea->isVisible())
        m_ownBrowser->takeFocus();
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
    // What was shown a moment ago counts already.
    m_hints->layout()->invalidate();
    m_hints->layout()->activate();
    const int wanted =
        m_hints->hasHeightForWidth() ? m_hints->heightForWidth(width()) : m_hints->sizeHint().height();
    m_hintsArea->setFixedHeight(qMax(0, qMin(wanted, height() * 2 / 5)));
}

void ConsentPage::drawQueue(const FlowSnapshot &snapshot)
{
    const QueueView &queue = snapshot.queue;
    const bool isQueued =
        queue.phase == QueueView::Phase::Running && queue.current >= 0 && queue.current < queue.items.size();
    m_queueBar->setVisible(isQueued);
    if (!isQueued)
        return;
    //: which of how many, and a name
    m_queueText->setText(tr("%1 of %2 · %3")
                             .arg(queue.current + 1)
                             .arg(queue.items.size())
                             .arg(queue.items.at(queue.current).name));
    m_queueBar->findChild<QPushButton *>(u"pauseQueue"_s)->setEnabled(!queue.pauseAsked);
}

void ConsentPage::drawWay(const FlowSnapshot &snapshot)
{
    const ConsentView &consent = snapshot.consent;
    const bool own = consent.way == ConsentView::Way::OwnBrowser;
    if (m_attempt != consent.attempt) {
        m_attempt = consent.attempt;
        m_ownBrowser->forget();
    }
    const bool turned = own && m_ownBrowserArea->isHidden();
    m_bar->setVisible(!own);
    m_ways->setVisible(!own);
    m_ownBrowserArea->setVisible(own);
    m_ways->draw(snapshot);
    m_ownBrowser->draw(snapshot);
    if (turned && isVisible())
        m_ownBrowser->takeFocus();
}

void ConsentPage::embed()
{
    m_empty->setVisible(!m_wanted && m_ownBrowserArea->isHidden());
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
    m_ownBrowser->setNow(now);
    m_bar->setElapsed(std::chrono::seconds(qMax<qint64>(0, m_begun.secsTo(now))));
}

} // namespace wizard
