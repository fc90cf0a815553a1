#include "casework/sharing/forms.h"

#include <algorithm>
#include <charconv>

#include "base/limits.h"
#include "base/text.h"

namespace accord::sharing {
namespace {

std::string line(const web::Form& form, const std::string& name) {
    return std::string(trim(form.value(name)));
}

Yes yes(std::string_view value) {
    return value == "yes" ? Yes::Yes : value == "no" ? Yes::No : Yes::NotSaid;
}

bool ticked(const web::Form& form, std::string_view name, std::string_view value) {
    const auto values = form.values(name);
    return std::find(values.begin(), values.end(), value) != values.end();
}

const Chosen* chosen_before(const Answers& answers, const std::string& party) {
    for (const auto& each : answers.recipients)
        if (each.party == party) return &each;
    return nullptr;
}

}  // namespace

ChildForm read_child(const web::Form& form) {
    ChildForm out;
    for (const auto value : form.values("record")) out.records.emplace_back(trim(value));
    for (std::size_t n = 1; n <= limits::children_max; ++n) {
        const auto at = "child-" + std::to_string(n) + "-";
        Child child;
        child.first_name = line(form, at + "first-name");
        child.last_name = line(form, at + "last-name");
        child.born_day = line(form, at + "born-day");
        child.born_month = line(form, at + "born-month");
        child.born_year = line(form, at + "born-year");
        child.about_how_old = line(form, at + "about-how-old");
        child.lives = line(form, at + "lives");
        child.school = line(form, at + "school");
        child.nhs_number = line(form, at + "nhs-number");
        child.mother = line(form, at + "mother");
        child.due = line(form, at + "due");
        if (not child.empty()) out.typed.push_back(std::move(child));
    }
    out.search = line(form, "search");
    out.find = form.has("find");
    out.another = form.has("another");
    return out;
}

void read_worry(const web::Form& form, Answers& answers) {
    answers.how_soon = how_soon_from(form.value("how-soon"));
    answers.facts = line(form, "facts");
    answers.view = line(form, "view");
    answers.must_not_find_out = yes(form.value("must-not-find-out"));
    answers.keep_from = line(form, "keep-from");
}

void read_family(const web::Form& form, Family& family) {
    family.telling = telling_from(form.value("told"));
    family.more = line(form, "told-more");
}

void read_people(const web::Form& form, const std::vector<Suggestion>& suggested,
                 const std::vector<parties::Party>& others, Answers& answers) {
    std::vector<Chosen> out;
    const auto take = [&](const std::string& party, const std::string& why, shield::Extent extent) {
        if (not ticked(form, "recipients", party)) return;
        const auto* before = chosen_before(answers, party);
        out.push_back({party, why, extent, before != nullptr ? before->go_on : std::string()});
    };
    for (const auto& each : suggested) take(text(each.party), each.why, each.extent);
    auto extent = shield::extent_from(form.value("others-see"));
    if (extent == shield::Extent::Nothing) extent = shield::Extent::Everything;
    for (const auto& each : others) take(text(each.id), "The sender added them", extent);
    answers.recipients = std::move(out);
    answers.recipients_said = true;
    read_family(form, answers.family);
}

void read_reasons(const web::Form& form, Answers& answers) {
    for (auto& each : answers.recipients) {
        const auto name = "go-on-" + each.party;
        if (form.has(name)) each.go_on = line(form, name);
    }
}

std::int64_t version_in(const web::Form& form) {
    const auto typed = form.value("version");
    std::int64_t value = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), value);
    return value;
}

}  // namespace accord::sharing
