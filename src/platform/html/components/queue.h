// What waits, in the order it is due: a list of rows, each a clock, a link with one line, and a tag
// (app-queue, app-clock). A list and not a table, since nothing is compared by column.
#pragma once

#include <string>
#include <vector>

#include "platform/html/html.h"

namespace accord::html {

// Late is the only red on a page. The words carry it; the bar only repeats them.
enum class Lateness { Late, Soon, Ok, Done };

struct ClockFace {
    Lateness lateness = Lateness::Ok;
    Html words = {};  // "50 minutes left"
    Html more = {};   // "reply by 2:10pm"
    std::string due =
        {};  // 2026-11-24T14:10:00Z, for the script that keeps the words fresh; may be empty
    bool large = false;  // at the head of a page
};
Html clock(const ClockFace& clock);

struct QueueRow {
    ClockFace clock = {};
    std::string href = {};
    Html title = {};
    Html text = {};
    Html tag = {};  // tag(…) or grade_tag(…)
};
// Without rows, the sentence for an empty list: "Nothing is waiting for you. …"
Html queue(const std::vector<QueueRow>& rows, const Html& empty);

// Always with the hours: "Red: 4 hours".
enum class Grade { Red, Amber, Green };
Html grade_tag(Grade grade, const Html& time_allowed);

}  // namespace accord::html
