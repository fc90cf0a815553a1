// What happened, in order, with who and when (app-timeline). A filled dot is a major event.
#pragma once

#include <string>
#include <vector>

#include "platform/html/html.h"

namespace accord::html {

struct Happening {
    Html when = {};    // 24 November 2026, 9:15am; only the date where the hour is not known
    Html source = {};  // School
    Html title = {};
    std::string href = {};
    Html text = {};
    Html small = {};  // Recorded by Karen Osei. Fact: heard first hand.
    Html tag = {};
    bool major = false;
    bool struck_out = false;  // found wrong later: stays, struck through
};
Html timeline(const std::vector<Happening>& happenings);

// How many of how many, as a bar: 27 of 33 organisations have signed. The sentence stands beside it
// too.
Html progress(int done, int all, std::string_view sentence);

// Filters that name no person: a sentence saying what is shown, and a closed box to change it.
Html filters(const Html& shown, const Html& fields, bool open = false);

}  // namespace accord::html
