#include "casework/people/commands.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/glimpses.h"
#include "casework/people/people.h"

namespace accord::people {

namespace {

constexpr int recent_rows = 5;

}  // namespace

Result<std::vector<Person>> enrol(Node& node, const audit::Actor& actor,
                                  std::vector<Person> people) {
    auto act = TRY(audit::Act::begin(node, actor, "people.enrol"));
    std::int64_t position = 0;
    for (auto& person : people) {
        person.id = act.mint<Person>();
        person.reference = act.mint_reference('C');
        person.agency = actor.agency;
        TRY(People::add(act, person, position++));
    }
    act.record(audit::fact("people.enrolled", actor.agency)
                   .with("count", static_cast<std::int64_t>(people.size())));
    TRY(act.commit());
    return people;
}

Result<std::vector<Glimpse>> search(Node& node, const audit::Actor& actor, std::string_view typed) {
    const auto folded = fold(typed);
    std::vector<std::string> asked;
    for (const auto word : words(folded)) asked.emplace_back(word);
    auto look = TRY(audit::Look::open(node, actor,
                                      audit::fact("people.searched", actor.agency)
                                          .with("words", static_cast<std::int64_t>(asked.size()))));
    const auto found =
        TRY(People::named(look, actor.agency, asked, static_cast<int>(limits::page_rows_max)));
    return youngest_first(found.people, london_day(look.now()));
}

Result<std::vector<Glimpse>> recent(Node& node, const audit::Actor& actor) {
    auto look = TRY(audit::Look::open(node, actor, audit::fact("people.listed", actor.agency)));
    const auto found = TRY(People::latest(look, actor.agency, recent_rows));
    return youngest_first(found, london_day(look.now()));
}

Result<std::vector<Glimpse>> glimpses(audit::Reading& reading, const std::string& agency,
                                      const std::vector<Id<Person>>& people) {
    std::vector<Glimpse> out;
    for (const auto& id : people) {
        const auto person = TRY(People::find(reading, id));
        if (person.agency != agency) return fail(not_on_your_list());
        out.push_back(glimpse_of(person, london_day(reading.now())));
    }
    return out;
}

Result<Person> own(audit::Reading& reading, const std::string& agency, const Reference& reference) {
    auto person = People::find(reading, reference);
    if (not person and person.error().kind == ErrorKind::NotFound) return fail(not_on_your_list());
    if (person and person->agency != agency) return fail(not_on_your_list());
    return person;
}

Result<Person> open(Node& node, const audit::Actor& actor, const Reference& reference,
                    std::string_view why) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(reference)).with("why", std::string(why))));
    auto person = People::find(look, reference);
    if (not person and person.error().kind == ErrorKind::NotFound) return fail(not_on_your_list());
    if (person and person->agency != actor.agency) return fail(not_on_your_list());
    return person;
}

Result<void> protect(Node& node, const audit::Actor& actor, const Protect& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "people.protect"));
    auto person = TRY(People::find(act, wish.person));
    if (person.agency != actor.agency) return fail(not_on_your_list());
    std::int64_t marked = 0;
    for (auto& address : person.addresses) {
        if (fold(address.postcode) != fold(wish.postcode)) continue;
        address.confidential = true;
        if (not wish.must_not_know.empty()) address.must_not_know = wish.must_not_know;
        marked++;
    }
    if (marked == 0)
        return fail(invalid("No address with that postcode is on this record", "postcode"));
    TRY(People::save(act, person));
    act.record(audit::fact("address.protected", text(wish.person)).with("addresses", marked));
    TRY(act.commit());
    return {};
}

}  // namespace accord::people
