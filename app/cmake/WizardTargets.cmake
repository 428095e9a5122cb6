# SPDX-License-Identifier: Apache-2.0
# One place for what every target of ours shares.

# Warnings, definitions and include path of a target of ours.
function(wizard_target_settings target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wimplicit-fallthrough)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CAST_FROM_BYTEARRAY
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    set_target_properties(${target} PROPERTIES
        AUTOMOC ON
        CXX_EXTENSIONS OFF
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        POSITION_INDEPENDENT_CODE ON)
endfunction()

# A static library of one layer: wizard_layer(wizard_domain SOURCES a.h a.cpp ... LINK Qt6::Core)
function(wizard_layer target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC ${arg_LINK})
    wizard_target_settings(${target})
endfunction()

# Programs of the tests run for seconds and are built more often: time spent on optimising them is lost.
function(wizard_quick_to_build name)
    target_compile_options(${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O0>)
endfunction()

# What ctest knows of a test. Tests run on the offscreen platform unless they set another one themselves; without a
# display or a session bus of the person who runs them.
function(wizard_test_properties name labels timeout)
    set_tests_properties(${name} PROPERTIES
        LABELS "${labels}"
        TIMEOUT ${timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# A Qt Test program of its own, whose sources name what moc makes of them (`#include "tst_program.moc"`):
# wizard_test(tst_program LABELS e2e web SOURCES tst_program.cpp LINK Qt6::Gui [TIMEOUT 60])
function(wizard_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;SOURCES;LINK")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINK})
    wizard_target_settings(${name})
    wizard_quick_to_build(${name})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    add_test(NAME ${name} COMMAND ${name})
    wizard_test_properties(${name} "${arg_LABELS}" ${arg_TIMEOUT})
endfunction()

# The tests of a folder that link the same, as one program (tests/support/testprogram.h), and a ctest case for each
# source, named as it is:
# wizard_tests(domain_tests LABELS unit SOURCES tst_callback.cpp tst_secret.cpp LINK wizard_domain [TIMEOUT 60]
#     [HEADERS <QWidget> …])
# HEADERS are precompiled beside those that all tests read. `-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON` (the presets
# plain and dev) builds without, so that each file says itself what it needs.
function(wizard_tests program)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;SOURCES;LINK;HEADERS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${program} ${arg_SOURCES})
    target_link_libraries(${program} PRIVATE wizard_test_program ${arg_LINK})
    wizard_target_settings(${program})
    wizard_quick_to_build(${program})
    set_target_properties(${program} PROPERTIES UNITY_BUILD OFF) # each source has helpers of its own
    target_precompile_headers(${program} PRIVATE <QTest> <QSignalSpy> <QDateTime> <QFile> <QJsonArray>
        <QJsonDocument> <QJsonObject> <QRegularExpression> <QTimer> <QUrlQuery> <memory> <optional>
        <functional> <algorithm> <chrono> ${arg_HEADERS})
    foreach(source IN LISTS arg_SOURCES)
        if(source MATCHES "(tst_[a-z0-9]+)[.]cpp$")
            add_test(NAME ${CMAKE_MATCH_1} COMMAND ${program} ${CMAKE_MATCH_1})
            wizard_test_properties(${CMAKE_MATCH_1} "${arg_LABELS}" ${arg_TIMEOUT})
        elseif(source MATCHES "tst_[^/]*$")
            message(FATAL_ERROR "${source} would be no case of ctest's: tst_, small letters and digits")
        endif()
    endforeach()
endfunction()
