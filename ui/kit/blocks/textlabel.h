// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QLabel>

namespace wizard
{

struct Theme;

/// A label in one of the window's few type sizes, relative to the desktop's own font, and in one of the
/// theme's colours; follows both while the program runs. Plain text unless told otherwise: what comes from
/// outside is never read as markup.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Normal, Title, Lead, Hint, Code };
    enum class Colour { Text, Dim, Accent, OnAccent, Good, Caution, Bad };

    explicit TextLabel(Size size, Colour colour = Colour::Text, QWidget *parent = nullptr);
    TextLabel(const QString &text, Size size, Colour colour = Colour::Text, QWidget *parent = nullptr);

    void setColour(Colour colour);
    /// Of a text and of the icon beside it.
    static QColor inkOf(Colour colour, const Theme &theme);
    /// Semi-bold for titles that stand inside a page, medium for field labels.
    void setWeight(QFont::Weight weight);

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    void dress();

    Size m_size;
    Colour m_colour;
    QFont::Weight m_weight;
    bool m_dressing = false;

    struct Measured {
        QString text;
        QFont font;
        QHash<int, int> heights; ///< by width
    };
    mutable Measured m_measured;
};

} // namespace wizard
