#include "casework/people/duties.h"

namespace accord::people {

namespace {

constexpr duties::FactKind facts[] = {
    {"people.enrolled", "People were put on an agency's own list", "count"},
    {"people.searched", "An agency's own list was searched by name", "words"},
    {"people.listed", "The latest people on an agency's own list were shown", ""},
    {"person.opened", "A person's record was opened", "why"},
    {"address.protected", "Addresses on a person's record were marked confidential", "addresses"},
};

constexpr duties::Table tables[] = {
    {"people", "What one agency says of one person, sealed", "id or reference",
     "as long as the agency's own record; then the key is destroyed"},
    {"people_words", "Keyed digests of the words of names, for searching", "person",
     "with the record"},
};

}  // namespace

duties::Duties duties_of_people() {
    return {"casework/people", facts, tables};
}

}  // namespace accord::people
