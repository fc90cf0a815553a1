#include "platform/mail/returned.h"

#include <algorithm>

#include "base/text.h"
#include "platform/mail/letter.h"

namespace accord::mail {
namespace {

// The value of the first field of this name, anywhere in the message; names stand at the start of
// a line. Empty when there is none.
std::string_view field(std::string_view lower_case, std::string_view name) {
    for (const auto line : split(lower_case, '\n'))
        if (line.starts_with(name)) return trim(line.substr(name.size()));
    return {};
}

// "5.1.1": a class, a subject and a detail (RFC 3463, 2).
bool is_failure(std::string_view status) {
    const auto parts = split(status, '.');
    return parts.size() == 3 and parts[0] == "5" and
           std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return not part.empty() and part.size() <= 3 and
                      std::all_of(part.begin(), part.end(),
                                  [](char c) { return c >= '0' and c <= '9'; });
           });
}

}  // namespace

std::optional<Returned> returned(std::string_view message, const Address& from) {
    const auto plain = lower(message);
    if (plain.find("message/delivery-status") == std::string::npos) return std::nullopt;
    if (not field(plain, "action:").starts_with("failed")) return std::nullopt;
    const auto status = words(field(plain, "status:"));
    if (status.empty() or not is_failure(status.front())) return std::nullopt;
    auto key = key_in(plain, lower(from.domain()));
    if (key.empty()) return std::nullopt;
    return Returned{std::move(key), std::string(status.front())};
}

}  // namespace accord::mail
