// SPDX-License-Identifier: Apache-2.0
#include "app/player/playbrowser.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

PlayBrowser::PlayBrowser(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program.isEmpty() ? QCoreApplication::applicationDirPath() + u"/connector-wizard-demo"_s
                                  : program)
{
}

PlayBrowser::~PlayBrowser()
{
    if (m_process)
        m_process->disconnect(this);
}

void PlayBrowser::browse(const QUrl &link, bool approves, bool second, bool stops)
{
    const QJsonObject errand{{u"url"_s, link.toString(QUrl::FullyEncoded)},
                             {u"decision"_s, approves ? u"approve"_s : u"refuse"_s},
                             {u"account"_s, second ? u"second"_s : u"first"_s},
                             {u"return"_s, stops ? u"stop"_s : u"go"_s}};
    if (m_process)
        m_process->disconnect(this);
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, &PlayBrowser::read);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT ended({}, u"the demo platform's program cannot be started"_s);
    });
    m_process->start(m_program, {u"--browse"_s});
    m_process->write(QJsonDocument(errand).toJson(QJsonDocument::Compact) + '\n');
    m_process->closeWriteChannel();
}

void PlayBrowser::read()
{
    const QJsonObject end = QJsonDocument::fromJson(m_process->readAllStandardOutput()).object();
    const QUrl address(end.value("address"_L1).toString(), QUrl::StrictMode);
    QString trouble = end.value("trouble"_L1).toString();
    if (trouble.isEmpty() && !address.isValid())
        trouble = u"it ended without an address"_s;
    Q_EMIT ended(address, trouble);
}

} // namespace wizard
