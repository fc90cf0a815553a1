#include "casework/people/matcher.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "base/london.h"
#include "casework/people/listings.h"
#include "casework/people/people.h"
#include "engine/matching/standard.h"
#include "governance/audit/look.h"
#include "platform/host/embedded.h"

namespace accord::people {
namespace {

constexpr std::string_view tables = "src/engine/matching/tables/";
// Acts commit in another order than they begin: a change may be seen this much after its own time.
constexpr int late_minutes = 10;
constexpr std::size_t likely_max = 5;

// A list of fewer is read in the blink of an eye.
constexpr std::size_t kept_from = 2'000;
// Kept again when so many records changed since, or one in twenty.
constexpr std::int64_t changes_min = 1'000;
constexpr std::int64_t changes_in = 20;

// What changed since it was last asked, by its version: nothing is unsealed twice. False: nothing
// is as late as what it saw, and so it is of a later day of this list, which was put back since.
Result<bool> bring_up(Listing& listing, audit::Reading& reading, const std::string& agency) {
    const auto was_seen = listing.seen;
    bool there = was_seen == Instant{};
    const auto since = was_seen - minutes(late_minutes);
    for (const auto& change : TRY(People::changed_since(reading, agency, since))) {
        there = there or change.at >= was_seen;
        listing.seen = std::max(listing.seen, change.at);
        listing.point(change.person, change.merged_into);
        if (change.erased) listing.take_out(change.person);
        if (change.erased or listing.version(change.person) == change.version) continue;
        const auto person = TRY(People::find(reading, change.person));
        listing.put(person, london_day(reading.now()));
    }
    if (not listing.built()) listing.build();
    return there;
}

// As it was kept, and what changed since; or read from the start.
Result<Listing> listing_of(audit::Reading& reading, const matching::Names& names,
                           const std::string& agency) {
    if (auto kept = TRY(Listings::find(reading, names, agency))) {
        if (TRY(bring_up(*kept, reading, agency))) return std::move(*kept);
        reading.node().log.warn("list.not_opened", {{"agency", agency}, {"why", "not of now"}});
    }
    Listing out(names);
    TRY(bring_up(out, reading, agency));
    return out;
}

}  // namespace

Result<matching::Names> names_of_program() {
    const auto nicknames = host::embedded(std::string(tables) + "nicknames.table");
    const auto given = host::embedded(std::string(tables) + "given_names.table");
    if (not nicknames or not given)
        return fail(broken("the tables of names are not in the program"));
    Faults faults;
    auto names = matching::Names::read(*nicknames, *given, faults);
    if (not faults.empty()) return fail(broken(text(faults.front())));
    return names;
}

struct Matcher::Kept {
    explicit Kept(matching::Names read)
        : names(std::move(read)), model(matching::standard_version(names)) {}

