// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/window.h"

#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/page.h"
#include "ui/pages/pagesofsteps.h"
#include "ui/shell/foot.h"
#include "ui/shell/helppanel.h"
#include "ui/shell/pagebar.h"
#include "ui/shell/placecounts.h"
#include "ui/shell/sidepanel.h"
#include "ui/shell/steplist.h"
#include "ui/shell/stepvalue.h"
#include "ui/shell/summarypanel.h"
#include "ui/text/labels.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int foldBelow = 1000;

/// Widths grow with the desktop's font, so that large text does not end in a column of syllables.
int grown(int width)
{
    constexpr double usualHeight = 18.0;
    return qRound(width * qBound(1.0, QFontMetrics(QApplication::font()).height() / usualHeight, 1.5));
}

} // namespace

Window::Window(Intents &intents, QWidget *parent)
    : QWidget(parent)
    , m_intents(intents)
{
    setObjectName(u"window"_s);
    setMinimumSize(720, 480);
    resize(1280, 800);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_steps = new StepList(intents, this);
    m_stack = new QStackedWidget(this);
    m_stack->setAccessibleName(tr("Page"));
    m_right = new SidePanel(this);
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    m_summary = new SummaryPanel(m_right);
    m_help = new HelpPanel(m_right);
    m_help->hide();
    right->addWidget(m_summary);
    right->addWidget(m_help);
    m_foot = new Foot(intents, this);
    // Tab goes through the page first, then the foot, then the steps.
    row->addWidget(m_steps);
    row->addWidget(m_stack, 1);
    row->addWidget(m_right);
    all->addLayout(row, 1);
    all->addWidget(m_foot);

    connect(m_foot, &Foot::helpPressed, this, &Window::toggleHelp);
    connect(m_foot, &Foot::primaryPressed, this, [this] {
        if (m_page)
            m_page->pressPrimary();
    });
    connect(m_foot, &Foot::secondPressed, this, [this] {
        if (m_page)
            m_page->pressSecond();
    });
    connect(m_help, &HelpPanel::closed, this, &Window::toggleHelp);
    const auto shortcut = [this](const QKeySequence &keys, auto &&action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence::Find, [this] {
        if (m_page)
            m_page->focusSearch();
    });
    shortcut(QKeySequence(Qt::ALT | (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left)), [this] {
        if (m_snapshot.allowed.back)
            m_intents.back();
    });
    shortcut(QKeySequence::HelpContents, [this] { toggleHelp(); });
    arrangeSides();
}

void Window::setConsentHelp(const QString &text)
{
    m_help->setConsentHelp(text);
}

Page *Window::pageFor(Step step)
{
    QScrollArea *&area = m_areas[step];
    if (!area) {
        area = new QScrollArea(m_stack);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setAccessibleName(stepTitle(step));
        Page *page = makePage(step, m_intents);
        page->setObjectName(u"page%1"_s.arg(pageName(step)));
        area->setWidget(page);
        page->installEventFilter(this);
        m_stack->addWidget(area);
        connect(page->bar(), &MessageBar::actionPressed, this, &Window::cure);
        connect(page->bar(), &MessageBar::proxyLoginGiven, this, &Window::giveProxyLogin);
        connect(page, &Page::footChanged, this, [this, page] {
            if (page == m_page)
                drawFoot();
        });
        connect(page->bar(), &MessageBar::linkPressed, this, &Window::goToField);
    }
    return static_cast<Page *>(area->widget());
}

