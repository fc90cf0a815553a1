#include "casework/people/happened_form.h"

#include "base/london.h"
#include "base/typed_time.h"

namespace accord::people {
namespace {

std::optional<DaysTyped> days_typed(std::string_view typed, Date today) {
    if (typed.empty()) return std::nullopt;
    const auto days = days_as_typed(typed, today, Meant::Past);
    return days ? std::optional(*days) : std::nullopt;
}

// With the first day in place of a month or a year: what is shared by all that lasts knows days.
TypedLasting by_days(const TypedHappened& typed, Date today) {
    TypedLasting out = typed;
    if (const auto since = days_typed(typed.since, today)) out.since = spoken(since->first);
    if (const auto until = days_typed(typed.until, today)) out.until = spoken(until->first);
    return out;
}

std::string typed_days(const std::optional<Date>& first, const std::optional<Date>& last) {
    Happened one;
    one.since = first;
    one.since_last = last;
    return spoken_when(one);
}

}  // namespace

TypedHappened typed_happened_in(const web::Form& form) {
    TypedHappened out{typed_lasting_in(form)};
    out.kind = line_in(form, "kind");
    out.where = line_in(form, "where");
    out.about = form.has("about");
    out.secret = form.has("secret");
    return out;
}

TypedHappened typed_from(const Happened& happened) {
    TypedHappened out{typed_from(static_cast<const Lasting&>(happened))};
    out.since = typed_days(happened.since, happened.since_last);
    out.until = typed_days(happened.until, happened.until_last);
    out.kind = happened.kind;
    out.where = happened.where;
    out.about = happened.about;
    out.secret = happened.secret;
    return out;
}

Faults faults_of(const TypedHappened& typed, Date today) {
    Faults out;
    add_if(life_event_kind(typed.kind) == nullptr, out, "kind", "Choose what happened");
    const auto since = days_typed(typed.since, today);
    add_if(since and today < since->first, out, "since", "Enter a day that has been");
    add_if(not typed.until.empty() and typed.since.empty(), out, "since",
           "Enter when it began, as near as it is known");
    add_faults_of(by_days(typed, today), today, out);
    return out;
}

Happened happened_in(const TypedHappened& typed, Date today) {
    Happened out{lasting_in(by_days(typed, today), today)};
    out.kind = typed.kind;
    if (const auto since = days_typed(typed.since, today)) out.since_last = since->last;
    if (const auto until = days_typed(typed.until, today)) out.until_last = until->last;
    out.about = typed.about;
    out.where = typed.where;
    out.secret = typed.secret;
    return out;
}

}  // namespace accord::people
