#include "platform/settings/settings.h"

#include <toml++/toml.h>
#include <charconv>

#include "base/limits.h"
#include "base/text.h"
#include "platform/host/environment.h"
#include "platform/host/files.h"

namespace accord::settings {
namespace {

constexpr std::size_t file_bytes_max = 64 * 1024;

struct Setting {
    std::string_view name;
    bool (*set)(Settings& settings, std::string_view value);  // false: not such a value
    std::string_view wants;
};

template <class Number>
bool read_number(std::string_view value, Number least, Number most, Number& into) {
    Number read{};
    const auto end = value.data() + value.size();
    const auto [stopped, why] = std::from_chars(value.data(), end, read);
    if (why != std::errc() or stopped != end or read < least or read > most) return false;
    into = read;
    return true;
}

bool some(std::string_view value, std::string& into) {
    into = value;
    return not value.empty();
}

bool read_safety(std::string_view value, MailSafety& into) {
    if (value == "starttls")
        into = MailSafety::StartTls;
    else if (value == "tls")
        into = MailSafety::Tls;
    else if (value == "clear")
        into = MailSafety::Clear;
    else
        return false;
    return true;
}

// An address, enough to see that it is none; platform/mail looks at every letter of it.
bool read_address(std::string_view value, std::string& into) {
    const auto at = value.find('@');
    return at != std::string_view::npos and at > 0 and at + 1 < value.size() and some(value, into);
}

bool is_loopback(std::string_view server) {
    const auto host = server.substr(0, server.rfind(':'));
    return host == "127.0.0.1" or host == "[::1]" or host == "localhost";
}

constexpr Setting table[] = {
    {"name", [](Settings& s, std::string_view v) { return some(v, s.name); }, "a name"},
    {"database", [](Settings& s, std::string_view v) { return some(v, s.database); },
     "sqlite:PATH or postgresql://…"},
    {"address", [](Settings& s, std::string_view v) { return some(v, s.address); }, "an address"},
    {"port",
     [](Settings& s, std::string_view v) {
         return read_number<std::uint16_t>(v, 0, 65535, s.port);
     },
     "a number from 0 to 65535"},
    {"public_url", [](Settings& s, std::string_view v) { return some(v, s.public_url); },
     "https://…"},
    {"tls_certificate", [](Settings& s, std::string_view v) { return some(v, s.tls_certificate); },
     "a file with a certificate in PEM"},
    {"tls_key", [](Settings& s, std::string_view v) { return some(v, s.tls_key); },
     "a file with the certificate's key in PEM"},
    {"exchange_port",
     [](Settings& s, std::string_view v) {
         return read_number<std::uint16_t>(v, 0, 65535, s.exchange_port);
     },
     "a number from 0 to 65535"},
    {"rulebook", [](Settings& s, std::string_view v) { return some(v, s.rulebook); },
     "a folder with the tables of a rulebook"},
    {"duty_desk", [](Settings& s, std::string_view v) { return some(v, s.duty_desk); },
     "the name of the desk that people should ring"},
    {"duty_phone", [](Settings& s, std::string_view v) { return some(v, s.duty_phone); },
     "a telephone number"},
    {"workers",
     [](Settings& s, std::string_view v) {
         return read_number<std::uint32_t>(v, 1, 256, s.workers);
     },
     "a number from 1 to 256"},
    {"second_look_percent",
     [](Settings& s, std::string_view v) {
         return read_number<std::uint32_t>(v, 0, 100, s.second_look_percent);
     },
     "a number from 0 to 100"},
    {"mail_server",
     [](Settings& s, std::string_view v) {
         const auto colon = v.rfind(':');
         std::uint16_t port = 0;
         return colon != std::string_view::npos and colon > 0 and
                read_number<std::uint16_t>(v.substr(colon + 1), 1, 65535, port) and
                v.find_first_of(" \t\r\n/@") == std::string_view::npos and some(v, s.mail.server);
     },
     "host:port, like smtp.example.org:587"},
    {"mail_from", [](Settings& s, std::string_view v) { return read_address(v, s.mail.from); },
     "an e-mail address, like accord@example.org"},
    {"mail_safety", [](Settings& s, std::string_view v) { return read_safety(v, s.mail.safety); },
     "starttls, tls or, on the loopback, clear"},
    {"mail_user", [](Settings& s, std::string_view v) { return some(v, s.mail.user); },
     "the name that the mail server knows us by"},
    {"mail_password", [](Settings& s, std::string_view v) { return some(v, s.mail.password); },
     "the password for the mail server"},
    {"mail_authority", [](Settings& s, std::string_view v) { return some(v, s.mail.authority); },
     "a file with certificates in PEM"},
    {"mail_returns", [](Settings& s, std::string_view v) { return some(v, s.mail.returns); },
     "a folder, a Maildir"},
    {"mail_seconds",
     [](Settings& s, std::string_view v) {
         return read_number<std::uint32_t>(v, 1, 60, s.mail.seconds);
     },
     "a number from 1 to 60"},
};

const Setting* named(std::string_view name) {
    for (const auto& each : table) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

std::string wrong(const Setting& setting) {
    return "'" + std::string(setting.name) + "' wants " + std::string(setting.wants);
}

std::optional<std::string> as_text(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    return std::nullopt;
}

Fault at(std::string_view file, const toml::source_region& where, std::string sentence) {
    return {std::string(file), where.begin.line, where.begin.column, std::move(sentence)};
}

Fault not_known(std::string_view file, const toml::source_region& where, std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto& each : table) names.push_back(each.name);
    std::string sentence = "There is no setting '" + std::string(name) + "'";
    const auto near = nearest(name, names);
    if (not near.empty()) sentence += "; did you mean '" + std::string(near) + "'?";
    return at(file, where, std::move(sentence));
}

void read_toml(std::string_view file, std::string_view text, Settings& settings, Faults& faults) {
    try {
        for (const auto& [key, node] : toml::parse(text)) {
            const auto* setting = named(key.str());
            if (not setting) {
                faults.push_back(not_known(file, node.source(), key.str()));
                continue;
            }
            const auto value = as_text(node);
            if (not value or not setting->set(settings, *value)) {
                faults.push_back(at(file, node.source(), wrong(*setting)));
            }
        }
    } catch (const toml::parse_error& error) {
        faults.push_back(at(file, error.source(), std::string(error.description())));
    }
}

void check_mail(std::string_view file, const Mail& mail, Faults& faults) {
    const auto fault = [&](std::string sentence) {
        faults.push_back({std::string(file), 0, 0, std::move(sentence)});
    };
    if (mail.on() and mail.from.empty()) fault("'mail_server' wants 'mail_from'");
    // The other way round is for who sends to mind: a verb of the terminal needs no password.
    if (mail.user.empty() and not mail.password.empty()) fault("'mail_password' wants 'mail_user'");
    if (mail.safety != MailSafety::Clear) return;
    if (mail.on() and not is_loopback(mail.server))
        fault("'mail_safety' may be clear on the loopback only");
    if (not mail.user.empty()) fault("'mail_password' is not said in the clear");
}

// What one setting asks of another.
void check_together(std::string_view file, const Settings& settings, Faults& faults) {
    if (settings.tls_certificate.empty() != settings.tls_key.empty()) {
        faults.push_back(
            {std::string(file), 0, 0, "'tls_certificate' and 'tls_key' come together"});
    }
    if (settings.exchange_port != 0 and not settings.has_tls()) {
        faults.push_back({std::string(file), 0, 0, "'exchange_port' wants 'tls_certificate'"});
    }
    check_mail(file, settings.mail, faults);
}

}  // namespace

std::string Settings::database_url() const {
    return database.empty() ? "sqlite:" + data + "/accord.db" : database;
}

std::string Settings::url() const {
    if (not public_url.empty()) return public_url;
    return (has_tls() ? "https://" : "http://") + address + ":" + std::to_string(port);
}

Settings read(std::string_view file, std::string_view toml, Lookup environment, Faults& faults) {
    Settings out;
    read_toml(file, toml, out, faults);
    for (const auto& setting : table) {
        const auto variable = "ACCORD_" + upper(setting.name);
        const auto value = environment(variable);
        if (value and not setting.set(out, *value)) {
            faults.push_back({variable, 0, 0, wrong(setting)});
        }
    }
    check_together(file, out, faults);
    return out;
}

Settings read_from(const std::string& data_folder, Faults& faults) {
    const auto file = data_folder + "/accord.toml";
    std::string toml;
    if (host::exists(file)) {
        auto content = host::read_file(file, file_bytes_max);
        if (content) {
            toml = std::move(*content);
        } else {
            faults.push_back({file, 0, 0, content.error().sentence});
        }
    }
    auto out = read(file, toml, &host::environment, faults);
    out.data = data_folder;
    return out;
}

}  // namespace accord::settings
