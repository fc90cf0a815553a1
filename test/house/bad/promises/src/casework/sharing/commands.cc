void send(Act& act) {
    act.record(fact("share.sent", "shr_1"));
    act.record(fact("party.left", "pty_1"));
    act.record(fact("share.lost", "shr_1"));  // fact("in.comment")
    act.post({"share.deliver", "shr_1"});
    act.post({"share.chase", "shr_1"});
}
