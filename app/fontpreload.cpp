// SPDX-License-Identifier: Apache-2.0
#include "app/fontpreload.h"

#include <fontconfig/fontconfig.h>

namespace wizard
{

FontPreload::FontPreload()
    : m_reader([] { FcInit(); })
{
}

void FontPreload::wait()
{
    if (m_reader.joinable())
        m_reader.join();
}

} // namespace wizard
