#include "casework/people/life_event.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/days.h"
#include "engine/shield/scan.h"
#include "platform/host/embedded_table.h"

namespace accord::people {
namespace {

std::vector<LifeEventKind> read_kinds() {
    const auto table = host::embedded_table("src/casework/people/tables/life_events.table");
    std::vector<LifeEventKind> out;
    for (const auto& row : table.rows)
        out.push_back({.code = table.at(row, "code").text,
                       .words = table.at(row, "words").text,
                       .once = table.at(row, "once").text == "yes"});
    return out;
}

// "3 March 2025"; of a whole month or year, its name.
std::string spoken_days(Date first, Date last) {
    if (first == last) return spoken(first);
    const bool month = first.day == 1 and last == plus_days(plus_months(first, 1), -1);
    const bool year = first.day == 1 and first.month == 1 and last == Date{first.year, 12, 31};
    if (year) return std::to_string(first.year);
    if (month) return spoken(first).substr(2);  // without its day, which is 1
    return "between " + spoken(first) + " and " + spoken(last);
}

// All days on which it can have been so.
struct Days {
    Date first, last;
};
std::optional<Days> days_of(const Happened& one) {
    if (not one.since) return std::nullopt;
    return Days{*one.since,
                one.until_last.value_or(one.until.value_or(one.since_last.value_or(*one.since)))};
}

bool overlap(const Happened& one, const Happened& other) {
    const auto a = days_of(one);
    const auto b = days_of(other);
    return a and b and a->first <= b->last and b->first <= a->last;
}

bool same_when(const Happened& one, const Happened& other) {
    return one.since == other.since and one.since_last == other.since_last and
           one.until == other.until and one.until_last == other.until_last;
}

}  // namespace

const std::vector<LifeEventKind>& life_event_kinds() {
    static const auto all = read_kinds();
    return all;
}

const LifeEventKind* life_event_kind(std::string_view code) {
    for (const auto& kind : life_event_kinds())
        if (kind.code == code) return &kind;
    return nullptr;
}

Json to_json(const Happened& happened) {
    return with_lasting(Json::object()
                            .set("kind", happened.kind)
                            .set("since_last", json_of_day(happened.since_last))
                            .set("until_last", json_of_day(happened.until_last))
                            .set("about", happened.about)
                            .set("where", happened.where)
                            .set("secret", happened.secret),
                        happened);
}

Result<Happened> happened_from(const Json& json) {
    Happened out;
    out.kind = json["kind"].text_or();
    if (life_event_kind(out.kind) == nullptr)
        return fail(broken("a life event is of a kind that there is not"));
    out.since_last = TRY(day_of_json(json["since_last"]));
    out.until_last = TRY(day_of_json(json["until_last"]));
    out.about = json["about"].boolean_or();
    out.where = json["where"].text_or();
    out.secret = json["secret"].boolean_or();
    static_cast<Lasting&>(out) = TRY(lasting_from(json));
    return out;
}

std::vector<std::string> changed_between(const Happened& was, const Happened& now) {
    std::vector<std::string> out;
    const auto note = [&](bool differs, std::string what) {
        if (differs) out.push_back(std::move(what));
    };
    note(was.kind != now.kind, "what happened");
    note(was.about != now.about, "how sure the day is");
    note(was.where != now.where, "where");
    note(was.secret != now.secret, "whether the place must not be learnt");
    add_changes(was, now, out);
    // A month is not its first day.
    note(not same_when(was, now) and was.since == now.since and was.until == now.until, "when");
    return out;
}

std::string spoken_when(const Happened& one) {
    if (not one.since) return {};
    const auto begun = spoken_days(*one.since, one.since_last.value_or(*one.since));
    const std::string about = one.about ? "about " : "";
    if (not one.until) return about + begun;
    return "from " + about + begun + " until " +
           spoken_days(*one.until, one.until_last.value_or(*one.until));
}

bool hides_where(const Happened& happened, const Person& person) {
    if (happened.where.empty()) return false;
    if (happened.secret) return true;
    std::vector<shield::Exclusion> places;
    for (const auto& address : person.addresses)
        if (address.confidential)
            places.push_back({shield::Guarded::Address, one_line(address), address.must_not_know});
    const auto found = shield::scan(happened.where, places);
    return std::any_of(found.begin(), found.end(), [&](const shield::Find& find) {
        return shield::must_hold_back(find, places);
    });
}

bool says_otherwise(const Happened& one, const Happened& other) {
    if (one.mistaken or other.mistaken or one.kind != other.kind) return false;
    if (fold(one.said_by) == fold(other.said_by)) return false;
    const bool places =
        not one.where.empty() and not other.where.empty() and fold(one.where) != fold(other.where);
    if (same_when(one, other) and not places) return false;
    return life_event_kind(one.kind)->once or overlap(one, other);
}

void put_in_order(std::vector<LifeEvent>& events) {
    const auto later = [](const LifeEvent& a, const LifeEvent& b) {
        const auto& one = a.happened;
        const auto& other = b.happened;
        if (one.mistaken != other.mistaken) return other.mistaken;
        return other.since < one.since;  // none is before every day
    };
    std::stable_sort(events.begin(), events.end(), later);
    for (auto at = events.begin(); at != events.end(); ++at)
        std::stable_partition(at + 1, events.end(), [&](const LifeEvent& one) {
            return says_otherwise(at->happened, one.happened);
        });
}

}  // namespace accord::people
