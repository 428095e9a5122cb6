// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/copybutton.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QVariant>

namespace wizard
{

CopyButton::CopyButton(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QPushButton(tr("Copy"), parent)
    , m_caption(text())
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFlat(true);
    setProperty("link", true);
    setAutoDefault(false);
    m_back.setSingleShot(true);
    m_back.setInterval(2000);
    connect(&m_back, &QTimer::timeout, this, [this] { setText(m_caption); });
    connect(this, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_copied);
        setText(tr("Copied"));
        setAccessibleDescription(tr("Copied"));
        m_back.start();
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    });
}

void CopyButton::setCaption(const QString &caption)
{
    m_caption = caption;
    setText(caption);
}

} // namespace wizard
