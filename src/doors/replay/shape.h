// Shape: what a made-up year is like, as rows of demo/year/: when contacts come and how, what
// becomes of them, how others answer, and how long people take. Pure but for reading the tables.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casework/contacts/contact.h"
#include "casework/requests/reply.h"

namespace accord::replay {

struct Arrives {
    std::string arrival;  // code of the arrivals of casework/contacts
    std::string from;     // the key of an organisation; empty: whoever comes is not in Accord
    std::int64_t weight = 0;
    contacts::Kind kind = contacts::Kind::NotSaid;
    std::int64_t danger = 0;  // of a thousand
};

// What becomes of some contacts of a year.
struct Way {
    std::string code;
    std::int64_t contacts = 0;  // of 15,000
    contacts::Verdict verdict = contacts::Verdict::NotSaid;
    std::string level;
    Code<rulebook::Rating> rating;
    bool asks = false;
    bool worker = false;
    std::string outcome;
    bool tells = false;
    std::int64_t patience = 0;  // hundredths of the time to answer
    bool grave() const { return rating.text() == "RED"; }
};

struct Answering {
    std::string code;
    std::int64_t weight = 0;
    requests::Holding says = requests::Holding::NotSaid;  // not said: never
    std::int64_t soonest = 0, latest = 0;                 // hundredths of the time to answer
    std::int64_t opens = -1;                              // likewise; below nought: never
    std::string then;  // of a refusal, "upheld" or "given"; else what is said in the end
};

struct Delay {
    std::string step;
    std::int64_t low = 0, high = 0;  // minutes
    std::int64_t slow = 0;           // of a hundred
    std::int64_t slow_high = 0;
    bool hours = false;
};

struct Shape {
    std::array<std::int64_t, 12> months{};
    std::array<std::int64_t, 24> working{}, other{};
    std::int64_t other_day = 0;                                // hundredths of a working day
    std::int64_t again = 0, two = 0, three = 0, reopened = 0;  // of a hundred
    std::vector<Arrives> arrivals;
    std::vector<Way> ways;
    std::vector<Answering> answers;
    std::vector<Delay> delays;  // in the order of Step, which plan.h has

    struct Words {
        std::string of;
        std::string words;
    };
    std::vector<Words> words;
    std::vector<std::string> given, family, streets;  // names of the made-up borough

    std::vector<std::string_view> said(std::string_view of) const;
};

// From the program; only the names are given, since they are the borough's own.
Shape shape_of_program();

}  // namespace accord::replay
