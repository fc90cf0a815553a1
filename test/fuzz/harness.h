// Harnesses: one for every parser of bytes that strangers send. Each must neither crash nor hang,
// and keeps a promise that can be checked (what is read and written again reads the same).
//
//     script/fuzz form 60      looks for new inputs for a minute (clang, libFuzzer)
//     test/fuzz/corpus/form/   what was found, and what we thought of; replayed with every test run
#pragma once

#include <span>
#include <string_view>

#include "base/bytes.h"

namespace accord::rulebook {
struct Rulebook;
}

namespace accord::fuzz {

// The rulebook inside the program.
const rulebook::Rulebook& the_law();

struct Harness {
    std::string_view name;
    void (*run)(std::string_view input);
};

// harnesses.cc: the one table.
std::span<const Harness> harnesses();

// Stops the process when a harness' promise is broken.
void promise(bool kept);

void form(std::string_view input);
void multipart(std::string_view input);
void statement(std::string_view input);
void cookies(std::string_view input);
void target(std::string_view input);
void head(std::string_view input);
void rulebook(std::string_view input);
void json(std::string_view input);
void table(std::string_view input);
void typed(std::string_view input);
void csv(std::string_view input);
void name(std::string_view input);
void agreement(std::string_view input);
void assessment(std::string_view input);
void parties(std::string_view input);
void question(std::string_view input);
void entry(std::string_view input);
void note(std::string_view input);
void pack(std::string_view input);
void odrl(std::string_view input);
void authzen(std::string_view input);
void mais(std::string_view input);
void jose(std::string_view input);
void matching(std::string_view input);
void index(std::string_view input);
void batch(std::string_view input);
void people_file(std::string_view input);
void standard_person(std::string_view input);
void picture(std::string_view input);

}  // namespace accord::fuzz
