// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fold.h"

#include "ui/shell/icon.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

Fold::Fold(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(this))
    , m_body(new QWidget(this))
    , m_content(new QVBoxLayout(m_body))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::small);
    m_button->setFlat(true);
    m_button->setProperty("link", true);
    m_button->setObjectName(objectName);
    m_button->setAutoDefault(false);
    rows->addWidget(m_button, 0, Qt::AlignLeading);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(grid::large);
    rows->addWidget(m_body);
    m_body->hide();
    nameState();
    connect(m_button, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
}

void Fold::setTitle(const QString &title)
{
    // Counts and words of ours only, but an ampersand would still become an access key.
    const QString text = QString(title).replace('&'_L1, "&&"_L1);
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

void Fold::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::PaletteChange)
        nameState();
}

void Fold::nameState()
{
    const QString sign = m_open ? u"chevron-down"_s : u"chevron-right"_s;
    if (!m_open && layoutDirection() == Qt::RightToLeft) {
        const QPixmap drawn = icon(sign).pixmap(QSize(64, 64));
        m_button->setIcon(QIcon(drawn.transformed(QTransform::fromScale(-1, 1))));
    } else {
        m_button->setIcon(icon(sign));
    }
    m_button->setAccessibleDescription(m_open ? tr("Unfolded") : tr("Folded away"));
}

} // namespace wizard
