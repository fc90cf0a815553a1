// A file of made-up schools from a seed, with faults planted in it, as a register would send it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace accord::test {

struct PartyFile {
    std::string content;                 // comma-separated, UTF-8
    std::vector<std::uint32_t> planted;  // the rows that are bad, as a spreadsheet counts
};

// The same seed, rows and faults give the same bytes.
PartyFile party_file(std::uint32_t seed, std::uint32_t rows, std::uint32_t faults);

}  // namespace accord::test
