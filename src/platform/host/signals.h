// Being asked to stop: SIGTERM and SIGINT, turned into something a loop can wait for.
#pragma once

namespace accord::host {

// From here on the two signals do not end the process; they are waited for. Make one, early, before
// any other thread is started. SIGPIPE is ignored for good.
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    void wait();             // until asked to stop, or until raise()
    bool asked() const;      // without waiting
    void raise();            // asks from inside the process: a store that must not go on, a test
    int descriptor() const;  // readable once asked, for an event loop

private:
    int signals_ = -1;
    int inside_ = -1;
    int both_ = -1;
};

}  // namespace accord::host
