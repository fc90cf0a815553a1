#include "casework/people/parting.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands.h"
#include "casework/people/merges.h"
#include "casework/people/particular.h"
#include "casework/people/people.h"
#include "casework/people/splits.h"

namespace accord::people {
namespace {

std::vector<std::string> words_of_codes(const std::vector<std::string>& codes) {
    std::vector<std::string> out;
    for (const auto& code : codes)
        if (const auto* what = particular(code))
            out.push_back(what->code == "nhs-number" ? "NHS number" : lower(what->words));
    return out;
}

// Both, and whatever is read with either of them: all of it was told as one.
Result<std::vector<Reference>> references(audit::Reading& reading, const Id<Person>& one,
                                          const Id<Person>& other) {
    std::vector<Reference> out;
    for (const auto* side : {&one, &other})
        for (const auto& id : TRY(records_of(reading, *side))) {
            const auto found = People::find(reading, id);
            if (found) out.push_back(found->reference);
        }
    return out;
}

}  // namespace

Result<Parting> parting(audit::Reading& reading, std::string_view about) {
    Parting out;
    out.at = reading.now();
    if (const auto id = id_from<Merge>(about)) {
        const auto merge = TRY(Merges::find(reading, *id));
        out.agency = merge.agency;
        out.records = TRY(references(reading, merge.kept, merge.merged));
        out.since = merge.at;
        if (merge.undone) out.at = merge.undone->at;
        out.things = words_of_codes(merge.taken);
        return out;
    }
    const auto id = TRY(id_from<Split>(about));
    const auto made = TRY(Splits::find(reading, id));
    out.agency = made.agency;
    out.records = TRY(references(reading, made.person, made.made));
    out.since = made.since;
    out.at = made.at;
    out.things = words_of_codes(made.went);
    return out;
}

std::string words_of(const Parting& parting) {
    auto out =
        "We told you of one person what may be of two. Two people were on one record with "
        "us until " +
        spoken(parting.at) + ".";
    if (not parting.things.empty())
        out += " These may be the other person’s: " + join_words(parting.things) + ".";
    return out + " Ring us before you act on what we told you.";
}

}  // namespace accord::people
