# accord_rooms(ORDER): one object library a room, from every .cc in its folder, named like the room
# (casework_sharing); its *_test.cc are casework_sharing_tests, with one ctest entry a room.

function(accord_objects target)
    add_library(${target} OBJECT ${ARGN})
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/test)
    target_link_libraries(${target} PRIVATE accord_warnings accord_libraries)
    # The rooms that think over millions of questions are optimised even in a debug build, or the tests that
    # ask them would take minutes. A precompiled header must have been made with the same options, so without.
    if(target MATCHES "^engine_(policy|matching)$" AND CMAKE_BUILD_TYPE STREQUAL "Debug")
        target_compile_options(${target} PRIVATE -O2)
    else()
        accord_use_precompiled(${target})
    endif()
endfunction()

# One file may be so heavy that two at once would not fit the machine (docs/adr: the HTTP engine).
set_property(GLOBAL PROPERTY JOB_POOLS heavy=1)

function(accord_rooms order)
    file(STRINGS ${order} lines)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${order})
    foreach(room IN LISTS lines)
        if(room MATCHES "^#" OR room MATCHES " x " OR room STREQUAL "")
            continue()
        endif()
        # base and rulebook are flat; a room may hold folders of its own (store/sqlite).
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/*.cc)
        if(NOT sources)
            continue()
        endif()
        set(tests ${sources})
        list(FILTER tests INCLUDE REGEX "_test\\.cc$")
        list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
        string(REPLACE "/" "_" name ${room})
        if(sources)
            accord_objects(${name} ${sources})
            set_property(GLOBAL APPEND PROPERTY ACCORD_OBJECTS ${name})
        endif()
        if(tests)
            accord_objects(${name}_tests ${tests})
            set_property(GLOBAL APPEND PROPERTY ACCORD_TEST_OBJECTS ${name}_tests)
            set_property(GLOBAL APPEND PROPERTY ACCORD_TEST_PLACES src/${room})
        endif()
    endforeach()
endfunction()

# Of a template that several rooms made, the linker keeps the first: so the rooms that are optimised in a debug build come
# first, and strings and vectors are as fast everywhere as they are there.
function(accord_link target)
    get_property(objects GLOBAL PROPERTY ACCORD_OBJECTS)
    list(REMOVE_ITEM objects engine_policy engine_matching)
    list(PREPEND objects engine_policy engine_matching)
    target_link_libraries(${target} PRIVATE ${objects} accord_warnings accord_libraries)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/test)
endfunction()

# The program, and build/accord: a link to whatever preset was built last.
function(accord_program target source)
    add_executable(${target} ${source})
    accord_link(${target})
    accord_use_precompiled(${target})
    # In the place of the C library's malloc (docs/adr/0055); a sanitizer has its own.
    if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
        target_link_libraries(${target} PRIVATE mimalloc)
    endif()
    add_custom_target(accord_latest ALL
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_SOURCE_DIR}/build
        COMMAND ${CMAKE_COMMAND} -E create_symlink $<TARGET_FILE:${target}> ${CMAKE_SOURCE_DIR}/build/accord
        DEPENDS ${target} VERBATIM)
endfunction()

# Every test in one binary: the rooms' own, and test/{support,house,journey,conformance,table,shield,…}.
function(accord_tests target)
    enable_testing()
    get_property(objects GLOBAL PROPERTY ACCORD_TEST_OBJECTS)
    get_property(places GLOBAL PROPERTY ACCORD_TEST_PLACES)
    foreach(suite support house journey conformance table golden fuzz shield)
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/test/${suite}/*.cc)
        list(FILTER sources EXCLUDE REGEX "/bad/|fuzz/main.cc")
        if(NOT sources)
            continue()
        endif()
        string(REPLACE "/" "_" name test_${suite})
        accord_objects(${name} ${sources})
        list(APPEND objects ${name})
        list(APPEND places test/${suite})
    endforeach()
    add_executable(${target} ${CMAKE_SOURCE_DIR}/test/main.cc)
    accord_link(${target})
    target_link_libraries(${target} PRIVATE ${objects})
    foreach(place IN LISTS places)
        add_test(NAME ${place} COMMAND ${target} --source-file=*${place}/* --no-version
            WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endforeach()
endfunction()

# A server for harnesses of others, built on request: script/authzen.
function(accord_fixture target source)
    file(GLOB parts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/test/conformance/authzen/fixture.cc)
    add_executable(${target} EXCLUDE_FROM_ALL ${source} ${parts})
    accord_link(${target})
endfunction()

# Benchmarks are built on request (script/bench), never by a plain build.
function(accord_benchmarks target)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/test/bench/*.cc)
    if(NOT sources)
        return()
    endif()
    add_executable(${target} EXCLUDE_FROM_ALL ${sources})
    accord_link(${target})
    target_link_libraries(${target} PRIVATE benchmark)
endfunction()

# One fuzzer for every parser of strangers' bytes (script/fuzz): clang with -DACCORD_FUZZ=ON.
function(accord_fuzzer target)
    if(NOT ACCORD_FUZZ)
        return()
    endif()
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/test/fuzz/*.cc
        ${CMAKE_SOURCE_DIR}/test/conformance/authzen/fixture.cc)
    add_executable(${target} EXCLUDE_FROM_ALL ${sources})
    accord_link(${target})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endfunction()

# The engine alone, as a program that answers questions line by line: what script/model compares.
function(accord_model target)
    add_executable(${target} EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/test/model/engine.cc)
    target_link_libraries(${target} PRIVATE base rulebook engine_policy accord_warnings accord_libraries)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
endfunction()
