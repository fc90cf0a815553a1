// Row: one line of an answer, read by column name and kind. A name that is not there, or a kind
// that does not fit, is a programmer's promise broken and stops the process: the shelf and its
// query stand on the same page and must agree. A row is for one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expect.h"
#include "platform/store/value.h"

namespace accord::store {

using Columns = std::vector<std::string>;

class Row {
public:
    Row(std::shared_ptr<const Columns> columns, Values values);

    const std::string& text(std::string_view column) const;
    std::optional<std::string> maybe_text(std::string_view column) const;
    std::int64_t integer(std::string_view column) const;
    std::optional<std::int64_t> maybe_integer(std::string_view column) const;
    bool boolean(std::string_view column) const;  // SQLite keeps 0 and 1
    std::optional<bool> maybe_boolean(std::string_view column) const;
    const Bytes& bytes(std::string_view column) const;
    std::optional<Bytes> maybe_bytes(std::string_view column) const;
    Instant instant(std::string_view column) const;
    std::optional<Instant> maybe_instant(std::string_view column) const;
    Date date(std::string_view column) const;
    std::optional<Date> maybe_date(std::string_view column) const;
    Digest digest(std::string_view column) const;
    std::optional<Digest> maybe_digest(std::string_view column) const;
    Reference reference(std::string_view column) const;

    template <class Noun>
    Id<Noun> id(std::string_view column) const {
        auto read = id_from<Noun>(text(column));
        expect(read.has_value());
        return *read;
    }
    template <class Noun>
    std::optional<Id<Noun>> maybe_id(std::string_view column) const {
        if (is_null(column)) return std::nullopt;
        return id<Noun>(column);
    }

    bool is_null(std::string_view column) const;
    const Value& at(std::string_view column) const;
    const Columns& columns() const { return *columns_; }
    const Values& values() const { return values_; }

private:
    std::shared_ptr<const Columns> columns_;
    Values values_;
    mutable std::size_t next_ = 0;  // columns are mostly asked for in their order
};

// By a column of whole numbers that is another for each: cheaper for few rows than `order by`, for
// which SQLite builds a table.
void put_in_order(std::vector<Row>& rows, std::string_view column);

// A word that only we write, read back: there is one, or the promise above is broken.
template <class Kind>
Kind known(std::optional<Kind> kind) {
    expect(kind.has_value());
    return *kind;
}

}  // namespace accord::store
