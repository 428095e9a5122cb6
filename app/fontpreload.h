// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <thread>

namespace wizard
{

/// Has Fontconfig read its configuration and its caches in a thread while Qt connects to the display. It
/// takes as long as that, and the first text that is measured would wait for it (measured: a sixth of the
/// time from the start to the first page). Starts at once; without Fontconfig's files it does no harm.
class FontPreload
{
public:
    FontPreload();
    ~FontPreload() { wait(); }
    FontPreload(const FontPreload &) = delete;
    FontPreload &operator=(const FontPreload &) = delete;
    FontPreload(FontPreload &&) = delete;
    FontPreload &operator=(FontPreload &&) = delete;

    /// Before the first font is used: two that read at once both read everything.
    void wait();

private:
    std::thread m_reader;
};

} // namespace wizard
