// The shelf of second factors, recovery codes and wrong tries. Private to the slice.
#pragma once

#include <optional>
#include <vector>

#include "governance/audit/act.h"
#include "governance/identity/second_factor.h"

namespace accord::identity {

class SecondFactors {
public:
    // The app of an account, if it has one.
    static Result<std::optional<SecondFactor>> time_code_of(audit::Reading& reading,
                                                            Id<Account> account);
    // Its secret, opened.
    static Result<Bytes> secret(audit::Reading& reading, const SecondFactor& factor);
    static Result<void> add_time_code(audit::Act& act, Id<Account> account, ByteView secret,
                                      std::int64_t step);
    static Result<void> note_step(audit::Act& act, const SecondFactor& factor, std::int64_t step);
    // Every way in that an account had is forgotten, before it gets new ones.
    static Result<void> forget(audit::Act& act, Id<Account> account);

    static Result<void> add_recovery(audit::Act& act, Id<Account> account, ByteView seed);
    // True once for each code.
    static Result<bool> use_recovery(audit::Act& act, Id<Account> account, const Digest& code);
    static Result<std::int64_t> recovery_left(audit::Reading& reading, Id<Account> account);
    // The codes themselves, until their owner says they are written down.
    static Result<std::vector<std::string>> recovery_to_write_down(audit::Reading& reading,
                                                                   Id<Account> account);
    static Result<void> written_down(audit::Act& act, Id<Account> account);

    static Result<Tries> tries(audit::Reading& reading, const Digest& claimed);
    static Result<void> save_tries(audit::Act& act, const Digest& claimed, const Tries& tries);
};

}  // namespace accord::identity