    matching::Names names;
    std::string model;
    std::mutex lock;
    std::map<std::string, std::unique_ptr<Listing>> lists;  // by agency
    // Of what was kept last, by agency: up to when, and under which key.
    struct Last {
        Instant seen;
        crypto::SealKey key;
    };
    std::map<std::string, Last> last;  // for the one thread that keeps lists
};

Matcher::Matcher(std::unique_ptr<Kept> kept) : kept_(std::move(kept)) {}
Matcher::~Matcher() = default;

Result<std::unique_ptr<Matcher>> Matcher::from_program() {
    auto names = TRY(names_of_program());
    return std::unique_ptr<Matcher>(new Matcher(std::make_unique<Kept>(std::move(names))));
}

const matching::Names& Matcher::names() const {
    return kept_->names;
}

const std::string& Matcher::model() const {
    return kept_->model;
}

Result<std::vector<Likely>> Matcher::alike(audit::Reading& reading, const std::string& agency,
                                           const Person& person) {
    TRY(look_over(reading, agency));
    return alike_as_listed(reading, agency, person);
}

Result<CalledSo> Matcher::called(audit::Reading& reading, const std::string& agency,
                                 const std::vector<NameSought>& words, std::size_t people_max) {
    TRY(look_over(reading, agency));
    const std::lock_guard hold(kept_->lock);
    return kept_->lists[agency]->called(words, people_max);
}

Result<void> Matcher::look_over(audit::Reading& reading, const std::string& agency) {
    const std::lock_guard hold(kept_->lock);
    auto& listing = kept_->lists[agency];
    if (listing) {
        TRY(bring_up(*listing, reading, agency));
        return {};
    }
    auto first = TRY(listing_of(reading, kept_->names, agency));
    listing = std::make_unique<Listing>(std::move(first));
    return {};
}

void Matcher::add(const std::string& agency, const Person& person, Date today) {
    const std::lock_guard hold(kept_->lock);
    const auto known = kept_->lists.find(agency);
    if (known != kept_->lists.end() and known->second) known->second->put(person, today);
}

Result<TwoCompared> Matcher::compare(audit::Reading& reading, const std::string& agency,
                                     const Person& one, const Person& other) {
    TRY(look_over(reading, agency));
    return compare_as_listed(reading, agency, one, other);
}

Result<TwoCompared> Matcher::compare_as_listed(audit::Reading& reading, const std::string& agency,
                                               const Person& one, const Person& other) {
    const std::lock_guard hold(kept_->lock);
    auto& kept = kept_->lists[agency];
    if (not kept) return fail(not_found("This list was not looked over"));
    const auto& list = *kept;
    const auto places = list.places(other.id);
    if (places.empty()) return fail(not_found("They are not on this list"));
    const auto who = described(one, one.name, london_day(reading.now()));
    TwoCompared out;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto explained = matching::explain(list.index(), who, places[i]);
        if (i > 0 and explained.total <= out.explained.total) continue;
        out.explained = std::move(explained);
        out.as = i == 0 ? other.name : other.other_names[i - 1];
    }
    return out;
}

Result<std::vector<Likely>> Matcher::alike_as_listed(audit::Reading& reading,
                                                     const std::string& agency,
                                                     const Person& person) {
    const std::lock_guard hold(kept_->lock);
    std::vector<Likely> out;
    const auto known = kept_->lists.find(agency);
    if (known == kept_->lists.end() or not known->second) return out;
    const auto& list = *known->second;
    const auto itself = list.standing(person.id);
    const auto answer =
        list.index().find(described(person, person.name, london_day(reading.now())));
    for (const auto& found : answer.found) {
        const auto id = list.standing(list.at(found.person));
        const bool there = std::any_of(out.begin(), out.end(),
                                       [&](const Likely& one) { return one.person == id; });
        const auto outcome = matching::judge(found.probability, found.veto);
        const bool erased = not list.version(id);  // the one that another was read for
        if (there or erased or id == itself or outcome == matching::Outcome::None) continue;
        out.push_back({.person = id,
                       .probability = found.probability,
                       .outcome = outcome,
                       .veto = found.veto,
                       .levels = found.levels,
                       .model = kept_->model});
        if (out.size() == likely_max) break;
    }
    return out;
}

Result<void> Matcher::keep_lists(Node& node) {
    std::map<std::string, std::int64_t> sizes;
    {
        const std::lock_guard hold(kept_->lock);
        for (const auto& [agency, listing] : kept_->lists)
            if (listing and listing->size() >= kept_from)
                sizes[agency] = static_cast<std::int64_t>(listing->size());
    }
    for (const auto& [agency, size] : sizes) {
        const auto last = kept_->last.find(agency);
        if (last != kept_->last.end()) {
            auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
            const auto changed = TRY(People::count_changed(reading, agency, last->second.seen));
            const bool much = changed > std::max(changes_min, size / changes_in);
            if (not much and TRY(Listings::key(reading)) == last->second.key) continue;
        }
        TRY(keep_list(node, agency));
    }
    return {};
}

// Apart from the list that is asked: from what was kept before, or else from the start. The key
// comes first, so that whatever is erased meanwhile destroys it.
Result<void> Matcher::keep_list(Node& node, const std::string& agency) {
    const auto key = TRY(Listings::key_made(node, agency));
    auto look =
        TRY(audit::Look::open(node, audit::the_node(), audit::fact("people.list_kept", agency)));
    const auto listing = TRY(listing_of(look, kept_->names, agency));
    TRY(Listings::keep(node, key, agency, listing.settled()));
    kept_->last.insert_or_assign(agency, Kept::Last{listing.seen, key});
    return {};
}

}  // namespace accord::people
