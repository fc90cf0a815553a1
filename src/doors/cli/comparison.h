// A comparison of two texts, for a terminal and for a program. docs/formats/enumerate.md
#pragma once

#include <string>

#include "base/json.h"
#include "governance/agreement/what_if.h"

namespace accord::cli {

std::string comparison_text(const agreement::Document& before, const agreement::Document& after,
                            const agreement::Compared& compared);
Json comparison_json(const agreement::Document& before, const agreement::Document& after,
                     const agreement::Compared& compared);

}  // namespace accord::cli
