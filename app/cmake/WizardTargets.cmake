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

# What every test of this layer reads: wizard_test_headers_of(wizard_ui <QWidget> ...)
function(wizard_test_headers_of layer)
    set_property(TARGET ${layer} APPEND PROPERTY WIZARD_TEST_HEADERS ${ARGN})
endfunction()

# Precompiled headers for a program of the tests, made once for all that link the same: of a test most of the time
# goes into reading the headers of Qt and of the layer it tests. `-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON` (the
# presets plain and dev) builds without, so that each file says itself what it needs.
function(wizard_test_headers name)
    # Qt Test defines the folder as a macro, so that each folder has its own.
    string(MD5 shared "${CMAKE_CURRENT_SOURCE_DIR};${ARGN}")
    string(SUBSTRING ${shared} 0 8 shared)
    set(shared test_headers_${shared})
    if(NOT TARGET ${shared})
        set(source ${PROJECT_BINARY_DIR}/test_headers/${shared}.cpp)
        file(CONFIGURE OUTPUT ${source}
            CONTENT "// What the tests of one folder share that link ${ARGN}.\nint main() {}\n")
        # A program, since those that use the header are: libraries are compiled with -fPIC, programs with -fPIE.
        add_executable(${shared} EXCLUDE_FROM_ALL ${source})
        target_link_libraries(${shared} PRIVATE Qt6::Test ${ARGN})
        wizard_target_settings(${shared})
        wizard_quick_to_build(${shared})
        set_target_properties(${shared} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF
            RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/test_headers)
        target_precompile_headers(${shared} PRIVATE <QTest> <QSignalSpy> <QDateTime> <QFile> <QJsonArray>
            <QJsonDocument> <QJsonObject> <QRegularExpression> <QTimer> <QUrlQuery> <memory> <optional>
            <functional> <algorithm> <chrono>)
        foreach(layer IN LISTS ARGN)
            if(TARGET ${layer}) # and no library by its path
                get_property(headers TARGET ${layer} PROPERTY WIZARD_TEST_HEADERS)
                target_precompile_headers(${shared} PRIVATE ${headers})
            endif()
        endforeach()
    endif()
    target_precompile_headers(${name} REUSE_FROM ${shared})
endfunction()

# Programs of the tests run for seconds and are built more often: time spent on optimising them is lost.
function(wizard_quick_to_build name)
    target_compile_options(${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O0>)
endfunction()

# A program of the tests, whose sources name what moc makes of them (`#include "tst_callback.moc"`).
function(wizard_test_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINK})
    wizard_target_settings(${name})
    wizard_quick_to_build(${name})
    wizard_test_headers(${name} ${arg_LINK})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF) # there is nothing to join
endfunction()

# One Qt Test binary and its ctest case:
# wizard_test(tst_callback LABELS unit SOURCES tst_callback.cpp LINK wizard_domain [TIMEOUT 60])
# Tests run on the offscreen platform unless they set another one themselves; without a display or a
# session bus of the person who runs them.
function(wizard_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;SOURCES;LINK;ENVIRONMENT")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    wizard_test_program(${name} SOURCES ${arg_SOURCES} LINK ${arg_LINK})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}"
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()
