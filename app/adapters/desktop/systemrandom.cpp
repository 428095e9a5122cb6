// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/systemrandom.h"

#include <QRandomGenerator>
#include <QUuid>

namespace wizard
{

QString SystemRandom::urlSafeText(int length)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    static_assert(sizeof alphabet == 64 + 1);

    QString text;
    text.reserve(length);
    while (text.size() < length) {
        // 64 divides 2^32, so that every character is equally likely.
        const quint32 bits = QRandomGenerator::system()->generate();
        text += QLatin1Char(alphabet[bits % 64]);
    }
    return text;
}

QString SystemRandom::uuid()
{
    // Version 4, from the same generator.
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace wizard
