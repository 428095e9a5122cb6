// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/copy/savetextbutton.h"

#include "ui/kit/blocks/messageline.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/copy/wholefile.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SaveTextButton::SaveTextButton(const QString &objectName, const QString &caption, Maker text, Maker csv,
                               QWidget *parent)
    : QPushButton(caption, parent)
    , m_text(std::move(text))
    , m_csv(std::move(csv))
{
    setObjectName(objectName);
    setAccessibleName(withoutAccessKey(caption));
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &SaveTextButton::ask);
}

void SaveTextButton::ask()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new QFileDialog(window(), accessibleName());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setNameFilters({tr("Spreadsheet (*.csv)"), tr("Text (*.txt)")});
    m_dialog->setDefaultSuffix(u"csv"_s);
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog,
            [dialog = m_dialog.data()](const QString &filter) {
                dialog->setDefaultSuffix(filter.contains(u"*.txt"_s) ? u"txt"_s : u"csv"_s);
            });
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    m_dialog->selectFile(m_fileName + u".csv"_s);
    connect(m_dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { save(path); });
    m_dialog->open();
}

void SaveTextButton::tellIn(MessageLine *line)
{
    const auto tell = [line](MessageLine::Kind kind, const QString &sentence) {
        line->show(kind, sentence);
        line->announce();
    };
    connect(this, &SaveTextButton::saved, line, [tell](const QString &path) {
        tell(MessageLine::Kind::Good, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(this, &SaveTextButton::saveFailed, line, [tell](const QString &path, const QString &reason) {
        tell(MessageLine::Kind::Bad,
             tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
    });
}

bool SaveTextButton::save(const QString &path)
{
    const bool asCsv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    QByteArray bytes = (asCsv ? m_csv() : m_text()).toUtf8();
    if (asCsv)
        bytes.prepend("\xEF\xBB\xBF"); // spreadsheets take a file without it for another encoding
    const QString reason = writeWhole(path, bytes);
    if (reason.isEmpty())
        Q_EMIT saved(path);
    else
        Q_EMIT saveFailed(path, reason);
    return reason.isEmpty();
}

} // namespace wizard
