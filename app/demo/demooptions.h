// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace demo
{

// What the command line chooses.
struct DemoOptions {
    bool createAtAuthorise = false; // else at authenticate
    QString order = QStringLiteral("auto");
    qsizetype connectors = 0; // in all; 0: the catalogue's own
    qsizetype instances = 0;  // 0: the story's own
    bool empty = false;       // no connectors, so no instances either
    bool stay = false;        // outlive the parent and the end of standard input
    QStringList faults;       // NAME[:COUNT[:PATH]]
};

} // namespace demo
