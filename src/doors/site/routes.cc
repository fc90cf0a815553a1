// THE MAP: every page of every slice, in the order a reader would walk the site, the agency's own
// list (own_list.cc), the front door of a hub (front_door.cc), then what machines ask (calls.cc). A
// row is added there and nowhere else; nothing registers itself.
#include "casework/requests/pages.h"
#include "casework/reviews/pages.h"
#include "casework/sharing/pages.h"
#include "doors/site/assessments.h"
#include "doors/site/directory.h"
#include "doors/site/evidence_pages.h"
#include "doors/site/home.h"
#include "doors/site/importing.h"
#include "doors/site/inbox.h"
#include "doors/site/joining.h"
#include "doors/site/open_pages.h"
#include "doors/site/organisations.h"
#include "doors/site/posts_kept.h"
#include "doors/site/route.h"
#include "doors/site/share_page.h"
#include "doors/site/stopping.h"
#include "governance/agreement/pages.h"
#include "governance/agreement/pages_draft.h"
#include "governance/agreement/pages_life.h"
#include "governance/agreement/pages_published.h"
#include "governance/agreement/pages_signing.h"
#include "governance/agreement/pages_understand.h"
#include "governance/editions/pages.h"
#include "governance/identity/pages.h"
#include "governance/ten_steps/pages.h"

