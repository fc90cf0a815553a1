# headers_alone: every header that has no .cc of its own, compiled by itself, included twice, without the precompiled ones.
# The others are the first thing that their .cc reads, and a house rule (test/house/alone.cc) sees to both that and the
# standard headers. Not part of a plain build; script/check asks for it.
function(accord_headers_alone)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
        ${CMAKE_SOURCE_DIR}/src/*.h ${CMAKE_SOURCE_DIR}/test/*.h)
    list(FILTER headers EXCLUDE REGEX "^test/house/bad/")
    set(sources)
    foreach(header IN LISTS headers)
        string(REGEX REPLACE "h$" "cc" own ${header})
        if(EXISTS ${CMAKE_SOURCE_DIR}/${own})
            continue()
        endif()
        string(REGEX REPLACE "^(src|test)/" "" included ${header})
        string(REPLACE "/" "_" name ${header})
        set(source ${CMAKE_BINARY_DIR}/generated/alone/${name}.cc)
        file(CONFIGURE OUTPUT ${source} CONTENT
            "#include \"${included}\"\n#include \"${included}\"  // and again\n" @ONLY)
        list(APPEND sources ${source})
    endforeach()
    add_library(headers_alone OBJECT EXCLUDE_FROM_ALL ${sources})
    target_include_directories(headers_alone PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/test)
    target_link_libraries(headers_alone PRIVATE accord_warnings accord_libraries)
endfunction()
