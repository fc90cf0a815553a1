// Router: which row of a table of routes a request belongs to. It knows patterns and nothing of
// what stands in the row: doors/site/routes.cc holds THE table, with permissions and handlers.
//
// A pattern is a path whose parts are words or {names}: /share/{share}/check. A word wins over a
// name. Two patterns that could not be told apart are our own mistake, and stop the program at its
// start.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace accord::http {

struct Match {
    std::optional<std::size_t> row;  // index into the table as added
    std::vector<Param> params;
    std::vector<Method> allowed;  // the methods of that path; empty: there is no such page
};

class Router {
public:
    // Adds the next row; the first added is row 0.
    void add(Method method, std::string_view pattern);
    // HEAD is answered by the row for GET.
    Match match(Method method, std::string_view path) const;

private:
    struct Row {
        Method method;
        std::vector<std::string> parts;  // "{share}" keeps its braces
    };
    std::vector<Row> rows_;
};

// "GET, HEAD, POST": for the Allow header.
std::string allow(const std::vector<Method>& methods);

}  // namespace accord::http
