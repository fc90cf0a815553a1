#include "casework/people/commands_record.h"

#include <algorithm>
#include <set>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/glimpses.h"
#include "casework/people/people.h"
#include "casework/people/putting_back.h"
#include "engine/matching/normalise.h"

namespace accord::people {
namespace {

using audit::Act;

constexpr int looked_at_max = 500;  // who have one name; the shelf looks at ten times as many

// Each word typed, with every form of it that people use, as they are searched by.
std::vector<std::string> forms_of(const matching::Names& names, const std::string& word) {
    std::vector<std::string> out{word};
    const auto take = [&](std::string form) {
        if (not form.empty() and std::find(out.begin(), out.end(), form) == out.end())
            out.push_back(std::move(form));
    };
    take(std::string(names.full(word)));
    constexpr std::uint32_t tries = 48;
    for (std::uint32_t i = 0; i < tries; ++i) take(std::string(names.another_form(word, i)));
    return out;
}

bool holds_any(const std::vector<std::string>& own, const std::vector<std::string>& forms) {
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
        return std::find(own.begin(), own.end(), form) != own.end();
    });
}

bool about_that_old(const Person& person, const std::optional<int>& typed, Date today) {
    if (not typed) return true;
    const auto years = age(person, today);
    return not years or std::abs(*years - *typed) <= 1;
}

constexpr std::string_view role_words[] = {"Given name", "Family name",  "Birth date", "Sex",
                                           "Postcode",   "House number", "NHS number"};

std::vector<Compared> compared_of(const matching::Levels& levels) {
    std::vector<Compared> out;
    for (std::size_t i = 0; i < std::size(matching::index_roles); ++i) {
        const auto level = levels[i];
        if (level == 0) continue;
        const auto words = matching::levels_of(matching::index_roles[i])[level].words;
        out.push_back({std::string(role_words[i]), std::string(words)});
    }
    return out;
}

}  // namespace

namespace {

constexpr std::size_t begins_from = 3;  // fewer letters begin half a list
constexpr std::size_t words_max = 8;
constexpr std::size_t begun_max = 500;

struct Asked {
    std::vector<std::vector<std::string>> words;  // each, with every form of it
    std::vector<NameSought> begun;                // as names are taken apart in memory
    bool long_enough = false;                     // one of them
    std::optional<int> age;
    Date today;
};

Asked asked_for(const Looking& looking, const matching::Names& names, Date today) {
    Asked out;
    out.age = looking.age;
    out.today = today;
    const auto folded = fold(looking.name);
    for (const auto word : accord::words(folded)) {
        out.words.push_back(forms_of(names, std::string(word)));
        for (auto& part : matching::name_words(word)) {
            auto forms = forms_of(names, part);
            out.long_enough = out.long_enough or characters(part) >= begins_from;
            out.begun.push_back({std::move(forms), std::move(part)});
        }
    }
    return out;
}

bool fits(const Asked& asked, const Person& person) {
    const auto own = search_words(person);
    return about_that_old(person, asked.age, asked.today) and
           std::all_of(asked.words.begin(), asked.words.end(),
                       [&](const auto& forms) { return holds_any(own, forms); });
}

// By what is kept of each word, by the last word first: a last name has fewer forms, and fewer
// people have it.
Result<std::vector<Person>> found_whole(audit::Reading& reading, const Asked& asked, bool& more) {
    std::vector<Person> out;
    std::set<Id<Person>> seen;
    for (const auto& form : asked.words.back()) {
        auto named = TRY(People::named(reading, reading.actor().agency, {form}, looked_at_max));
        more = more or named.more;
        for (auto& person : named.people)
            if (fits(asked, person) and seen.insert(person.id).second)
                out.push_back(std::move(person));
    }
    return out;
}

// Whose names begin so, but those that were found by the whole of it.
Result<std::vector<Person>> found_begun(audit::Reading& reading, Matcher& matcher,
                                        const Asked& asked, bool& more) {
    std::vector<Person> out;
    if (not asked.long_enough or asked.begun.size() > words_max) return out;
    const auto called =
        TRY(matcher.called(reading, reading.actor().agency, asked.begun, begun_max));
    more = more or called.more;
    for (const auto& id : called.people) {
        auto person = People::find(reading, id);
        if (not person and person.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not person) return fail(person.error());
        if (about_that_old(*person, asked.age, asked.today) and not fits(asked, *person))
            out.push_back(std::move(*person));
    }
    return out;
}

}  // namespace

