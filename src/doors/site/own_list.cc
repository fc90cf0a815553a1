// The part of THE MAP that is an agency's own list: whom it is about, who their family is, which
// services work with them.
#include "casework/people/pages.h"
#include "casework/people/pages_link.h"
#include "casework/people/pages_loosen.h"
#include "doors/site/child_page.h"
#include "doors/site/parting_pages.h"
#include "doors/site/route.h"

namespace accord::site {

namespace {

using enum rulebook::Permission;
constexpr auto Get = http::Method::Get;
constexpr auto Post = http::Method::Post;

// What must not happen stands on every page on which a record is changed.
using Careful = people::Answer (*)(const identity::Visit&, const web::Form&, people::TakeCare);
template <Careful page>
Result<http::Response> with_care(const identity::Visit& visit, const web::Form& fields) {
    return page(visit, fields, care_on_record);
}

constexpr Route map[] = {
    {Get, "/people", MayShare, Page(people::people_page)},
    {Post, "/people", MayShare, Page(people::take_search)},
    {Get, "/people/new", MayShare, Page(people::new_person_page)},
    {Post, "/people/new", MayShare, Page(people::take_new_person)},
    {Get, "/people/{person}", MayShare, Page(child_page)},
    {Post, "/people/{person}/restricted", MayShare, Page(child_page_restricted)},
    {Get, "/people/{person}/secret-address", MayAnswer, Page(people::loosening_page)},
    {Post, "/people/{person}/secret-address", MayAnswer, Page(people::take_loosening)},
    {Post, "/people/{person}/secret-address/{loosening}", MayAnswer,
     Page(people::settle_loosening_form)},
    {Get, "/second-words", MayGovernInformation, Page(people::second_words_page)},
    {Post, "/second-words/{loosening}", MayGovernInformation, Page(people::settle_second_word)},
    {Get, "/people/{person}/same", MayAnswer, Page(with_care<people::same_page>)},
    {Post, "/people/{person}/same", MayAnswer, Page(with_care<people::take_same_search>)},
    {Get, "/people/{person}/same/{other}", MayAnswer, Page(with_care<people::same_as_page>)},
    {Post, "/people/{person}/same/{other}", MayAnswer, Page(with_care<people::take_same_as>)},
    {Get, "/people/{person}/apart/{merge}", MayAnswer, Page(apart_page)},
    {Post, "/people/{person}/apart/{merge}", MayAnswer, Page(take_apart)},
    {Get, "/people/{person}/links/{link}", MayShare, Page(people::unlink_page)},
    {Post, "/people/{person}/links/{link}", MayShare, Page(people::take_unlink)},
    {Get, "/people/{person}/split", MayAnswer, Page(split_page)},
    {Post, "/people/{person}/split", MayAnswer, Page(take_split)},
    {Get, "/possible-matches", MayShare, Page(people::possible_matches_page)},
    {Post, "/possible-matches/search", MayShare, Page(people::take_sweep)},
    {Get, "/possible-matches/calibration", MayAnswer, Page(people::calibration_page)},
    {Get, "/possible-matches/{pair}", MayShare, Page(people::possible_match_page)},
    {Post, "/possible-matches/{pair}", MayShare, Page(people::take_possible_match)},
    {Get, "/intakes", MayAnswer, Page(people::intakes_page)},
    {Post, "/intakes", MayAnswer, Page(people::take_intake)},
    {Get, "/intakes/{intake}", MayAnswer, Page(people::intake_page)},
    {Get, "/intakes/{intake}/faults", MayAnswer, Page(people::intake_faults_file)},
    {Post, "/intakes/{intake}/columns", MayAnswer, Page(people::take_columns)},
    {Post, "/intakes/{intake}/start", MayAnswer, Page(people::take_start)},
    {Post, "/intakes/{intake}/away", MayAnswer, Page(people::take_away)},
    {Get, "/account/close-to", SignedIn, Page(people::close_to_page)},
    {Post, "/account/close-to", SignedIn, Page(people::take_close_to)},
    {Get, "/colleagues-close", MayAnswer, Page(people::colleagues_close_page)},
    {Post, "/colleagues-close/openings", MayAnswer, Page(people::take_opening)},
    {Post, "/colleagues-close/openings/{opening}", MayAnswer, Page(people::settle_opening_form)},
    {Get, "/people/{person}/network", MayShare, Page(child_network)},
    {Get, "/people/{person}/change", MayShare, Page(with_care<people::change_page>)},
    {Post, "/people/{person}/change", MayShare, Page(with_care<people::take_change>)},
    {Get, "/people/{person}/restore/{state}", MayShare, Page(with_care<people::restore_page>)},
    {Post, "/people/{person}/restore/{state}", MayShare, Page(with_care<people::take_restore>)},
    {Get, "/people/{person}/family/add", MayShare, Page(with_care<people::family_add_page>)},
    {Post, "/people/{person}/family/add", MayShare, Page(with_care<people::take_family_search>)},
    {Get, "/people/{person}/family/with/{other}", MayShare,
     Page(with_care<people::family_with_page>)},
    {Post, "/people/{person}/family/with/{other}", MayShare,
     Page(with_care<people::take_family_with>)},
    {Get, "/people/{person}/family/{relationship}", MayShare,
     Page(with_care<people::family_change_page>)},
    {Post, "/people/{person}/family/{relationship}", MayShare,
     Page(with_care<people::take_family_change>)},
    {Get, "/people/{person}/family/{relationship}/restore/{state}", MayShare,
     Page(with_care<people::family_restore_page>)},
    {Post, "/people/{person}/family/{relationship}/restore/{state}", MayShare,
     Page(with_care<people::take_family_restore>)},
    {Get, "/people/{person}/involved/add", MayShare, Page(with_care<people::involved_add_page>)},
    {Post, "/people/{person}/involved/add", MayShare, Page(with_care<people::take_involved>)},
    {Get, "/people/{person}/involved/{involvement}", MayShare,
     Page(with_care<people::involved_change_page>)},
    {Post, "/people/{person}/involved/{involvement}", MayShare,
     Page(with_care<people::take_involved_change>)},
    {Get, "/people/{person}/involved/{involvement}/restore/{state}", MayShare,
     Page(with_care<people::involved_restore_page>)},
    {Post, "/people/{person}/involved/{involvement}/restore/{state}", MayShare,
     Page(with_care<people::take_involved_restore>)},
    {Get, "/people/{person}/happened/add", MayShare, Page(with_care<people::happened_add_page>)},
    {Post, "/people/{person}/happened/add", MayShare, Page(with_care<people::take_happened>)},
    {Get, "/people/{person}/happened/{event}", MayShare,
     Page(with_care<people::happened_change_page>)},
    {Post, "/people/{person}/happened/{event}", MayShare,
     Page(with_care<people::take_happened_change>)},
    {Get, "/people/{person}/happened/{event}/restore/{state}", MayShare,
     Page(with_care<people::happened_restore_page>)},
    {Post, "/people/{person}/happened/{event}/restore/{state}", MayShare,
     Page(with_care<people::take_happened_restore>)},
};

}  // namespace

std::span<const Route> own_list() {
    return map;
}

}  // namespace accord::site
