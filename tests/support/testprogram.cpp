// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>

namespace wizard
{

namespace
{

std::map<std::string_view, RegisteredTest::Main> &tests()
{
    static std::map<std::string_view, RegisteredTest::Main> all;
    return all;
}

std::string_view stemOf(std::string_view file)
{
    file = file.substr(file.rfind('/') + 1);
    return file.substr(0, file.rfind('.'));
}

} // namespace

RegisteredTest::RegisteredTest(const char *file, Main main)
{
    if (!tests().emplace(stemOf(file), main).second) {
        std::fprintf(stderr, "%s registers a second test\n", file);
        std::abort();
    }
}

} // namespace wizard

int main(int argc, char *argv[])
{
    const auto &all = wizard::tests();
    const auto test = argc > 1 ? all.find(argv[1]) : all.end();
    if (test == all.end()) {
        std::fprintf(stderr, "Usage: %s TEST [arguments of Qt Test]\nTests:\n", argv[0]);
        for (const auto &[name, unused] : all)
            std::fprintf(stderr, "  %.*s\n", static_cast<int>(name.size()), name.data());
        return 2;
    }
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
