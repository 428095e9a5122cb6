// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace wizard
{

/// Up to two letters that stand for a name: "Harbour Shop" → "HS", "Ledgerly" → "Le".
QString initialsOf(const QString &name);

/// The ground behind white initials for one of the platform's colour words (PLATFORM.md section 4, with
/// `_inverted`); a word that we do not know gets grey. White reaches 4.5:1 on every one.
QColor tileColour(const QString &colour);

void paintInitials(QPainter &painter, const QRectF &where, const QString &name, const QString &colour);

} // namespace wizard
