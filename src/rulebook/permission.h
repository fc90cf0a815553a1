// What a role may do in this software. A permission guards routes, so it is an enumeration. Whether
// something should be told to someone is another question, and the policy engine's.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace accord::rulebook {

enum class Permission : std::uint8_t {
    // For routes; no role lists these two.
    Anyone,    // without signing in: home, help, privacy, the sign-in page
    SignedIn,  // any known person: their own account, agreements, rulebook, directory

    MayShare,              // write a worry down and send it
    MayReadShares,         // open what was shared with their own organisation, or by it
    MayAnswer,             // acknowledge and answer for their organisation; see its queue
    MayScreen,             // log a contact, look for the child, make basic checks
    MayRate,               // set and change a rating; put the picture together
    MayDecide,             // the hub's decision: decide, sign, close
    MayHandleItems,        // as owner of an item: set handling, agree to onward sharing, correct
    MayLiftStop,           // a named senior, where life is at risk; reviewed at once
    MayReview,             // look over decisions that went ahead past advice
    MayRunPanel,           // a panel's workspace: conference, MARAC, MACE, LADO
    MayDraftAgreement,     // draft, revise and put forward an agreement
    MaySignAgreement,      // sign or withdraw for their organisation
    MayAdmitParties,       // admit, suspend and remove organisations
    MayAppoint,            // give and end posts in their own organisation
    MayGovernInformation,  // bases, privacy assessments, rights, incidents; no casual look at cases
    MayReadTrail,          // the log of what happened, by id and digest; it holds no names
    MayExportEvidence,     // one matter's pack, for a stranger to verify
    MayReadFigures,        // counts, never about one person
    MayInspect,            // read-only, recorded, for a limited time
    MayAsk,                // a machine: put questions within its party, purpose and rate
    MayRunSystem,          // settings, keys, jobs; nothing of any case
};

// A set of permissions, small enough to pass by value.
class Permissions {
public:
    constexpr Permissions() = default;
    constexpr Permissions(std::initializer_list<Permission> list) {
        for (const auto permission : list) add(permission);
    }
    constexpr void add(Permission permission) { bits_ |= bit(permission); }
    constexpr bool has(Permission permission) const { return (bits_ & bit(permission)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    bool operator==(const Permissions&) const = default;

private:
    static constexpr std::uint32_t bit(Permission permission) {
        return std::uint32_t{1} << static_cast<unsigned>(permission);
    }
    std::uint32_t bits_ = 0;
};

std::span<const Permission> permissions();         // in the order above
std::string_view word(Permission permission);      // "may-share"
std::string_view sentence(Permission permission);  // "write a worry down and send it"
std::optional<Permission> permission_from(std::string_view word);

}  // namespace accord::rulebook
