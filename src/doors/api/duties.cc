#include "doors/api/duties.h"

namespace accord::api {
namespace {

constexpr duties::Table tables[] = {
    {"told_requests", "what a system was told on a request of its own: codes, ids and times", "",
     "three days, so that it can be asked about, then deleted"},
};

}  // namespace

duties::Duties duties_of_api() {
    return {"doors/api", {}, tables};
}

}  // namespace accord::api
