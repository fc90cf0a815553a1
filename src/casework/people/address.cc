#include "casework/people/address.h"

#include "base/text.h"
#include "engine/matching/normalise.h"

namespace accord::people {

namespace {

constexpr std::size_t uprn_digits_max = 12;

}  // namespace

bool is_known(const Address& address) {
    return not(address.lines.empty() and address.postcode.empty());
}

std::string one_line(const Address& address) {
    if (address.postcode.empty()) return address.lines;
    if (address.lines.empty()) return address.postcode;
    return address.lines + " " + address.postcode;
}

std::string_view first_half(std::string_view postcode) {
    const auto code = trim(postcode);
    const auto space = code.find(' ');
    if (space != std::string_view::npos) return code.substr(0, space);
    return code.size() > 3 ? code.substr(0, code.size() - 3) : code;
}

std::string spelled_postcode(std::string_view typed) {
    const auto code = matching::postcode(typed);
    if (not matching::is_uk_postcode(code)) return upper(trim(typed));
    const auto outward = matching::outward_length(code);
    return code.substr(0, outward) + " " + code.substr(outward);
}

std::optional<std::string> uprn(std::string_view typed) {
    std::string out;
    for (const char c : typed) {
        if (c == ' ') continue;
        if (c < '0' or c > '9') return std::nullopt;
        if (c != '0' or not out.empty()) out += c;
    }
    if (out.empty() or out.size() > uprn_digits_max) return std::nullopt;
    return out;
}

std::string_view code(AddressUse use) {
    switch (use) {
        case AddressUse::Home: return "home";
        case AddressUse::Temporary: return "temporary";
        case AddressUse::Refuge: return "refuge";
        case AddressUse::Former: return "former";
    }
    return "home";
}

AddressUse address_use_from(std::string_view given) {
    for (const auto use : {AddressUse::Temporary, AddressUse::Refuge, AddressUse::Former})
        if (code(use) == given) return use;
    return AddressUse::Home;
}

}  // namespace accord::people