void Window::draw(const FlowSnapshot &snapshot)
{
    const bool turned = !m_drawn || snapshot.step != m_snapshot.step;
    const bool pressed = m_drawn && snapshot.focusSerial != m_focusSerial;
    m_drawn = true;
    m_focusSerial = snapshot.focusSerial;
    m_snapshot = snapshot;

    m_page = pageFor(snapshot.step);
    m_page->draw(snapshot);
    if (turned)
        m_barOpen = false;
    if (pressed && !snapshot.problems.isEmpty())
        m_barOpen = true;
    if (snapshot.problems.isEmpty())
        m_barOpen = false;
    drawBar(*m_page->bar(), snapshot, m_barOpen);
    m_steps->draw(snapshot);
    m_summary->draw(snapshot);
    drawFoot();
    m_help->draw(snapshot.step);
    if (const QString title = windowTitleOf(snapshot); windowTitle() != title)
        setWindowTitle(title);
    // Help that stands in the page's place gives it back to what is new there.
    if (m_stack->isHidden() && (turned || pressed))
        m_helpOpen = false;
    arrangeSides();
    if (turned)
        turnTo(snapshot.step);
    else if (m_given && focusWidget() == m_given && m_foot->focusButton() != m_given)
        giveFocusToFoot(); // nobody has moved it, and what Enter means has come since

    announcePage(turned);

    if (pressed && snapshot.focusField)
        goToField(*snapshot.focusField);
    if (m_wantedField && stepOf(m_wantedField->field) == snapshot.step) {
        const FieldId field = *m_wantedField;
        m_wantedField.reset();
        goToField(field);
    }
}

void Window::drawFoot()
{
    m_foot->draw(m_snapshot, m_page->primaryText(m_snapshot), m_page->secondAction(m_snapshot));
}

void Window::turnTo(Step step)
{
    QScrollArea *area = m_areas.value(step);
    m_stack->setCurrentWidget(area);
    // What was typed there goes with it; and it is seldom seen again.
    if (step != Step::SignIn)
        forgetPage(Step::SignIn);
    // Signed out, or done with what was typed. Where it goes on, the flow has it and the page is made anew.
    if (step == Step::SignIn || step == Step::Home) {
        forgetPage(Step::Credentials);
        forgetPage(Step::Consent);
    }
    // The stack gives the focus to whatever comes first on the page; where it belongs is the page's to say.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
    area->verticalScrollBar()->setValue(0);
    m_given = nullptr;
    if (m_snapshot.closeAsked)
        return;
    m_page->takeFocus();
    const QWidget *focused = focusWidget();
    if (!focused || !m_page->isAncestorOf(focused)) {
        giveFocusToFoot();
    }
}

void Window::forgetPage(Step step)
{
    // Later, for this may be one of its events.
    if (QScrollArea *area = m_areas.take(step))
        area->deleteLater();
}

void Window::giveFocusToFoot()
{
    m_given = m_foot->focusButton();
    if (m_given)
        m_given->setFocus(Qt::OtherFocusReason);
}

void Window::announcePage(bool turned)
{
    const QString title = m_page->title();
    const bool first = !m_said;
    if (!turned && title == m_said)
        return;
    m_said = title;
    // The first page is read with the window that appears.
    if (first || m_snapshot.closeAsked)
        return;
    const bool isResult = m_snapshot.step == Step::Result;
    announce(m_page, isResult ? title + u'\n' + m_page->lead() : title);
}

void Window::cure()
{
    if (m_snapshot.failure)
        m_intents.cure();
    else
        m_intents.tryKeyringAgain(); // that is what the bar speaks of then
}

void Window::giveProxyLogin(const QString &user, const Secret &password)
{
    // Elsewhere the page says itself what was not sent, and its own button sends it.
    const bool goesOn = m_snapshot.step == Step::SignIn && m_snapshot.failure;
    m_intents.giveProxyLogin(user, password);
    if (goesOn)
        cure();
}

void Window::goToField(const FieldId &field)
{
    if (m_page && m_page->focusField(field)) {
        if (QWidget *focused = focusWidget(); focused && m_page->isAncestorOf(focused))
            m_areas.value(m_snapshot.step)->ensureWidgetVisible(focused, grid::large, grid::section * 2);
        return;
    }
    const Step step = stepOf(field.field);
    if (step == m_snapshot.step)
        return;
    m_wantedField = field;
    m_intents.openStep(step);
}

