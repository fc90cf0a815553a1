// A photograph as a telephone takes it, eight dots by eight: where it was taken, who is on it and
// what was written to it stand in the file beside the picture, in each of the ways there are.
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"

namespace accord::test {

struct Beside {
    std::string words;      // in Exif, in XMP, in a comment, in a block of its own, behind the end
    int north = 51;         // degrees; 34 minutes
    std::uint16_t way = 6;  // up is to the right
};
Bytes jpeg_with(const Beside& beside);
Bytes jpeg_alone();  // the same dots, and nothing beside them
Bytes png_with(const Beside& beside);
Bytes png_alone();

}  // namespace accord::test
