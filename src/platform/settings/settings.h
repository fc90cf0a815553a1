// Settings: accord.toml in the data folder, then the environment (ACCORD_PORT wins over port), into
// one typed value, read once at the start. A word that we do not know is a fault, with its line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"

namespace accord::settings {

// How the line to the mail server is made safe.
enum class MailSafety { StartTls, Tls, Clear };

// The server that takes our e-mails; none: nobody is written to, and desks look at their screens.
struct Mail {
    std::string server;  // "smtp.example.org:587"
    std::string from;    // accord@example.org: also where refusals that come later are sent
    MailSafety safety = MailSafety::StartTls;
    std::string user;            // empty: we do not sign in
    std::string password;        // ACCORD_MAIL_PASSWORD, rather than in the file
    std::string authority;       // PEM: who vouches for the server; empty: whom this machine trusts
    std::string returns;         // a Maildir in which what came back is laid; empty: none is read
    std::uint32_t seconds = 30;  // that we wait for each answer of the server

    bool on() const { return not server.empty(); }
};

struct Settings {
    std::string name = "accord.invalid/node";  // of this node, in the log it signs: host/path
    std::string data = "data";                 // the folder: database, keys
    std::string database;                      // empty: "sqlite:" + data + "/accord.db"
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string public_url;       // as people reach us; empty: http://address:port, https under TLS
    std::string tls_certificate;  // PEM; empty: in the clear, for the loopback or a front
    std::string tls_key;          // PEM, its owner's alone
    std::uint16_t exchange_port =
        0;                      // under TLS too, asking systems for their certificate; 0: none
    std::uint32_t workers = 8;  // threads that answer requests
    std::string rulebook;       // a folder of tables to work by; empty: the program's own
    std::string duty_desk;      // whom the pages say to ring: "Marshgate MASH"
    std::string duty_phone;
    // Of a hundred answers about possible matches, at so many a second person looks too.
    std::uint32_t second_look_percent = 10;
    Mail mail;
    bool demo = false;  // made-up people to sign in as

    std::string database_url() const;
    std::string url() const;
    bool has_tls() const { return not tls_certificate.empty(); }
};

// Looks up one variable of the environment; tests give their own.
using Lookup = std::optional<std::string> (*)(const std::string& name);

// `toml` is the content of the file named `file`, or empty. Faults name the file and line, or the
// variable.
Settings read(std::string_view file, std::string_view toml, Lookup environment, Faults& faults);
// The same from the folder itself and the real environment.
Settings read_from(const std::string& data_folder, Faults& faults);

}  // namespace accord::settings
