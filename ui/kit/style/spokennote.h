// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wizard
{

/// What a screen reader is to say where Qt has no event for it. Nothing of it is seen: for a screen reader it
/// is a notification that appears, which is spoken wherever the focus is. Qt's alert event would not do: its
/// bridge to AT-SPI drops it.
class SpokenNote : public QWidget
{
    Q_OBJECT

public:
    /// Has `text` said. The note stays in `window`, which owns it, until some more have come: a screen reader
    /// asks for its words when it gets to them.
    static void say(QWidget *window, const QString &text);

private:
    explicit SpokenNote(QWidget *window);
};

} // namespace wizard
