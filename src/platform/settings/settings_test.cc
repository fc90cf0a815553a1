#include "platform/settings/settings.h"

#include <doctest/doctest.h>

namespace accord::settings {
namespace {

std::optional<std::string> nothing(const std::string&) {
    return std::nullopt;
}

std::optional<std::string> port_9000(const std::string& name) {
    if (name == "ACCORD_PORT") return "9000";
    return std::nullopt;
}

std::optional<std::string> port_word(const std::string& name) {
    if (name == "ACCORD_PORT") return "high";
    return std::nullopt;
}

TEST_CASE("settings: what is usual, then the file, then the environment") {
    Faults faults;
    const auto usual = read("accord.toml", "", nothing, faults);
    CHECK(usual.port == 8080);
    CHECK(usual.url() == "http://127.0.0.1:8080");
    CHECK(usual.database_url() == "sqlite:data/accord.db");
    const auto file =
        read("accord.toml", "port = 8081\nname = \"mash.example/node\"\n", nothing, faults);
    CHECK(file.port == 8081);
    CHECK(file.name == "mash.example/node");
    CHECK(read("accord.toml", "port = 8081\n", port_9000, faults).port == 9000);
    CHECK(faults.empty());
}

TEST_CASE("settings: every fault, with its line") {
    Faults faults;
    read("accord.toml", "port = 70000\nprot = 1\nname = \"\"\n", port_word, faults);
    REQUIRE(faults.size() == 4);
    std::vector<std::string> said;
    for (const auto& fault : faults) said.push_back(text(fault));
    std::sort(said.begin(), said.end());
    CHECK(said[0] == "ACCORD_PORT: 'port' wants a number from 0 to 65535");
    CHECK(said[1] == "accord.toml:1:8: 'port' wants a number from 0 to 65535");
    CHECK(said[2] == "accord.toml:2:8: There is no setting 'prot'; did you mean 'port'?");
    CHECK(said[3] == "accord.toml:3:8: 'name' wants a name");
    faults.clear();
    read("accord.toml", "port = \n", nothing, faults);
    CHECK(faults.size() == 1);
}

TEST_CASE("settings: a certificate comes with its key, and with them the address is https") {
    Faults faults;
    const auto both = read("accord.toml",
                           "tls_certificate = \"node.crt\"\ntls_key = \"node.key\"\n"
                           "exchange_port = 8443\n",
                           nothing, faults);
    CHECK(faults.empty());
    CHECK(both.url() == "https://127.0.0.1:8080");
    CHECK(both.exchange_port == 8443);
    read("accord.toml", "tls_key = \"node.key\"\nexchange_port = 8443\n", nothing, faults);
    REQUIRE(faults.size() == 2);
    CHECK(text(faults[0]) == "accord.toml: 'tls_certificate' and 'tls_key' come together");
    CHECK(text(faults[1]) == "accord.toml: 'exchange_port' wants 'tls_certificate'");
}

TEST_CASE("settings: mail wants a sender, goes in the clear on the loopback only, and tells all") {
    Faults faults;
    const auto usual = read("accord.toml", "", nothing, faults);
    CHECK_FALSE(usual.mail.on());
    const auto loopback = read("accord.toml",
                               "mail_server = \"127.0.0.1:2525\"\nmail_safety = \"clear\"\n"
                               "mail_from = \"accord@marshgate.example\"\n",
                               nothing, faults);
    CHECK(loopback.mail.on());
    CHECK(faults.empty());
    const std::pair<std::string_view, std::string_view> wrong[] = {
        {"mail_server = \"smtp.example\"",
         "accord.toml:1:15: 'mail_server' wants host:port, like"
         " smtp.example.org:587"},
        {"mail_server = \"smtp.example:587\"", "accord.toml: 'mail_server' wants 'mail_from'"},
        {"mail_from = \"nobody\"",
         "accord.toml:1:13: 'mail_from' wants an e-mail address, like accord@example.org"},
        {"mail_safety = \"none\"",
         "accord.toml:1:15: 'mail_safety' wants starttls, tls or, on the loopback, clear"},
        {"mail_password = \"let me in\"", "accord.toml: 'mail_password' wants 'mail_user'"},
        {"mail_safety = \"clear\"\nmail_from = \"a@b.example\"\nmail_server = \"smtp.example:25\"",
         "accord.toml: 'mail_safety' may be clear on the loopback only"},
        {"mail_safety = \"clear\"\nmail_user = \"a\"\nmail_password = \"b\"",
         "accord.toml: 'mail_password' is not said in the clear"},
    };
    for (const auto& [toml, said] : wrong) {
        faults.clear();
        read("accord.toml", toml, nothing, faults);
        REQUIRE(faults.size() == 1);
        CHECK(text(faults[0]) == said);
    }
}

}  // namespace
}  // namespace accord::settings
