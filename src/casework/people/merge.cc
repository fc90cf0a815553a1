#include "casework/people/merge.h"

namespace accord::people {

std::string_view sentence(Apart why) {
    switch (why) {
        case Apart::None: return {};
        case Apart::TwoNumbers:
            return "They have two NHS numbers, and both are valid. Nobody has two. If one of them "
                   "was written on the wrong record, change that record first";
        case Apart::BornApart:
            return "Their birth dates are certain, and too far apart to be one person’s. If one of "
                   "them is wrong, change that record first";
        case Apart::Related:
            return "They are on record as related to each other, and nobody is related to "
                   "themselves. If that is wrong, say on the record that it was never so";
        case Apart::SaidToBeTwo:
            return "They were marked as two different people. Whoever knows better takes that back "
                   "first, with why";
        case Apart::SecondLook:
            return "Somebody said what these two are, and a second person is to look at them first";
    }
    return {};
}

}  // namespace accord::people
