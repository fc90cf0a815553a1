#include "doors/api/ends.h"

#include "governance/parties/commands.h"

namespace accord::api {

Result<parties::Party> party_named(audit::Reading& reading, std::string_view said) {
    if (const auto id = id_from<parties::Party>(said)) return parties::find(reading, *id);
    return parties::find(reading, TRY(reference_from_text('O', said)));
}

}  // namespace accord::api
