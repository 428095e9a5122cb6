// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/clippedtexts.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool isButton(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget) ||
           qobject_cast<const QRadioButton *>(widget);
}

QString textOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label ? label->text() : QString();
}

/// Why it does not fit into its own room; empty where it does.
QString tooSmall(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (!label) {
        const int wanted = widget->sizeHint().width();
        return widget->width() < wanted ? u"%1 of %2 wide"_s.arg(widget->width()).arg(wanted) : QString();
    }
    if (!label->wordWrap()) {
        const int wanted = label->sizeHint().width();
        return label->width() < wanted ? u"%1 of %2 wide"_s.arg(label->width()).arg(wanted) : QString();
    }
    const int wanted = label->heightForWidth(label->width());
    if (label->height() < wanted)
        return u"%1 of %2 high"_s.arg(label->height()).arg(wanted);
    static const QRegularExpression breaks(u"[\\s\\-/?&.]+"_s);
    for (const QString &word : label->text().split(breaks)) {
        const int advance = label->fontMetrics().horizontalAdvance(word);
        if (advance > label->contentsRect().width())
            return u"“%1” is %2 of %3 wide"_s.arg(word).arg(advance).arg(label->contentsRect().width());
    }
    return {};
}

/// Whether a widget around it cuts it; what scrolls up and down may be as high as it wants.
QString cutBy(const QWidget *widget, const QWidget &root)
{
    QRect rect = widget->rect();
    for (const QWidget *inner = widget; inner != &root; inner = inner->parentWidget()) {
        rect.moveTopLeft(rect.topLeft() + inner->pos());
        const QWidget *around = inner->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(around->parentWidget());
        const bool scrolls = area && area->viewport() == around;
        if (rect.left() < 0 || rect.right() >= around->width() ||
            (!scrolls && (rect.top() < 0 || rect.bottom() >= around->height())))
            return u"beyond %1 “%2”"_s.arg(QString::fromLatin1(around->metaObject()->className()),
                                           around->objectName());
        if (scrolls)
            rect.setHeight(qMin(rect.height(), around->height() - qMax(0, rect.top())));
        if (scrolls && (rect.top() < 0 || rect.bottom() < rect.top()))
            return {}; // scrolled away
    }
    return {};
}

} // namespace

QStringList clippedTexts(const QWidget &root)
{
    QStringList clipped;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || textOf(widget).isEmpty() ||
            (!isButton(widget) && !qobject_cast<const QLabel *>(widget)))
            continue;
        QString why = tooSmall(widget);
        if (why.isEmpty())
            why = cutBy(widget, root);
        if (!why.isEmpty())
            clipped.append(u"%1 “%2”: %3"_s.arg(widget->objectName(), textOf(widget), why));
    }
    return clipped;
}

void lengthenTexts(QWidget &root)
{
    const auto longer = [](const QString &text) {
        return text.isEmpty() ? text : text + u' ' + text.left(text.size() * 2 / 5).remove(u'&').trimmed();
    };
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (isButton(widget))
            qobject_cast<QAbstractButton *>(widget)->setText(longer(textOf(widget)));
        else if (auto *label = qobject_cast<QLabel *>(widget))
            label->setText(longer(label->text()));
    }
}

} // namespace wizard
