// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzztarget.h"

#include <cstdio>
#include <cstdlib>

namespace wizard::fuzz
{

namespace
{

int taken = 0;

} // namespace

void must(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

void noteTaken()
{
    ++taken;
}

int takenInputs()
{
    return taken;
}

QByteArray inputOf(const std::uint8_t *bytes, std::size_t size)
{
    QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    if (input.endsWith('\n'))
        input.chop(1);
    return input;
}

QStringList linesOf(const QByteArray &input)
{
    return QString::fromUtf8(input).split(u'\n');
}

} // namespace wizard::fuzz
