# Warnings are errors, and the hardening a release needs is on from the first day.
add_library(accord_warnings INTERFACE)
target_compile_options(accord_warnings INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wformat=2 -Wimplicit-fallthrough -Wnon-virtual-dtor -Werror
    -fstack-protector-strong -fstack-clash-protection -fPIE
    -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=
    # clang takes the standard library's own use of what it deprecates (stable_sort) for ours.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
    $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
# g++ 12 sees overlaps and overruns in its own std::string when it optimises; clang, and the debug build,
# still look for real ones.
target_compile_options(accord_warnings INTERFACE
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-free-nonheap-object;-Wno-maybe-uninitialized>")
target_compile_definitions(accord_warnings INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(accord_warnings INTERFACE -pie -Wl,-z,relro -Wl,-z,now)

find_program(ACCORD_MOLD mold)
if(ACCORD_MOLD)
    target_link_options(accord_warnings INTERFACE -fuse-ld=mold)
endif()

find_program(ACCORD_CCACHE ccache)
if(ACCORD_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${ACCORD_CCACHE})
endif()
