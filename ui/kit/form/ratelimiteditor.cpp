// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/ratelimiteditor.h"

#include "app/domain/platform/validation.h"
#include "ui/kit/controls/stepbuttons.h"
#include "ui/kit/form/choiceeditor.h"
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
    : TextEditor(Kind::Plain, parent)
    , m_unit(new ChoiceEditor(this))
{
    parts()->setSpacing(grid::small);
    line()->setInputMethodHints(Qt::ImhDigitsOnly);
    line()->setMinimumWidth(84);
    auto *steps = new StepButtons;
    line()->addInset(steps);
    parts()->setStretchFactor(line(), 1);
    parts()->addWidget(m_unit, 2);

    m_unit->inner()->setObjectName(u"rateLimitUnit"_s);
    m_unit->setTitle(fieldText(Field::RateLimitUnit));
    QList<QPair<QString, QString>> units;
    for (const RateLimitUnit unit :
         {RateLimitUnit::Second, RateLimitUnit::Minute, RateLimitUnit::Hour, RateLimitUnit::Day})
        units.append({rateLimitUnitWord(unit), rateLimitUnitText(unit)});
    m_unit->showChoices(units);

    line()->installEventFilter(this);
    connect(steps, &StepButtons::stepped, this, &RateLimitEditor::step);
}

bool RateLimitEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line() && event->type() == QEvent::KeyPress) {
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
    return TextEditor::eventFilter(watched, event);
}

void RateLimitEditor::step(int by)
{
    if (line()->isReadOnly())
        return;
    const qint64 next = qint64(rateLimitAmount(text()).value_or(by > 0 ? 0 : 2)) + by;
    replace(QString::number(qBound(qint64(1), next, qint64(std::numeric_limits<int>::max()))));
}

} // namespace wizard
