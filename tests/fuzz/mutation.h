// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <cstdint>

namespace wizard::fuzz
{

/// Changes to an input that are the same in every run and on every computer.
class Mutation
{
public:
    /// `name` decides what comes out.
    explicit Mutation(const QByteArray &name);

    /// A changed copy of `seed`; pieces of `others` may get into it.
    QByteArray next(const QByteArray &seed, const QByteArrayList &others);

private:
    qsizetype below(qsizetype end);
    void change(QByteArray &bytes, const QByteArrayList &others);

    std::uint64_t m_state;
};

} // namespace wizard::fuzz
