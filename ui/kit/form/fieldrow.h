// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace wizard
{

class FieldEditor;
class MessageLine;
class TextLabel;

/// Between one field and the next, in device-independent pixels.
inline constexpr int fieldGap = 20;

/// A field as a person meets it: label and note, editor, message, hint.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes `editor`; its inner widget gets `objectName` and the label as accessible name.
    FieldRow(const FieldId &id, const QString &label, FieldEditor *editor, const QString &objectName,
             QWidget *parent = nullptr);

    const FieldId &id() const { return m_id; }
    QString label() const { return m_title; }
    FieldEditor *editor() const { return m_editor; }

    /// Small text beside the label: "optional", what the third party calls it.
    void setNote(const QString &note);
    /// A line below that is always there.
    void setHint(const QString &hint);
    /// What is wrong; empty: nothing. Tied to the editor and announced when it appears or changes.
    void setProblem(const QString &sentence);
    QString problem() const;
    /// The same from a snapshot's list: the first one of what the row holds. True where there is one. Where
    /// the problem tells what was probably meant, one click puts it there.
    bool drawProblems(const QList<Problem> &problems);
    /// A second field in this row.
    void alsoHolds(const FieldId &also) { m_also = also; }
    /// Whether the page cannot be left while it is empty.
    bool isRequired() const { return m_required; }
    void setRequired(bool required) { m_required = required; }
    /// Something to know about the last edit, gone with the next one.
    void setRemark(const QString &sentence);
    /// Counts characters when `length` comes near `most`.
    void setLength(qsizetype length, int most);
    /// Something that belongs to this field, below its message.
    void addBelow(QWidget *widget);

    void takeFocus();

private:
    void propose(const QString &value);
    void showMessage();
    void describe();

    FieldId m_id;
    FieldId m_also; ///< None: no second one
    bool m_required = false;
    QString m_title;
    QString m_problem;
    QString m_remark;
    QVBoxLayout *m_rows = nullptr;
    TextLabel *m_label = nullptr;
    TextLabel *m_note = nullptr;
    FieldEditor *m_editor = nullptr;
    MessageLine *m_message = nullptr;
    TextLabel *m_hint = nullptr;
    TextLabel *m_counter = nullptr;
    QString m_proposal;
    QPushButton *m_take = nullptr; ///< takes m_proposal; made when it is first needed
};

} // namespace wizard
