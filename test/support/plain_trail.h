// A trail as builds before packing wrote it: every entry in its own bytes. Someone with the file
// and no regard for us can write it so too.
#pragma once

#include <string>

namespace accord::test {

// The triggers that keep the trail as it is are dropped first.
void write_plainly(const std::string& database_file);

}  // namespace accord::test
