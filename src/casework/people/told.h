// Told: that another organisation was sent something, or asked something, about somebody on the
// list. The rooms that tell and ask come below this one: the door makes these of what they know,
// as it makes what was heard (docs/adr/0061).
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "base/reference.h"
#include "base/result.h"
#include "casework/people/parting.h"

namespace accord::identity {
struct Visit;
}

namespace accord::people {

struct Told {
    std::string organisation;
    Reference about{'S', ""};  // of the share, or of the request
    Instant at;
};
// Of a parting, before it is written down: who would be told of it.
using WhoWasTold = Result<std::vector<Told>> (*)(const identity::Visit& visit,
                                                 const Parting& parting);

}  // namespace accord::people
