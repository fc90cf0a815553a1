#include "casework/people/commands.h"

#include "base/limits.h"
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
        person.reference = TRY(People::free_reference(act));
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
    for (const auto word : accord::words(folded)) asked.emplace_back(word);
    auto look = TRY(audit::Look::open(node, actor,
                                      audit::fact("people.searched", actor.agency)
                                          .with("words", static_cast<std::int64_t>(asked.size()))));
    const auto found =
        TRY(People::named(look, actor.agency, asked, static_cast<int>(limits::page_rows_max)));
    const auto standing = TRY(those_standing(look, found.people));
    return youngest_first(look, standing);
}

Result<std::vector<Glimpse>> recent(Node& node, const audit::Actor& actor) {
    auto look = TRY(audit::Look::open(node, actor, audit::fact("people.listed", actor.agency)));
    const auto found = TRY(People::latest(look, actor.agency, recent_rows));
    auto out = TRY(youngest_first(look, found));
    // Nobody asked for them by name, so that nobody is kept waiting.
    std::erase_if(out, [](const Glimpse& one) { return one.restricted; });
    return out;
}

Result<std::vector<Glimpse>> glimpses(audit::Reading& reading, const std::string& agency,
                                      const std::vector<Id<Person>>& people) {
    std::vector<Glimpse> out;
    if (people.empty()) return out;
    const auto as_seen = TRY(Glimpses::to(reading));
    for (const auto& id : people) {
        auto person = TRY(People::find(reading, id));
        if (person.agency != agency) return fail(not_on_your_list());
        person = TRY(People::standing(reading, std::move(person)));
        out.push_back(TRY(as_seen.of(reading, person)));
    }
    return out;
}

Result<Person> own(audit::Reading& reading, const std::string& agency, const Reference& reference) {
    auto standing = TRY(on_list(reading, agency, reference));
    const auto closed = TRY(Closed::to(reading));
    if (TRY(closed.keeps(reading, standing))) return fail(restricted());
    return standing;
}

Result<Person> standing_of(audit::Reading& reading, const Id<Person>& person) {
    auto found = TRY(People::find(reading, person));
    return People::standing(reading, std::move(found));
}

Result<std::vector<Id<Person>>> records_of(audit::Reading& reading, const Id<Person>& person) {
    auto standing = People::find(reading, person);
    if (standing) standing = People::standing(reading, *standing);
    if (not standing and standing.error().kind == ErrorKind::NotFound)
        return std::vector<Id<Person>>{person};  // erased: what is known by its id still is
    if (not standing) return fail(standing.error());
    return People::records_of(reading, standing->id);
}

Result<std::vector<Reference>> references_of(audit::Reading& reading, const std::string& agency,
                                             const Reference& person) {
    std::vector<Reference> out;
    const auto standing = TRY(own(reading, agency, person));
    for (const auto& id : TRY(People::records_of(reading, standing.id))) {
        const auto one = People::find(reading, id);
        if (one) out.push_back(one->reference);
    }
    return out;
}

Result<Person> open(Node& node, const audit::Actor& actor, const Reference& reference,
                    std::string_view why) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(reference)).with("why", std::string(why))));
    return own(look, actor.agency, reference);
}

Result<void> protect(Node& node, const audit::Actor& actor, const Protect& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "people.protect"));
    auto person = TRY(own(act, actor.agency, wish.person));
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
