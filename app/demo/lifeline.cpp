// SPDX-License-Identifier: Apache-2.0
#include "app/demo/lifeline.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace demo
{

Lifeline::Lifeline(QObject *parent)
    : QObject(parent)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    connect(&m_input, &QSocketNotifier::activated, this, &Lifeline::read);
}

void Lifeline::read()
{
    char scrap[256];
    if (::read(STDIN_FILENO, scrap, sizeof scrap) > 0)
        return;
    m_input.setEnabled(false);
    QCoreApplication::quit();
}

} // namespace demo
