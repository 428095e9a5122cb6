// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/environment.h"

#include <QFrame>

class QRadioButton;

namespace wizard
{

/// One authentication method: what it is, what one needs at hand, whether a consent page follows. A radio
/// button to the keyboard and to screen readers; the whole card can be clicked.
class MethodCard : public QFrame
{
    Q_OBJECT

public:
    /// The environment tells where the dashboard lies, for methods that are not done here.
    MethodCard(const AuthenticationImplementation &method, const Environment &environment,
               QWidget *parent = nullptr);

    QRadioButton *radio() const { return m_radio; }
    const QString &methodId() const { return m_id; }

    /// "client ID, client secret, scope", or that nothing is asked.
    static QString needsText(const AuthenticationImplementation &method);

Q_SIGNALS:
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_radio = nullptr;
    QString m_id;
};

} // namespace wizard
