// SPDX-License-Identifier: Apache-2.0
#include "app/player/player.h"

#include "ui/kit/copy/wholefile.h"
#include "ui/shell/window.h"
#include "ui/text/failuretext.h"
#include "ui/text/queuetext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>
#include <QPixmap>
#include <QScrollArea>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// How often a step looks for what it waits for.
constexpr std::chrono::milliseconds lookInterval{40};

bool isOnThisComputer(const QString &hostAndPort)
{
    return isLoopbackPage(QUrl(u"http://"_s + hostAndPort, QUrl::StrictMode));
}

// A page that is loaded is drawn a moment later (20 to 210 ms, measured): until then its place is blank or
// shows the page before. A blinking cursor is no other page.
constexpr double otherPage = 0.005;
constexpr int drawnWithin = 1000; // ms; then what is there is the page

// The share of sampled pixels in which two pictures differ, 0 to 1.
double difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 1;
    int sampled = 0;
    int different = 0;
    for (int y = 0; y < one.height(); y += 5) {
        for (int x = 0; x < one.width(); x += 5) {
            ++sampled;
            different += one.pixel(x, y) != other.pixel(x, y);
        }
    }
    return sampled == 0 ? 0 : double(different) / sampled;
}

void sendMouse(QEvent::Type type, QWidget *receiver, const QPoint &at)
{
    const bool isDown = type == QEvent::MouseButtonPress;
    QMouseEvent event(type, at, receiver->mapToGlobal(at), Qt::LeftButton,
                      isDown ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(receiver, &event);
}

// Presses and lets go; the press may take the receiver away.
void clickAt(QWidget *widget, const QPoint &at)
{
    const QPointer<QWidget> receiver(widget);
    sendMouse(QEvent::MouseButtonPress, receiver, at);
    if (receiver)
        sendMouse(QEvent::MouseButtonRelease, receiver, at);
}

void bringIntoSight(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
}

// An open list takes every key and the first click, until one turns to something else.
void closeListsBut(const QWidget *widget)
{
    while (QWidget *list = QApplication::activePopupWidget()) {
        if (list == widget->window() || !list->close())
            return;
    }
}

// The key of a character; text without a key of its own is typed all the same.
int keyOf(char32_t character)
{
    return int(QChar::toUpper(character));
}

// What a key writes.
QString textOf(QKeyCombination combination)
{
    const int key = combination.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return u"\r"_s;
    if (key == Qt::Key_Tab)
        return u"\t"_s;
    const bool isCommand =
        combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key < Qt::Key_Space || key >= Qt::Key_Escape || isCommand)
        return {};
    const char32_t character = key;
    const QString text = QString::fromUcs4(&character, 1);
    return combination.keyboardModifiers() & Qt::ShiftModifier ? text : text.toLower();
}

bool isBlank(const QImage &image)
{
    QImage plain(image.size(), image.format());
    plain.fill(image.pixelColor(0, 0));
    return difference(image, plain) == 0;
}

// A queue that ran to its end has done its work where it re-authorised any; what it did not is told, and of
// the reasons the first.
void tellReport(const QueueView &queue, PlayOutcome &outcome)
{
    int missed = 0;
    bool isWhole = true;
    QString reason;
    for (const QueueItem &item : queue.items) {
        isWhole = isWhole && !item.isOpen();
        if (item.state == QueueItem::State::Authorised || item.state == QueueItem::State::Changed)
            continue;
        ++missed;
        if (reason.isEmpty())
            reason = queueReasonText(item);
    }
    if (isWhole && missed < queue.items.size())
        outcome.outcome = u"authorised"_s;
    if (missed > 0)
        outcome.error = u"%1 of %2 were not re-authorised"_s.arg(missed).arg(queue.items.size());
    if (!reason.isEmpty())
        outcome.error += u": "_s + reason;
}

QString sentencesOf(const Failure &failure)
{
    const FailureText text = failureText(failure);
    return text.explanation.isEmpty() ? text.title : text.title + u". "_s + text.explanation;
}

// Why the flow failed, in its own words.
QString causeOf(const ResultView &result)
{
    return result.failure ? sentencesOf(*result.failure) : u"whether the instance was created is not known"_s;
}

// What the page in sight says that went wrong: often the reason why a step could not be done. Empty: nothing.
QString saidBy(const FlowSnapshot &snapshot)
{
    const std::optional<Failure> &failure = snapshot.step == Step::Result  ? snapshot.result.failure
                                            : snapshot.step == Step::Queue ? snapshot.queue.failure
                                                                           : snapshot.failure;
    return failure && failure->cause != FailureCause::Cancelled ? sentencesOf(*failure) : QString();
}

} // namespace

