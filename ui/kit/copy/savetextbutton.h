// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QPushButton>

#include <functional>

class QFileDialog;

namespace wizard
{

class MessageLine;

/// Saves a text where the person says: as plain text or, by the file's ending, as CSV. Asks beside the window
/// and never blocks it; what could not be written is told by the signal.
class SaveTextButton : public QPushButton
{
    Q_OBJECT

public:
    using Maker = std::function<QString()>;

    /// `text` and `csv` are asked for when the file has been chosen.
    SaveTextButton(const QString &objectName, const QString &caption, Maker text, Maker csv,
                   QWidget *parent = nullptr);

    /// Proposed without ending.
    void setFileName(const QString &name) { m_fileName = name; }

    /// Says in `line` where it was saved, or why it was not.
    void tellIn(MessageLine *line);

    /// Writes to `path`; true where all of it is on the disk.
    bool save(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void saveFailed(const QString &path, const QString &reason);

private:
    void ask();

    Maker m_text;
    Maker m_csv;
    QString m_fileName;
    QPointer<QFileDialog> m_dialog;
};

} // namespace wizard
