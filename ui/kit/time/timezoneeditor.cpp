// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/time/timezoneeditor.h"

#include "app/domain/time/timezones.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/time/timezonemodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Name at the beginning, dim beside it another one that was searched for, and at the end the time there, if
/// it fits.
class TimeZoneDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), option.fontMetrics.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::of(option.palette);
        painter->save();
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Selected) ? theme.tint : theme.surface);
        const QRect line = option.rect.adjusted(grid::medium, 0, -grid::medium, 0);
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const QFontMetrics &metrics = option.fontMetrics;
        QString time = index.data(TimeZoneModel::TimeRole).toString();
        QString name = index.data().toString();
        QString other = index.data(TimeZoneModel::OtherNameRole).toString();
        int room = line.width() - metrics.horizontalAdvance(time) - grid::medium;
        // Why the row is here is worth more than the time.
        const int wanted = metrics.horizontalAdvance(name) + grid::small + metrics.horizontalAdvance(other);
        if (!other.isEmpty() && wanted > room) {
            time.clear();
            room = line.width();
        }
        name = metrics.elidedText(name, Qt::ElideRight, room);
        const int taken = metrics.horizontalAdvance(name) + grid::small;
        other = metrics.elidedText(other, Qt::ElideRight, room - taken);
        const int begin = (rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        painter->setPen(theme.text);
        painter->drawText(line, begin, name);
        painter->setPen(theme.dim);
        painter->drawText(line.adjusted(rightToLeft ? 0 : taken, 0, rightToLeft ? -taken : 0, 0), begin,
                          other);
        painter->drawText(line, (rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, time);
        painter->restore();
    }
};

/// Looks like the arrow of a combo box.
class ListArrow : public QPushButton
{
public:
    QSize sizeHint() const override { return {20, 28}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QRectF((width() - 15) / 2.0, (height() - 15) / 2.0, 15, 15), u"chevron-down"_s,
                  Theme::of(palette()).dim);
    }
};

} // namespace

TimeZoneEditor::TimeZoneEditor(QWidget *parent)
    : TextEditor(Kind::Plain, parent)
    , m_time(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim))
    , m_model(new TimeZoneModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_time->setWordWrap(false);
    line()->addInset(m_time);
    auto *arrow = new ListArrow;
    arrow->setObjectName(u"allTimeZones"_s);
    arrow->setFocusPolicy(Qt::NoFocus); // the Down key does the same
    arrow->setAccessibleName(tr("Show all time zones"));
    line()->addInset(arrow);
    connect(arrow, &QAbstractButton::clicked, this, [this] {
        line()->setFocus(Qt::MouseFocusReason);
        openAll();
    });

    // The model does the search, so the completer shows whatever it holds.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    m_completer->setWidget(line());
    m_completer->popup()->setItemDelegate(new TimeZoneDelegate(m_completer->popup()));
    m_completer->popup()->setObjectName(u"timeZoneList"_s);
    m_completer->popup()->setAccessibleName(tr("Time zones"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TimeZoneEditor::choose);

    line()->installEventFilter(this);
}

void TimeZoneEditor::takeEdit()
{
    search(text());
    showTime();
    Q_EMIT edited();
}

void TimeZoneEditor::takeLeaving()
{
    // What can only mean one zone is that zone.
    const QString typed = text().trimmed();
    if (!typed.isEmpty() && !isTimeZone(typed)) {
        const QList<TimeZoneMatch> matching = matchingTimeZones(typed, m_now);
        if (matching.size() == 1)
            choose(matching.constFirst().name);
    }
    Q_EMIT left();
}

void TimeZoneEditor::setNow(const QDateTime &now)
{
    m_now = now;
    showTime();
}

void TimeZoneEditor::showText(const QString &text)
{
    TextEditor::showText(text);
    showTime();
}

bool TimeZoneEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        openAll();
        return true;
    }
    return TextEditor::eventFilter(watched, event);
}

void TimeZoneEditor::search(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_model->search(text.trimmed(), m_now);
    if (m_model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    // The first match is chosen by Enter alone.
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void TimeZoneEditor::openAll()
{
    if (line()->isReadOnly())
        return;
    // A whole zone in the field is a choice already made: the list shows the others too.
    const QString typed = line()->text().trimmed();
    m_model->search(isTimeZone(typed) ? QString() : typed, m_now);
    if (m_model->rowCount() == 0)
        m_model->search({}, m_now);
    m_completer->complete();
    QAbstractItemModel *shown = m_completer->completionModel();
    const QModelIndexList found =
        shown->match(shown->index(0, 0), Qt::DisplayRole, typed, 1, Qt::MatchExactly);
    m_completer->popup()->setCurrentIndex(found.isEmpty() ? shown->index(0, 0) : found.constFirst());
}

void TimeZoneEditor::choose(const QString &name)
{
    if (line()->text() != name)
        line()->setText(name);
    showTime();
    Q_EMIT edited();
}

void TimeZoneEditor::showTime()
{
    const QString time = timeThere(line()->text(), m_now);
    const QString text = time.isEmpty() ? QString() : tr("%1 there now").arg(time);
    if (m_time->text() == text)
        return;
    m_time->setText(text);
    m_time->setVisible(!text.isEmpty());
    line()->placeInsets();
}

} // namespace wizard
