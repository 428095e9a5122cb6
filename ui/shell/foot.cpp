// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/foot.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/theme.h"
#include "ui/shell/placecounts.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

Foot::Foot(WindowIntents &intents, QWidget *parent)
    : QWidget(parent)
    , m_intents(intents)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 1, 0, 0);
    all->setSpacing(0);

    m_question = new QWidget(this);
    m_question->setObjectName(u"closeQuestion"_s);
    auto *questionRow = new QHBoxLayout(m_question);
    questionRow->setContentsMargins(grid::section, grid::medium, grid::section - 2, 0);
    questionRow->setSpacing(10);
    m_questionText = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Caution, m_question);
    m_questionText->setObjectName(u"closeQuestionText"_s);
    m_questionText->setWeight(QFont::Medium);
    auto *closeAnyway = namedButton(u"confirmClose"_s, tr("Close all the same"), m_question);
    m_keepOpen = namedButton(u"keepOpen"_s, tr("Keep it open"), m_question);
    m_keepOpen->setProperty("emphasis", true);
    connect(closeAnyway, &QPushButton::clicked, this, [this] { m_intents.confirmClose(); });
    connect(m_keepOpen, &QPushButton::clicked, this, [this] { m_intents.keepOpen(); });
    questionRow->addWidget(m_questionText, 1);
    questionRow->addWidget(closeAnyway);
    questionRow->addWidget(m_keepOpen);
    m_question->hide();
    all->addWidget(m_question);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(grid::section - 2, 14, grid::section - 2, 14);
    row->setSpacing(10);
    m_help = namedButton(u"help"_s, tr("&Help"), this);
    m_help->setFlat(true);
    connect(m_help, &QPushButton::clicked, this, &Foot::helpPressed);
    m_busy = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim, this);
    m_busy->setObjectName(u"busy"_s);
    m_busy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancel = namedButton(u"cancel"_s, tr("Cancel"), this);
    m_close = namedButton(u"close"_s, tr("&Close"), this);
    m_back = namedButton(u"back"_s, tr("&Back"), this);
    m_second = namedButton(u"second"_s, QString(), this);
    m_primary = namedButton(u"primary"_s, QString(), this);
    m_primary->setProperty("emphasis", true);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_intents.cancel(); });
    connect(m_close, &QPushButton::clicked, this, [this] { m_intents.askToClose(); });
    connect(m_back, &QPushButton::clicked, this, [this] { m_intents.back(); });
    connect(m_second, &QPushButton::clicked, this, &Foot::secondPressed);
    connect(m_primary, &QPushButton::clicked, this, &Foot::primaryPressed);
    row->addWidget(m_help);
    row->addWidget(m_busy, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_close);
    row->addSpacing(grid::small);
    row->addWidget(m_back);
    row->addWidget(m_second);
    row->addWidget(m_primary);
    all->addLayout(row);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->installEventFilter(this);
}

void Foot::draw(const FlowSnapshot &snapshot, const QString &primaryText, const FootAction &second)
{
    const bool hasPrimary = snapshot.allowed.primary && !primaryText.isEmpty();
    const bool isHeld = snapshot.allowed.held;
    //: a button's text, and the time until it can be pressed, such as 0:42
    m_primary->setText(isHeld && hasPrimary ? tr("%1 (%2)").arg(primaryText, clockText(snapshot.retryIn))
                                            : primaryText);
    m_primary->setAccessibleName(withoutAccessKey(primaryText));
    m_primary->setAccessibleDescription(isHeld ? tr("Patchworks asks to wait before it is asked again.")
                                               : QString());
    m_primary->setEnabled(!isHeld);
    m_primary->setVisible(hasPrimary);
    m_second->setText(second.text);
    m_second->setAccessibleName(withoutAccessKey(second.text));
    m_second->setEnabled(second.enabled);
    m_second->setVisible(!second.text.isEmpty());
    // The main button of a queue that is done leads to where Back would.
    const bool primaryIsBack =
        snapshot.step == Step::Queue && snapshot.queue.phase == QueueView::Phase::Finished && hasPrimary;
    m_back->setVisible(snapshot.allowed.back && !primaryIsBack);
    m_cancel->setVisible(snapshot.allowed.cancel);
    // At the places nothing is half-typed: the window's own button closes it.
    m_close->setVisible(snapshot.allowed.close && !isPlace(snapshot.step));
    // One button at a time is the one that Enter means.
    const auto emphasise = [](QPushButton *button, bool emphasis) {
        if (button->property("emphasis").toBool() == emphasis)
            return;
        button->setProperty("emphasis", emphasis);
        button->updateGeometry();
        button->update();
    };
    emphasise(m_primary, !snapshot.closeAsked);
    emphasise(m_close, !hasPrimary && !snapshot.closeAsked);
    const bool isForm = snapshot.step >= Step::Connector && snapshot.step <= Step::Review;
    if (snapshot.busy && snapshot.step != Step::Consent && snapshot.step != Step::Working)
        m_busy->setText(snapshot.step == Step::SignIn ? tr("Signing in…") : tr("Asking Patchworks…"));
    else if (snapshot.setup.isUnkept && isForm && second.note.isEmpty())
        m_busy->setText(tr("What you type cannot be kept on this computer."));
    else
        m_busy->setText(second.note);
    if (snapshot.closeAsked) {
        m_questionText->setText(
            snapshot.attemptUnderWay
                ? tr("An attempt is under way. If you close now, its outcome stays open; the next start "
                     "offers to look it up.")
            : snapshot.closeLoss == CloseLoss::Some
                ? tr("Not all that you typed is kept for the next start: secrets, for instance, are not.")
                : tr("What you typed is not kept. If you close now, you have to type it again."));
        m_question->setAccessibleName(m_questionText->text());
    }
    m_question->setVisible(snapshot.closeAsked);
    if (snapshot.closeAsked && !m_asked)
        m_keepOpen->setFocus(Qt::OtherFocusReason);
    m_asked = snapshot.closeAsked;
    noteLook(snapshot.step);
}

void Foot::noteLook(Step step)
{
    Look look{step, {}};
    size_t place = 0;
    for (const QWidget *each :
         std::initializer_list<const QWidget *>{m_question, m_cancel, m_close, m_back, m_second, m_primary})
        look.shown.set(place++, !each->isHidden());
    if (m_look != look)
        m_guard.noteTurn();
    m_look = look;
}

bool Foot::takesKey(const QKeyEvent &event)
{
    const bool isTooEarly = m_guard.isTooEarly(event.timestamp());
    m_guard.noteInput(event.timestamp());
    return !isTooEarly && !event.isAutoRepeat();
}

bool Foot::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease: {
        const quint64 stamp = static_cast<QMouseEvent *>(event)->timestamp();
        const bool isTooEarly = m_guard.isTooEarly(stamp);
        m_guard.noteInput(stamp);
        // What was pressed in time may be let go at any time.
        return isTooEarly && event->type() != QEvent::MouseButtonRelease;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        return key->key() == Qt::Key_Space && !takesKey(*key);
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

QPushButton *Foot::defaultButton() const
{
    if (m_asked)
        return m_keepOpen;
    if (!m_primary->isHidden())
        return m_primary;
    return m_close->isHidden() ? nullptr : m_close;
}

QPushButton *Foot::focusButton() const
{
    for (QPushButton *button : {defaultButton(), m_back, m_cancel}) {
        if (button && !button->isHidden())
            return button;
    }
    return nullptr;
}

void Foot::pointToCancel()
{
    m_cancel->setFocus(Qt::ShortcutFocusReason);
}

void Foot::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace wizard
