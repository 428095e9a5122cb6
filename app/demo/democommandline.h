// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/demooptions.h"

namespace demo
{

// What the command line said.
struct DemoCommandLine {
    enum class Wish { Run, Help, Credentials, Browse, Wrong };
    Wish wish = Wish::Run;
    DemoOptions options;
    QString text; // the help, or what is wrong
};

// `arguments` without the program's own name.
DemoCommandLine readCommandLine(const QStringList &arguments);

} // namespace demo
