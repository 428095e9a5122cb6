// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/initials.h"

#include <QFont>
#include <QHash>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString firstCharacter(const QString &text)
{
    // A letter may be more than one code unit; cutting it in half shows a box.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? text.left(end) : QString();
}

bool beginsAName(const QString &word)
{
    const QString first = firstCharacter(word);
    return !first.isEmpty() && (first.front().isLetterOrNumber() || first.front().isSurrogate());
}

} // namespace

QString initialsOf(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (beginsAName(word))
            words.append(word);
    }
    if (words.isEmpty())
        return u"?"_s;
    const QString first = firstCharacter(words.first()).toUpper();
    if (words.size() > 1)
        return first + firstCharacter(words.at(1)).toUpper();
    const QString rest = words.first().mid(firstCharacter(words.first()).size());
    return beginsAName(rest) ? first + firstCharacter(rest) : first;
}

QColor tileColour(const QString &colour)
{
    static const QHash<QString, QColor> grounds{
        {u"blue"_s, QColor(0x2563C9)},   {u"cyan"_s, QColor(0x0E7490)},   {u"gray"_s, QColor(0x475569)},
        {u"green"_s, QColor(0x15745A)},  {u"orange"_s, QColor(0xB45309)}, {u"pink"_s, QColor(0xBE185D)},
        {u"purple"_s, QColor(0x7C3AED)}, {u"red"_s, QColor(0xA3143A)},    {u"yellow"_s, QColor(0x8A6100)},
    };
    QString word = colour.trimmed().toLower();
    const bool inverted = word.endsWith("_inverted"_L1);
    if (inverted)
        word.chop(9);
    const QColor ground = grounds.value(word, grounds.value(u"gray"_s));
    // The dashboard swaps ground and letters for these; a darker ground keeps them apart and readable.
    return inverted ? ground.darker(140) : ground;
}

void paintInitials(QPainter &painter, const QRectF &where, const QString &name, const QString &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tileColour(colour));
    const double radius = where.height() * 0.22;
    painter.drawRoundedRect(where, radius, radius);
    QFont font = painter.font();
    font.setPixelSize(qMax(8, qRound(where.height() * 0.4)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(where, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

} // namespace wizard
