// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>

/// What every target defines and both libFuzzer and the replay call. Always 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

namespace wizard::fuzz
{

/// Ends the program with `what` when it does not hold: a find.
void must(bool holds, const char *what);

/// Told by a target for an input that its parser takes, so that no run passes which only sees refusals.
void noteTaken();
/// How many were taken so far.
int takenInputs();

/// The bytes, in a buffer of their own, without the line end that closes a text file.
QByteArray inputOf(const std::uint8_t *bytes, std::size_t size);
/// The input's lines as text; `\n` alone ends one. At least one.
QStringList linesOf(const QByteArray &input);

} // namespace wizard::fuzz
