// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace wizard
{

/// One of resources/icons by its name without ".svg", tinted at paint time by the palette's text colour
/// (disabled and selected states too) and drawn from the vector at the screen's own scale.
QIcon icon(const QString &name);

/// The same in one colour, whatever the palette says.
QIcon icon(const QString &name, const QColor &colour);

/// Draws an icon by hand, centred and square in `where`.
void paintIcon(QPainter &painter, const QRectF &where, const QString &name, const QColor &colour);

} // namespace wizard
