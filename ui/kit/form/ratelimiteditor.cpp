// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/ratelimiteditor.h"

#include "app/domain/platform/validation.h"
#include "ui/kit/controls/combobox.h"
#include "ui/kit/controls/stepbuttons.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

#include <limits>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QString rateLimitInOtherWords(const RateLimit &limit)
{
    const QLocale locale;
    const qint64 amount = qMax(1, limit.amount);
    switch (limit.unit) {
    case RateLimitUnit::Second:
        return RateLimitEditor::tr("%1 a minute").arg(locale.toString(amount * 60));
    case RateLimitUnit::Minute:
        return RateLimitEditor::tr("%1 an hour").arg(locale.toString(amount * 60));
    case RateLimitUnit::Hour:
        return RateLimitEditor::tr("%1 a day").arg(locale.toString(amount * 24));
    case RateLimitUnit::Day:
        break;
    }
    const double seconds = 86400.0 / static_cast<double>(amount);
    if (seconds >= 120)
        return RateLimitEditor::tr("one every %1").arg(durationText(std::chrono::seconds(qRound64(seconds))));
    return RateLimitEditor::tr("one every %1 seconds").arg(locale.toString(seconds, 'g', 2));
}

RateLimitEditor::RateLimitEditor(QWidget *parent)
    : FieldEditor(parent)
    , m_amount(new LineEdit(this))
    , m_unit(new ComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    m_amount->setInputMethodHints(Qt::ImhDigitsOnly);
    m_amount->setMinimumWidth(84);
    auto *steps = new StepButtons;
    m_amount->addInset(steps);
    row->addWidget(m_amount, 1);
    row->addWidget(m_unit, 2);
    setFocusProxy(m_amount);

    m_unit->setObjectName(u"rateLimitUnit"_s);
    m_unit->setAccessibleName(fieldText(Field::RateLimitUnit));
    QList<QPair<QString, QString>> units;
    for (const RateLimitUnit unit :
         {RateLimitUnit::Second, RateLimitUnit::Minute, RateLimitUnit::Hour, RateLimitUnit::Day})
        units.append({rateLimitUnitWord(unit), rateLimitUnitText(unit)});
    m_unit->showChoices(units);

    m_amount->installEventFilter(this);
    connect(steps, &StepButtons::stepped, this, &RateLimitEditor::step);
    connect(m_amount, &QLineEdit::textEdited, this, &RateLimitEditor::edited);
    connect(m_amount, &LineEdit::left, this, &RateLimitEditor::left);
    connect(m_unit, &QComboBox::activated, this, &RateLimitEditor::unitEdited);
    connect(m_unit, &ComboBox::left, this, &RateLimitEditor::unitLeft);
}

QWidget *RateLimitEditor::inner() const
{
    return m_amount;
}

QWidget *RateLimitEditor::unitBox() const
{
    return m_unit;
}

QString RateLimitEditor::text() const
{
    return m_amount->text();
}

void RateLimitEditor::showText(const QString &text)
{
    m_amount->showText(text);
}

RateLimitUnit RateLimitEditor::unit() const
{
    return rateLimitUnitFromWord(m_unit->value()).value_or(RateLimitUnit::Second);
}

void RateLimitEditor::showUnit(RateLimitUnit unit)
{
    m_unit->showValue(rateLimitUnitWord(unit));
}

void RateLimitEditor::setLocked(bool locked)
{
    m_amount->setReadOnly(locked);
    m_unit->setEnabled(!locked);
}

bool RateLimitEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_amount && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
            step(1);
            return true;
        case Qt::Key_Down:
            step(-1);
            return true;
        default:
            break;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void RateLimitEditor::step(int by)
{
    if (m_amount->isReadOnly())
        return;
    const qint64 next = qint64(rateLimitAmount(m_amount->text()).value_or(by > 0 ? 0 : 2)) + by;
    const qint64 bounded = qBound(qint64(1), next, qint64(std::numeric_limits<int>::max()));
    const QString text = QString::number(bounded);
    if (m_amount->text() == text)
        return;
    m_amount->setText(text);
    Q_EMIT edited();
}

} // namespace wizard
