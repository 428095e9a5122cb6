// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLayout;
class QVBoxLayout;

namespace wizard
{

/// A surface with a thin line and round corners, for things that belong together.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content = nullptr;
};

/// Deletes all that is in a layout.
void clearLayout(QLayout *layout);

} // namespace wizard
