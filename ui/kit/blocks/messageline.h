// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace wizard
{

class IconMark;
class TextLabel;

/// One sentence with its icon. Takes no room while it is empty.
class MessageLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Note, Good, Caution, Bad };
    enum class Size { Hint, Normal };

    explicit MessageLine(Size size = Size::Hint, QWidget *parent = nullptr);

    /// Shows `text`, or hides the line where it is empty.
    void show(Kind kind, const QString &text);
    /// The same, and tells a screen reader about a sentence that was not there before.
    void say(Kind kind, const QString &text);
    void clear() { show(Kind::Note, {}); }
    QString text() const;
    Kind kind() const { return m_kind; }

    /// Tells a screen reader about the sentence now, without moving the focus.
    void announce();

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    IconMark *m_icon = nullptr;
    TextLabel *m_text = nullptr;
    Kind m_kind = Kind::Note;
    Size m_size;
};

} // namespace wizard
