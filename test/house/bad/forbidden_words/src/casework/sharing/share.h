struct Share {
    int risk_score = 0;  // a risk_score in a comment is nothing
};
class ShareManager {};
