#include "casework/people/record_form.h"

#include <algorithm>
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/people/nhs_number.h"
#include "casework/people/reach_form.h"
#include "casework/people/record_doubts.h"
#include "casework/people/upn.h"

namespace accord::people {
namespace {

constexpr int oldest = 120;

bool some_died(const Typed& typed) {
    return not(typed.died_day + typed.died_month + typed.died_year).empty();
}

// A whole date that has been; or a year alone, with the first day of it.
struct ThreeBoxes {
    std::string_view day, month, year;
};
std::optional<BirthDate> day_of(const ThreeBoxes& typed, Date today) {
    const auto year = number_in(typed.year);
    if (not year or *year < today.year - oldest or *year > today.year) return std::nullopt;
    if (typed.day.empty() and typed.month.empty())
        return BirthDate{date(*year, 1, 1).value(), Accuracy::YearOnly};
    const auto day = number_in(typed.day);
    const auto month = number_in(typed.month);
    if (not day or not month) return std::nullopt;
    const auto made = date(*year, *month, *day);
    if (not made or today < *made) return std::nullopt;
    return BirthDate{*made, Accuracy::Exact};
}

std::optional<DeathDate> died_of(const Typed& typed, Date today) {
    const auto made = day_of({typed.died_day, typed.died_month, typed.died_year}, today);
    if (not made) return std::nullopt;
    const bool guess = typed.died_about and made->accuracy == Accuracy::Exact;
    return DeathDate{made->day, guess ? Accuracy::Estimated : made->accuracy};
}

// Nobody dies before they are born, as far as both days are known.
bool is_before_birth(const DeathDate& died, const std::optional<BirthDate>& born) {
    if (not born or born->accuracy == Accuracy::Estimated) return false;
    const bool years = died.accuracy != Accuracy::Exact or born->accuracy != Accuracy::Exact;
    return years ? died.day.year < born->day.year : died.day < born->day;
}

// "hospital number: A12, library card: 99"; none: something has no colon.
std::optional<std::vector<Identifier>> identifiers_of(std::string_view typed) {
    std::vector<Identifier> out;
    for (const auto part : split(typed, ',')) {
        if (trim(part).empty()) continue;
        const auto colon = part.rfind(':');
        if (colon == part.npos) return std::nullopt;
        const auto system = trim(part.substr(0, colon));
        const auto value = trim(part.substr(colon + 1));
        if (system.empty() or value.empty()) return std::nullopt;
        out.push_back({std::string(system), std::string(value)});
    }
    return out;
}

// "about 7": some day of the year in which they were born, if they have had this year's birthday.
std::optional<BirthDate> estimated(const Typed& typed, Date today) {
    const auto years = age_in(typed.about_how_old);
    if (not years or *years < 0 or *years > oldest) return std::nullopt;
    return BirthDate{date(today.year - *years, today.month, 1).value(), Accuracy::Estimated};
}

// As it would be today, of the dead too: what was typed of them comes back as it was.
std::string about_how_old(const Person& person, Date today) {
    return person.born and person.born->day <= today
               ? std::to_string(years_between(person.born->day, today))
               : "0";
}

Name name_of(std::string_view written, std::string use) {
    const auto parts = words(written);
    Name out;
    out.use = std::move(use);
    if (parts.empty()) return out;
    out.given = parts.front();
    out.family = join(std::vector<std::string>(parts.begin() + 1, parts.end()), " ");
    return out;
}

bool same_place(const Address& address, const Typed& typed) {
    if (not address.uprn.empty() and uprn(typed.uprn) == address.uprn) return true;
    return address.lines == typed.lines and
           spelled_postcode(address.postcode) == spelled_postcode(typed.postcode);
}

void put_address(const Typed& typed, Person& person, Date today) {
    const auto* at = home(person, today);
    const auto shut = [&](Address& address) {
        address.confidential = address.confidential or typed.secret;
        if (address.confidential and not typed.must_not_know.empty())
            address.must_not_know = named_in(typed.must_not_know);
    };
    if (at != nullptr and same_place(*at, typed)) {
        auto& address = person.addresses[static_cast<std::size_t>(at - person.addresses.data())];
        address.use = address_use_from(typed.use);
        address.lines = typed.lines;
        address.postcode = spelled_postcode(typed.postcode);
        address.uprn = uprn(typed.uprn).value_or("");
        return shut(address);
    }
    // Nothing typed any more: they live there no longer, and it is not known where they do.
    const bool nowhere = typed.lines.empty() and typed.postcode.empty();
    if (at != nullptr and not is_known(*at)) {
        if (nowhere) return;  // as little is known as before
        person.addresses.erase(person.addresses.begin() + (at - person.addresses.data()));
        at = nullptr;
    }
    if (at != nullptr) {
        auto& before = person.addresses[static_cast<std::size_t>(at - person.addresses.data())];
        before.use = AddressUse::Former;
        before.until = today;
    }
    if (nowhere) return;
    Address now;
    now.use = address_use_from(typed.use);
    now.lines = typed.lines;
    now.postcode = spelled_postcode(typed.postcode);
    now.uprn = uprn(typed.uprn).value_or("");
    if (at != nullptr) now.from = today;
    shut(now);
    person.addresses.push_back(std::move(now));
}

}  // namespace

bool born_is_typed(const Typed& typed) {
    return not(typed.born_day + typed.born_month + typed.born_year).empty();
}

std::optional<BirthDate> born_in(const Typed& typed, Date today) {
    return day_of({typed.born_day, typed.born_month, typed.born_year}, today);
}

std::optional<int> age_in(std::string_view typed) {
    constexpr std::string_view beside[] = {"about",         "around", "roughly", "approx",
                                           "approximately", "year",   "years",   "yrs",
                                           "old",           "or",     "so"};
    std::string number;
    const auto folded = fold(typed);
    for (const auto word : words(folded)) {
        if (std::find(std::begin(beside), std::end(beside), word) != std::end(beside)) continue;
        if (not number.empty()) return std::nullopt;
        number = word;
    }
    return number_in(number);
}

std::optional<int> number_in(std::string_view typed) {
    int out = 0;
    const auto [end, wrong] = std::from_chars(typed.data(), typed.data() + typed.size(), out);
    if (wrong != std::errc() or end != typed.data() + typed.size()) return std::nullopt;
    return out;
}

Typed typed_in(const web::Form& form) {
    const auto line = [&](std::string_view name) { return std::string(trim(form.value(name))); };
    Typed out;
    out.given = line("given");
    out.family = line("family");
    out.also_known_as = line("also-known-as");
    out.born_day = line("born-day");
    out.born_month = line("born-month");
    out.born_year = line("born-year");
    out.about_how_old = line("about-how-old");
    out.which_born = line("which-born");
    out.due = line("due");
    out.due_unsure = form.has("due-unsure");
    out.sex = line("sex");
    out.gender = line("gender");
    out.nhs_number = line("nhs-number");
    out.school = line("school");
    out.language = line("language");
    out.interpreter = form.has("interpreter");
    out.needs = line("needs");
    out.deceased = form.has("deceased");
    out.died_day = line("died-day");
    out.died_month = line("died-month");
    out.died_year = line("died-year");
    out.died_about = form.has("died-about");
    out.upn = line("upn");
    out.identifiers = line("identifiers");
    out.uprn = line("uprn");
    out.reaches = reaches_typed_in(form);
    out.use = line("use");
    out.lines = line("lines");
    out.postcode = line("postcode");
    out.secret = form.has("secret");
    out.must_not_know = line("must-not-know");
    out.why = line("why");
    return out;
}

Typed typed_from(const Person& person, Date today) {
    Typed out;
    out.given = person.name.given;
    out.family = person.name.family;
    std::vector<std::string> others;
    for (const auto& name : person.other_names)
        others.emplace_back(trim(name.given + " " + name.family));
    out.also_known_as = join(others, ", ");
    if (person.born) {
        const auto& born = *person.born;
        const bool whole = born.accuracy == Accuracy::Exact;
        if (born.accuracy == Accuracy::Due) out.due = spoken(born.day);
        if (whole) out.born_day = std::to_string(born.day.day);
        if (whole) out.born_month = std::to_string(born.day.month);
        if (whole or born.accuracy == Accuracy::YearOnly)
            out.born_year = std::to_string(born.day.year);
        if (born.accuracy == Accuracy::Estimated) out.about_how_old = about_how_old(person, today);
    }
    if (person.died) {
        const auto& died = *person.died;
        const bool whole = died.accuracy != Accuracy::YearOnly;
        if (whole) out.died_day = std::to_string(died.day.day);
        if (whole) out.died_month = std::to_string(died.day.month);
        out.died_year = std::to_string(died.day.year);
        out.died_about = died.accuracy == Accuracy::Estimated;
    }
    out.upn = person.upn;
    out.identifiers = spoken_identifiers(person);
    out.reaches = reaches_typed_from(person);
    out.sex = person.sex;
    out.gender = person.gender;
    out.nhs_number = person.nhs_number;
    out.school = person.school;
    out.language = person.language;
    out.interpreter = person.interpreter;
    out.needs = person.needs;
    out.deceased = person.deceased;
    if (const auto* at = home(person, today)) {
        out.use = code(at->use);
        out.lines = at->lines;
        out.postcode = at->postcode;
        out.uprn = at->uprn;
        out.secret = at->confidential and is_known(*at);
        out.must_not_know = at->must_not_know;
    }
    return out;
}

Faults faults_of(const Typed& typed, Date today) {
    Faults out;
    const auto fault = [&](std::string where, std::string sentence) {
        out.push_back({.where = std::move(where), .sentence = std::move(sentence)});
    };
    if (typed.given.empty() and typed.family.empty())
        fault("given", "Enter a first name or a last name, as much as you know");
    if (born_is_typed(typed) and not born_in(typed, today))
        fault("born", "Enter a date of birth that has been, like 27 3 2019, or a year alone");
    if (not typed.about_how_old.empty() and not estimated(typed, today))
        fault("about-how-old", "Enter an age in years, like 7");
    if (not typed.due.empty() and not date_as_typed(typed.due, today))
        fault("due", "Enter when the baby is due, like 27 March 2027");
    if (not typed.nhs_number.empty()) {
        const auto number = nhs_number(typed.nhs_number);
        if (not number) fault("nhs-number", number.error().sentence);
    }
    if (not typed.upn.empty()) {
        const auto number = upn(typed.upn);
        if (not number) fault("upn", number.error().sentence);
    }
    if (not identifiers_of(typed.identifiers))
        fault("identifiers",
              "Enter what each number is, a colon and the number, like hospital "
              "number: A12345");
    if (not typed.uprn.empty() and not uprn(typed.uprn))
        fault("uprn", "A UPRN has up to 12 digits. You can leave it empty");
    const auto died = died_of(typed, today);
    if (some_died(typed) and not died)
        fault("died", "Enter a date that has been, like 27 3 2019, or a year alone");
    if (died and is_before_birth(*died, born_in(typed, today)))
        fault("died", "Enter a date of death after the date of birth");
    add_faults_of_reaches(typed.reaches, out);
    if (typed.secret and typed.lines.empty() and typed.postcode.empty())
        fault("lines", "Enter the address that must stay secret");
    return out;
}

Typed without(Typed typed, const Faults& faults) {
    for (const auto& fault : faults) {
        if (fault.where == "born") typed.born_day = typed.born_month = typed.born_year = "";
        if (fault.where == "died") typed.died_day = typed.died_month = typed.died_year = "";
        for (const auto& [where, box] :
             {std::pair("about-how-old", &typed.about_how_old), std::pair("due", &typed.due),
              std::pair("nhs-number", &typed.nhs_number), std::pair("upn", &typed.upn),
              std::pair("identifiers", &typed.identifiers), std::pair("uprn", &typed.uprn)})
            if (fault.where == where) box->clear();
    }
    return typed;
}

Person person_of(const Typed& typed, const Person& was, Date today) {
    auto out = was;
    out.name.given = typed.given;
    out.name.family = typed.family;
    if (out.name.use.empty()) out.name.use = "usual";
    std::vector<Name> others;
    for (const auto part : split(typed.also_known_as, ',')) {
        auto name = name_of(trim(part), "known as");
        for (const auto& before : was.other_names)
            if (before.given == name.given and before.family == name.family) name.use = before.use;
        if (not name.given.empty()) others.push_back(std::move(name));
    }
    out.other_names = std::move(others);
    // An estimate that says the same age as before is left as it was: a year later it would drift.
    const bool same_age = was.born and was.born->accuracy == Accuracy::Estimated and
                          typed.about_how_old == about_how_old(was, today);
    if (born_is_typed(typed) and not(typed.which_born == "age" and born_twice(typed, today)))
        out.born = born_in(typed, today);
    else if (not typed.due.empty())
        out.born = BirthDate{date_as_typed(typed.due, today).value(), Accuracy::Due};
    else if (not same_age)
        out.born = estimated(typed, today);
    out.sex = typed.sex == "f" or typed.sex == "m" or typed.sex == "x" ? typed.sex : "";
    out.gender = typed.gender;
    out.nhs_number = typed.nhs_number.empty() ? "" : nhs_number(typed.nhs_number).value();
    out.school = typed.school;
    out.language = typed.language;
    out.interpreter = typed.interpreter;
    out.needs = typed.needs;
    out.died = died_of(typed, today);
    out.deceased = typed.deceased or out.died.has_value();
    out.upn = typed.upn.empty() ? "" : upn(typed.upn).value();
    out.identifiers = identifiers_of(typed.identifiers).value_or(was.identifiers);
    out.reaches = reaches_of(typed.reaches, was);
    put_address(typed, out, today);
    return out;
}

}  // namespace accord::people
