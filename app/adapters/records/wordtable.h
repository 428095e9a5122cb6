// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>

namespace wizard
{

/// A value of an enumeration and its word in a file. A table of them is a std::array that names every value.
template<class Value>
struct Word {
    Value value;
    QLatin1StringView word;
};

template<class Words, class Value>
QString wordOf(const Words &words, Value value)
{
    return std::find_if(words.cbegin(), words.cend(),
                        [value](const auto &each) { return each.value == value; })
        ->word;
}

/// False where no value has the word; `value` stays as it was then.
template<class Words, class Value>
bool readWord(const Words &words, const QString &word, Value &value)
{
    const auto found =
        std::find_if(words.cbegin(), words.cend(), [&word](const auto &each) { return each.word == word; });
    if (found == words.cend())
        return false;
    value = found->value;
    return true;
}

} // namespace wizard