Result<FoundChildren> find_children(Node& node, const audit::Actor& actor, Matcher& matcher,
                                    const Looking& looking) {
    auto act = TRY(Act::begin(node, actor, "people.find"));
    const auto asked = asked_for(looking, matcher.names(), london_day(act.now()));
    FoundChildren out;
    std::vector<Person> whole, begun;
    if (not asked.words.empty()) {
        whole = TRY(found_whole(act, asked, out.more));
        begun = TRY(found_begun(act, matcher, asked, out.more));
    }
    std::set<Reference> shown;
    for (const auto* found : {&whole, &begun}) {
        const auto standing = TRY(those_standing(act, *found));
        for (auto& glimpse : TRY(youngest_first(act, standing)))
            if (shown.insert(glimpse.reference).second) out.glimpses.push_back(std::move(glimpse));
    }
    act.record(audit::fact("people.found", actor.agency)
                   .with("words", static_cast<std::int64_t>(asked.words.size()))
                   .with("age", looking.age.has_value())
                   .with("found", static_cast<std::int64_t>(whole.size() + begun.size())));
    TRY(act.commit());
    if (out.glimpses.size() > limits::page_rows_max) {
        out.glimpses.resize(limits::page_rows_max);
        out.more = true;
    }
    return out;
}

namespace {

// None: they were erased.
Result<std::optional<Alike>> alike_as_shown(audit::Reading& reading, const Glimpses& glimpses,
                                            const Likely& likely) {
    const auto found = People::find(reading, likely.person);
    if (not found and found.error().kind == ErrorKind::NotFound) return std::optional<Alike>();
    if (not found) return fail(found.error());
    Alike out;
    out.glimpse = TRY(glimpses.of(reading, *found));
    out.outcome = likely.outcome;
    out.hides_home = glimpses.lives_in_secret(*found);
    if (out.glimpse.restricted) return std::optional(std::move(out));
    if (likely.outcome != matching::Outcome::Match)
        out.why_a_person = matching::sentence(likely.veto);
    out.compared = compared_of(likely.levels);
    return std::optional(std::move(out));
}

}  // namespace

Result<std::vector<Alike>> alike(Node& node, const audit::Actor& actor, Matcher& matcher,
                                 const Person& person) {
    auto act = TRY(Act::begin(node, actor, "people.compare"));
    const auto glimpses = TRY(Glimpses::to(act));
    std::vector<Alike> out;
    for (const auto& likely : TRY(matcher.alike(act, actor.agency, person))) {
        auto one = TRY(alike_as_shown(act, glimpses, likely));
        if (one and not one->hides_home) out.push_back(std::move(*one));
    }
    // Whoever lives in secret is found by all but the address: or one could be typed to see whether
    // it is theirs.
    auto nowhere = person;
    nowhere.addresses.clear();
    for (const auto& likely : TRY(matcher.alike(act, actor.agency, nowhere))) {
        auto one = TRY(alike_as_shown(act, glimpses, likely));
        if (one and one->hides_home) out.push_back(std::move(*one));
    }
    act.record(audit::fact("people.compared", actor.agency)
                   .with("found", static_cast<std::int64_t>(out.size()))
                   .with("model", matcher.model()));
    TRY(act.commit());
    return out;
}

Result<Person> put_on_list(Act& act, const Keeper& keeper, Person person) {
    person.id = act.mint<Person>();
    person.reference = TRY(People::free_reference(act));
    person.agency = keeper.actor.agency;
    person.version = 1;
    TRY(People::add(act, person, 0));
    TRY(People::keep(act, person, keeper.name, ""));
    return person;
}

