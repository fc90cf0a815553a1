#include "doors/site/assessments.h"

#include "governance/agreement/ground.h"
#include "governance/assessments/pages.h"

namespace accord::site {
namespace {

using identity::Visit;
using Answer = Result<http::Response>;
using AssessmentPage = Answer (*)(const Visit&, const web::Form&, const assessments::Ground&);

Answer on_the_ground(AssessmentPage page, const Visit& visit, const web::Form& fields) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto ground = TRY(agreement::ground_of(reading));
    return page(visit, fields, ground);
}

}  // namespace

Answer assessments_page(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::list_page, visit, query);
}
Answer assessment_new(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::new_page, visit, query);
}
Answer assessment_begin(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::begin_one, visit, form);
}
Answer assessment_overview(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::overview_page, visit, query);
}
Answer assessment_risks(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::risks_page, visit, query);
}
Answer assessment_whole(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::whole_page, visit, query);
}
Answer assessment_history(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::history_page, visit, query);
}
Answer assessment_version(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::version_page, visit, query);
}
Answer assessment_document(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::document_file, visit, query);
}
Answer assessment_section(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::section_page, visit, query);
}
Answer save_assessment_section(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::save_section, visit, form);
}
Answer assessment_risk(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::risk_page, visit, query);
}
Answer save_assessment_risk(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::save_risk, visit, form);
}
Answer assessment_measure(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::measure_page, visit, query);
}
Answer save_assessment_measure(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::save_measure, visit, form);
}
Answer assessment_links(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::links_page, visit, query);
}
Answer save_assessment_links(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::save_links, visit, form);
}
Answer assessment_advice(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::advice_page, visit, query);
}
Answer save_assessment_advice(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::save_advice, visit, form);
}
Answer assessment_signing(const Visit& visit, const web::Form& query) {
    return on_the_ground(assessments::signing_page, visit, query);
}
Answer sign_assessment_off(const Visit& visit, const web::Form& form) {
    return on_the_ground(assessments::put_signing, visit, form);
}

}  // namespace accord::site
