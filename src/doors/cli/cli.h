// The command line: every verb of Accord from a terminal. commands.cc is the one table of them.
#pragma once

namespace accord::cli {

// The exit code: 0 done, 1 faults found or an answer of no, 2 used wrongly, 3 could not be done.
int run(int argc, char** argv);

}  // namespace accord::cli
