// Sealing and unsealing the fields of a record, under its own key (governance/audit): for the
// shelves of shares, and of what is asked and answered (casework/requests).
#pragma once

#include <string>
#include <string_view>

#include "governance/audit/sealing.h"

namespace accord::sharing {

struct Where {
    std::string record;      // the id of the share or request: whose key
    std::string_view table;  // and where exactly it lies
    std::string row;
    std::string_view field;
};

Result<Bytes> seal(audit::Act& act, const Where& where, std::string_view words);
// NotFound when the key was destroyed: the record has been erased.
Result<std::string> unseal(audit::Reading& reading, const Where& where, ByteView sealed);

}  // namespace accord::sharing
