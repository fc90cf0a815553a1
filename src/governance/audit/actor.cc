#include "governance/audit/actor.h"

namespace accord::audit {

Actor the_node() {
    return {"system", "", ""};
}

}  // namespace accord::audit
