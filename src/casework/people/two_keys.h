// What is about two people is sealed under both their keys, one inside the other: whoever of the
// two is erased, nothing of it can be read. Private to the slice.
#pragma once

#include <string>

#include "base/json.h"
#include "casework/people/person.h"
#include "governance/audit/sealing.h"

namespace accord::people {

struct OfTwo {
    const Id<Person>& inner;
    const Id<Person>& outer;
    std::string_view table;
    std::string row;
    std::string_view field = "sealed";

    crypto::Place place() const { return {table, row, field}; }
};

Result<Bytes> seal_for_two(audit::Act& act, const OfTwo& of, const std::string& words);
// NotFound when either of them was erased.
Result<Json> unseal_of_two(audit::Reading& reading, const OfTwo& of, ByteView sealed);

}  // namespace accord::people
