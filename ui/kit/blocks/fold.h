// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace wizard
{

/// A heading that folds what stands below it away.
class Fold : public QWidget
{
    Q_OBJECT

public:
    explicit Fold(const QString &objectName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// Where the folded things go.
    QVBoxLayout *content() const { return m_content; }

private:
    void nameState();

    QPushButton *m_button = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_content = nullptr;
    bool m_open = false;
};

} // namespace wizard
