#include "casework/people/duties.h"

namespace accord::people {

namespace {

constexpr duties::FactKind facts[] = {
    {"people.enrolled", "People were put on an agency's own list", "count"},
    {"people.searched", "An agency's own list was searched by name", "words"},
    {"people.listed", "The latest people on an agency's own list were shown", ""},
    {"person.opened", "A person's record was opened", "why, with"},
    {"person.restricted_shown",
     "What is restricted on a record was shown to somebody who may not see it otherwise", "reason"},
    {"people.compared", "Somebody was compared with an agency's own list", "found"},
    {"people.found", "An agency's own list was searched by name and age", "words, age, found"},
    {"people.imported", "Rows of a file were brought onto an agency's own list",
     "rows, put, changed, left"},
    {"person.registered", "A person was put on an agency's own list", "alike"},
    {"person.amended", "A record was changed", "version, what"},
    {"person.restored", "A record was put back as it was", "version, to"},
    {"person.put_together", "Two records were found to be one person, and put together",
     "with, taken"},
    {"person.read_elsewhere", "A record was put together with another, which is read in its stead",
     "in"},
    {"person.taken_apart", "Two records that were put together were found to be of two people",
     "from, moved"},
    {"person.read_itself", "A record is no longer read in another's stead", "not_in"},
    {"person.split", "A record was split, since two people were on it", "made, went, moved"},
    {"people.swept", "An agency's own list was looked over for possible matches", ""},
    {"pairs.found", "Records that may be of one person were put to a person", "how, found"},
    {"pairs.listed", "The possible matches of a list were shown", ""},
    {"pair.answered", "Somebody said whether two records are of one person", "answer, state"},
    {"relationship.recorded", "Somebody was put down as family, or as living with a person",
     "other"},
    {"relationship.changed", "What two people are to each other was changed",
     "other, version, what"},
    {"relationship.restored", "What two people are to each other was put back as it was",
     "other, version, to"},
    {"involvement.recorded", "A service was put down as working with a person", ""},
    {"involvement.changed", "What is known of a service that works with a person was changed",
     "version, what"},
    {"involvement.restored", "A service that works with a person was put back as it was",
     "version, to"},
    {"intake.taken", "A file of people was taken in, to be looked at", "rows, faulty"},
    {"intake.looked_at", "What a file of people would do, or did, was shown", ""},
    {"intake.columns_said", "It was said which column of a file is what", "faulty"},
    {"intake.started", "A file of people began to be brought onto a list", ""},
    {"intake.done", "A file of people was brought onto a list", "put, changed, left, faulty"},
    {"intake.put_away", "A file of people was put away, and what it said erased", ""},
    {"closeness.said", "Somebody who works here said to whom they are close", "home"},
    {"closenesses.listed", "Who is close to whom, at an organisation, was shown", ""},
    {"staff.homes_noted", "Where those live who work at an organisation was brought in, as marks",
     "staff, not_enough"},
    {"record.kept_closed", "A record was kept closed to somebody who asked for it", ""},
    {"opening.asked", "It was asked that a record be opened again to a colleague", "account"},
    {"opening.settled", "It was settled whether a record is open to a colleague", "account, state"},
    {"address.protected", "Addresses on a person's record were marked confidential", "addresses"},
    {"people.secret_noted", "Older records were looked at, for addresses that must not be learnt",
     "read, secret"},
};

constexpr duties::Table tables[] = {
    {"people", "What one agency says of one person, sealed", "id or reference",
     "as long as the agency's own record; then the key is destroyed"},
    {"person_versions", "Every state of a record, with who made it so and why, sealed", "person",
     "with the record"},
    {"relationships", "What two people on one list are to each other, sealed under both their keys",
     "person or other", "with whichever of the two records is destroyed first"},
    {"relationship_states",
     "Every state of a relationship, with who made it so and why, sealed under both keys",
     "relationship", "with the relationship"},
    {"involvements", "Which service works with a person, who there and on which number, sealed",
     "person", "with the record"},
    {"involvement_states", "Every state of an involvement, with who made it so and why, sealed",
     "involvement", "with the record"},
    {"person_merges",
     "Which two records were put together, by whom and why, and how it was undone, sealed under "
     "both their keys",
     "merged or kept", "with whichever of the two records is destroyed first"},
    {"person_splits",
     "Which record two people were on, which was made for the other, by whom and why, sealed under "
     "both their keys",
     "person or made", "with whichever of the two records is destroyed first"},
    {"person_pairs", "Which two records may be one person, and what was decided", "one or other",
     "with whichever of the two records is destroyed first"},
    {"person_pair_answers",
     "What was said of two records that may be one person, by whom and why, sealed under both "
     "their "
     "keys",
     "pair", "with the pair"},
    {"people_intakes",
     "A file of people on its way onto a list: its counts, and its headings sealed", "agency",
     "the counts as long as the list; what it said is erased a week after, or when put away"},
    {"people_intake_parts", "What a file of people said, sealed under a key of the file", "intake",
     "until it is on the list or put away, at most a week"},
    {"people_sources", "Which column is what in the files of one system; about nobody", "agency",
     "as long as the list"},
    {"closenesses", "To whom somebody who works here is close, as they said it, sealed", "account",
     "as long as they work here; then the key is destroyed"},
    {"staff_homes", "Keyed digests of where those live who work here", "account",
     "as long as they work here"},
    {"closeness_openings",
     "Which record is open to a colleague after all, who asked and who agreed, why sealed",
     "person or account", "with the record"},
    {"people_shut", "Which records hold an address that must not be learnt", "person",
     "with the record"},
    {"people_words", "Keyed digests of the words of names, for searching", "person",
     "with the record"},
};

}  // namespace

duties::Duties duties_of_people() {
    return {"casework/people", facts, tables};
}

}  // namespace accord::people
