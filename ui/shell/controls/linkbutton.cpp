// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/controls/linkbutton.h"

#include "ui/shell/icon.h"

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

bool LinkButton::setTarget(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool fit =
        url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
    m_target = fit ? url : QUrl();
    setToolTip(fit ? url.host(QUrl::FullyEncoded) : QString());
    setVisible(fit);
    return fit;
}

} // namespace wizard
