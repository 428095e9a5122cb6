// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/linkbutton.h"

#include "ui/kit/style/icon.h"

#include <QDesktopServices>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setIcon(wizard::icon(u"external-link"_s));
    setIconSize({14, 14});
    setAccessibleName(text);
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_target.isValid())
            QDesktopServices::openUrl(m_target);
    });
}

bool LinkButton::setTarget(const QUrl &page)
{
    m_target = page;
    setToolTip(page.host(QUrl::FullyEncoded));
    setVisible(page.isValid());
    return page.isValid();
}

} // namespace wizard
