// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace wizard
{

/// One ring around whatever has the focus, drawn outside the control so that nothing moves:
/// 2.5 px of the accent at 35 %. A control that draws its own says so by the property `ownFocusRing`; a
/// round one tells its radius by `cornerRadius`.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    static void follow(QApplication &application);

private:
    explicit FocusRing(QApplication &application);
    void moveTo(QWidget *widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace wizard
