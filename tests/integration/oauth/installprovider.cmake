# SPDX-License-Identifier: Apache-2.0
# Fetches the OAuth server into FOLDER/node_modules, exactly as FOLDER/package-lock.json says:
#     cmake -DFOLDER=<folder> -P installprovider.cmake
# Does nothing, and needs no network, where that has been done for the same lock file. The registry is npm's
# own setting; where it cannot be reached this fails, and what needs the server does not run.
cmake_minimum_required(VERSION 3.25)

file(LOCK ${FOLDER} DIRECTORY GUARD PROCESS TIMEOUT 280)
file(SHA256 ${FOLDER}/package-lock.json wanted)

# npm empties node_modules before it fills it: a stamp in there cannot outlive what it vouches for.
set(stamp ${FOLDER}/node_modules/.installed-lock)
if(EXISTS ${stamp})
    file(READ ${stamp} present)
    if(present STREQUAL wanted)
        message("node_modules is as package-lock.json says")
        return()
    endif()
endif()

find_program(npm npm NO_CACHE)
if(NOT npm)
    message(FATAL_ERROR "npm is not installed (packaging/start test installs it)")
endif()
# What npm keeps lies beside what it fetches; a person's settings, such as a company's registry, are read.
if(NOT DEFINED ENV{npm_config_userconfig} AND NOT DEFINED ENV{NPM_CONFIG_USERCONFIG})
    set(ENV{npm_config_userconfig} $ENV{HOME}/.npmrc)
endif()
set(ENV{HOME} ${FOLDER}/npm)
set(ENV{npm_config_cache} ${FOLDER}/npm/cache)
file(MAKE_DIRECTORY ${FOLDER}/npm)

execute_process(
    COMMAND ${npm} ci --ignore-scripts --prefer-offline --no-audit --no-fund --no-update-notifier
    WORKING_DIRECTORY ${FOLDER}
    COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${stamp} ${wanted})
