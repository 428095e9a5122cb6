// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QProcess>
#include <QRect>
#include <QSize>
#include <QTemporaryDir>

#include <chrono>

/// A Wayland compositor without a display: sway, which draws in memory and gives its one window the whole of
/// the output. It ends with this.
class Wayland
{
public:
    Wayland();
    ~Wayland();
    Q_DISABLE_COPY_MOVE(Wayland)

    /// Starts it; `pixels`: the output's size, of which `scale` stand for one. False where it does not come
    /// up: trouble() tells why.
    bool start(const QSize &pixels, double scale);
    /// What it said.
    QString trouble();

    /// For a program that is to be shown on it, and on nothing else.
    QProcessEnvironment environment() const;
    /// Has sway do something, in its own words; what it answers.
    QByteArray command(const QStringList &words) const;
    /// Where the one window stands; null while there is none.
    QRect window() const;
    /// What is on the output now, in its pixels; null where it cannot be had.
    QImage picture() const;

private:
    QString socketName() const;
    QByteArray run(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder; ///< XDG_RUNTIME_DIR
    QProcess m_sway;
};
