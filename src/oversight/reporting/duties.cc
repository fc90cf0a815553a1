#include "oversight/reporting/duties.h"

namespace accord::reporting {
namespace {

constexpr duties::FactKind facts[] = {
    {"figures.opened", "Somebody looked at what a hub counts of itself", "quarter"},
    {"figures.kept", "Somebody took a copy of what a hub counts of itself", "quarter"},
};

}  // namespace

duties::Duties duties_of_reporting() {
    return {"oversight/reporting", facts, {}};
}

}  // namespace accord::reporting
