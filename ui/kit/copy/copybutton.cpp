// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/copy/copybutton.h"

#include "ui/kit/copy/copying.h"

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
        copyText(this, m_copied);
        setText(tr("Copied"));
        setAccessibleDescription(copiedText());
        m_back.start();
    });
}

void CopyButton::setCaption(const QString &caption)
{
    m_caption = caption;
    setText(caption);
}

} // namespace wizard
