// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/screen.h"

#include <QFile>
#include <QImage>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace benchmark
{

namespace
{

constexpr quint32 colourBits = 0x00FFFFFF;
constexpr qsizetype headerWords = 25;
constexpr qsizetype bytesPerColour = 12;
constexpr std::chrono::milliseconds betweenLooks{1};
constexpr std::chrono::milliseconds still{20};

struct Look {
    double at;
    Frame frame;
};

} // namespace

double millisecondsSince(Moment moment)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - moment).count();
}

void pause(std::chrono::milliseconds time)
{
    ::poll(nullptr, 0, int(time.count()));
}

Screen::Screen(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    struct stat about = {};
    if (descriptor < 0 || ::fstat(descriptor, &about) != 0)
        return;
    void *const mapped = ::mmap(nullptr, size_t(about.st_size), PROT_READ, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    if (mapped == MAP_FAILED)
        return;
    m_file = static_cast<const uchar *>(mapped);
    m_size = about.st_size;
    if (m_size < headerWords * 4)
        return;
    // XWDFile.h: big-endian words.
    const auto word = [this](int index) {
        return qFromBigEndian<quint32>(m_file + index * 4);
    };
    m_width = int(word(4));
    m_height = int(word(5));
    m_bytesPerLine = int(word(12));
    const qsizetype start = qsizetype(word(0)) + qsizetype(word(19)) * bytesPerColour;
    if (word(11) == 32 && start + qsizetype(m_bytesPerLine) * m_height <= m_size)
        m_pixels = m_file + start;
}

Screen::~Screen()
{
    if (m_file)
        ::munmap(const_cast<uchar *>(m_file), size_t(m_size));
}

Frame Screen::frame(const QRect &place) const
{
    const QRect inside = place & rect();
    Frame result(qsizetype(inside.width()) * inside.height());
    for (int y = 0; y < inside.height(); ++y) {
        const uchar *row = m_pixels + qsizetype(inside.y() + y) * m_bytesPerLine + inside.x() * 4;
        std::memcpy(result.data() + qsizetype(y) * inside.width(), row, size_t(inside.width()) * 4);
    }
    return result;
}

bool Screen::shows(const QRect &place, const Frame &frame) const
{
    const QRect inside = place & rect();
    const size_t width = size_t(inside.width()) * 4;
    for (int y = 0; y < inside.height(); ++y) {
        const uchar *row = m_pixels + qsizetype(inside.y() + y) * m_bytesPerLine + inside.x() * 4;
        if (std::memcmp(frame.constData() + qsizetype(y) * inside.width(), row, width) != 0)
            return false;
    }
    return true;
}

void Screen::keep(const QString &name) const
{
    const QString folder = qEnvironmentVariable("BENCHMARK_PICTURES");
    if (!folder.isEmpty())
        QImage(m_pixels, m_width, m_height, m_bytesPerLine, QImage::Format_RGB32)
            .save(folder + u'/' + name + u".png"_s);
}

qsizetype Screen::difference(const Frame &one, const Frame &other)
{
    if (one.size() != other.size())
        return std::max(one.size(), other.size());
    qsizetype different = 0;
    const quint32 *a = one.constData();
    const quint32 *b = other.constData();
    for (qsizetype i = 0; i < one.size(); ++i)
        different += ((a[i] ^ b[i]) & colourBits) != 0;
    return different;
}

qsizetype Screen::count(const Frame &frame, QRgb colour)
{
    return std::count_if(frame.cbegin(), frame.cend(),
                         [colour](quint32 pixel) { return ((pixel ^ colour) & colourBits) == 0; });
}

Appearing Screen::watch(const QRect &place, const Frame &before, Moment since, std::chrono::milliseconds rest,
                        std::chrono::milliseconds limit) const
{
    const Moment begun = std::chrono::steady_clock::now();
    QList<Look> looks{{0, before}};
    Moment moved = begun;
    Appearing result;
    bool changed = false;
    // Comparing two pictures takes longer than the next change lets wait: it is done when nothing moves.
    QList<Look> unread;
    Frame seen = before;
    Moment changedAt = begun;
    while (millisecondsSince(begun) < double(limit.count())) {
        if (!shows(place, seen)) {
            seen = frame(place);
            unread.append({millisecondsSince(since), seen});
            changedAt = std::chrono::steady_clock::now();
        } else if (millisecondsSince(changedAt) > double(still.count())) {
            for (const Look &look : std::as_const(unread)) {
                if (difference(look.frame, looks.constLast().frame) < caret)
                    continue;
                looks.append(look);
                moved = changedAt;
                if (!changed && difference(look.frame, before) > before.size() / 10) {
                    changed = true;
                    result.first = look.at;
                }
            }
            unread.clear();
        }
        if (changed && millisecondsSince(moved) > double(rest.count())) {
            result.settled = true;
            break;
        }
        pause(betweenLooks);
    }
    looks.removeFirst();
    if (looks.isEmpty())
        return result;
    result.last = looks.constLast().frame;
    for (auto look = looks.crbegin(); look != looks.crend(); ++look) {
        if (difference(look->frame, result.last) >= caret)
            break;
        result.complete = look->at;
    }
    return result;
}

} // namespace benchmark
