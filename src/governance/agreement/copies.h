// The shelf of signed copies. Private to the slice.
#pragma once

#include <optional>

#include "governance/agreement/commands_copy.h"

namespace accord::agreement {

class Copies {
public:
    static Result<std::optional<WholeCopy>> newest(audit::Reading& reading,
                                                   Id<Agreement> agreement);
    static Result<bool> has(audit::Reading& reading, Id<Agreement> agreement,
                            std::string_view signatures);
    // False when one of these signatures was made meanwhile.
    static Result<bool> add(audit::Act& act, const SignedCopy& copy, ByteView pdf);
};

}  // namespace accord::agreement
