#include "governance/desks/duties.h"

namespace accord::desks {
namespace {

constexpr duties::FactKind facts[] = {
    {"request.rota_set", "Somebody was put on a desk's rota", "from, until, manages"},
    {"desk.shift_kept",
     "An organisation said when its desk is there, or who answers when it is not", "kind, when"},
    {"desk.taken_away", "A turn of the rota, or what stood by the week, was taken away", "kind"},
};

constexpr duties::Table tables[] = {
    {"duty_rota", "Who is on duty at a desk, from when until when", "",
     "a year after the turn has ended"},
    {"desk_shifts", "When a desk is there, and who answers when it is not", "",
     "until it is taken away"},
};

}  // namespace

duties::Duties duties_of_desks() {
    return {"governance/desks", facts, tables};
}

}  // namespace accord::desks
