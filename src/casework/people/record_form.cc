#include "casework/people/record_form.h"

#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/people/nhs_number.h"

namespace accord::people {
namespace {

constexpr int oldest = 120;

bool some_born(const Typed& typed) {
    return not(typed.born_day + typed.born_month + typed.born_year).empty();
}

// A whole date; or a year alone, with the first day of it.
std::optional<BirthDate> born_of(const Typed& typed, Date today) {
    const auto year = number_in(typed.born_year);
    if (not year or *year < today.year - oldest or *year > today.year) return std::nullopt;
    if (typed.born_day.empty() and typed.born_month.empty())
        return BirthDate{date(*year, 1, 1).value(), Accuracy::YearOnly};
    const auto day = number_in(typed.born_day);
    const auto month = number_in(typed.born_month);
    if (not day or not month) return std::nullopt;
    const auto born = date(*year, *month, *day);
    if (not born or today < *born) return std::nullopt;
    return BirthDate{*born, Accuracy::Exact};
}

// "about 7": some day of the year in which they were born, if they have had this year's birthday.
std::optional<BirthDate> estimated(const Typed& typed, Date today) {
    const auto years = number_in(typed.about_how_old);
    if (not years or *years < 0 or *years > oldest) return std::nullopt;
    return BirthDate{date(today.year - *years, today.month, 1).value(), Accuracy::Estimated};
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
    return address.lines == typed.lines and address.postcode == typed.postcode;
}

void put_address(const Typed& typed, Person& person, Date today) {
    const auto* at = home(person, today);
    const auto shut = [&](Address& address) {
        address.confidential = address.confidential or typed.secret;
        if (address.confidential and not typed.must_not_know.empty())
            address.must_not_know = typed.must_not_know;
    };
    if (at != nullptr and same_place(*at, typed)) {
        auto& address = person.addresses[static_cast<std::size_t>(at - person.addresses.data())];
        address.use = address_use_from(typed.use);
        return shut(address);
    }
    // Nothing typed any more: they live there no longer, and it is not known where they do.
    const bool nowhere = typed.lines.empty() and typed.postcode.empty();
    if (at != nullptr) {
        auto& before = person.addresses[static_cast<std::size_t>(at - person.addresses.data())];
        before.use = AddressUse::Former;
        before.until = today;
    }
    if (nowhere) return;
    Address now;
    now.use = address_use_from(typed.use);
    now.lines = typed.lines;
    now.postcode = upper(typed.postcode);
    if (at != nullptr) now.from = today;
    shut(now);
    person.addresses.push_back(std::move(now));
}

}  // namespace

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
    out.due = line("due");
    out.sex = line("sex");
    out.gender = line("gender");
    out.nhs_number = line("nhs-number");
    out.school = line("school");
    out.language = line("language");
    out.interpreter = form.has("interpreter");
    out.needs = line("needs");
    out.deceased = form.has("deceased");
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
        if (born.accuracy == Accuracy::Estimated)
            out.about_how_old = std::to_string(age(person, today).value_or(0));
    }
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
        out.secret = at->confidential;
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
    if (some_born(typed) and not born_of(typed, today))
        fault("born", "Enter a date of birth that has been, like 27 3 2019, or a year alone");
    if (not typed.about_how_old.empty() and not estimated(typed, today))
        fault("about-how-old", "Enter an age in years, like 7");
    if (not typed.due.empty() and not date_as_typed(typed.due, today))
        fault("due", "Enter when the baby is due, like 27 March 2027");
    if (not typed.nhs_number.empty()) {
        const auto number = nhs_number(typed.nhs_number);
        if (not number) fault("nhs-number", number.error().sentence);
    }
    if (typed.lines.empty() and not typed.postcode.empty())
        fault("lines", "Enter the first lines of the address, or as much of it as you know");
    if (typed.secret and typed.lines.empty())
        fault("lines", "Enter the address that must stay secret");
    return out;
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
                          typed.about_how_old == std::to_string(age(was, today).value_or(-1));
    if (some_born(typed))
        out.born = born_of(typed, today);
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
    out.deceased = typed.deceased;
    put_address(typed, out, today);
    return out;
}

}  // namespace accord::people
