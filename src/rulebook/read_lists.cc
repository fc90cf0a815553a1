#include "rulebook/read_lists.h"

#include <algorithm>

#include "base/text.h"

namespace accord::rulebook {

namespace {

// One Noun a row: its code, what every row has, and then its own columns by `own`.
template <class Noun, class Own>
List<Noun> rows(const Tables& tables, Gathering& gathering, std::string_view list, Own own) {
    std::vector<Noun> out;
    const auto table = tables.find(list);
    if (table == tables.end()) return {};
    for (const auto& each : table->second.rows) {
        Cells cells(gathering, table->second, each);
        Noun noun;
        static_cast<Row&>(noun) = cells.row();
        noun.code = cells.own_code<Noun>(list);
        own(noun, cells);
        if (not noun.code.empty()) out.push_back(std::move(noun));
    }
    return List<Noun>(std::move(out));
}

void own(AgencyType& type, Cells& cells, Gathering& gathering) {
    type.statutory_class = cells.choice<StatutoryClass>("class");
    type.public_authority = cells.flag("public");
    type.competent_authority = cells.flag("competent");
    type.groups = cells.words("groups");
    type.mais = cells.maybe("mais");
    type.fhir = cells.text("fhir");
    type.referral_source = cells.maybe("referral");
    type.contact = cells.maybe("contact");
    for (const auto& group : type.groups) {
        auto& members = gathering.groups[group];
        if (std::find(members.begin(), members.end(), type.code) == members.end()) {
            members.push_back(type.code);
        }
    }
}

void own(Purpose& purpose, Cells& cells) {
    purpose.thresholds = cells.any_of<Threshold>("thresholds", "thresholds");
    purpose.gateways = cells.any_of<Gateway>("gateways", "gateways");
    purpose.bases_public = cells.codes<LawfulBasis>("bases_public", "lawful_bases");
    purpose.bases_other = cells.codes<LawfulBasis>("bases_other", "lawful_bases");
    purpose.consent = cells.choice<Consent>("consent");
}

void own(LawfulBasis& basis, Cells& cells) {
    basis.article = cells.text("article");
    basis.regime = cells.choice<Regime>("regime");
    basis.public_authorities = cells.choice<OpenTo>("public");
    basis.others = cells.choice<OpenTo>("others");
    basis.needs = cells.choice<BasisNeeds>("needs");
}

void own(Condition& condition, Cells& cells) {
    condition.family = cells.choice<ConditionFamily>("family");
    condition.provision = cells.text("provision");
    condition.open_to = cells.choice<Holder>("open_to");
    condition.policy_document = cells.flag("policy_document");
    for (const auto& word : cells.words("fits")) {
        if (word == "special") {
            condition.fits_special = true;
        } else if (word == "criminal") {
            condition.fits_criminal = true;
        } else if (word == "law-enforcement") {
            condition.fits_law_enforcement = true;
        } else if (word == "recognised-interest") {
            condition.fits_recognised_interest = true;
        } else if (word == "new-purpose") {
            condition.fits_new_purpose = true;
        } else {
            cells.unknown(
                "fits", word,
                {"special", "criminal", "law-enforcement", "recognised-interest", "new-purpose"});
        }
    }
}

void own(Gateway& gateway, Cells& cells) {
    gateway.provision = cells.text("provision");
    gateway.type = cells.choice<GatewayType>("type");
    gateway.givers = cells.agencies("givers");
    gateway.receivers = cells.agencies("receivers");
    gateway.purposes = cells.any_of<Purpose>("purposes", "purposes");
    gateway.never_givers = cells.agencies("never_givers").codes;
    gateway.never_data = cells.any_of<DataCategory>("never_data", "data_categories").codes;
    gateway.unless_detriment = cells.flag("unless_detriment");
}

void own(DataCategory& category, Cells& cells) {
    category.number = cells.text("number");
    category.examples = cells.maybe("examples");
    category.sensitivities = cells.sensitivities("sensitivity");
    category.address_critical = cells.flag("address_critical");
    category.restricted = cells.flag("restricted");
    category.existence_only = cells.flag("existence_only");
}

void own(ChannelRow& row, Cells& cells) {
    row.use = cells.choice<ChannelUse>("use");
    row.carries = cells.sensitivities("carries");
    row.confirm_in_writing = cells.flag("confirm");
    if (const auto channel = channel_from(row.code.text())) {
        row.channel = *channel;
        return;
    }
    std::vector<std::string_view> known;
    for (const auto each : channels()) known.push_back(code(each));
    cells.unknown("code", row.code.text(), known);
}

void own(ClockRule& clock, Cells& cells) {
    clock.kind = cells.choice<ClockKind>("kind");
    clock.amount = cells.number("amount", 1, 10000);
    clock.before = cells.flag("before");
    clock.rolls = cells.flag("rolls");
    clock.local = cells.flag("local");
    clock.starts = cells.text("starts");
    if (clock.rolls and clock.kind != ClockKind::Days and clock.kind != ClockKind::Months) {
        cells.fault("rolls", "only days and months roll to the next working day; write no");
    }
}

// "09:00" to minutes after midnight, or -1.
int minutes_of(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' and text[i] <= '9'; };
    if (text.size() != 5 or text[2] != ':') return -1;
    if (not(digit(0) and digit(1) and digit(3) and digit(4))) return -1;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    return hour <= 24 and minute < 60 and hour * 60 + minute <= 24 * 60 ? hour * 60 + minute : -1;
}

int weekday_of(std::string_view text) {
    static constexpr std::string_view days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto found = std::find(std::begin(days), std::end(days), text);
    return found == std::end(days) ? -1 : static_cast<int>(found - std::begin(days));
}

// "Mon-Thu 09:00-17:15; Fri 09:00-17:00": whole or not at all.
bool read_week(std::string_view text, OpenHours (&week)[7]) {
    for (const auto part : split(text, ';')) {
        const auto words = accord::words(part);
        if (words.size() != 2 or words[1].size() != 11 or words[1][5] != '-') return false;
        const auto dash = words[0].find('-');
        const int first = weekday_of(words[0].substr(0, dash));
        const int last =
            dash == std::string_view::npos ? first : weekday_of(words[0].substr(dash + 1));
        const OpenHours hours = {minutes_of(words[1].substr(0, 5)), minutes_of(words[1].substr(6))};
        if (first < 0 or last < first or hours.opens < 0 or hours.closes <= hours.opens)
            return false;
        for (int day = first; day <= last; ++day) {
            if (week[day] != OpenHours{}) return false;
            week[day] = hours;
        }
    }
    return true;
}

void own(HubHours& hub, Cells& cells) {
    if (read_week(cells.text("hours"), hub.week)) return;
    cells.fault("hours", "write hours as Mon-Thu 09:00-17:15; Fri 09:00-17:00, each day once");
}

void own(Checkpoint& checkpoint, Cells& cells) {
    checkpoint.step = cells.code<Step>("step", "steps");
    checkpoint.actor = cells.choice<CheckpointActor>("actor");
    checkpoint.applies = cells.choice<Applies>("applies");
    checkpoint.artefact = cells.maybe("artefact");
}

void own(BankHoliday& holiday, Cells& cells) {
    const auto& period = holiday.in_force;
    if (not period.from or not period.until or *period.until != plus_days(*period.from, 1)) {
        cells.fault("until",
                    "a bank holiday is one day: give the day as from and the next as until");
    }
}

void own(Retention& keep, Cells& cells) {
    keep.unit = cells.choice<KeepUnit>("unit");
    keep.amount = cells.number("amount", 0, 1200);
    keep.action = cells.choice<KeepAction>("action");
    keep.starts = cells.text("starts");
    if ((keep.amount == 0) != (keep.unit == KeepUnit::SetLocally)) {
        cells.fault("amount", "an amount of 0 goes with set-locally, and only with that");
    }
}

List<Source> sources(const Tables& tables, Gathering& gathering) {
    std::vector<Source> out;
    const auto table = tables.find("sources");
    if (table == tables.end()) return {};
    for (const auto& each : table->second.rows) {
        Cells cells(gathering, table->second, each);
        Source source{.code = cells.own_code<Source>("sources"),
                      .words = cells.text("words"),
                      .address = cells.maybe("address"),
                      .line = each.line,
                      .in_force = {}};
        out.push_back(std::move(source));
    }
    return List<Source>(std::move(out));
}

void read_who(const Tables& tables, Gathering& all, Rulebook& into) {
    into.agency_types = rows<AgencyType>(tables, all, "agency_types",
                                         [&](auto& row, Cells& cells) { own(row, cells, all); });
    into.roles = rows<Role>(tables, all, "roles", [](auto& row, Cells& cells) {
        row.permissions = cells.permissions("permissions");
    });
    into.purposes =
        rows<Purpose>(tables, all, "purposes", [](auto& row, Cells& cells) { own(row, cells); });
    into.thresholds = rows<Threshold>(tables, all, "thresholds", [](auto& row, Cells& cells) {
        row.level = cells.number("level", 0, 4);
        row.danger_now = cells.flag("danger");
        row.harm = cells.flag("harm");
    });
    into.minimum_sets = rows<MinimumSet>(tables, all, "minimum_sets", [](auto& row, Cells& cells) {
        row.purpose = cells.template code<Purpose>("code", "purposes");
        row.usual = cells.template any_of<DataCategory>("usual", "data_categories");
        row.with_reason = cells.template any_of<DataCategory>("with_reason", "data_categories");
    });
}

void read_footing(const Tables& tables, Gathering& all, Rulebook& into) {
    const auto plain = [](auto& row, Cells& cells) { own(row, cells); };
    into.lawful_bases = rows<LawfulBasis>(tables, all, "lawful_bases", plain);
    into.conditions = rows<Condition>(tables, all, "conditions", plain);
    into.gateways = rows<Gateway>(tables, all, "gateways", plain);
    into.bars = rows<Bar>(tables, all, "bars", [](auto& row, Cells& cells) {
        row.provision = cells.text("provision");
        row.decider = cells.text("decider");
        row.data = cells.template codes<DataCategory>("data", "data_categories");
    });
}

void read_what(const Tables& tables, Gathering& all, Rulebook& into) {
    const auto plain = [](auto& row, Cells& cells) { own(row, cells); };
    into.data_categories = rows<DataCategory>(tables, all, "data_categories", plain);
    into.channels = rows<ChannelRow>(tables, all, "channels", plain);
    into.ratings = rows<Rating>(tables, all, "ratings", [](auto& row, Cells& cells) {
        row.level = cells.number("level", 1, 4);
        row.clock = cells.template code<ClockRule>("clock", "clocks");
    });
    into.clocks = rows<ClockRule>(tables, all, "clocks", plain);
    into.bank_holidays = rows<BankHoliday>(tables, all, "bank_holidays", plain);
    into.hub_hours = rows<HubHours>(tables, all, "hub_hours", plain);
}

void read_answers(const Tables& tables, Gathering& all, Rulebook& into) {
    const auto plain = [](auto& row, Cells& cells) { own(row, cells); };
    into.steps = rows<Step>(tables, all, "steps", [](auto& row, Cells& cells) {
        row.number = cells.number("number", 1, 10);
    });
    into.checkpoints = rows<Checkpoint>(tables, all, "checkpoints", plain);
    into.response_types =
        rows<ResponseType>(tables, all, "response_types", [](auto& row, Cells& c) {
            row.search_done = c.flag("search_done");
            row.set_by_system = c.flag("set_by_system");
        });
    into.refusal_reasons = rows<RefusalReason>(
        tables, all, "refusal_reasons",
        [](auto& row, Cells& cells) { row.needs_words = cells.flag("needs_words"); });
    into.retention = rows<Retention>(tables, all, "retention", plain);
    into.exemptions = rows<Exemption>(tables, all, "exemptions", [](auto& row, Cells& cells) {
        row.provision = cells.text("provision");
    });
}

template <class Noun>
void overlaps(const Tables& tables, std::string_view list, const List<Noun>& rows, Faults& faults) {
    const auto table = tables.find(list);
    if (table == tables.end()) return;
    const auto all = rows.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size() and all[j].code == all[i].code; ++j) {
            const bool off = not all[i].in_force.from and not all[j].in_force.from;
            if ((all[i].nations.bits & all[j].nations.bits) == 0) continue;
            if (not off and not overlap(all[i].in_force, all[j].in_force)) continue;
            const auto early = std::to_string(all[i].line);
            const auto& later = all[j].in_force.from;
            const bool follows =
                later and (not all[i].in_force.from or *all[i].in_force.from < *later);
            const std::string mend = off       ? "; keep one"
                                     : follows ? "; let line " + early + " end by " + text(*later)
                                               : "; keep one, or give it a code of its own";
            faults.push_back({table->second.name, all[j].line, 1,
                              "code: '" + std::string(all[j].code.text()) +
                                  "' has another row for the same days, on line " + early + mend});
        }
    }
}

}  // namespace