Player::Player(Window &window, const PlayFile &file, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
    , m_folder(folder)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &Player::tryStep);
}

void Player::start()
{
    if (!m_folder.isEmpty() && !QDir().mkpath(m_folder)) {
        stopWith(u"the folder for the pictures cannot be made"_s);
        return;
    }
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_waiting.start();
    m_look.start();
}

void Player::draw(const FlowSnapshot &snapshot)
{
    const ConsentView &before = m_snapshot.consent;
    const BrowserState &now = snapshot.consent.browser;
    if (before.attempt == snapshot.consent.attempt && before.browser.loading && !now.loading)
        ++m_loads;
    m_snapshot = snapshot;
    m_consentPage = snapshot.consent.page;
    const QString &host = now.host;
    if (snapshot.environment.coreUrl.isValid() && !snapshot.environment.isLoopback())
        stopWith(u"the environment is not on this computer"_s);
    else if (!host.isEmpty() && !isOnThisComputer(host))
        stopWith(u"the consent page is not on this computer: %1"_s.arg(host));
    // One that a page or its popup wanted to go to; the browser has not opened it.
    else if (const auto &trouble = snapshot.consent.trouble;
             trouble && trouble->verdict == NavigationVerdict::NotLoopback)
        stopWith(u"the consent page is not on this computer: %1"_s.arg(trouble->host));
    lookAtOnce();
}

void Player::lookAtOnce()
{
    // The page of a call may be gone before the next look.
    if (m_snapshot.step == Step::Working && m_look.isActive())
        QMetaObject::invokeMethod(this, &Player::tryStep, Qt::QueuedConnection);
}

void Player::tryStep()
{
    if (m_ended)
        return;
    if (m_next >= m_file.steps.size()) {
        end();
        return;
    }
    if (!m_window.isVisible()) {
        stopAtStep(u"the window was closed"_s);
        return;
    }
    const PlayStep &step = m_file.steps.at(m_next);
    if (perform(step) == Progress::Done) {
        ++m_next;
        m_waiting.restart();
        lookAtOnce();
        return;
    }
    if (std::chrono::milliseconds(m_waiting.elapsed()) > step.within)
        stopAtStep(m_wanting);
}

Player::Progress Player::perform(const PlayStep &step)
{
    switch (step.kind) {
    case PlayStep::Kind::WaitForPage:
        m_wanting = u"the page “%1” did not come"_s.arg(step.text);
        return isOnPage(step.text) ? Progress::Done : Progress::Waiting;
    case PlayStep::Kind::WaitForHost:
        m_wanting = u"no page of “%1” was loaded"_s.arg(step.text);
        // Each such step means another page than the one before: the old one still stands when a form was
        // sent.
        if (!hasLoaded(step.text) || m_loads == m_loadsMet)
            return Progress::Waiting;
        m_loadsMet = m_loads;
        m_lookWhenLoaded = m_consentPage ? m_consentPage->grab().toImage() : QImage();
        m_sinceLoaded.start();
        return Progress::Done;
    case PlayStep::Kind::Click:
        return click(step.text);
    case PlayStep::Kind::Type:
        return type(step);
    case PlayStep::Kind::Key:
        return press(step);
    case PlayStep::Kind::Choose:
        return choose(step);
    case PlayStep::Kind::Browse:
        return browse(step);
    case PlayStep::Kind::Picture:
        return takePicture(step.text);
    }
    return Progress::Waiting;
}

bool Player::isOnPage(const QString &name) const
{
    static const QHash<QString, Step> pages{
        {u"signIn"_s, Step::SignIn},   {u"home"_s, Step::Home},         {u"connector"_s, Step::Connector},
        {u"method"_s, Step::Method},   {u"settings"_s, Step::Settings}, {u"credentials"_s, Step::Credentials},
        {u"review"_s, Step::Review},   {u"consent"_s, Step::Consent},   {u"working"_s, Step::Working},
        {u"result"_s, Step::Result},   {u"instance"_s, Step::Instance}, {u"queue"_s, Step::Queue},
        {u"history"_s, Step::History},
    };
    // A demo that is still starting has its sign-in page, but nobody can sign in yet.
    const bool ready =
        m_snapshot.step != Step::SignIn || (m_snapshot.environment.isComplete() && !m_snapshot.busy);
    return m_window.currentPage() && pages.value(name) == m_snapshot.step && ready;
}

bool Player::hasLoaded(const QString &host) const
{
    const BrowserState &browser = m_snapshot.consent.browser;
    const QString shown = browser.host.section(u':', 0, 0);
    return m_snapshot.step == Step::Consent && !browser.loading &&
           (shown == host || shown.endsWith(u'.' + host));
}

