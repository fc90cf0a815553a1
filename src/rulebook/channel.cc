#include "rulebook/channel.h"

namespace accord::rulebook {

namespace {

constexpr Channel all_channels[] = {Channel::Accord,     Channel::Machine, Channel::SecureMail,
                                    Channel::SecureLink, Channel::Phone,   Channel::Meeting,
                                    Channel::Post,       Channel::Fax};

}  // namespace

std::span<const Channel> channels() {
    return all_channels;
}

std::string_view code(Channel channel) {
    switch (channel) {
        case Channel::Accord: return "ACCORD";
        case Channel::Machine: return "MACHINE";
        case Channel::SecureMail: return "SECURE_MAIL";
        case Channel::SecureLink: return "SECURE_LINK";
        case Channel::Phone: return "PHONE";
        case Channel::Meeting: return "MEETING";
        case Channel::Post: return "POST";
        case Channel::Fax: return "FAX";
    }
    return {};
}

std::optional<Channel> channel_from(std::string_view text) {
    for (const auto channel : all_channels) {
        if (code(channel) == text) return channel;
    }
    return std::nullopt;
}

}  // namespace accord::rulebook
