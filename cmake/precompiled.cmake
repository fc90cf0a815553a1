# Standard headers, precompiled once and shared by every room. ACCORD_PCH=OFF builds without them, for honesty.
option(ACCORD_PCH "precompile the standard headers" ON)
add_library(accord_precompiled OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled.cc)
target_link_libraries(accord_precompiled PRIVATE accord_warnings)
if(ACCORD_PCH)
    target_precompile_headers(accord_precompiled PRIVATE
        <string> <string_view> <vector> <optional> <variant> <span> <cstdint> <compare> <memory>
        <array> <utility> <algorithm> <map> <functional>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(accord_precompiled PRIVATE -fpch-preprocess)
    endif()
endif()

function(accord_use_precompiled target)
    if(ACCORD_PCH)
        target_precompile_headers(${target} REUSE_FROM accord_precompiled)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            target_compile_options(${target} PRIVATE -fpch-preprocess)
        endif()
    endif()
endfunction()