QWidget *Player::find(const QString &name)
{
    QList<QWidget *> found;
    const auto widgets = m_window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->objectName() == name)
            found.append(widget);
    }
    if (found.isEmpty()) {
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && widget->accessibleName() == name)
                found.append(widget);
        }
    }
    m_wanting = found.isEmpty()    ? u"“%1” is not on the page"_s.arg(name)
                : found.size() > 1 ? u"“%1” is there more than once"_s.arg(name)
                                   : u"“%1” is disabled"_s.arg(name);
    if (found.size() != 1 || !found.first()->isEnabled())
        return nullptr;
    bringIntoSight(found.first());
    return found.first();
}

QWidget *Player::turnTo(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget)
        return nullptr;
    closeListsBut(widget);
    widget->setFocus(Qt::OtherFocusReason);
    return widget;
}

Player::Progress Player::click(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget)
        return Progress::Waiting;
    closeListsBut(widget);
    // What a person would hit there: the widget, something in it, or what lies over it.
    QWidget *window = widget->window();
    const QPoint at = widget->mapTo(window, widget->rect().center());
    QWidget *receiver = window->childAt(at);
    if (receiver != widget && !widget->isAncestorOf(receiver)) {
        m_wanting = u"“%1” is covered by something else"_s.arg(name);
        return Progress::Waiting;
    }
    if (widget->focusPolicy() & Qt::ClickFocus)
        widget->setFocus(Qt::MouseFocusReason);
    clickAt(receiver, receiver->mapFrom(window, at));
    return Progress::Done;
}

QWidget *Player::keyReceiver() const
{
    // An open list gets the keys before whatever has the focus.
    if (QWidget *list = QApplication::activePopupWidget())
        return list->focusWidget() ? list->focusWidget() : list;
    // A popup of the consent page's is a window of its own; without a window manager there is no focus widget
    // of the application, but the window knows its own.
    return QApplication::focusWidget() ? QApplication::focusWidget() : m_window.focusWidget();
}

void Player::sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWidget *receiver = keyReceiver();
    if (!receiver)
        return;
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(receiver, &press);
    // The receiver may be gone with the page that the key closed.
    if (QWidget *now = keyReceiver()) {
        QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
        QCoreApplication::sendEvent(now, &release);
    }
}

Player::Progress Player::type(const PlayStep &step)
{
    if (!step.target.isEmpty()) {
        QWidget *widget = turnTo(step.target);
        if (!widget)
            return Progress::Waiting;
        if (widget->property("readOnly").toBool()) {
            m_wanting = u"“%1” cannot be changed"_s.arg(step.target);
            return Progress::Waiting;
        }
        // What stands there goes first, as a person would select and overwrite it.
        sendKey(Qt::Key_A, Qt::ControlModifier, {});
        if (step.text.isEmpty())
            sendKey(Qt::Key_Delete, Qt::NoModifier, {});
    }
    m_wanting = u"nothing takes the text"_s;
    if (!keyReceiver())
        return Progress::Waiting;
    const QList<uint> characters = step.text.toUcs4();
    for (const char32_t character : characters)
        sendKey(keyOf(character), Qt::NoModifier, QString::fromUcs4(&character, 1));
    return Progress::Done;
}

Player::Progress Player::press(const PlayStep &step)
{
    m_wanting = u"nothing takes the key"_s;
    if (!keyReceiver())
        return Progress::Waiting;
    const QKeyCombination combination = QKeySequence(step.text, QKeySequence::PortableText)[0];
    const QString text = textOf(combination);
    for (int i = 0; i < step.times; ++i)
        sendKey(combination.key(), combination.keyboardModifiers(), text);
    return Progress::Done;
}

Player::Progress Player::choose(const PlayStep &step)
{
    QWidget *widget = turnTo(step.target);
    if (!widget)
        return Progress::Waiting;
    m_wanting = u"“%1” is not in “%2”"_s.arg(step.text, step.target);
    if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        const int index = combo->findText(step.text);
        if (index < 0)
            return Progress::Waiting;
        // By keys, so that what listens to a person's choice hears of it.
        sendKey(Qt::Key_Home, Qt::NoModifier, {});
        for (int i = 0; i < combo->count() && combo->currentIndex() != index; ++i)
            sendKey(Qt::Key_Down, Qt::NoModifier, {});
        return combo->currentIndex() == index ? Progress::Done : Progress::Waiting;
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        const QAbstractItemModel *model = view->model();
        QModelIndexList matches;
        for (int column = 0; column < model->columnCount() && matches.isEmpty(); ++column)
            matches = model->match(model->index(0, column), Qt::DisplayRole, step.text, 1,
                                   Qt::MatchExactly | Qt::MatchCaseSensitive);
        if (matches.isEmpty())
            return Progress::Waiting;
        view->scrollTo(matches.first());
        clickAt(view->viewport(), view->visualRect(matches.first()).center());
        return Progress::Done;
    }
    m_wanting = u"“%1” is no list"_s.arg(step.target);
    return Progress::Waiting;
}

