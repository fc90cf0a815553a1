#include "casework/people/lasting_form.h"

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"

namespace accord::people {
namespace {

// None of nothing, and of what cannot be a day.
std::optional<Date> day_typed(std::string_view typed, Date today) {
    if (typed.empty()) return std::nullopt;
    const auto day = date_as_typed(typed, today);
    return day ? std::optional<Date>(*day) : std::nullopt;
}

std::string typed_day(const std::optional<Date>& day) {
    return day ? spoken(*day) : std::string();
}

}  // namespace

std::string line_in(const web::Form& form, std::string_view name) {
    return std::string(trim(form.value(name)));
}

TypedLasting typed_lasting_in(const web::Form& form) {
    return {.since = line_in(form, "since"),
            .until = line_in(form, "until"),
            .said_by = line_in(form, "said-by"),
            .as_of = line_in(form, "as-of"),
            .mistaken = form.has("mistaken"),
            .why = line_in(form, "why")};
}

TypedLasting typed_from(const Lasting& lasting) {
    return {.since = typed_day(lasting.since),
            .until = typed_day(lasting.until),
            .said_by = lasting.said_by,
            .as_of = typed_day(lasting.as_of),
            .mistaken = lasting.mistaken};
}

void add_faults_of(const TypedLasting& typed, Date today, Faults& faults) {
    const auto since = day_typed(typed.since, today);
    const auto until = day_typed(typed.until, today);
    const auto as_of = day_typed(typed.as_of, today);
    const auto wrong = [&](std::string_view words, const std::optional<Date>& day,
                           const char* field) {
        add_if(not words.empty() and not day, faults, field,
               "Enter a day, as near as it is known, like 1 May 2024");
    };
    wrong(typed.since, since, "since");
    wrong(typed.until, until, "until");
    add_if(since and until and *until < *since, faults, "until",
           "Enter an end that is not before the beginning");
    wrong(typed.as_of, as_of, "as-of");
    add_if(as_of and today < *as_of, faults, "as-of",
           "Enter a day that has been, or leave it empty");
    add_if(typed.said_by.empty(), faults, "said-by", "Enter who said so, or where it is written");
}

Lasting lasting_in(const TypedLasting& typed, Date today) {
    return {.since = day_typed(typed.since, today),
            .until = day_typed(typed.until, today),
            .said_by = typed.said_by,
            .as_of = typed.as_of.empty() ? today : day_typed(typed.as_of, today),
            .mistaken = typed.mistaken};
}

}  // namespace accord::people
