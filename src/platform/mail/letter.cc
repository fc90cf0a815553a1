#include "platform/mail/letter.h"

#include <algorithm>
#include <array>

#include "base/london.h"

namespace accord::mail {
namespace {

bool in_a_key(char c) {
    return (c >= 'a' and c <= 'z') or (c >= '0' and c <= '9') or c == '_';
}

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// RFC 5322, 3.3, in London's time with its distance from Greenwich: Mon, 02 Mar 2026 09:00:00 +0000
std::string date_of(Instant at) {
    constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto local = london(at);
    const auto greenwich = text(at);  // 2026-03-02T09:00:00.000000Z
    const int hour = (greenwich[11] - '0') * 10 + (greenwich[12] - '0');
    return std::string(days[static_cast<std::size_t>(weekday(local.day))]) + ", " +
           two(static_cast<int>(local.day.day)) + " " +
           months[static_cast<std::size_t>(local.day.month) - 1] + " " +
           std::to_string(local.day.year) + " " + two(local.hour) + ":" + two(local.minute) + ":" +
           two(local.second) + (local.hour == hour ? " +0000" : " +0100");
}

}  // namespace

std::vector<std::string> header_of(const Letter& letter, const Address& from) {
    return {"Date: " + date_of(letter.written_at), "From: Accord <" + from.text() + ">",
            "To: <" + letter.to.text() + ">", "Subject: " + letter.subject.text(),
            "Message-ID: <" + letter.key + "@" + std::string(from.domain()) + ">",
            // RFC 3834: so that an absence notice does not answer a machine.
            "Auto-Submitted: auto-generated"};
}

std::string key_in(std::string_view text, std::string_view domain) {
    const auto end = "@" + std::string(domain) + ">";
    for (auto at = text.find(end); at != std::string_view::npos; at = text.find(end, at + 1)) {
        auto begin = at;
        while (begin > 0 and in_a_key(text[begin - 1])) --begin;
        if (begin > 0 and text[begin - 1] == '<' and begin < at)
            return std::string(text.substr(begin, at - begin));
    }
    return {};
}

}  // namespace accord::mail