Player::Progress Player::browse(const PlayStep &step)
{
    m_wanting = u"the person's own browser was not opened"_s;
    const ConsentView &consent = m_snapshot.consent;
    switch (m_errand) {
    case Errand::None:
        if (m_snapshot.step != Step::Consent || !consent.ownBrowserOpened || consent.link.isEmpty())
            return Progress::Waiting;
        m_errand = Errand::Running;
        Q_EMIT browseWanted(QUrl(consent.link, QUrl::StrictMode), step.text == u"approve", step.second,
                            !step.target.isEmpty());
        break;
    case Errand::Running:
        break;
    case Errand::Done:
        if (!step.target.isEmpty()) {
            if (!turnTo(step.target))
                return Progress::Waiting;
            sendKey(Qt::Key_A, Qt::ControlModifier, {});
            const QString address = m_address.toString(QUrl::FullyEncoded);
            for (const QChar character : address)
                sendKey(character.toUpper().unicode(), Qt::NoModifier, QString(character));
        }
        m_errand = Errand::None;
        m_address.clear();
        return Progress::Done;
    }
    m_wanting = u"the person's own browser came to no end"_s;
    return Progress::Waiting;
}

void Player::browsed(const QUrl &address, const QString &trouble)
{
    if (m_errand != Errand::Running)
        return;
    if (!trouble.isEmpty()) {
        stopAtStep(u"the person's own browser: %1"_s.arg(trouble));
        return;
    }
    m_address = address;
    m_errand = Errand::Done;
}

Player::Progress Player::takePicture(const QString &name)
{
    if (m_folder.isEmpty())
        return Progress::Done;
    m_wanting = u"the page stayed blank"_s;
    if (m_snapshot.step == Step::Consent && m_consentPage) {
        const QImage now = m_consentPage->grab().toImage();
        const bool drawn =
            difference(now, m_lookWhenLoaded) > otherPage || m_sinceLoaded.hasExpired(drawnWithin);
        if (isBlank(now) || !drawn)
            return Progress::Waiting;
    }
    const QString path =
        u"%1/%2-%3.png"_s.arg(m_folder, QString::number(++m_pictures).rightJustified(2, u'0'), name);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!m_window.grab().save(&buffer, "PNG") || !writeWhole(path, png).isEmpty())
        stopAtStep(u"the picture “%1” cannot be written"_s.arg(name));
    return Progress::Done;
}

void Player::stopAtStep(const QString &error)
{
    stopWith(u"step %1: %2"_s.arg(m_next + 1).arg(error));
}

void Player::stopWith(const QString &error)
{
    if (m_ended)
        return;
    m_error = error;
    end();
}

void Player::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_look.stop();
    PlayOutcome outcome;
    outcome.outcome = u"failed"_s;
    const bool isReport =
        m_snapshot.step == Step::Queue && m_snapshot.queue.phase == QueueView::Phase::Finished;
    if (m_error.isEmpty() && m_snapshot.step != Step::Result && !isReport)
        m_error = u"the play ended before the result"_s;
    if (m_error.isEmpty() && isReport) {
        tellReport(m_snapshot.queue, outcome);
    } else if (m_error.isEmpty()) {
        const ResultView &result = m_snapshot.result;
        if (result.outcome == Outcome::Authorised && !result.adopted)
            outcome.outcome = u"authorised"_s;
        else if (result.outcome == Outcome::Declined)
            outcome.outcome = u"declined"_s;
        outcome.name = result.name;
        outcome.instance = result.instance ? result.instance->id : QString();
        if (outcome.outcome == u"failed")
            outcome.error = causeOf(result);
    } else {
        const QString said = saidBy(m_snapshot);
        outcome.error = said.isEmpty() ? m_error : u"%1 (%2)"_s.arg(m_error, said);
    }
    // A step that could not be done is a failure like one of the flow; `error` tells which it was.
    outcome.asExpected = outcome.outcome == m_file.expect;
    // Not from inside a key or click that is being delivered.
    const auto tellThen = [this, outcome] {
        Q_EMIT finished(outcome);
    };
    QMetaObject::invokeMethod(this, tellThen, Qt::QueuedConnection);
}

} // namespace wizard
