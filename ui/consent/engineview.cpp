// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/engineview.h"

#include "ui/consent/enginepage.h"
#include "ui/consent/forms/passkeyform.h"
#include "ui/consent/forms/passkeyrequest.h"
#include "ui/consent/forms/passwordform.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWebEngineView>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// Of a widget of the engine's: the size that it was told last.
constexpr char toldSize[] = "toldSize";

} // namespace

EngineView::EngineView(EnginePage *page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_view(new QWebEngineView(page, this))
    , m_form(new PasswordForm(this))
    , m_passkeys(new PasskeyForm(this))
{
    m_view->setObjectName(u"consentPage"_s);
    m_view->setAccessibleName(tr("Page of the service that you connect"));
    m_view->setContextMenuPolicy(Qt::PreventContextMenu);
    prepareInner();
    m_view->installEventFilter(this);
    setFocusProxy(m_view);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_form);
    column->addWidget(m_passkeys);
    column->addWidget(m_view, 1);

    connect(page, &EnginePage::passwordAsked, m_form, &PasswordForm::ask);
    connect(page, &EnginePage::proxyPasswordAsked, m_form, &PasswordForm::askForProxy);
    connect(page, &EnginePage::questionDropped, m_form, &PasswordForm::close);
    connect(m_form, &PasswordForm::answered, page, &EnginePage::answerPassword);
    connect(m_form, &PasswordForm::declined, page, &EnginePage::declinePassword);
    connect(page, &EnginePage::passkeyAsked, m_passkeys, &PasskeyForm::ask);
    connect(m_passkeys, &PasskeyForm::closed, this, &EngineView::focusPage);
    // The engine keeps the factor by host and starts anew on the next one.
    connect(page, &QWebEnginePage::loadFinished, this, [this] { m_page->setZoomFactor(m_zoom); });

    addZoom(QKeySequence::keyBindings(QKeySequence::ZoomIn) + QList{QKeySequence(u"Ctrl+="_s)}, 0.1);
    addZoom(QKeySequence::keyBindings(QKeySequence::ZoomOut), -0.1);
    addZoom({QKeySequence(u"Ctrl+0"_s)}, 0);
}

void EngineView::waitForPage()
{
    // Hidden it keeps its place all the same.
    QSizePolicy policy = m_view->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_view->setSizePolicy(policy);
    m_view->hide();
    // Whoever gives this the focus means the page.
    setFocusProxy(nullptr);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_page, &EnginePage::arrived, this, &EngineView::showPage);
}

void EngineView::loadWhenPlaced(std::function<void()> load)
{
    m_load = std::move(load);
    if (isVisible())
        QMetaObject::invokeMethod(this, &EngineView::load, Qt::QueuedConnection);
}

void EngineView::load()
{
    // Whoever shows it may have taken it away again.
    if (!m_load || !isVisible())
        return;
    sizeHiddenPage();
    std::exchange(m_load, nullptr)();
}

void EngineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What is around it is laid out in this turn of the loop.
    if (m_load)
        QMetaObject::invokeMethod(this, &EngineView::load, Qt::QueuedConnection);
}

void EngineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    sizeHiddenPage();
}

void EngineView::sizeHiddenPage()
{
    if (!m_view->isHidden() || m_isSizing)
        return;
    const QScopedValueRollback sizing(m_isSizing, true);
    layout()->activate();
    for (QObject *const child : m_view->children()) {
        auto *const inner = qobject_cast<QWidget *>(child);
        // Told it has to be even where it has that size already, as with Qt 6.11.
        if (!inner || inner->isWindow() || inner->property(toldSize) == QVariant(m_view->size()))
            continue;
        inner->setProperty(toldSize, m_view->size());
        const QSize before = inner->size();
        inner->resize(m_view->size());
        QResizeEvent resized(inner->size(), before);
        QCoreApplication::sendEvent(inner, &resized);
    }
}

void EngineView::showPage()
{
    const bool hadFocus = hasFocus();
    m_view->show();
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_view);
    if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

bool EngineView::eventFilter(QObject *watched, QEvent *event)
{
    // The engine puts a widget of its own into the view, and a new one whenever the page changes its process.
    if (watched == m_view && event->type() == QEvent::ChildPolished) {
        prepareInner();
        sizeHiddenPage();
    }
    if (watched != m_view && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !key->isAutoRepeat() && isTakenOutside(*key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EngineView::prepareInner()
{
    m_view->setAcceptDrops(false);
    for (QWidget *const inner : m_view->findChildren<QWidget *>()) {
        inner->setAcceptDrops(false);
        inner->installEventFilter(this);
    }
}

bool EngineView::isTakenOutside(const QKeyEvent &key)
{
    if (!parentWidget())
        return false;
    // The engine keeps every key for itself, also those of which its page makes nothing.
    QKeyEvent copy(key.type(), key.key(), key.modifiers());
    QCoreApplication::sendEvent(parentWidget(), &copy);
    return copy.isAccepted();
}

void EngineView::focusPage()
{
    // Not from under the fingers of somebody who has gone elsewhere, nor from a question above the page.
    if (isVisible() && !m_form->isVisible() && !m_passkeys->isVisible())
        m_view->setFocus(Qt::OtherFocusReason);
}

void EngineView::addZoom(const QList<QKeySequence> &keys, double change)
{
    QList<QKeySequence> known;
    for (const QKeySequence &key : keys) {
        if (known.contains(key))
            continue; // the same key twice is ambiguous and does nothing
        known.append(key);
        auto *const shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [this, change] { zoomTo(change == 0 ? 1.0 : m_zoom + change); });
    }
}

void EngineView::zoomTo(double factor)
{
    m_zoom = std::clamp(factor, smallestZoom, largestZoom);
    m_page->setZoomFactor(m_zoom);
}

} // namespace wizard
