#include "engine/matching/nicknames.h"

#include <algorithm>

#include "base/table.h"
#include "base/text.h"

namespace accord::matching {

Names Names::read(std::string_view nicknames, std::string_view given_names, Faults& faults) {
    Names out;
    const auto forms = read_table("nicknames.table", nicknames, faults);
    for (const auto& row : forms.rows) {
        const auto group = static_cast<std::uint32_t>(out.names_.size());
        out.names_.push_back(forms.at(row, "name").text);
        out.groups_[out.names_.back()].push_back(group);
        out.forms_.emplace_back();
        for (const auto form : words(forms.at(row, "forms").text)) {
            out.groups_[std::string(form)].push_back(group);
            out.forms_.back().emplace_back(form);
        }
    }
    const auto given = read_table("given_names.table", given_names, faults);
    for (const auto& row : given.rows) {
        const auto births = std::strtoul(given.at(row, "births").text.c_str(), nullptr, 10);
        out.births_[given.at(row, "name").text] = static_cast<std::uint32_t>(births);
    }
    return out;
}

std::vector<std::uint32_t> Names::groups(std::string_view name) const {
    const auto found = groups_.find(std::string(name));
    return found == groups_.end() ? std::vector<std::uint32_t>() : found->second;
}

std::string_view Names::full(std::string_view name) const {
    const auto found = groups_.find(std::string(name));
    return found == groups_.end() ? name : std::string_view(names_[found->second.front()]);
}

std::string_view Names::another_form(std::string_view name, std::uint32_t choice) const {
    const auto found = groups_.find(std::string(name));
    if (found == groups_.end()) return {};
    const auto& forms = forms_[found->second.front()];
    return forms.empty() ? std::string_view() : std::string_view(forms[choice % forms.size()]);
}

bool Names::established(std::string_view name) const {
    const std::string key(name);
    return births_.contains(key) or groups_.contains(key);
}

}  // namespace accord::matching
