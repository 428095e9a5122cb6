// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRect>
#include <QRgb>
#include <QString>

#include <chrono>

namespace benchmark
{

using Moment = std::chrono::steady_clock::time_point;

/// A part of the screen as it was, row by row, 0x00RRGGBB.
using Frame = QList<quint32>;

/// When something came to the screen, in milliseconds since a given moment.
struct Appearing {
    double first = 0;    ///< more than a tenth of the place is no longer what it was
    double complete = 0; ///< from here on the place looks as it does when it has come to rest
    bool settled = false;
    Frame last;
};

/// The framebuffer that Xvfb keeps in a file (-fbdir), mapped: looking at it takes nothing from the programs
/// that are watched, where asking the X server for pictures would hold up their drawing.
class Screen
{
public:
    /// `file`: an XWD file of 32 bits a pixel; isValid() tells whether it is one.
    explicit Screen(const QString &file);
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    bool isValid() const { return m_pixels != nullptr; }
    QRect rect() const { return {0, 0, m_width, m_height}; }
    Frame frame(const QRect &place) const;
    /// Whether `place` looks exactly as `frame`; a hundredth of the work of taking a picture.
    bool shows(const QRect &place, const Frame &frame) const;
    /// Keeps a picture in the folder that BENCHMARK_PICTURES names, so that one can see what was measured;
    /// nothing where it is not set.
    void keep(const QString &name) const;

    /// Watches `place` from now on until it has changed from `before` and nothing but a caret has moved in it
    /// for `rest`; gives up after `limit`.
    Appearing watch(const QRect &place, const Frame &before, Moment since, std::chrono::milliseconds rest,
                    std::chrono::milliseconds limit = std::chrono::seconds(30)) const;

    /// A blinking caret changes fewer pixels than this, a focus ring more.
    static constexpr qsizetype caret = 120;

    static qsizetype difference(const Frame &one, const Frame &other);
    static qsizetype count(const Frame &frame, QRgb colour);

private:
    const uchar *m_file = nullptr;
    qsizetype m_size = 0;
    const uchar *m_pixels = nullptr;
    int m_width = 0;
    int m_height = 0;
    int m_bytesPerLine = 0;
};

/// Milliseconds since a moment.
double millisecondsSince(Moment moment);
/// Lets others work for a moment.
void pause(std::chrono::milliseconds time);

} // namespace benchmark
