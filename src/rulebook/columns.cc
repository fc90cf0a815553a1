#include "rulebook/columns.h"

namespace accord::rulebook {

std::vector<std::string_view> ListColumns::all() const {
    std::vector<std::string_view> out = {"code", "words"};
    out.insert(out.end(), own.begin(), own.end());
    if (dated) {
        for (const auto* each : {"nation", "from", "until", "source", "marks", "verified"}) {
            out.emplace_back(each);
        }
    }
    return out;
}

std::span<const ListColumns> list_columns() {
    static const std::vector<ListColumns> lists = {
        {"agency_types",
         "Kinds of organisation",
         "What an organisation is, and so which law it stands under.",
         {"class", "public", "competent", "groups", "mais", "fhir", "referral", "contact"}},
        {"roles", "Roles", "What a person in each post may do in Accord.", {"permissions"}},
        {"purposes",
         "Purposes",
         "Why information is shared, and what usually supports it.",
         {"thresholds", "gateways", "bases_public", "bases_other", "consent"}},
        {"thresholds",
         "Thresholds",
         "How serious it is, in the field's own words.",
         {"level", "danger", "harm"}},
        {"minimum_sets",
         "What each purpose needs",
         "What goes by default, and what goes when the sender says why. The rest is not needed.",
         {"usual", "with_reason"}},
        {"lawful_bases",
         "Lawful bases",
         "The points of Article 6, and the one for law enforcement, and who may rely on each.",
         {"article", "regime", "public", "others", "needs"}},
        {"conditions",
         "Conditions",
         "What sensitive information, criminal offence information and some bases need as well.",
         {"family", "provision", "fits", "open_to", "policy_document"}},
        {"gateways",
         "Powers and duties",
         "The provisions that require, allow or support sharing.",
         {"provision", "type", "givers", "receivers", "purposes", "never_givers", "never_data",
          "unless_detriment"}},
        {"bars",
         "Statutory bars",
         "Where everyone stops and someone who knows this law decides.",
         {"provision", "decider", "data"}},
        {"data_categories",
         "Kinds of information",
         "What can be shared, and how careful to be with it.",
         {"number", "examples", "sensitivity", "address_critical", "restricted", "existence_only"}},
        {"channels",
         "Ways to send",
         "How information may travel, and what each way may carry.",
         {"use", "carries", "confirm"}},
        {"ratings", "Ratings", "How soon an answer is needed.", {"level", "clock"}},
        {"clocks",
         "Time limits",
         "How long, counted how, from when.",
         {"kind", "amount", "before", "rolls", "local", "starts"}},
        {"bank_holidays",
         "Bank holidays",
         "Days that are not working days. Each row is in force on its day.",
         {}},
        {"hub_hours", "Hub hours", "When a front door is open.", {"hours"}},
        {"steps", "The ten steps", "The ten steps of sharing to safeguard a child.", {"number"}},
        {"checkpoints",
         "Checkpoints",
         "What to be able to say at each of the ten steps.",
         {"step", "actor", "applies", "artefact"}},
        {"response_types",
         "Answers",
         "What an organisation can say when it is asked.",
         {"search_done", "set_by_system"}},
        {"refusal_reasons",
         "Reasons to hold back",
         "Why something was not given. Holding back is recorded too.",
         {"needs_words"}},
        {"retention",
         "How long to keep",
         "Defaults. Each organisation sets its own.",
         {"amount", "unit", "action", "starts"}},
        {"exemptions",
         "Exemptions",
         "What may be withheld from a person asking for their own information.",
         {"provision"}},
        {"sources", "Sources", "Where every row comes from.", {"address"}, false},
    };
    return lists;
}

}  // namespace accord::rulebook
