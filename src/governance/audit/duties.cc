#include "governance/audit/duties.h"

namespace accord::audit {
namespace {

constexpr duties::FactKind facts[] = {
    {"log.opened", "This node's trail was begun", "key"},
    {"evidence.opened", "Someone looked at the trail", "filter, entry"},
    {"evidence.exported", "A pack of evidence was made", "entries, digest"},
    {"record.erased", "The key of a record was destroyed, and so the record", ""},
};

constexpr std::string_view for_good =
    "for as long as the node exists: ids, codes and digests, and nothing that says who";

constexpr duties::Table tables[] = {
    {"audit_entries", "one entry an act", "", for_good},
    {"audit_mentions", "which entries speak of what", "", for_good},
    {"audit_pen", "the state of the trail", "", for_good},
    {"audit_checkpoints", "what this node has signed", "", for_good},
    {"record_keys", "the key that each record about a person is sealed under",
     "by the record, which its own slice finds",
     "until the record is erased; then only that it was"},
    {"kept_together", "the key of what is made of many records of one kind and can be made again",
     "", "until one of these records is erased; then another is made"},
    {"outbox", "work after the commit: ids, never content", "",
     "30 days after it was settled, then deleted"},
    {"schedule", "what recurs, and when next", "", "always"},
    {"node_facts", "what this node is: whether its world is made up", "", "always"},
    {"migrations", "which changes of the tables have been made", "", "always"},
};

}  // namespace

duties::Duties duties_of_audit() {
    return {"governance/audit", facts, tables};
}

}  // namespace accord::audit
