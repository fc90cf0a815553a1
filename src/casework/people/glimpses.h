// What a list of finds shows of a person. Private to the slice.
#pragma once

#include <vector>

#include "casework/people/closed.h"
#include "casework/people/commands.h"

namespace accord::people {

// As the reader may see them: Restricted where it is closed to them; of whoever lives in secret, or
// with somebody who does, or may be one of those, not where they live.
class Glimpses {
public:
    static Result<Glimpses> to(audit::Reading& reading);
    Result<Glimpse> of(audit::Reading& reading, const Person& person) const;
    bool lives_in_secret(const Person& person) const;

private:
    Closed closed_;
    std::vector<Person> in_secret_;
};
// The youngest first; those that are restricted come last, since their place would say their age.
Result<std::vector<Glimpse>> youngest_first(audit::Reading& reading,
                                            const std::vector<Person>& people);
// Each of them as the record that is read in its stead, once.
Result<std::vector<Person>> those_standing(audit::Reading& reading,
                                           const std::vector<Person>& people);
Error not_on_your_list();
// As `own`, also where it is closed to the actor: for what is written and shown to nobody.
Result<Person> on_list(audit::Reading& reading, const std::string& agency,
                       const Reference& reference);

}  // namespace accord::people
