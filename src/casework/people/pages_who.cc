#include "casework/people/pages_who.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;

std::string alike_field(std::size_t at) {
    return "alike-" + std::to_string(at + 1);
}

std::string line_of(const web::Form& fields, std::string_view name) {
    return std::string(trim(fields.value(name)));
}

Html compared_hint(const Alike& alike) {
    Html out = alike.glimpse.born;
    if (not alike.glimpse.area.empty()) out += ", " + Html(alike.glimpse.area);
    std::vector<std::string> parts;
    for (const auto& each : alike.compared) parts.push_back(lower(each.what) + ": " + each.how);
    if (not parts.empty()) out += ". " + capitalised(join(parts, "; "));
    return out;
}

Choice record_of(const Glimpse& glimpse, const Html& hint) {
    return {.value = text(glimpse.reference),
            .text = glimpse.name + " (" + text(glimpse.reference) + ")",
            .hint = Words(hint)};
}

// The list is there to be looked at by another name; what was chosen and typed stays.
Html look_box(const WhoIsIt& who, const Faults& faults) {
    const auto name = look_field(who.at);
    Html out = input(Input{.name = name,
                           .label = bold_label("Look on our list by another name (optional)"),
                           .hint = "A first name, a last name or both, and about how old: Remi, 8",
                           .error = error_of(faults, name),
                           .value = who.looked.typed,
                           .autocomplete = "off"});
    out += button_group(
        secondary_button("Look for " + who.called, "look", std::to_string(who.at + 1)));
    if (who.looked.done and who.looked.found.glimpses.empty())
        out += inset_text("Nobody on our list fits that.");
    if (who.looked.found.more) out += inset_text("More may fit. Add a last name or an age.");
    return out;
}

const NotThem* denied(const std::vector<NotThem>& all, const std::string& record) {
    for (const auto& each : all)
        if (text(each.record) == record) return &each;
    return nullptr;
}

void put_denied_last(std::vector<Choice>& items, const std::vector<NotThem>& all) {
    for (auto& item : items)
        if (const auto* not_them = denied(all, item.value))
            item.hint = Words("Said not to be them by " + not_them->said.by_name + ", " +
                              spoken(not_them->said.at) + ": " + not_them->said.why);
    std::stable_partition(items.begin(), items.end(),
                          [&](const Choice& item) { return denied(all, item.value) == nullptr; });
}

}  // namespace

Looking looking_from(std::string_view typed) {
    static constexpr std::array<std::string_view, 7> small_words{"about", "age", "aged", "years",
                                                                 "year",  "old", "yrs"};
    Looking out;
    const auto plain = replace_all(typed, ",", " ");
    for (const auto word : accord::words(plain)) {
        const auto number = number_in(word);
        if (number and *number >= 0 and *number <= 120) {
            out.age = number;
        } else if (std::find(small_words.begin(), small_words.end(), lower(word)) ==
                   small_words.end()) {
            out.name += (out.name.empty() ? "" : " ") + std::string(word);
        }
    }
    return out;
}

std::string half_known(std::string_view first_name, std::string_view last_name,
                       std::string_view about_how_old) {
    if (first_name.empty() == last_name.empty()) return {};
    const auto name = std::string(first_name.empty() ? last_name : first_name);
    return about_how_old.empty() ? name : name + ", about " + std::string(about_how_old);
}

Result<void> look_for(const identity::Visit& visit, std::vector<Looked>& all) {
    for (auto& each : all) {
        const auto wish = looking_from(each.typed);
        if (wish.name.empty()) continue;
        each.found = TRY(find_children(visit.node, visit.actor, visit.house.matcher, wish));
        std::erase_if(each.found.glimpses, [](const Glimpse& one) { return one.restricted; });
        each.done = true;
    }
    return {};
}

std::string who_field(std::size_t at) {
    return "who-" + std::to_string(at + 1);
}
std::string look_field(std::size_t at) {
    return "look-for-" + std::to_string(at + 1);
}

Html who_boxes(const WhoIsIt& who, const Faults& faults) {
    auto items = who.before;
    std::set<std::string> shown;
    for (const auto& each : items) shown.insert(each.value);
    for (const auto& each : who.alike)
        if (shown.insert(text(each.glimpse.reference)).second)
            items.push_back(record_of(each.glimpse, compared_hint(each)));
    for (const auto& each : who.looked.found.glimpses) {
        if (not shown.insert(text(each.reference)).second) continue;
        Html hint = each.born;
        if (not each.area.empty()) hint += ", " + Html(each.area);
        items.push_back(record_of(each, hint + ". Found by what you looked for"));
    }
    put_denied_last(items, who.denied);
    items.insert(items.end(), who.others.begin(), who.others.end());
    const auto seen = who.alike.size() + who.looked.found.glimpses.size();
    return radios(Question{.name = who_field(who.at),
                           .legend = bold_legend("Who is " + who.name + "?"),
                           .error = error_of(faults, who_field(who.at)),
                           .items = items,
                           .chosen = who.chosen}) +
           look_box(who, faults) + hidden(alike_field(who.at), std::to_string(seen));
}

std::vector<Chosen> chosen_in(const web::Form& fields, std::size_t how_many) {
    std::vector<Chosen> out;
    for (std::size_t i = 0; i < how_many; ++i) {
        Chosen one{line_of(fields, who_field(i)), 0};
        const auto shown = line_of(fields, alike_field(i));
        if (shown.size() < 4)
            if (const auto number = number_in(shown)) one.alike_seen = *number;
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<Looked> looked_in(const web::Form& fields, std::size_t how_many) {
    std::vector<Looked> out;
    for (std::size_t i = 0; i < how_many; ++i)
        out.push_back({line_of(fields, look_field(i)), false, {}});
    return out;
}

std::optional<std::size_t> look_pressed(const web::Form& fields, std::size_t how_many) {
    const auto which = number_in(fields.value("look"));
    if (not which or *which < 1 or static_cast<std::size_t>(*which) > how_many) return std::nullopt;
    return static_cast<std::size_t>(*which) - 1;
}

Faults look_faults(const std::vector<Looked>& looked, std::size_t pressed) {
    if (not looking_from(looked[pressed].typed).name.empty()) return {};
    return {
        {.where = look_field(pressed), .sentence = "Enter a name to look for, or a part of one"}};
}

}  // namespace accord::people
