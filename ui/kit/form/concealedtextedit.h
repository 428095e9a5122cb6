// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/controls/lineedit.h"

#include <QPlainTextEdit>

namespace wizard
{

/// Several lines (a PEM key). While it is concealed its document holds a dot for every character and the
/// text itself stands beside it, so that neither the screen, a screen reader nor the clipboard gets it.
class ConcealedTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ConcealedTextEdit(QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void showText(const QString &text);
    bool isConcealed() const { return m_concealed; }
    void setConcealed(bool concealed);
    void setPasteTaker(LineEdit::PasteTaker taker) { m_pasteTaker = std::move(taker); }

Q_SIGNALS:
    void textEdited();
    void left();
    void remarked(const QString &sentence);

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void mirror(int position, int removed, int added);
    void showDocument();
    void dress();

    LineEdit::PasteTaker m_pasteTaker;
    QString m_text;
    bool m_concealed = false;
    bool m_mirroring = false;
};

} // namespace wizard