void read_lists(const Tables& tables, Gathering& gathering, Rulebook& into) {
    into.sources = sources(tables, gathering);
    read_who(tables, gathering, into);
    read_footing(tables, gathering, into);
    read_what(tables, gathering, into);
    read_answers(tables, gathering, into);
}

void check_overlaps(const Tables& tables, const Rulebook& rulebook, Faults& faults) {
    overlaps(tables, "agency_types", rulebook.agency_types, faults);
    overlaps(tables, "roles", rulebook.roles, faults);
    overlaps(tables, "purposes", rulebook.purposes, faults);
    overlaps(tables, "thresholds", rulebook.thresholds, faults);
    overlaps(tables, "minimum_sets", rulebook.minimum_sets, faults);
    overlaps(tables, "lawful_bases", rulebook.lawful_bases, faults);
    overlaps(tables, "conditions", rulebook.conditions, faults);
    overlaps(tables, "gateways", rulebook.gateways, faults);
    overlaps(tables, "bars", rulebook.bars, faults);
    overlaps(tables, "data_categories", rulebook.data_categories, faults);
    overlaps(tables, "channels", rulebook.channels, faults);
    overlaps(tables, "ratings", rulebook.ratings, faults);
    overlaps(tables, "clocks", rulebook.clocks, faults);
    overlaps(tables, "bank_holidays", rulebook.bank_holidays, faults);
    overlaps(tables, "hub_hours", rulebook.hub_hours, faults);
    overlaps(tables, "steps", rulebook.steps, faults);
    overlaps(tables, "checkpoints", rulebook.checkpoints, faults);
    overlaps(tables, "response_types", rulebook.response_types, faults);
    overlaps(tables, "refusal_reasons", rulebook.refusal_reasons, faults);
    overlaps(tables, "retention", rulebook.retention, faults);
    overlaps(tables, "exemptions", rulebook.exemptions, faults);
    for (std::size_t i = 0; i + 1 < rulebook.sources.all().size(); ++i) {
        const auto& source = rulebook.sources.all()[i + 1];
        if (source.code != rulebook.sources.all()[i].code) continue;
        faults.push_back(
            {tables.at("sources").name, source.line, 1,
             "code: '" + std::string(source.code.text()) + "' is here twice; keep one"});
    }
}

}  // namespace accord::rulebook
