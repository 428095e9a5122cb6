// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/blocks/hostname.h"

#include <QWidget>

namespace wizard
{

/// The page's host, outside the page's reach: what is registered in bold, left to right in every language.
/// Too long, it is cut at its beginning, so that the part that counts is always to be seen.
class HostLabel : public QWidget
{
    Q_OBJECT

public:
    explicit HostLabel(QWidget *parent = nullptr);

    /// As hostName().
    void setHost(const QString &host, const QString &registrable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont boldFont() const;

    HostName m_parts;
};

} // namespace wizard
