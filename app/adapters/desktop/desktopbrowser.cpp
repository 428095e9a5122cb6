// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/desktopbrowser.h"

#include "app/adapters/desktop/openingprogram.h"

#include <QStandardPaths>

namespace wizard
{

DesktopBrowser::DesktopBrowser(const QStringList &programs, std::chrono::milliseconds patience,
                               QObject *parent)
    : QObject(parent)
    , m_programs(programs)
    , m_patience(patience)
{
}

void DesktopBrowser::open(const QUrl &url, Answer answer)
{
    ask(m_programs, url, answer);
}

void DesktopBrowser::ask(const QStringList &programs, const QUrl &url, const Answer &answer)
{
    for (qsizetype i = 0; i < programs.size(); ++i) {
        const QString path = QStandardPaths::findExecutable(programs.at(i));
        if (path.isEmpty())
            continue;
        // It stays until its program has ended, though it has answered.
        auto *opening = new OpeningProgram(m_patience, this);
        const QStringList others = programs.mid(i + 1);
        connect(opening, &OpeningProgram::answered, this, [this, others, url, answer](bool isTaken) {
            if (isTaken)
                answer(true);
            else
                ask(others, url, answer);
        });
        opening->start(path, url.toString(QUrl::FullyEncoded));
        return;
    }
    answer(false);
}

} // namespace wizard
