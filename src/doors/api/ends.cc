#include "doors/api/ends.h"

#include "doors/api/authzen.h"
#include "doors/api/question_asked.h"
#include "governance/parties/commands.h"

namespace accord::api {

Result<parties::Party> party_named(audit::Reading& reading, std::string_view said) {
    if (const auto id = id_from<parties::Party>(said)) return parties::find(reading, *id);
    return parties::find(reading, TRY(reference_from_text('O', said)));
}

Result<Ends> ends_of(audit::Reading& reading, const Caller& caller, const Evaluation& evaluation) {
    const bool shares = evaluation.action_name == "share";
    if (not shares and evaluation.action_name != "ask") {
        return fail(invalid("There is no action '" + evaluation.action_name +
                            "': share is giving, ask is being given"));
    }
    if (evaluation.subject_type != "organisation") {
        return fail(invalid("The subject is the organisation that acts: type 'organisation'"));
    }
    const auto subject = TRY(party_named(reading, evaluation.subject_id));
    const auto other = evaluation.resource["with"].text_or();
    if (other.empty()) {
        return fail(
            invalid("Say in resource.properties.with which organisation is at the other "
                    "end"));
    }
    const auto with = TRY(party_named(reading, other));
    if (subject.id == with.id) {
        return fail(
            invalid("These are one organisation, which tells itself nothing: name another "
                    "at the other end"));
    }
    const auto& own = caller.party.id;
    if (subject.id != own and with.id != own) {
        return fail(forbidden("Your organisation is neither of the two"));
    }
    return shares ? Ends{subject, with} : Ends{with, subject};
}

}  // namespace accord::api
