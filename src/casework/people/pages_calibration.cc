// What people said of possible matches, beside what the rule said of them: for whoever answers for
// the organisation.
#include "casework/people/commands_pairs.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"

namespace accord::people {
namespace {

using namespace accord::html;

Cell number(std::string shown) {
    return {.text = Html(std::move(shown)), .format = "numeric"};
}
Cell number(const suppress::Shown& shown) {
    return number(suppress::for_a_cell(shown));
}
Cell number(const std::optional<int>& share) {
    return number(share ? std::to_string(*share) + "%" : std::string("–"));
}

std::string hundredth(std::int64_t hundredths) {
    const auto digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (digits.size() == 1 ? ".0" : ".") + digits;
}

Html bands_table(const Calibration& calibration) {
    DataTable out{.caption = "By how likely it was, when they were found, that they are one person",
                  .head = {{.text = "Likely"},
                           {.text = "Decided", .format = "numeric"},
                           {.text = "One person", .format = "numeric"},
                           {.text = "Expected", .format = "numeric"},
                           {.text = "Seen", .format = "numeric"}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (const auto& band : calibration.bands)
        out.rows.push_back(
            {{.text = Html(std::to_string(band.from) + " to " + std::to_string(band.below) + "%")},
             number(band.decided),
             number(band.one_person),
             number(band.expected),
             number(band.seen)});
    return table(out);
}

Html lines_table(const std::string& caption, const std::string& first,
                 const std::vector<Tallied>& lines) {
    if (lines.empty()) return {};
    DataTable out{.caption = Html(caption),
                  .head = {{.text = Html(first)},
                           {.text = "Decided", .format = "numeric"},
                           {.text = "One person", .format = "numeric"},
                           {.text = "Off by", .format = "numeric"},
                           {.text = "By chance", .format = "numeric"}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (const auto& line : lines)
        out.rows.push_back({{.text = Html(line.words)},
                            number(line.decided),
                            number(line.one_person),
                            number(line.off ? hundredth(line.off->error) : std::string("–")),
                            number(line.off ? hundredth(line.off->by_chance) : std::string("–"))});
    return table(out);
}

Html how_far_off(const Calibration& calibration) {
    Html out = heading("How far off the rule is");
    if (not calibration.off)
        return out + paragraph("Too few pairs are decided to say. It takes " +
                               std::to_string(off_from) + ".");
    return out +
           paragraph("On average what was said is off by " +
                     strong(hundredth(calibration.off->error)) +
                     " (expected calibration error). If every likelihood were exactly right, " +
                     "chance alone would show about " +
                     strong(hundredth(calibration.off->by_chance)) + ".");
}

Html second_section(const Calibration& calibration) {
    const auto& second = calibration.second;
    const auto said = [](const suppress::Shown& shown) { return Html(suppress::words(shown)); };
    return heading("Second looks") +
           summary_list({row("Pairs that two people looked at", said(second.looked)),
                         row("The second said otherwise", said(second.otherwise)),
                         row("Decided as the first said", said(second.for_first)),
                         row("Decided as the second said", said(second.for_second)),
                         row("Somebody was not sure", said(calibration.not_sure)),
                         row("Taken back after it was decided", said(calibration.taken_back))});
}

Html how_to_read() {
    return inset_text(
        "Pairs are counted here, and nobody is named. One to four are shown as <5 and other counts "
        "to "
        "the nearest 5. What is in a hundred is said of " +
        std::to_string(share_from) +
        " pairs or more, to the nearest 5. Only what was put to somebody is counted: who is surely "
        "on "
        "the list already is not asked about, and who is unlikely to be is not either.");
}

}  // namespace

Answer calibration_page(const Visit& visit, const web::Form&) {
    const auto counted = TRY(count_answers(visit.node, visit.actor, visit.actor.agency));
    auto shell = identity::hub(visit, "What people said of possible matches", "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"},
                    {.text = "Possible matches", .href = "/possible-matches"}};
    Html main =
        page_heading("What people said of possible matches", visit.party.name) +
        lead(
            "How likely it was said to be that two records are one person, beside how often "
            "they were.") +
        how_to_read() + bands_table(counted) + how_far_off(counted) +
        lines_table("By how they were found", "Found", counted.found) +
        lines_table("By the weights that the rule had", "Weights", counted.models);
    if (counted.unrecorded.how != suppress::Shown::How::None)
        main += paragraph("Decided, and found before likelihoods were kept: " +
                          suppress::words(counted.unrecorded) + ".");
    main += second_section(counted);
    return http::html(page(shell, one_column(main)));
}

}  // namespace accord::people
