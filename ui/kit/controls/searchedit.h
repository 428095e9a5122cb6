// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace wizard
{

class TextLabel;

/// A line edit with a magnifying glass at its start and a short note at its end ("3 of 40").
class SearchEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchEdit(QWidget *parent = nullptr);

    TextLabel *note() const { return m_note; }
    /// After the note's text has changed.
    void placeNote();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    TextLabel *m_note = nullptr;
};

} // namespace wizard
