#include "governance/agreement/leaving.h"

namespace accord::agreement {

Date takes_effect_on(Date given, int notice_days) {
    return plus_days(given, 1 + notice_days);
}

}  // namespace accord::agreement
