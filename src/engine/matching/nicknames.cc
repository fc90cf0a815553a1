#include "engine/matching/nicknames.h"

#include <algorithm>

#include "base/table.h"
#include "base/text.h"

namespace accord::matching {

Names Names::read(std::string_view nicknames, std::string_view given_names, Faults& faults) {
    Names out;
    out.tables_ = digest(hex(digest(nicknames)) + hex(digest(given_names)));
    const auto stands_in = [&](std::string_view name, std::uint32_t group) {
        const auto at = out.places_.add(name, static_cast<std::uint32_t>(out.groups_.size()));
        if (at == out.groups_.size()) out.groups_.emplace_back();
        out.groups_[at].push_back(group);
    };
    const auto forms = read_table("nicknames.table", nicknames, faults);
    for (const auto& row : forms.rows) {
        const auto group = static_cast<std::uint32_t>(out.names_.size());
        out.names_.push_back(forms.at(row, "name").text);
        stands_in(out.names_.back(), group);
        out.forms_.emplace_back();
        for (const auto form : words(forms.at(row, "forms").text)) {
            stands_in(form, group);
            out.forms_.back().emplace_back(form);
        }
    }
    const auto given = read_table("given_names.table", given_names, faults);
    for (const auto& row : given.rows) {
        for (const auto name : words(given.at(row, "names").text)) out.given_.add(name, 0);
    }
    return out;
}

const std::vector<std::uint32_t>* Names::groups_of(std::string_view name) const {
    const auto at = places_.find(name);
    return at == TextPlaces::none ? nullptr : &groups_[at];
}

std::span<const std::uint32_t> Names::groups_at(std::uint32_t place) const {
    return place == nowhere ? std::span<const std::uint32_t>() : groups_[place];
}

std::vector<std::uint32_t> Names::groups(std::string_view name) const {
    const auto* found = groups_of(name);
    return found == nullptr ? std::vector<std::uint32_t>() : *found;
}

std::string_view Names::full(std::string_view name) const {
    const auto* found = groups_of(name);
    return found == nullptr ? name : std::string_view(names_[found->front()]);
}

std::string_view Names::another_form(std::string_view name, std::uint32_t choice) const {
    const auto* found = groups_of(name);
    if (found == nullptr) return {};
    const auto& forms = forms_[found->front()];
    return forms.empty() ? std::string_view() : std::string_view(forms[choice % forms.size()]);
}

bool Names::established(std::string_view name) const {
    return given_.find(name) != TextPlaces::none or groups_of(name) != nullptr;
}

}  // namespace accord::matching
