#include "platform/http/router.h"

#include <algorithm>

#include "base/expect.h"
#include "base/text.h"

namespace accord::http {

namespace {

bool is_name(std::string_view part) {
    return part.size() > 2 and part.front() == '{';
}

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    if (path == "/") return parts;
    for (const auto part : split(path.substr(1), '/')) parts.emplace_back(part);
    return parts;
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
    return std::equal(
        pattern.begin(), pattern.end(), path.begin(), path.end(),
        [](const auto& wanted, const auto& given) { return is_name(wanted) or wanted == given; });
}

// Whether `left` is the closer fit: at the first difference, a word wins over a name.
bool closer(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    for (std::size_t at = 0; at < left.size(); ++at) {
        if (is_name(left[at]) != is_name(right[at])) return is_name(right[at]);
    }
    return false;
}

// The same pages under two spellings: equal but for what the names are called.
bool same_shape(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const auto& one, const auto& other) {
                          return is_name(one) ? is_name(other) : one == other;
                      });
}

}  // namespace

void Router::add(Method method, std::string_view pattern) {
    expect(pattern.starts_with('/'));
    Row row{.method = method, .parts = parts_of(pattern)};
    for (const auto& other : rows_) {
        expect(other.method != method or not same_shape(other.parts, row.parts));
    }
    rows_.push_back(std::move(row));
}

Match Router::match(Method method, std::string_view path) const {
    const auto parts = parts_of(path);
    const auto wanted = method == Method::Head ? Method::Get : method;
    Match match;
    const Row* best = nullptr;
    for (const auto& row : rows_) {
        if (not fits(row.parts, parts)) continue;
        match.allowed.push_back(row.method);
        if (row.method != wanted or (best and not closer(row.parts, best->parts))) continue;
        best = &row;
        match.row = static_cast<std::size_t>(&row - rows_.data());
    }
    if (not best) return match;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::string_view name = best->parts[at];
        if (not is_name(name)) continue;
        match.params.push_back({std::string(name.substr(1, name.size() - 2)), parts[at]});
    }
    return match;
}

std::string allow(const std::vector<Method>& methods) {
    std::string out;
    const auto say = [&out](Method method) {
        if (not out.empty()) out += ", ";
        out += word(method);
    };
    for (const auto method :
         {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        if (std::find(methods.begin(), methods.end(), method) == methods.end()) continue;
        say(method);
        if (method == Method::Get) say(Method::Head);
    }
    return out;
}

}  // namespace accord::http
