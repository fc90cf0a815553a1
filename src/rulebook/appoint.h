// An appointed day, tried out: the tables as they would be if a row that has no first day began on
// one. Acts of Parliament wait like this for years, and people ask what will change.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"
#include "rulebook/read.h"

namespace accord::rulebook {

// The text of one table in which the row's day is written in. NotFound: there is no such row, or it
// has a day already.
Result<std::string> appointed(const NamedText& table, std::string_view code, Date from);

}  // namespace accord::rulebook
