// The roll: every slice's duties, in the order of src/ORDER. The one place that knows all slices.
#include "casework/clocks/duties.h"
#include "casework/contacts/duties.h"
#include "casework/people/duties.h"
#include "casework/requests/duties.h"
#include "casework/reviews/duties.h"
#include "casework/sharing/duties.h"
#include "doors/api/duties.h"
#include "governance/agreement/duties.h"
#include "governance/assessments/duties.h"
#include "governance/audit/duties.h"
#include "governance/desks/duties.h"
#include "governance/duties/duties.h"
#include "governance/editions/duties.h"
#include "governance/identity/duties.h"
#include "governance/letters/duties.h"
#include "governance/parties/duties.h"
#include "governance/ten_steps/duties.h"
#include "oversight/reporting/duties.h"

namespace accord::duties {

const std::vector<Duties>& roll() {
    static const std::vector<Duties> all = {
        audit::duties_of_audit(),
        parties::duties_of_parties(),
        letters::duties_of_letters(),
        identity::duties_of_identity(),
        editions::duties_of_editions(),
        desks::duties_of_desks(),
        assessments::duties_of_assessments(),
        agreement::duties_of_agreement(),
        ten_steps::duties_of_ten_steps(),
        people::duties_of_people(),
        sharing::duties_of_sharing(),
        clocks::duties_of_clocks(),
        requests::duties_of_requests(),
        reviews::duties_of_reviews(),
        contacts::duties_of_contacts(),
        reporting::duties_of_reporting(),
        api::duties_of_api(),
    };
    return all;
}

}  // namespace accord::duties