void Window::toggleHelp()
{
    const bool takesFocus = m_stack->isHidden() || m_help->isAncestorOf(focusWidget());
    m_helpOpen = !m_helpOpen;
    arrangeSides();
    layout()->activate(); // all at once, not in two pictures
    if (takesFocus && !m_helpOpen && m_page)
        m_page->takeFocus();
}

void Window::arrangeSides()
{
    const bool narrow = width() < grown(foldBelow);
    const int stepsWidth =
        qMin(qMax(grown(grid::sideWidth), m_steps->titlesWidth()), width() * (narrow ? 28 : 30) / 100);
    const int rightWidth = grown(grid::summaryWidth);
    // Nothing scrolls sideways: what stands beside the page gives way to what it cannot do without.
    const bool fullWidth = m_page && m_page->isFullWidth();
    int needed = m_page ? m_page->minimumSizeHint().width() : 0;
    if (!fullWidth)
        needed += style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const auto leaves = [this, needed](int taken) {
        return width() - taken >= needed;
    };
    m_steps->setFixedWidth(stepsWidth);
    const bool summing = m_snapshot.step == Step::Connector || m_snapshot.step == Step::Method ||
                         m_snapshot.step == Step::Settings || m_snapshot.step == Step::Credentials;
    m_summary->setVisible(!m_helpOpen && summing && !narrow && !fullWidth && leaves(stepsWidth + rightWidth));
    m_help->setVisible(m_helpOpen);
    // The help was asked for: it stays, if need be in the page's place.
    const bool helpCovers = m_helpOpen && !leaves(rightWidth);
    m_right->setMinimumWidth(rightWidth);
    m_right->setMaximumWidth(helpCovers ? QWIDGETSIZE_MAX : rightWidth);
    m_right->setVisible(m_helpOpen || !m_summary->isHidden());
    m_steps->setVisible(helpCovers || leaves(stepsWidth + (m_right->isHidden() ? 0 : rightWidth)));
    m_stack->setVisible(!helpCovers);
}

bool Window::isInConsentPage(const QWidget *widget) const
{
    const QWidget *page = m_snapshot.step == Step::Consent ? m_snapshot.consent.page : nullptr;
    return page && widget && (page == widget || page->isAncestorOf(widget));
}

void Window::closeEvent(QCloseEvent *event)
{
    // The flow may allow it at once. Its own close() is not heard then: on Wayland Qt calls this from inside
    // QWindow::close(), which does nothing a second time.
    if (!m_closeAllowed)
        m_intents.askToClose();
    event->setAccepted(m_closeAllowed);
}

void Window::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat()) {
        // What runs first, the window second.
        if (m_helpOpen)
            toggleHelp();
        else if (m_snapshot.closeAsked)
            m_intents.keepOpen();
        else if (m_snapshot.allowed.cancel && isInConsentPage(focusWidget())) {
            // Meant for the page, perhaps: it gets it, and after that Cancel gets the focus and no more.
            event->ignore();
            QMetaObject::invokeMethod(m_foot, &Foot::pointToCancel, Qt::QueuedConnection);
        } else if (m_snapshot.allowed.cancel)
            m_intents.cancel();
        else if (isPlace(m_snapshot.step) && m_snapshot.allowed.back)
            m_intents.back();
        else if (m_snapshot.allowed.close)
            m_intents.askToClose();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat() &&
        (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (!m_foot->takesKey(*event))
            return;
        // A focused button is what is meant; anything else means the page's main button.
        if (auto *focused = qobject_cast<QPushButton *>(focusWidget())) {
            focused->click();
            return;
        }
        if (QPushButton *button = m_foot->defaultButton()) {
            button->click();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void Window::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeSides();
}

bool Window::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest)
        arrangeSides(); // what it cannot do without may have changed
    return QWidget::eventFilter(watched, event);
}

bool Window::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        arrangeSides();
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // What lies on the window is painted after it, and all of it before the next event.
        QMetaObject::invokeMethod(this, &Window::painted, Qt::QueuedConnection);
    }
    return handled;
}

} // namespace wizard
