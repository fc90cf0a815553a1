#include "casework/contacts/pages_told.h"

#include "base/london.h"
#include "casework/contacts/commands_told.h"
#include "casework/contacts/pages_common.h"

namespace accord::contacts {

using namespace accord::html;

Result<Html> newly_told_html(const Visit& visit) {
    std::vector<QueueRow> rows;
    for (const auto& each : TRY(contacts::newly_told(visit.node, asker_of(visit)))) {
        QueueRow row;
        row.href = address(each.reference, "");
        row.title = each.about;
        row.text = each.hub.name + " tells you what became of it. " + text(each.reference);
        row.clock = {.lateness = Lateness::Ok, .words = "New", .more = spoken(each.told_at)};
        row.tag = tag("Not read yet", Colour::Orange);
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return Html();
    return heading_with("The front door has told you", std::to_string(rows.size())) +
           html::queue(rows, {});
}

}  // namespace accord::contacts
