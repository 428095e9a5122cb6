// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/measurements.h"
#include "tests/benchmarks/screen.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace benchmark
{

class RunningProgram;

/// The demo's consent page: opened by the wizard after a click on Authorise, and by a minimal browser that is
/// started with its address.
class ConsentRounds
{
public:
    struct Programs {
        QString wizard;
        QString browser;
        QString scenario; ///< the play file that leads to the consent page, consent first
    };

    /// `demo`: the line that the demo platform prints. `folder`: for the files of a round.
    ConsentRounds(const Screen &screen, const Programs &programs, const QByteArray &demo,
                  const QString &folder);

    bool wizardRound(bool counted);
    bool browserRound(bool counted, bool bySoftware);
    /// What the wizard holds on the page before Review, with catalogue and form.
    bool memoryRound();
    QString error() const { return m_error; }

    Series wizard;          ///< ms from the click to the page
    Series browser;         ///< ms from the start to the page
    Series softwareBrowser; ///< the same with QT_QUICK_BACKEND=software
    Series memoryAtCredentials;
    Series memoryAtReview; ///< the browser's library is there, its processes are not

private:
    /// The steps up to the page of that name, which is drawn when the picture is there; then it stands.
    bool writePlay(const QString &lastPage);
    QStringList wizardCommand() const;
    bool waitForPicture(RunningProgram &program);
    bool measurePage(Moment since, Series *series, bool counted);
    bool failWith(const QString &error);
    void waitForEmptyScreen(const Frame &empty) const;

    const Screen &m_screen;
    Programs m_programs;
    QJsonObject m_demo;
    QString m_folder;
    QString m_error;
};

} // namespace benchmark
