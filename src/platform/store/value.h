// Value: the five kinds of value that go into a query and come out of a row.
//
// Instants are bigint microseconds. Dates, ids and references are text, so that a person can read a
// table in either database. Digests are bytea.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/personal.h"
#include "base/reference.h"

namespace accord::store {

class Value {
public:
    using Kind = std::variant<std::nullptr_t, std::int64_t, bool, std::string, Bytes>;

    Value(std::nullptr_t) : kind_(nullptr) {}
    template <class T>
        requires std::is_same_v<T, bool>
    Value(T value) : kind_(value) {}
    template <class T>
        requires(std::is_integral_v<T> and not std::is_same_v<T, bool>)
    Value(T value) : kind_(static_cast<std::int64_t>(value)) {}
    Value(std::string value) : kind_(std::move(value)) {}
    Value(std::string_view value) : kind_(std::string(value)) {}
    Value(const char* value) : kind_(std::string(value)) {}
    Value(Bytes value) : kind_(std::move(value)) {}
    Value(ByteView value) : kind_(Bytes(value.begin(), value.end())) {}
    Value(Instant value) : kind_(value.micros) {}
    Value(Date value) : kind_(accord::text(value)) {}
    Value(const Digest& value) : kind_(Bytes(value.bytes.begin(), value.bytes.end())) {}
    Value(const Reference& value) : kind_(accord::text(value)) {}
    template <class Noun>
    Value(const Id<Noun>& value) : kind_(accord::text(value)) {}
    template <class T>
    Value(const std::optional<T>& value) : kind_(value ? Value(*value).kind_ : Kind(nullptr)) {}
    // What is personal is sealed first (platform/crypto/seal.h), or is revealed on purpose.
    template <class T>
    Value(const Personal<T>&) = delete;

    const Kind& kind() const { return kind_; }
    bool is_null() const { return kind_.index() == 0; }
    bool operator==(const Value&) const = default;

private:
    Kind kind_;
};

// $1, $2, … in order.
using Values = std::vector<Value>;

}  // namespace accord::store
