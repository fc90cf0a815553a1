#include "casework/sharing/matter.h"

#include "casework/sharing/items.h"

namespace accord::sharing {

Code<rulebook::Threshold> threshold_of(HowSoon soon) {
    switch (soon) {
        case HowSoon::Now: return "EMERGENCY";
        case HowSoon::Today: return "S47";
        case HowSoon::NextFewDays:
        case HowSoon::NotSaid: return "ANY_CONCERN";
    }
    return "ANY_CONCERN";
}

namespace {

// What the front door decided says why it is told, and how serious it is.
void take_decided(const Origin& origin, Matter& out) {
    const auto purpose = Code<rulebook::Purpose>::from(origin.purpose);
    const auto threshold = Code<rulebook::Threshold>::from(origin.threshold);
    if (not purpose or not threshold) return;
    out.purpose = *purpose;
    out.threshold = *threshold;
}

}  // namespace

Matter matter_of(const Answers& answers) {
    Matter out;
    out.threshold = threshold_of(answers.how_soon);
    if (answers.how_soon == HowSoon::Now)
        out.emergency = "The sender says that someone must act now";
    else
        take_decided(answers.origin, out);
    out.told = told(answers.family.telling);
    out.views = answers.family.views;
    out.agreed = answers.family.agreed;
    out.exclusions = exclusions_of(answers.children);
    out.corrections = answers.corrections;
    return out;
}

}  // namespace accord::sharing
