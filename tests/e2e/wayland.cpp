// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/wayland.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 20000; // ms

void runWithin(QProcess &process)
{
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
}

// The first node below this one that is a program's window.
QJsonObject windowIn(const QJsonObject &node)
{
    if (node.value("app_id"_L1).isString())
        return node;
    for (const auto &list : {"nodes"_L1, "floating_nodes"_L1}) {
        const QJsonArray children = node.value(list).toArray();
        for (const QJsonValue &child : children) {
            const QJsonObject found = windowIn(child.toObject());
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

} // namespace

Wayland::Wayland()
    : m_folder(QDir::tempPath() + u"/way-XXXXXX"_s)
{
    m_sway.setProcessChannelMode(QProcess::MergedChannels);
}

Wayland::~Wayland()
{
    m_sway.terminate();
    if (m_sway.state() != QProcess::NotRunning)
        runWithin(m_sway);
}

bool Wayland::start(const QSize &pixels, double scale)
{
    QFile configuration(m_folder.filePath(u"sway.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
        return false;
    configuration.write(u"xwayland disable\ndefault_border none\noutput HEADLESS-1 mode %1x%2 scale %3\n"_s
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(scale)
                            .toUtf8());
    configuration.close();
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    variables.insert(u"WLR_BACKENDS"_s, u"headless"_s);
    variables.insert(u"WLR_RENDERER"_s, u"pixman"_s);
    variables.insert(u"WLR_LIBINPUT_NO_DEVICES"_s, u"1"_s);
    for (const char *name : {"WAYLAND_DISPLAY", "DISPLAY", "SWAYSOCK"})
        variables.remove(QString::fromLatin1(name));
    m_sway.setProcessEnvironment(variables);
    m_sway.start(u"sway"_s, {u"--config"_s, configuration.fileName()});
    return m_sway.waitForStarted(patience) &&
           QTest::qWaitFor([this] { return !socketName().isEmpty(); }, patience);
}

QString Wayland::trouble()
{
    return m_sway.errorString() + u'\n' + QString::fromUtf8(m_sway.readAll());
}

QProcessEnvironment Wayland::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(u"DISPLAY"_s);
    variables.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    variables.insert(u"WAYLAND_DISPLAY"_s, socketName());
    variables.insert(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
    return variables;
}

QByteArray Wayland::command(const QStringList &words) const
{
    return run(u"swaymsg"_s, QStringList{u"--raw"_s} + words);
}

QRect Wayland::window() const
{
    const QByteArray tree = command({u"--type"_s, u"get_tree"_s});
    const QJsonObject found = windowIn(QJsonDocument::fromJson(tree).object());
    const QJsonObject place = found.value("rect"_L1).toObject();
    return {place.value("x"_L1).toInt(), place.value("y"_L1).toInt(), place.value("width"_L1).toInt(),
            place.value("height"_L1).toInt()};
}

QByteArray Wayland::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment variables = environment();
    const QStringList sockets = QDir(m_folder.path()).entryList({u"sway-ipc*"_s}, QDir::System);
    if (!sockets.isEmpty())
        variables.insert(u"SWAYSOCK"_s, m_folder.filePath(sockets.constFirst()));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    runWithin(process);
    return process.readAllStandardOutput();
}

QImage Wayland::picture() const
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"output.png"_s);
    run(u"grim"_s, {path});
    return QImage(path);
}

QString Wayland::socketName() const
{
    const QDir folder(m_folder.path());
    const QStringList sockets = folder.entryList({u"wayland-?"_s}, QDir::System);
    return sockets.isEmpty() ? QString() : sockets.constFirst();
}
