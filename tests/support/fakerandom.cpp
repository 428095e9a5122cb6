// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakerandom.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

QString FakeRandom::urlSafeText(int length)
{
    return u"state%1"_s.arg(++m_texts).leftJustified(length, u'A', true);
}

QString FakeRandom::uuid()
{
    return u"00000000-0000-4000-8000-%1"_s.arg(++m_uuids, 12, 10, QLatin1Char('0'));
}

} // namespace wizard
