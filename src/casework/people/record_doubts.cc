#include "casework/people/record_doubts.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/people/reach_form.h"
#include "engine/matching/normalise.h"

namespace accord::people {
namespace {

constexpr int years_about = 1;     // "about 7" is 6 to 8
constexpr int days_late_max = 28;  // the latest birth, and what a scan may be out
constexpr int days_ahead_max = 10 * 31;

constexpr std::string_view not_known_words[] = {"unknown",    "not known who", "do not know",
                                                "don't know", "don’t know",    "not sure"};

std::optional<Date> due_in(const Typed& typed, Date today) {
    if (typed.due.empty()) return std::nullopt;
    const auto day = date_as_typed(typed.due, today);
    return day ? std::optional(*day) : std::nullopt;
}

bool is_born(const Typed& typed) {
    return born_is_typed(typed) or not typed.about_how_old.empty();
}

// When it is due stands there already, and that they are born is what is new.
bool was_due_then(const Person& was, Date due) {
    return was.born and was.born->accuracy == Accuracy::Due and was.born->day == due;
}

std::string doubt_of_due(const Typed& typed, const Person& was, Date today) {
    const auto due = due_in(typed, today);
    if (not due) return {};
    if (is_born(typed))
        return was_due_then(was, *due) ? ""
                                       : "You say that they are born, and when the baby is due. "
                                         "Clear the one that is not so";
    if (*due > today and days_between(today, *due) > days_ahead_max)
        return "That is " + spoken(*due) +
               ", more than ten months ahead. Enter when the baby is due, with the year";
    if (not is_long_due(typed, today) or typed.due_unsure) return {};
    return "The baby was due on " + spoken(*due) +
           ". If it was born, clear this and enter the date of birth, or the year alone. If you do "
           "not know, tick that below";
}

std::string doubt_of_postcode(const Typed& typed, const Person& was, Date today) {
    const auto* at = home(was, today);
    if (at != nullptr and at->postcode == typed.postcode) return {};
    if (not is_no_postcode(typed.postcode)) return {};
    return "“" + typed.postcode +
           "” is no whole postcode, like E5 0XX. Put it right, or clear it and write what you know "
           "in the address: “somewhere in E5”, “no fixed abode”";
}

bool is_shut_already(const TypedReach& typed, const Person& was) {
    const auto one = reach_of(typed);
    return std::any_of(was.reaches.begin(), was.reaches.end(), [&](const Reach& each) {
        return each.confidential and same_reach(each, one);
    });
}

constexpr std::string_view boxes[] = {"none-of-these", "given",  "born",       "about-how-old",
                                      "which-born",    "due",    "nhs-number", "upn",
                                      "identifiers",   "lines",  "postcode",   "uprn",
                                      "must-not-know", "reach-", "died",       "why"};

std::ptrdiff_t place_of(const Fault& fault) {
    return std::find_if(std::begin(boxes), std::end(boxes),
                        [&](std::string_view box) {
                            return box == fault.where or
                                   (box.ends_with('-') and fault.where.starts_with(box));
                        }) -
           std::begin(boxes);
}

constexpr std::string_view from_whom = "Enter who must not learn it, or “not known”";

}  // namespace

bool born_twice(const Typed& typed, Date today) {
    const auto born = born_in(typed, today);
    const auto said = age_in(typed.about_how_old);
    if (not born or not said) return false;
    const int oldest = years_between(born->day, today);
    // Of a year alone, it may have been its last day.
    const int youngest = born->accuracy == Accuracy::YearOnly ? oldest - 1 : oldest;
    return *said > oldest + years_about or * said < youngest - years_about;
}

bool is_long_due(const Typed& typed, Date today) {
    const auto due = due_in(typed, today);
    return due and * due < today and days_between(*due, today) > days_late_max and
           not is_born(typed) and not typed.deceased;
}

bool is_no_postcode(std::string_view typed) {
    const auto code = matching::postcode(typed);
    // Nothing is left of the codes of no fixed abode, which are in use.
    return not code.empty() and not matching::is_uk_postcode(code);
}

std::string named_in(std::string_view must_not_know) {
    const auto said = trim(must_not_know);
    const auto folded = lower(said);
    const bool nobody = matching::says_nothing(said) or
                        std::find(std::begin(not_known_words), std::end(not_known_words), folded) !=
                            std::end(not_known_words);
    return nobody ? std::string() : std::string(said);
}

Faults doubts_of(const Typed& typed, const Person& was, Date today) {
    Faults out;
    const auto doubt = [&](std::string where, std::string sentence) {
        if (not sentence.empty())
            out.push_back({.where = std::move(where), .sentence = std::move(sentence)});
    };
    const bool chosen = typed.which_born == "date" or typed.which_born == "age";
    if (born_twice(typed, today) and not chosen)
        doubt("which-born", "The date of birth and the age do not agree. Choose which it is");
    doubt("due", doubt_of_due(typed, was, today));
    doubt("postcode", doubt_of_postcode(typed, was, today));
    const auto* at = home(was, today);
    if (typed.secret and typed.must_not_know.empty() and not(at != nullptr and at->confidential))
        doubt("must-not-know", std::string(from_whom));
    for (std::size_t i = 0; i < typed.reaches.size(); ++i) {
        const auto& one = typed.reaches[i];
        if (one.secret and one.must_not_know.empty() and not is_shut_already(one, was))
            doubt(reach_field(i + 1, "must-not-know"), std::string(from_whom));
    }
    return out;
}

Faults in_page_order(Faults faults) {
    std::stable_sort(faults.begin(), faults.end(), [](const Fault& one, const Fault& other) {
        return place_of(one) < place_of(other);
    });
    return faults;
}

}  // namespace accord::people
