// Sealing and unsealing a share's own fields, under the share's record key (governance/audit). For
// the shelves of this slice.
#pragma once

#include <string>
#include <string_view>

#include "governance/audit/sealing.h"

namespace accord::sharing {

struct Where {
    std::string record;      // the share's id: whose key
    std::string_view table;  // and where exactly it lies
    std::string row;
    std::string_view field;
};

Result<Bytes> seal(audit::Act& act, const Where& where, std::string_view words);
// NotFound when the share's key was destroyed: the share has been erased.
Result<std::string> unseal(audit::Reading& reading, const Where& where, ByteView sealed);

}  // namespace accord::sharing
