// The words of an entry, for people: who did what, for whom, in the sentences of the duties.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "governance/audit/commands.h"
#include "governance/identity/visit.h"

namespace accord::site {

// "A share was sent to one recipient"; the code itself when no duty knows it.
std::string fact_words(std::string_view code);
// Something was refused: a permission, a code, an item held back.
bool is_refusal(std::string_view code);

// Names of who acted, looked up once a page: people by the posts they hold, organisations by id.
class Names {
public:
    Names(audit::Reading& reading, const identity::Visit& visit);
    std::string person(const ledger::Entry& entry);
    std::string organisation(const ledger::Entry& entry);

private:
    audit::Reading& reading_;
    const identity::Visit& visit_;
    std::map<std::string, std::string> people_;
    std::map<std::string, std::string> organisations_;
};

}  // namespace accord::site
