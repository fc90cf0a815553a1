// Answers as rows: for a terminal, a spreadsheet or a program. docs/formats/enumerate.md
#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/policy/answers.h"
#include "governance/agreement/document.h"

namespace accord::cli {

enum class RowShape { Table, Csv, Json };

// `each`: a row for every question; otherwise for every group that is answered alike.
void print_rows(const agreement::Document& document, const policy::Asked& asked,
                const std::vector<policy::Listed>& rows, RowShape shape, bool each);

// "there is no SCHOLL for --giver; did you mean 'SCHOOL'?"
Error no_such(std::string_view option, std::string_view word,
              const std::vector<std::string_view>& known);

}  // namespace accord::cli
