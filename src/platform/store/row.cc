#include "platform/store/row.h"

#include <algorithm>

namespace accord::store {
namespace {

// The value as the kind that the shelf says it is.
template <class T>
const T& as(const Value& value) {
    const auto* found = std::get_if<T>(&value.kind());
    expect(found != nullptr);
    return *found;
}

template <class T>
std::optional<T> maybe_as(const Value& value) {
    if (value.is_null()) return std::nullopt;
    return as<T>(value);
}

bool truth(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value.kind())) {
        expect(*number == 0 or *number == 1);
        return *number == 1;
    }
    return as<bool>(value);
}

Date day(const Value& value) {
    const auto read = date_from_text(as<std::string>(value));
    expect(read.has_value());
    return *read;
}

Digest digest_of(const Value& value) {
    const auto& bytes = as<Bytes>(value);
    Digest out;
    expect(bytes.size() == out.bytes.size());
    std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
    return out;
}

}  // namespace

Row::Row(std::shared_ptr<const Columns> columns, Values values)
    : columns_(std::move(columns)), values_(std::move(values)) {
    expect(columns_->size() == values_.size());
}

const Value& Row::at(std::string_view column) const {
    const auto size = columns_->size();
    auto place = next_;
    for (std::size_t looked_at = 0; looked_at < size; ++looked_at, ++place) {
        if (place >= size) place = 0;
        if ((*columns_)[place] != column) continue;
        next_ = place + 1;
        return values_[place];
    }
    expect(false);  // there is no column of that name
    return values_.front();
}

bool Row::is_null(std::string_view column) const {
    return at(column).is_null();
}

const std::string& Row::text(std::string_view column) const {
    return as<std::string>(at(column));
}

std::optional<std::string> Row::maybe_text(std::string_view column) const {
    return maybe_as<std::string>(at(column));
}

std::int64_t Row::integer(std::string_view column) const {
    return as<std::int64_t>(at(column));
}

std::optional<std::int64_t> Row::maybe_integer(std::string_view column) const {
    return maybe_as<std::int64_t>(at(column));
}

bool Row::boolean(std::string_view column) const {
    return truth(at(column));
}

std::optional<bool> Row::maybe_boolean(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return boolean(column);
}

const Bytes& Row::bytes(std::string_view column) const {
    return as<Bytes>(at(column));
}

std::optional<Bytes> Row::maybe_bytes(std::string_view column) const {
    return maybe_as<Bytes>(at(column));
}

Instant Row::instant(std::string_view column) const {
    return {integer(column)};
}

std::optional<Instant> Row::maybe_instant(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return instant(column);
}

Date Row::date(std::string_view column) const {
    return day(at(column));
}

std::optional<Date> Row::maybe_date(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return date(column);
}

Digest Row::digest(std::string_view column) const {
    return digest_of(at(column));
}

std::optional<Digest> Row::maybe_digest(std::string_view column) const {
    if (is_null(column)) return std::nullopt;
    return digest(column);
}

Reference Row::reference(std::string_view column) const {
    const auto& written = text(column);
    expect(not written.empty());
    const auto read = reference_from_text(written.front(), written);
    expect(read.has_value());
    return *read;
}

void put_in_order(std::vector<Row>& rows, std::string_view column) {
    std::sort(rows.begin(), rows.end(), [&](const Row& one, const Row& other) {
        return one.integer(column) < other.integer(column);
    });
}

}  // namespace accord::store
