// What is said of one person is sealed under the key of their record: whoever is erased, nothing of
// it can be read. Private to the slice.
#pragma once

#include <string>

#include "base/json.h"
#include "casework/people/person.h"
#include "governance/audit/sealing.h"

namespace accord::people {

struct OfOne {
    const Id<Person>& person;
    std::string_view table;
    std::string row;
    std::string_view field = "sealed";

    crypto::Place place() const { return {table, row, field}; }
};

Result<Bytes> seal_for_one(audit::Act& act, const OfOne& of, const std::string& words);
// NotFound when they were erased.
Result<Json> unseal_of_one(audit::Reading& reading, const OfOne& of, ByteView sealed);

}  // namespace accord::people
