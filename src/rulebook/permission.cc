#include "rulebook/permission.h"

#include <array>

namespace accord::rulebook {

namespace {

struct Words {
    Permission permission;
    std::string_view word;
    std::string_view sentence;
};

constexpr Words table[] = {
    {Permission::Anyone, "anyone", "open pages that need no signing in"},
    {Permission::SignedIn, "signed-in", "open pages for any known person"},
    {Permission::MayShare, "may-share", "write a worry down and send it"},
    {Permission::MayReadShares, "may-read-shares",
     "open what was shared with their own organisation, or by it"},
    {Permission::MayAnswer, "may-answer", "acknowledge and answer for their organisation"},
    {Permission::MayScreen, "may-screen", "log a contact, look for the child, make basic checks"},
    {Permission::MayRate, "may-rate", "set and change a rating, put the picture together"},
    {Permission::MayDecide, "may-decide", "make the hub's decision, sign it and close"},
    {Permission::MayHandleItems, "may-handle-items",
     "set how an item is handled and agree to its going further"},
    {Permission::MayLiftStop, "may-lift-stop",
     "lift a stop where life is at risk, reviewed at once"},
    {Permission::MayReview, "may-review", "look over what went ahead past advice"},
    {Permission::MayRunPanel, "may-run-panel", "run a panel or conference"},
    {Permission::MayDraftAgreement, "may-draft-agreement",
     "draft, revise and put forward an agreement"},
    {Permission::MaySignAgreement, "may-sign-agreement", "sign or withdraw for their organisation"},
    {Permission::MayAdmitParties, "may-admit-parties", "admit, suspend and remove organisations"},
    {Permission::MayAppoint, "may-appoint", "give and end posts in their own organisation"},
    {Permission::MayGovernInformation, "may-govern-information",
     "look after lawful bases, privacy assessments, rights and incidents"},
    {Permission::MayReadTrail, "may-read-trail", "read the log, which holds no names"},
    {Permission::MayExportEvidence, "may-export-evidence", "export one matter's evidence"},
    {Permission::MayReadFigures, "may-read-figures", "read counts that are never about one person"},
    {Permission::MayInspect, "may-inspect", "look, read-only and recorded, for a limited time"},
    {Permission::MayAsk, "may-ask", "put a system's questions to other organisations"},
    {Permission::MayRunSystem, "may-run-system",
     "keep the system running, without seeing any case"},
};

constexpr auto all_permissions = [] {
    std::array<Permission, std::size(table)> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = table[i].permission;
    return out;
}();

}  // namespace

std::span<const Permission> permissions() {
    return all_permissions;
}

std::string_view word(Permission permission) {
    return table[static_cast<std::size_t>(permission)].word;
}

std::string_view sentence(Permission permission) {
    return table[static_cast<std::size_t>(permission)].sentence;
}

std::optional<Permission> permission_from(std::string_view text) {
    for (const auto& row : table) {
        if (row.word == text) return row.permission;
    }
    return std::nullopt;
}

}  // namespace accord::rulebook
