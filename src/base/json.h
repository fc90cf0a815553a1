// Json: a value, parsed within limits by a kept library hidden in json.cc, and written as RFC 8785
// canonical bytes. Refused: more than 64 levels, duplicate keys, invalid UTF-8, numbers that are
// not finite. Numbers keep the text they were written with.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/fault.h"
#include "base/result.h"

namespace accord {

class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;  // in the order written
    struct Number {
        std::string text;
        bool operator==(const Number&) const = default;
    };

    Json() = default;  // null
    Json(bool value) : value_(value) {}
    Json(int value) : Json(static_cast<std::int64_t>(value)) {}
    Json(std::int64_t value) : value_(Number{std::to_string(value)}) {}
    Json(Number value) : value_(std::move(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}

    static Json array() { return Json(Array{}); }
    static Json object() { return Json(Object{}); }
    template <class Items>
    static Json array_of(const Items& items) {
        Array out;
        for (const auto& item : items) out.emplace_back(Json(item));
        return Json(std::move(out));
    }

    bool is_null() const { return value_.index() == 0; }
    const bool* boolean() const { return std::get_if<bool>(&value_); }
    const Number* number() const { return std::get_if<Number>(&value_); }
    const std::string* string() const { return std::get_if<std::string>(&value_); }
    const Array* items() const { return std::get_if<Array>(&value_); }
    const Object* members() const { return std::get_if<Object>(&value_); }

    // Null-tolerant reading: a missing member is a null, a wrong type is the fallback.
    const Json& operator[](std::string_view key) const;
    const Json& operator[](std::size_t index) const;
    bool has(std::string_view key) const;
    std::string_view text_or(std::string_view fallback = {}) const;
    std::int64_t integer_or(std::int64_t fallback = 0) const;
    bool boolean_or(bool fallback = false) const;
    std::optional<std::int64_t> integer() const;  // only when written without fraction or exponent

    // Building: sets or replaces a member; appends an item. A null becomes the object or array.
    // What is built in one expression is handed on, and not copied.
    Json& set(std::string key, Json value) &;
    Json& add(Json value) &;
    Json&& set(std::string key, Json value) && {
        return std::move(set(std::move(key), std::move(value)));
    }
    Json&& add(Json value) && { return std::move(add(std::move(value))); }

    bool operator==(const Json&) const = default;

private:
    std::variant<std::nullptr_t, bool, Number, std::string, Array, Object> value_ = nullptr;
};

// The error's sentence says line and column.
Result<Json> parse_json(std::string_view text);

// RFC 8785: sorted keys (UTF-16 order), shortest numbers, no white space. What is signed and
// hashed.
std::string canonical(const Json& value);
// For people: two spaces a level, members in the order written, numbers as written.
std::string pretty(const Json& value);

// Where each value of a well-formed text stands, by JSON pointer (RFC 6901): "/clauses/3/rule".
// And where the key of a member stands: "/clauses/3/rule#key". Columns count characters, from 1.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};
using Positions = std::map<std::string, Position, std::less<>>;
Positions positions(std::string_view well_formed);

}  // namespace accord
