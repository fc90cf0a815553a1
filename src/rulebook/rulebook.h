// Rulebook: one edition of the law and the field, as dated rows. Read once (read.h), never changed;
// the edition is a digest of every table, and goes into every decision that was made under it.
//
//     const auto* why = rulebook.purposes.in_force("S47", day, Nation::England);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "rulebook/lists.h"

namespace accord::rulebook {

// A row as its table wrote it, for pages and documents that show every list alike.
struct ListedRow {
    std::string code;
    Row row;
    std::vector<std::string> own;  // the cells of the list's own columns, in their order
};

struct Listed {
    std::string name;   // "lawful_bases": the table's file name without its ending
    std::string title;  // "Lawful bases"
    std::string about;  // one sentence
    std::vector<std::string> own_columns;
    std::vector<ListedRow> rows;  // in the order written
};

struct Rulebook {
    Digest edition;

    List<AgencyType> agency_types;
    List<Role> roles;
    List<Purpose> purposes;
    List<Threshold> thresholds;
    List<MinimumSet> minimum_sets;
    List<LawfulBasis> lawful_bases;
    List<Condition> conditions;
    List<Gateway> gateways;
    List<Bar> bars;
    List<DataCategory> data_categories;
    List<ChannelRow> channels;
    List<Rating> ratings;
    List<ClockRule> clocks;
    List<BankHoliday> bank_holidays;
    List<HubHours> hub_hours;
    List<Step> steps;
    List<Checkpoint> checkpoints;
    List<ResponseType> response_types;
    List<RefusalReason> refusal_reasons;
    List<Retention> retention;
    List<Exemption> exemptions;
    List<Source> sources;

    std::vector<Listed> lists;  // every dated list, in the order above

    const Listed* listed(std::string_view name) const;
    // The row of a channel that is law on the day, or null.
    const ChannelRow* channel(Channel channel, Date day, Nation nation) const;
};

// How a row's dates are said: "In force from 5 February 2026", "Not yet in force",
// "In force from … until …", "Ended …" when `on` is past its end.
std::string said(const Period& period, Date on);

}  // namespace accord::rulebook