namespace accord::site {
namespace {

using enum rulebook::Permission;
constexpr auto Get = http::Method::Get;
constexpr auto Post = http::Method::Post;

constexpr Route map[] = {
    {Get, "/", SignedIn, Page(home)},

    // Who is at the door
    {Get, "/sign-in", Anyone, OpenPage(identity::sign_in_page)},
    {Post, "/sign-in", Anyone, OpenPage(identity::say_who)},
    {Post, "/sign-in/as", Anyone, OpenPage(identity::be_made_up)},
    {Get, "/sign-in/code", Anyone, OpenPage(identity::code_page)},
    {Post, "/sign-in/code", Anyone, OpenPage(identity::show_code)},
    {Get, "/sign-in/invitation", Anyone, OpenPage(identity::invitation_page)},
    {Post, "/sign-in/invitation", Anyone, OpenPage(identity::show_invitation)},
    {Get, "/sign-in/app", Anyone, OpenPage(identity::app_page)},
    {Post, "/sign-in/app", Anyone, OpenPage(identity::set_up_app)},
    {Get, "/sign-in/again", SignedIn, Page(identity::again_page)},
    {Post, "/sign-in/again", SignedIn, Page(identity::show_again)},
    {Get, "/sign-in/kept", SignedIn, Page(identity::kept_page)},
    {Get, "/sign-out", SignedIn, Page(identity::sign_out_page)},
    {Post, "/sign-out", SignedIn, Page(identity::leave)},
    {Get, "/account", SignedIn, Page(identity::account_page)},
    {Get, "/account/recovery", SignedIn, Page(identity::recovery_page)},
    {Post, "/account/recovery", SignedIn, Page(identity::have_written_down)},
    {Post, "/account/sign-ins/{session}/ending", SignedIn, Page(identity::end_sign_in)},

    // Telling: child, worry, people, check, sent
    {Get, "/share/new", MayShare, Page(sharing::show_new)},
    {Post, "/share/new", MayShare, Page(sharing::take_new)},
    {Get, "/share/happened", MayShare, Page(sharing::show_happened)},
    {Get, "/share/happened/{happening}", MayShare, Page(sharing::show_happening)},
    {Post, "/share/happened/{happening}", MayShare, Page(sharing::take_happening)},
    {Get, "/share/happened/{happening}/batch", MayShare, Page(sharing::show_bring)},
    {Post, "/share/happened/{happening}/batch", MayShare, Page(sharing::take_bring)},
    {Get, "/share/batch/{batch}", MayShare, Page(sharing::show_batch)},
    {Get, "/share/{share}/child", MayShare, Page(sharing::show_child)},
    {Post, "/share/{share}/child", MayShare, Page(sharing::take_child)},
    {Get, "/share/{share}/worry", MayShare, Page(sharing::show_worry)},
    {Post, "/share/{share}/worry", MayShare, Page(sharing::take_worry)},
    {Get, "/share/{share}/people", MayShare, Page(sharing::show_people)},
    {Post, "/share/{share}/people", MayShare, Page(sharing::take_people)},
    {Get, "/share/{share}/check", MayShare, Page(sharing::show_check)},
    {Post, "/share/{share}/check", MayShare, Page(sharing::take_check)},
    {Get, "/share/{share}/now", MayShare, Page(sharing::show_now)},
    {Post, "/share/{share}/now", MayShare, Page(sharing::take_now)},
    {Get, "/share/{share}/sent", MayShare, Page(sharing::show_sent)},
    {Post, "/share/{share}/drop", MayShare, Page(sharing::take_drop)},

    // Afterwards: for who sent it and for who was told
    {Get, "/inbox", MayReadShares, Page(inbox_page)},
    {Post, "/letters/{letter}/seen", MayReadShares, Page(see_to_letter)},
    {Get, "/share/{share}", MayReadShares, Page(share_page)},
    {Get, "/share/{share}/on-list", MayShare, Page(sharing::show_on_list)},
    {Post, "/share/{share}/on-list", MayShare, Page(sharing::take_on_list)},
    {Post, "/share/{share}/acknowledge", MayReadShares, Page(sharing::take_acknowledge)},
    {Get, "/share/{share}/correct", MayShare, Page(sharing::show_correct)},
    {Post, "/share/{share}/correct", MayShare, Page(sharing::take_correct)},
    {Get, "/share/{share}/add", MayShare, Page(sharing::show_add)},
    {Post, "/share/{share}/add", MayShare, Page(sharing::take_add)},
    {Get, "/share/{share}/withdraw", MayShare, Page(sharing::show_withdraw)},
    {Post, "/share/{share}/withdraw", MayShare, Page(sharing::take_withdraw)},
    {Get, "/share/{share}/finish", MayShare, Page(sharing::show_finish)},
    {Post, "/share/{share}/finish", MayShare, Page(sharing::take_finish)},
    {Post, "/share/{share}/evidence", MayExportEvidence, Page(sharing::take_evidence)},

    // Asking: who is the child, why, who is asked; then the replies as they come
    {Get, "/ask/new", MayShare, Page(requests::show_new)},
    {Post, "/ask/new", MayShare, Page(requests::take_new)},
    {Get, "/ask/{request}/child", MayShare, Page(requests::show_child)},
    {Post, "/ask/{request}/child", MayShare, Page(requests::take_child)},
    {Get, "/ask/{request}/why", MayShare, Page(requests::show_why)},
    {Post, "/ask/{request}/why", MayShare, Page(requests::take_why)},
    {Get, "/ask/{request}/who", MayShare, Page(requests::show_who)},
    {Post, "/ask/{request}/who", MayShare, Page(requests::take_who)},
    {Get, "/ask/{request}/check", MayShare, Page(requests::show_check)},
    {Post, "/ask/{request}/check", MayShare, Page(requests::take_check)},
    {Get, "/ask/{request}/sent", MayShare, Page(requests::show_asked)},
    {Post, "/ask/{request}/drop", MayShare, Page(requests::take_drop)},
    {Get, "/requests", MayReadShares, Page(requests::show_requests)},
    {Get, "/requests/{request}", MayReadShares, Page(requests::show_request)},
    {Get, "/requests/{request}/on-list", MayShare, Page(requests::show_on_list)},
    {Post, "/requests/{request}/on-list", MayShare, Page(requests::take_on_list)},
    {Get, "/requests/{request}/add", MayShare, Page(requests::show_add)},
    {Post, "/requests/{request}/add", MayShare, Page(requests::take_add)},
    {Get, "/requests/{request}/rating", MayShare, Page(requests::show_rating)},
    {Post, "/requests/{request}/rating", MayShare, Page(requests::take_rating)},
    {Post, "/requests/{request}/cancel", MayShare, Page(requests::take_cancel)},
    {Post, "/requests/{request}/hold", MayShare, Page(requests::take_hold)},
    {Post, "/requests/{request}/run-on", MayShare, Page(requests::take_run_on)},
    {Post, "/requests/{request}/family", MayShare, Page(requests::take_family)},
    {Post, "/requests/{request}/close", MayShare, Page(requests::take_close)},
    {Post, "/requests/{request}/evidence", MayExportEvidence, Page(requests::take_evidence)},

    // Answering, by whoever was asked
    {Post, "/requests/{request}/reply", MayShare, Page(requests::take_reply)},
    {Get, "/requests/{request}/reply/check", MayShare, Page(requests::show_reply_check)},
    {Post, "/requests/{request}/reply/check", MayShare, Page(requests::take_reply_check)},
    {Post, "/requests/{request}/nothing", MayShare, Page(requests::take_nothing)},
    {Get, "/requests/{request}/more-time", MayShare, Page(requests::show_more_time)},
    {Post, "/requests/{request}/more-time", MayShare, Page(requests::take_more_time)},
    {Get, "/requests/{request}/pass-on", MayShare, Page(requests::show_pass_on)},
    {Post, "/requests/{request}/pass-on", MayShare, Page(requests::take_pass_on)},
    {Get, "/requests/{request}/give", MayShare, Page(requests::show_give)},
    {Post, "/requests/{request}/give", MayShare, Page(requests::take_give)},
    {Get, "/requests/{request}/review", MayAnswer, Page(requests::show_review)},
    {Post, "/requests/{request}/review", MayAnswer, Page(requests::take_review)},

    // What was said by telephone, and professional disagreements
    {Get, "/calls", MayReadShares, Page(requests::show_calls)},
    {Get, "/calls/new", MayShare, Page(requests::show_new_call)},
    {Post, "/calls/new", MayShare, Page(requests::take_new_call)},
    {Get, "/calls/{call}", MayReadShares, Page(requests::show_call)},
    {Post, "/calls/{call}/confirm", MayShare, Page(requests::take_confirm)},
    {Post, "/calls/{call}/written", MayShare, Page(requests::take_written)},
    {Get, "/requests/{request}/disagree", MayShare, Page(requests::show_disagree)},
    {Post, "/requests/{request}/disagree", MayShare, Page(requests::take_disagree)},
    {Get, "/disagreements/{disagreement}", MayReadShares, Page(requests::show_disagreement)},
    {Post, "/disagreements/{disagreement}/climb", MayShare, Page(requests::take_climb)},
    {Post, "/disagreements/{disagreement}/settle", MayShare, Page(requests::take_settle)},
    {Get, "/desk", MayReadShares, Page(requests::show_desk)},
    {Post, "/desk", MayAnswer, Page(requests::take_turn)},
    {Post, "/desk/shifts", MayAnswer, Page(requests::take_shift)},
    {Post, "/desk/taken-away", MayAnswer, Page(requests::take_away)},
    {Post, "/desk/hand-on", MayShare, Page(requests::take_hand_on)},
    {Get, "/desk/limits", MayDecide, Page(requests::show_limits)},
    {Post, "/desk/limits", MayDecide, Page(requests::take_limit)},
    {Post, "/desk/hours", MayDecide, Page(requests::take_hours)},

    // Who is in the partnership
    {Get, "/organisations", SignedIn, Page(organisations_page)},
    {Get, "/organisations/export", SignedIn, Page(organisations_file)},
    {Get, "/organisations/import", MayAdmitParties, Page(import_start_page)},
    {Post, "/organisations/import", MayAdmitParties, Page(take_import)},
    {Get, "/organisations/imports/{import}", MayAdmitParties, Page(import_page)},
    {Get, "/organisations/imports/{import}/faults", MayAdmitParties, Page(import_faults)},
    {Post, "/organisations/imports/{import}/columns", MayAdmitParties, Page(map_import)},
    {Post, "/organisations/imports/{import}/application", MayAdmitParties, Page(apply_import)},
    {Post, "/organisations/imports/{import}/ending", MayAdmitParties, Page(end_import)},
    {Get, "/organisations/{organisation}", SignedIn, Page(organisation_page)},
    {Post, "/organisations/{organisation}/contact", SignedIn, Page(confirm_number)},
    {Get, "/organisations/{organisation}/join", SignedIn, Page(join_page)},
    {Get, "/organisations/{organisation}/join/organisation", SignedIn, Page(profile_page)},
    {Post, "/organisations/{organisation}/join/organisation", SignedIn, Page(save_profile)},
    {Get, "/organisations/{organisation}/join/numbers", SignedIn, Page(numbers_page)},
    {Post, "/organisations/{organisation}/join/numbers", SignedIn, Page(save_numbers)},
    {Get, "/organisations/{organisation}/join/contacts", SignedIn, Page(contacts_page)},
    {Post, "/organisations/{organisation}/join/contacts", SignedIn, Page(save_contacts)},
    {Get, "/organisations/{organisation}/join/contacts/{contact}", SignedIn, Page(contact_page)},
    {Post, "/organisations/{organisation}/join/contacts/{contact}", SignedIn, Page(save_contact)},
    {Post, "/organisations/{organisation}/join/contacts/{contact}/confirmation", SignedIn,
     Page(confirm_contact)},
    {Get, "/organisations/{organisation}/join/{assurance}", SignedIn, Page(assurance_page)},
    {Post, "/organisations/{organisation}/join/{assurance}", SignedIn, Page(save_assurance)},
    {Get, "/organisations/{organisation}/posts", SignedIn, Page(posts_page)},
    {Post, "/organisations/{organisation}/posts", SignedIn, Page(give_post)},
    {Post, "/organisations/{organisation}/posts/{post}/ending", SignedIn, Page(end_post)},
    {Get, "/organisations/{organisation}/name", MayAdmitParties, Page(rename_page)},
    {Post, "/organisations/{organisation}/name", MayAdmitParties, Page(rename_organisation)},
    {Get, "/organisations/{organisation}/successor", MayAdmitParties, Page(successor_page)},
    {Post, "/organisations/{organisation}/successor", MayAdmitParties, Page(name_successor)},
    {Get, "/organisations/{organisation}/suspension", MayAdmitParties, Page(suspension_page)},
    {Post, "/organisations/{organisation}/suspension", MayAdmitParties, Page(suspend_organisation)},
    {Get, "/organisations/{organisation}/leaving", MayAdmitParties, Page(leaving_page)},
    {Post, "/organisations/{organisation}/leaving", MayAdmitParties, Page(remove_organisation)},
    {Post, "/organisations/{organisation}/restoration", MayAdmitParties,
     Page(restore_organisation)},
    {Get, "/organisations/{organisation}/handovers", MayAdmitParties, Page(handovers_page)},
    {Get, "/handovers/{handover}", SignedIn, Page(handover_page)},
    {Post, "/handovers/{handover}", SignedIn, Page(settle_handover)},

    // What a system asked and a person decides
    {Get, "/reviews", SignedIn, Page(reviews::reviews_page)},
    {Get, "/reviews/{review}", SignedIn, Page(reviews::review_page)},
    {Post, "/reviews/{review}", SignedIn, Page(reviews::take_decision)},

    // What they have signed
    {Get, "/agreements", SignedIn, Page(agreement::list_page)},
    {Get, "/agreements/{agreement}", SignedIn, Page(agreement::overview_page)},
    {Get, "/agreements/{agreement}/text", SignedIn, Page(agreement::text_page)},
    {Get, "/agreements/{agreement}/answers", SignedIn, Page(agreement::answers_page)},
    {Get, "/agreements/{agreement}/compare", SignedIn, Page(agreement::compare_page)},
    {Get, "/agreements/{agreement}/try", SignedIn, Page(agreement::try_page)},
    {Get, "/agreements/{agreement}/document", SignedIn, Page(agreement::document_file)},
    {Get, "/agreements/{agreement}/join", SignedIn, Page(agreement::join_page)},
    {Get, "/agreements/{agreement}/history", SignedIn, Page(agreement::history_page)},
    {Get, "/agreements/{agreement}/sign", MaySignAgreement, Page(agreement::sign_page)},
    {Post, "/agreements/{agreement}/sign", MaySignAgreement, Page(agreement::put_hand)},
    {Get, "/agreements/{agreement}/signed", SignedIn, Page(agreement::signed_page)},
    {Get, "/agreements/{agreement}/board", SignedIn, Page(agreement::board_page)},
    {Get, "/agreements/{agreement}/board/export", SignedIn, Page(agreement::board_file)},
    {Post, "/agreements/{agreement}/board/moves", SignedIn, Page(agreement::take_move)},
    {Get, "/agreements/{agreement}/changes", SignedIn, Page(agreement::changes_page)},
    {Get, "/agreements/{agreement}/life", SignedIn, Page(agreement::life_page)},
    {Get, "/agreements/{agreement}/reviews", MayDraftAgreement, Page(agreement::review_page)},
    {Post, "/agreements/{agreement}/reviews", MayDraftAgreement, Page(agreement::take_review)},
    {Get, "/agreements/{agreement}/notice", MaySignAgreement, Page(agreement::notice_page)},
    {Post, "/agreements/{agreement}/notice", MaySignAgreement, Page(agreement::take_notice)},
    {Post, "/agreements/{agreement}/notice/{leaving}/taking-back", MaySignAgreement,
     Page(agreement::take_back)},
    {Get, "/agreements/{agreement}/ending", MayDraftAgreement, Page(agreement::ending_page)},
    {Post, "/agreements/{agreement}/ending", MayDraftAgreement, Page(agreement::take_ending)},

    // What they may sign one day: drafts, and what others say of them
    {Get, "/drafts", SignedIn, Page(agreement::drafts_page)},
    {Post, "/drafts", MayDraftAgreement, Page(agreement::begin_a_draft)},
    {Get, "/drafts/new", MayDraftAgreement, Page(agreement::new_draft_page)},
    {Get, "/drafts/{draft}", SignedIn, Page(agreement::draft_overview)},
    {Get, "/drafts/{draft}/changes", SignedIn, Page(agreement::draft_changes)},
    {Get, "/drafts/{draft}/document", SignedIn, Page(agreement::draft_file)},
    {Post, "/drafts/{draft}/comments", SignedIn, Page(agreement::say_something)},
    {Post, "/drafts/{draft}/comments/{comment}/answer", MayDraftAgreement,
     Page(agreement::answer_something)},
    {Post, "/drafts/{draft}/clearances", SignedIn, Page(agreement::clear_a_draft)},
    {Post, "/drafts/{draft}/opening", MayDraftAgreement, Page(agreement::open_a_draft)},
    {Post, "/drafts/{draft}/ending", MayDraftAgreement, Page(agreement::drop_a_draft)},
    {Get, "/drafts/{draft}/clauses/{place}", SignedIn, Page(agreement::clause_page)},
    {Post, "/drafts/{draft}/clauses/{place}", MayDraftAgreement, Page(agreement::take_clause)},
    {Post, "/drafts/{draft}/clauses/{place}/position", MayDraftAgreement,
     Page(agreement::move_a_clause)},
    {Post, "/drafts/{draft}/clauses/{place}/removal", MayDraftAgreement,
     Page(agreement::remove_a_clause)},
    {Post, "/drafts/{draft}/sections", MayDraftAgreement, Page(agreement::add_a_section)},
    {Get, "/drafts/{draft}/sections/{place}", MayDraftAgreement, Page(agreement::section_page)},
    {Post, "/drafts/{draft}/sections/{place}", MayDraftAgreement, Page(agreement::take_section)},
    {Post, "/drafts/{draft}/sections/{place}/clauses", MayDraftAgreement,
     Page(agreement::add_a_clause)},
    {Post, "/drafts/{draft}/sections/{place}/position", MayDraftAgreement,
     Page(agreement::move_a_section)},
    {Post, "/drafts/{draft}/sections/{place}/removal", MayDraftAgreement,
     Page(agreement::remove_a_section)},
    {Post, "/drafts/{draft}/numbering", MayDraftAgreement, Page(agreement::number_afresh)},
    {Get, "/drafts/{draft}/names", SignedIn, Page(agreement::names_page)},
    {Post, "/drafts/{draft}/names", MayDraftAgreement, Page(agreement::take_names)},
    {Get, "/drafts/{draft}/who", SignedIn, Page(agreement::who_page)},
    {Post, "/drafts/{draft}/who", MayDraftAgreement, Page(agreement::take_who)},
    {Get, "/drafts/{draft}/handling", SignedIn, Page(agreement::handling_page)},
    {Post, "/drafts/{draft}/handling", MayDraftAgreement, Page(agreement::take_handling)},
    {Get, "/drafts/{draft}/purposes", SignedIn, Page(agreement::purposes_page)},
    {Get, "/drafts/{draft}/purposes/{row}", MayDraftAgreement, Page(agreement::purpose_page)},
    {Post, "/drafts/{draft}/purposes/{row}", MayDraftAgreement, Page(agreement::take_purpose)},
    {Get, "/drafts/{draft}/data", SignedIn, Page(agreement::data_page)},
    {Get, "/drafts/{draft}/data/{row}", MayDraftAgreement, Page(agreement::data_rule_page)},
    {Post, "/drafts/{draft}/data/{row}", MayDraftAgreement, Page(agreement::take_data_rule)},

    // The same for anybody
    {Get, "/published/agreements", Anyone, OpenPage(agreement::published_list)},
    {Get, "/published/agreements/{agreement}", Anyone, OpenPage(agreement::published_page)},
    {Get, "/published/texts/{digest}", Anyone, OpenPage(agreement::published_text)},
    {Get, "/agreements/{agreement}/variation", MaySignAgreement, Page(agreement::variation_page)},
    {Post, "/agreements/{agreement}/variation", MaySignAgreement, Page(agreement::take_variation)},
    {Post, "/agreements/{agreement}/variation/ending", MaySignAgreement,
     Page(agreement::end_variation)},
    {Get, "/agreements/{agreement}/signatures", SignedIn, Page(agreement::signatures_page)},
    {Get, "/agreements/{agreement}/signatures/{autograph}/statement", SignedIn,
     Page(agreement::statement_file)},
    {Get, "/agreements/{agreement}/signatures/{autograph}/jws", SignedIn,
     Page(agreement::jws_file)},
    {Post, "/agreements/{agreement}/countersignatures", MayAdmitParties,
     Page(agreement::take_countersignature)},
    {Post, "/agreements/{agreement}/variations/{variation}/decision", MayAdmitParties,
     Page(agreement::take_variation_decision)},
    {Get, "/agreements/{agreement}/copy", SignedIn, Page(agreement::copy_file)},
    {Get, "/agreements/{agreement}/papers", SignedIn, Page(agreement::papers_page)},
    {Post, "/agreements/{agreement}/papers", SignedIn, Page(agreement::take_paper)},
    {Get, "/agreements/{agreement}/papers/{paper}", SignedIn, Page(agreement::paper_page)},
    {Get, "/agreements/{agreement}/papers/{paper}/scan", SignedIn, Page(agreement::paper_scan)},
    {Post, "/agreements/{agreement}/papers/{paper}/check", SignedIn,
     Page(agreement::take_paper_check)},
    {Get, "/organisations/{organisation}/mandate", SignedIn, Page(agreement::mandate_page)},
    {Post, "/organisations/{organisation}/mandate", SignedIn, Page(agreement::take_mandate)},
    {Post, "/organisations/{organisation}/mandate/check", MayAdmitParties,
     Page(agreement::take_mandate_check)},
    {Get, "/organisations/{organisation}/mandate/evidence", SignedIn,
     Page(agreement::mandate_evidence)},

    // Whether a signature holds: for anyone
    {Get, "/verify", Anyone, OpenPage(agreement::verify_page)},
    {Post, "/verify", Anyone, OpenPage(agreement::verify_answer)},
    {Get, "/verify/{digest}", Anyone, OpenPage(agreement::digest_page)},
    {Get, "/.well-known/accord-keys.json", Anyone, OpenPage(agreement::keys_file)},

    // What could go wrong, and what is done about it: privacy assessments
    {Get, "/privacy-assessments", SignedIn, Page(assessments_page)},
    {Post, "/privacy-assessments", MayGovernInformation, Page(assessment_begin)},
    {Get, "/privacy-assessments/new", MayGovernInformation, Page(assessment_new)},
    {Get, "/privacy-assessments/{assessment}", SignedIn, Page(assessment_overview)},
    {Get, "/privacy-assessments/{assessment}/risks", SignedIn, Page(assessment_risks)},
    {Get, "/privacy-assessments/{assessment}/whole", SignedIn, Page(assessment_whole)},
    {Get, "/privacy-assessments/{assessment}/history", SignedIn, Page(assessment_history)},
    {Get, "/privacy-assessments/{assessment}/versions/{number}", SignedIn,
     Page(assessment_version)},
    {Get, "/privacy-assessments/{assessment}/document", SignedIn, Page(assessment_document)},
    {Get, "/privacy-assessments/{assessment}/sections/{section}", MayGovernInformation,
     Page(assessment_section)},
    {Post, "/privacy-assessments/{assessment}/sections/{section}", MayGovernInformation,
     Page(save_assessment_section)},
    {Get, "/privacy-assessments/{assessment}/risks/{risk}", MayGovernInformation,
     Page(assessment_risk)},
    {Post, "/privacy-assessments/{assessment}/risks/{risk}", MayGovernInformation,
     Page(save_assessment_risk)},
    {Get, "/privacy-assessments/{assessment}/measures/{measure}", MayGovernInformation,
     Page(assessment_measure)},
    {Post, "/privacy-assessments/{assessment}/measures/{measure}", MayGovernInformation,
     Page(save_assessment_measure)},
    {Get, "/privacy-assessments/{assessment}/links/{number}", MayGovernInformation,
     Page(assessment_links)},
    {Post, "/privacy-assessments/{assessment}/links/{number}", MayGovernInformation,
     Page(save_assessment_links)},
    {Get, "/privacy-assessments/{assessment}/advice", MayGovernInformation,
     Page(assessment_advice)},
    {Post, "/privacy-assessments/{assessment}/advice", MayGovernInformation,
     Page(save_assessment_advice)},
    {Get, "/privacy-assessments/{assessment}/signing", SignedIn, Page(assessment_signing)},
    {Post, "/privacy-assessments/{assessment}/signing", SignedIn, Page(sign_assessment_off)},

    // The ten steps: how to share well, for anybody; and how one's own organisation stands
    {Get, "/guide", Anyone, OpenPage(ten_steps::guide_index)},
    {Get, "/guide/certificate", SignedIn, Page(ten_steps::certificate_page)},
    {Get, "/guide/{step}", Anyone, OpenPage(ten_steps::guide_step)},
    {Get, "/guide/{step}/answers", Anyone, OpenPage(ten_steps::guide_answers)},
    {Post, "/guide/{step}/check", SignedIn, Page(ten_steps::take_check)},
    {Get, "/ten-steps", SignedIn, Page(ten_steps::checklist_page)},
    {Get, "/ten-steps/partnership", MayReadFigures, Page(ten_steps::counts_page)},
    {Get, "/ten-steps/training", SignedIn, Page(ten_steps::register_page)},
    {Get, "/ten-steps/training/file", SignedIn, Page(ten_steps::register_file)},
    {Get, "/ten-steps/{checkpoint}", SignedIn, Page(ten_steps::line_page)},
    {Post, "/ten-steps/{checkpoint}", SignedIn, Page(ten_steps::say_line)},
    {Post, "/ten-steps/{checkpoint}/withdrawal", SignedIn, Page(ten_steps::unsay_line)},

    // The law and the field, as rows
    {Get, "/rulebook", SignedIn, Page(rulebook_lists)},
    {Get, "/rulebook/changes", SignedIn, Page(agreement::law_changes_page)},
    {Get, "/rulebook/editions", SignedIn, Page(editions::show_editions)},
    {Get, "/rulebook/{list}", SignedIn, Page(rulebook_list)},
    {Get, "/rulebook/{list}/{code}", SignedIn, Page(rulebook_row)},

    // What was done: the trail
    {Get, "/evidence", MayReadTrail, Page(evidence)},
    {Get, "/evidence/check", MayReadTrail, Page(evidence_check)},
    {Post, "/evidence/packs", MayExportEvidence, Page(take_pack)},
    {Get, "/evidence/{entry}", MayReadTrail, Page(evidence_entry)},

    // What is the same for everybody, signed in or not
    {Get, "/help", Anyone, OpenPage(words_for_everybody)},
    {Get, "/accessibility", Anyone, OpenPage(words_for_everybody)},
    {Get, "/privacy", Anyone, OpenPage(words_for_everybody)},
    {Get, "/cookies", Anyone, OpenPage(words_for_everybody)},

    // For machines that watch over us
    {Get, "/health", Anyone, OpenPage(health)},
};

}  // namespace

std::span<const Route> routes() {
    static const auto whole = [] {
        std::vector<Route> out(std::begin(map), std::end(map));
        out.insert(out.end(), own_list().begin(), own_list().end());
        out.insert(out.end(), front_door().begin(), front_door().end());
        out.insert(out.end(), calls().begin(), calls().end());
        return out;
    }();
    return whole;
}

}  // namespace accord::site
