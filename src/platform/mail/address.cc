#include "platform/mail/address.h"

#include <algorithm>

#include "base/text.h"

namespace accord::mail {
namespace {

constexpr std::size_t address_bytes_max = 254;  // RFC 5321, 4.5.3.1
constexpr std::size_t local_bytes_max = 64;
constexpr std::size_t label_bytes_max = 63;
constexpr std::size_t line_bytes_max = 200;

bool is_letter_or_figure(char c) {
    return (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or (c >= '0' and c <= '9');
}

// RFC 5322, 3.2.3: what may stand before the at sign without quotes.
bool is_atom(char c) {
    return is_letter_or_figure(c) or
           std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool all_parts(std::string_view dotted, bool (*good)(std::string_view)) {
    const auto parts = split(dotted, '.');
    return std::all_of(parts.begin(), parts.end(), good);
}

bool is_local_part(std::string_view part) {
    return not part.empty() and std::all_of(part.begin(), part.end(), is_atom);
}

bool is_label(std::string_view label) {
    return not label.empty() and label.size() <= label_bytes_max and label.front() != '-' and
           label.back() != '-' and std::all_of(label.begin(), label.end(), [](char c) {
               return is_letter_or_figure(c) or c == '-';
           });
}

}  // namespace

std::optional<Address> Address::from(std::string_view typed) {
    const auto whole = trim(typed);
    const auto at = whole.find('@');
    if (at == std::string_view::npos or whole.size() > address_bytes_max) return std::nullopt;
    const auto local = whole.substr(0, at);
    const auto domain = whole.substr(at + 1);
    if (local.size() > local_bytes_max or domain.find('.') == std::string_view::npos or
        not all_parts(local, is_local_part) or not all_parts(domain, is_label))
        return std::nullopt;
    return Address(whole);
}

std::string_view Address::domain() const {
    return std::string_view(text_).substr(text_.find('@') + 1);
}

std::optional<Line> Line::from(std::string_view typed) {
    const bool plain =
        std::all_of(typed.begin(), typed.end(), [](char c) { return c >= ' ' and c <= '~'; });
    if (not plain or trim(typed).empty() or typed.size() > line_bytes_max) return std::nullopt;
    return Line(typed);
}

}  // namespace accord::mail