namespace {

// The state before, where nobody kept it.
Result<void> keep_as_it_was(Act& act, const Person& was) {
    const auto kept = TRY(People::versions(act, was));
    if (kept.empty() or kept.front().number != was.version) TRY(People::keep(act, was, "", ""));
    return {};
}

}  // namespace

Result<Person> keep_change(Act& act, const Keeper& keeper, const Person& was, Person now,
                           const std::string& why) {
    keep_shut(was, now);
    return keep_opened(act, keeper, was, std::move(now), why);
}

Result<Person> keep_opened(Act& act, const Keeper& keeper, const Person& was, Person now,
                           const std::string& why) {
    TRY(keep_as_it_was(act, was));
    TRY(People::save(act, now));
    ++now.version;
    TRY(People::keep(act, now, keeper.name, why));
    return now;
}

Result<Person> keep_pointing(Act& act, const Keeper& keeper, const Person& was,
                             const std::optional<Id<Person>>& at, const std::string& why) {
    TRY(keep_as_it_was(act, was));
    TRY(People::point(act, was, at));
    auto now = was;
    now.merged_into = at;
    ++now.version;
    TRY(People::keep(act, now, keeper.name, why));
    return now;
}

Result<Person> enter(Act& act, const Keeper& keeper, Person person, std::int64_t alike_seen) {
    person = TRY(put_on_list(act, keeper, std::move(person)));
    act.record(audit::fact("person.registered", text(person.reference)).with("alike", alike_seen));
    return person;
}

Result<Person> amend(Node& node, const Keeper& keeper, const Amend& wish) {
    auto act = TRY(Act::begin(node, keeper.actor, "person.amend"));
    const auto was = TRY(own(act, keeper.actor.agency, wish.person.reference));
    // The one that was changed may have been put together with another in the meantime.
    if (was.reference != wish.person.reference or was.version != wish.person.version)
        return fail(conflict("Someone else changed this record first. Look at it again"));
    auto now = wish.person;
    now.id = was.id;
    now.agency = was.agency;
    keep_shut(was, now);
    const auto what = changed_between(was, now);
    if (what.empty()) return was;
    now = TRY(keep_change(act, keeper, was, std::move(now), wish.why));
    act.record(audit::fact("person.amended", text(now.reference))
                   .with("version", now.version)
                   .with("what", join(what, ", ")));
    TRY(act.commit());
    return now;
}

Result<Person> restore(Node& node, const Keeper& keeper, const Restore& wish) {
    TRY(must_say_why_back(wish.why));
    auto act = TRY(Act::begin(node, keeper.actor, "person.restore"));
    const auto was = TRY(own(act, keeper.actor.agency, wish.person));
    if (was.reference != wish.person)
        return fail(conflict("This record was put together with another. Look at it again"));
    if (was.version != wish.version)
        return fail(conflict("Someone else changed this record first. Look at it again"));
    const auto versions = TRY(People::versions(act, was));
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const Version& one) { return one.number == wish.to; });
    if (found == versions.end()) return fail(not_found("This record was never in that state"));
    const auto reader = TRY(reader_of(act, was, wish.sees_restricted));
    auto now = put_back(versions, was, found->person, reader);
    if (now == was) return was;
    now = TRY(keep_change(act, keeper, was, std::move(now), wish.why));
    act.record(audit::fact("person.restored", text(wish.person))
                   .with("version", now.version)
                   .with("to", wish.to));
    TRY(act.commit());
    return now;
}

Result<Opened> open_whole(Node& node, const audit::Actor& actor, const Reference& reference,
                          std::string_view why) {
    auto look = TRY(audit::Look::open(
        node, actor, audit::fact("person.opened", text(reference)).with("why", std::string(why))));
    Opened out;
    out.person = TRY(own(look, actor.agency, reference));
    out.versions = TRY(People::versions(look, out.person));
    out.now = look.now();
    return out;
}

}  // namespace accord::people
