// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/fold.h"

#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Arrow and title without a frame, in line with the labels above and below it.
class FoldButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    void setOpen(bool open)
    {
        m_open = open;
        update();
    }

    QSize sizeHint() const override
    {
        const int line = fontMetrics().height();
        return {line + gap + fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2, line + 10};
    }
    QSize minimumSizeHint() const override { return {fontMetrics().height() * 4, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QColor colour = Theme::of(palette()).dim;
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        const int side = fontMetrics().height() - 3;
        QPainter painter(this);
        const QRectF sign(rightToLeft ? width() - side : 0, (height() - side) / 2.0, side, side);
        painter.save();
        if (!m_open && rightToLeft) {
            painter.translate(sign.center().x() * 2, 0);
            painter.scale(-1, 1);
        }
        paintIcon(painter, sign, m_open ? u"chevron-down"_s : u"chevron-right"_s, colour);
        painter.restore();
        painter.setPen(colour);
        const QRect line =
            rightToLeft ? rect().adjusted(0, 0, -side - gap, 0) : rect().adjusted(side + gap, 0, 0, 0);
        const int flags = Qt::TextShowMnemonic | Qt::AlignVCenter | Qt::AlignAbsolute |
                          (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        painter.drawText(line, flags, fontMetrics().elidedText(text(), Qt::ElideRight, line.width(), flags));
    }

private:
    static constexpr int gap = 4;
    bool m_open = false;
};

} // namespace

Fold::Fold(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_button(new FoldButton(this))
    , m_body(new QWidget(this))
    , m_content(new QVBoxLayout(m_body))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::small);
    m_button->setObjectName(objectName);
    m_button->setAutoDefault(false);
    rows->addWidget(m_button, 0, Qt::AlignLeading);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(fieldGap);
    rows->addWidget(m_body);
    m_body->hide();
    nameState();
    connect(m_button, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
}

void Fold::setTitle(const QString &title)
{
    // Counts and words of ours only, but an ampersand would still become an access key.
    const QString text = asLabel(title);
    if (m_button->text() == text)
        return;
    m_button->setText(text);
    m_button->setAccessibleName(title);
}

void Fold::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_body->setVisible(open);
    nameState();
}

void Fold::nameState()
{
    static_cast<FoldButton *>(m_button)->setOpen(m_open);
    m_button->setAccessibleDescription(m_open ? tr("Unfolded") : tr("Folded away"));
}

} // namespace wizard
