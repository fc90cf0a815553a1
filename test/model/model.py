"""The decision, written a second time: from docs/formats, the rulebook's own page and the law.

Nothing here was taken from the engine's source. What is decided, and why, is one function a step;
the steps are those of docs/formats/decision.md. The answer is written as canonical JSON, so that a
comparison with the engine's is a comparison of bytes.
"""

from law import Anything

GOES, SHORT, ASK, HELD = 0, 1, 2, 3
FATES = ("goes", "short", "ask", "held-back")
SUPPORTS, NOTES, REVIEW, DENY, STOP = 0, 1, 2, 3, 4
LEANS = ("supports", "notes", "review", "deny", "stop")

GATEWAYS = {"duty": "gateway-duty", "on-request": "gateway-duty", "power": "gateway-power",
            "co-operation": "gateway-cooperation"}
STRENGTH = {"duty": 0, "on-request": 1, "power": 2, "co-operation": 3}
NEEDS = ("include", "ask", "exclude")
DUE = {"record_afterwards": "end-of-next-working-day", "manager_review": "end-of-next-working-day",
       "reason_reviewed": "end-of-next-working-day", "acknowledge": "one-working-day",
       "feedback": "one-working-day", "look_again_at_telling": "on-the-day-set",
       "write_up_spoken": "end-of-next-working-day", "confirm_receiver": "at-once"}
BY_RECEIVER = frozenset("acknowledge feedback use_for_purpose_only ask_before_onward no_onward "
                        "follow_handling keep_address_secret keep_sealed "
                        "say_so_if_nothing_held refuse_in_writing".split())


class Item:
    __slots__ = ("id", "category", "bar", "reveals", "safety", "forbids", "handling", "stated",
                 "unneeded")

    def __init__(self, id="", category="", bar="", reveals="", safety="unconfirmed",
                 forbids=False, handling=False, stated=False, unneeded=False):
        self.id, self.category, self.bar = id, category, bar
        self.reveals, self.safety = reveals, safety
        self.forbids, self.handling = forbids, handling
        self.stated, self.unneeded = stated, unneeded


class Side:
    __slots__ = ("type", "party", "signed", "without", "outsider", "public", "competent")

    def __init__(self, type="", party="", signed=(), outsider=False, public=None, competent=None):
        self.type, self.party, self.signed = type, party, signed
        self.without = {}  # of a signed version: the numbers of the clauses signed without
        self.outsider, self.public, self.competent = outsider, public, competent


class Question:
    __slots__ = ("nation", "on", "giver", "receiver", "purpose", "threshold", "basis", "gateway",
                 "condition", "interest", "confidence", "items", "channel", "told", "views",
                 "agreed", "emergency", "detriment", "statement", "revoked", "identity")

    def __init__(self):
        self.nation, self.on = "E", "2026-03-02"
        self.giver, self.receiver = Side(), Side()
        self.purpose = self.threshold = ""
        self.basis = self.gateway = self.condition = self.interest = self.confidence = ""
        self.items, self.channel = [], ""
        self.told = self.views = "not_recorded"
        self.agreed = "not_asked"
        self.emergency = self.detriment = ""
        self.statement = self.revoked = False
        self.identity = "confirmed"


class Decided:
    """What one question is answered under one law and terms: one method a step."""

    __slots__ = ("law", "terms", "q", "day", "nation", "danger", "reasons", "seen", "fates", "why",
                 "public", "competent", "purpose", "threshold", "kinds", "basis", "interest",
                 "condition", "gateway", "fitting", "confidence", "part3", "agreements", "keys",
                 "bound", "relied", "owed", "owing",
                 "answer", "stop", "panel")

    def __init__(self, law, terms, question):
        self.law, self.terms, self.q = law, terms, question
        self.day, self.nation = question.on, question.nation
        self.danger = bool(question.emergency)
        self.reasons, self.seen = [], {}
        self.fates = [GOES] * len(question.items)
        self.why = [None] * len(question.items)
        self.relied = []
        self.owed, self.owing = [], set()
        self.who()
        self.footing()
        self.one_danger()
        self.two_bars()
        self.three_purpose()
        self.four_agreement()
        self.five_basis()
        self.six_condition()
        self.seven_gateway()
        self.eight_confidence()
        self.nine_forbidden()
        self.ten_needed()
        self.eleven_shield()
        self.twelve_channel()
        self.thirteen_family()
        self.fourteen_gather()

    # ---- what a reason and a fate are

    def say(self, step, code, lean, item=None, provision="", clause=None):
        """One reason. Said again of another thing, it is the same reason, about the first."""
        key = (code, provision, clause)
        at = self.seen.get(key)
        if at is None:
            at = self.seen[key] = len(self.reasons)
            self.reasons.append((step, code, lean, item, provision, clause))
        return at

    def fall(self, place, fate, reason):
        """The worst fate stands, with the first reason that made it so."""
        if self.why[place] is None or fate > self.fates[place]:
            self.fates[place], self.why[place] = fate, reason

    def asks(self):
        """The lean of what is not known: ask a person; in danger only noted."""
        return NOTES if self.danger else REVIEW

    def denies(self):
        """The lean of what speaks against it: no; in danger a person is asked."""
        return REVIEW if self.danger else DENY

    # ---- before the steps: who is asking, and the footing that the steps then judge

    def who(self):
        q, law = self.q, self.law
        kind = law.agency_types.on(q.giver.type, self.day, self.nation)
        self.public = q.giver.public if q.giver.public is not None else bool(kind and kind.public)
        self.competent = (q.giver.competent if q.giver.competent is not None
                          else bool(kind and kind.competent))
        self.purpose = law.purposes.on(q.purpose, self.day, self.nation)
        self.threshold = law.thresholds.on(q.threshold, self.day, self.nation)
        self.kinds = [law.data_categories.on(item.category, self.day, self.nation)
                      for item in q.items]

    def life_at_risk(self):
        return self.danger or bool(self.threshold and self.threshold.danger)

    def footing(self):
        self.find_gateway()
        self.find_basis()
        self.part3 = bool(self.basis and self.basis.regime == "law-enforcement")

    def find_gateway(self):
        q = self.q
        self.gateway, self.fitting = None, False
        if q.gateway:
            self.gateway = self.law.gateways.on(q.gateway, self.day, self.nation)
            self.fitting = self.gateway is not None and self.fits(self.gateway)
            return
        best = None
        for row in self.law.gateways.all_on(self.day, self.nation):
            if row.type not in STRENGTH or not self.fits(row):
                continue
            if self.purpose is None or row.code not in self.purpose.gateways:
                continue
            rank = (isinstance(row.purposes, Anything), STRENGTH[row.type], row.code)
            if best is None or rank < best[0]:
                best = (rank, row)
        if best:
            self.gateway, self.fitting = best[1], True

    def fits(self, gateway):
        q = self.q
        return (gateway.type in STRENGTH and (not q.purpose or q.purpose in gateway.purposes)
                and q.giver.type in gateway.givers and q.receiver.type in gateway.receivers
                and q.giver.type not in gateway.never_givers
                and not any(item.category in gateway.never_data for item in q.items))

    def binds(self):
        """Whether a provision binds the giver to share: a duty, or one that answers a request."""
        return self.fitting and self.gateway.type in ("duty", "on-request")

    def open(self, basis):
        word = basis.public if self.public else basis.others
        if word == "yes":
            return True
        if word == "bound":
            return self.binds()
        if word == "competent":
            return self.competent
        if word == "with-functions":
            kind = self.law.agency_types.on(self.q.giver.type, self.day, self.nation)
            return kind is not None and kind.cells["class"] != "voluntary"
        return False

    def find_basis(self):
        q = self.q
        self.basis = self.interest = None
        if q.basis and self.consent(q.basis) is None:
            self.basis = self.law.lawful_bases.on(q.basis, self.day, self.nation)
        else:
            self.basis = self.proposed_basis()
        if self.basis and self.basis.needs == "condition":
            self.interest = self.find_interest()

    def consent(self, code):
        row = self.law.lawful_bases.on(code, self.day, self.nation)
        return row if row is not None and row.needs == "consent" else None

    def proposed_basis(self):
        """The most usual basis that is open and needs nothing that is not there."""
        usual = []
        if self.purpose:
            usual = self.purpose.bases_public if self.public else self.purpose.bases_other
        if self.danger:
            usual = ["VITAL_INTERESTS"] + list(usual)
        for code in usual:
            row = self.law.lawful_bases.on(code, self.day, self.nation)
            if row is None or row.needs in ("consent", "balancing") or not self.open(row):
                continue
            if row.needs == "life-at-risk" and not self.life_at_risk():
                continue
            if row.needs == "condition" and self.find_interest() is None:
                continue
            return row
        return None

    def find_interest(self):
        q = self.q
        if q.interest:
            row = self.law.conditions.on(q.interest, self.day, self.nation)
            good = row is not None and "recognised-interest" in row.fits
            if good and row.code == "RLI_PUBLIC_TASK":
                good = q.statement
            if good and row.code == "RLI_EMERGENCY":
                good = self.life_at_risk()
            return row if good else None
        wanted = "RLI_SAFEGUARDING"
        if q.statement:
            wanted = "RLI_PUBLIC_TASK"
        elif self.danger:
            wanted = "RLI_EMERGENCY"
        return self.law.conditions.on(wanted, self.day, self.nation)

    # ---- 1. Immediate danger

    def one_danger(self):
        if self.q.revoked:
            self.say(1, "user-revoked", STOP)
        if self.danger:
            self.say(1, "immediate-danger", SUPPORTS)
            self.owe("record_afterwards")
            self.owe("manager_review")

    # ---- 2. Statutory bars

    def two_bars(self):
        for place, item in enumerate(self.q.items):
            if item.bar:
                known = self.law.bars.on(item.bar, self.day, self.nation)
                code = "statutory-bar" if known else "statutory-bar-unknown"
                self.fall(place, HELD, self.say(2, code, STOP, place, item.bar))

    # ---- 3. The purpose and the level of concern

    def three_purpose(self):
        q = self.q
        for place, item in enumerate(q.items):
            if self.kinds[place] is None:
                self.fall(place, self.ask(),
                          self.say(3, "category-unknown", self.asks(), place, item.category))
        if not q.items:
            self.say(3, "nothing-to-share", self.asks())
        if not q.purpose:
            self.say(3, "purpose-missing", self.asks())
        elif not self.law.purposes.known(q.purpose):
            self.say(3, "purpose-unknown", self.asks(), None, q.purpose)
        elif self.purpose is None:
            self.say(3, "purpose-not-in-force", self.asks(), None, q.purpose)
        elif self.threshold is None and (q.threshold or
                                         isinstance(self.purpose.thresholds, frozenset)):
            self.say(3, "threshold-missing", self.asks(), None, q.purpose)
        elif q.threshold and q.threshold not in self.purpose.thresholds:
            self.say(3, "threshold-does-not-fit", self.asks(), None, q.threshold)
        else:
            self.say(3, "purpose-fits", SUPPORTS, None, q.purpose)

    def ask(self):
        """In danger nothing waits for an answer."""
        return GOES if self.danger else ASK

    # ---- 4. The agreement

    def four_agreement(self):
        q = self.q
        for side in (q.giver, q.receiver):
            if not side.outsider and not self.law.agency_types.on(side.type, self.day, self.nation):
                self.say(4, "kind-unknown", self.asks(), None, side.type)
        on = [one for one in self.terms.agreements if one.holds(self.day)]
        giver, receiver = frozenset(q.giver.signed), frozenset(q.receiver.signed)
        if q.giver.outsider:
            giver = frozenset()
        if q.receiver.outsider:
            receiver = frozenset()
        self.bound = frozenset(one.key for one in on if one.key in giver)
        self.keys = frozenset(one.key for one in on if one.key in giver and one.key in receiver)
        for one in self.terms.agreements:
            if one.key in self.keys and self.day > one.review_due:
                self.say(4, "agreement-past-review", NOTES)
        why = None
        if not self.keys:
            why = ("no-agreement" if not on else "outsider" if q.receiver.outsider else
                   "giver-not-signed" if not self.bound else "receiver-not-signed")
        if why:
            self.say(4, why, self.asks())
        near = () if why else [one for one in self.terms.allowing if one.key in self.keys
                               and self.speaks_of_it(one)]
        for place, item in enumerate(q.items):
            if why:
                self.fall(place, self.ask(), self.say(4, why, self.asks()))
            else:
                self.cover(place, item, near)

    def cover(self, place, item, near):
        """The first clause that covers it whole; or the first that covers the short version."""
        short = unmet = without = None
        for clause in near:
            if clause.categories is not None and item.category not in clause.categories:
                continue
            missing = [one for one in clause.conditions if not self.met(one, item)]
            by_giver = clause.number in self.q.giver.without.get(clause.key, ())
            if by_giver or clause.number in self.q.receiver.without.get(clause.key, ()):
                if not missing:
                    without = without or (clause, "giver" if by_giver else "receiver")
            elif missing:
                unmet = unmet or (clause, missing[0])
            elif clause.short:
                short = short or clause
            else:
                code = "clause-requires" if clause.effect == "must" else "clause-covers"
                self.rely(place, GOES, code, clause)
                return
        if short:
            self.rely(place, GOES if self.danger else SHORT, "clause-covers-short-version", short)
        elif unmet:
            self.fall(place, self.ask(), self.say(4, "clause-condition-not-met", self.asks(),
                                                  place, unmet[1], unmet[0]))
        elif without:
            self.fall(place, self.ask(), self.say(4, "clause-not-accepted", self.asks(),
                                                  place, without[1], without[0]))
        else:
            self.fall(place, self.ask(),
                      self.say(4, "no-clause", self.asks(), place, item.category))

    def rely(self, place, fate, code, clause):
        self.fall(place, fate, self.say(4, code, SUPPORTS, place, "", clause))
        if clause not in self.relied:
            self.relied.append(clause)
            for what in clause.obligations:
                self.owe(what, clause)
            if clause.onward == "never":
                self.owe("no_onward", clause)
            elif clause.onward == "ask_giver":
                self.owe("ask_before_onward", clause)

    def speaks_of_it(self, clause):
        """Whether a clause speaks of this, whatever the item: each list it has names what is asked.
        Where nothing is said a clause that forbids may be about it, and one that allows is not; a
        way of sending not chosen yet is none."""
        q = self.q
        basis = self.basis.code if self.basis else ""
        silence = clause.forbids
        return (clause.about_sides(q.giver.type, q.receiver.type)
                and (clause.channels is None or q.channel in clause.channels)
                and (clause.purposes is None or q.purpose in clause.purposes
                     or (silence and not q.purpose))
                and (clause.thresholds is None or q.threshold in clause.thresholds
                     or (silence and not q.threshold))
                and (clause.bases is None or basis in clause.bases or (silence and not basis)))

    def met(self, what, item):
        """Whether a requirement of a clause holds; what cannot be judged does not."""
        q = self.q
        if what == "told_or_reason":
            return q.told in ("yes", "not_safe")
        if what == "agreed_to_help":
            return q.agreed == "yes"
        if what == "public_task_stated":
            return q.statement
        if what == "identity_confirmed":
            return q.identity in ("confirmed", "by_voice")
        if what == "need_stated":
            return item.stated
        if what == "originator_agrees":
            return not item.forbids
        if what == "confirmed_safe":
            return not item.reveals or item.safety == "confirmed"
        if what == "emergency":
            return self.danger
        kind = self.law.agency_types.on(q.receiver.type, self.day, self.nation)
        if what == "competent_receiver":
            given = q.receiver.competent
            return given if given is not None else bool(kind and kind.competent)
        if what == "public_receiver":
            given = q.receiver.public
            return given if given is not None else bool(kind and kind.public)
        return False

    # ---- 5. The lawful basis

    def five_basis(self):
        q, basis = self.q, self.basis
        named = q.basis
        if named and self.consent(named) is not None:
            if basis is not None:
                self.say(5, "consent-is-not-the-basis", NOTES, None, basis.code)
                self.say(5, "basis-proposed", SUPPORTS, None, basis.code)
            else:
                self.say(5, "basis-missing", self.asks(), None, named)
        elif not named:
            if basis is None:
                self.say(5, "basis-missing", self.asks())
            else:
                self.say(5, "basis-proposed", SUPPORTS, None, basis.code)
        elif not self.law.lawful_bases.known(named):
            self.say(5, "basis-unknown", self.asks(), None, named)
        elif basis is None:
            self.say(5, "basis-not-in-force", self.asks(), None, named)
        else:
            self.judge_basis(basis)
        self.say_interest()
        if basis is not None and basis.needs == "function":
            self.owe("name_function")

    def say_interest(self):
        if self.interest is not None:
            self.say(5, "recognised-interest", SUPPORTS, None, self.interest.code)

    def judge_basis(self, basis):
        if not self.open(basis):
            closed = self.public and basis.public in ("no", "competent")
            self.say(5, "basis-closed-to-public-authority" if closed else "basis-closed-to-giver",
                     self.asks(), None, basis.code)
        elif basis.needs == "life-at-risk" and not self.life_at_risk():
            self.say(5, "basis-needs-danger", self.asks(), None, basis.code)
        elif basis.needs == "balancing":
            self.say(5, "basis-needs-balancing", self.asks(), None, basis.code)
        elif basis.needs == "condition" and self.interest is None:
            self.say(5, "basis-needs-condition", self.asks(), None, basis.code)
        else:
            self.say(5, "basis-fits", SUPPORTS, None, basis.code)
            self.say_interest()
            usual = ()
            if self.purpose:
                usual = self.purpose.bases_public if self.public else self.purpose.bases_other
            if self.purpose and basis.code not in usual:
                self.say(5, "basis-not-usual-for-purpose", NOTES, None, basis.code)

    # ---- 6. The condition for special category and criminal offence data

    def six_condition(self):
        q = self.q
        self.condition = None
        special = any(kind and "special" in kind.sensitivity for kind in self.kinds)
        criminal = any(kind and "criminal" in kind.sensitivity for kind in self.kinds)
        if self.part3:
            self.say(6, "law-enforcement", NOTES)
        if not special and not criminal:
            return
        if q.condition:
            row = self.law.conditions.on(q.condition, self.day, self.nation)
            self.condition = row
            good = row is not None and self.suits(row, special, criminal)
            self.say(6, "condition-fits" if good else "condition-does-not-fit",
                     SUPPORTS if good else self.asks(), None, q.condition)
        else:
            wanted = "SCH8_4" if self.part3 else "SCH1_18"
            usual = self.law.conditions.on(wanted, self.day, self.nation)
            for row in [usual, *self.law.conditions.all_on(self.day, self.nation)]:
                if row is not None and self.suits(row, special, criminal):
                    self.condition = row
                    break
            if self.condition is not None:
                row = self.condition
                self.say(6, "condition-proposed", SUPPORTS, None, row.code)
            else:
                self.say(6, "condition-missing", self.asks())
        if self.condition is not None and self.condition.policy_document:
            self.owe("name_policy_document")

    def suits(self, row, special, criminal):
        if row.open_to == "public-authority" and not self.public:
            return False
        if row.open_to == "competent-authority" and not self.competent:
            return False
        if self.part3:
            return "law-enforcement" in row.fits
        return (not special or "special" in row.fits) and (not criminal or "criminal" in row.fits)

    # ---- 7. The gateway

    def seven_gateway(self):
        q = self.q
        if q.gateway and self.gateway is None:
            self.say(7, "gateway-not-in-force", self.asks(), None, q.gateway)
        elif q.gateway and not self.fitting:
            self.say(7, "gateway-does-not-fit", self.asks(), None, q.gateway)
        elif self.gateway is None:
            self.say(7, "gateway-missing", NOTES)
        else:
            self.say(7, GATEWAYS[self.gateway.type], SUPPORTS, None, self.gateway.code)
        if q.detriment:
            code = self.gateway.code if self.gateway is not None else ""
            self.say(7, "greater-detriment", self.denies(), None, code)

    # ---- 8. Confidence

    def eight_confidence(self):
        q = self.q
        if q.confidence == "not_confidential":
            self.confidence = "not-confidential"
            self.say(8, "not-confidential", SUPPORTS)
        elif q.confidence == "law":
            self.confidence = "law"
            self.say(8, "confidence-law", SUPPORTS)
        elif q.confidence == "public_interest":
            self.confidence = "public-interest"
            self.say(8, "confidence-public-interest", SUPPORTS)
        elif q.confidence == "consent" and q.views == "agree":
            self.confidence = "consent"
            self.say(8, "confidence-consent", SUPPORTS)
        elif not self.danger and self.by_law():
            self.confidence = "law"
            self.say(8, "confidence-law", SUPPORTS)
        else:
            self.confidence = "public-interest"
            self.say(8, "confidence-proposed", SUPPORTS)

    def by_law(self):
        return self.fitting and self.gateway.type in ("duty", "on-request", "power")

    # ---- 9. What may not be passed on

    def nine_forbidden(self):
        near = [one for one in self.terms.forbidding
                if one.key in self.bound and self.speaks_of_it(one)]
        for place, item in enumerate(self.q.items):
            for clause in near:
                if ((clause.categories is None or item.category in clause.categories)
                        and not (clause.unless
                                 and all(self.met(one, item) for one in clause.unless))):
                    self.fall(place, HELD,
                              self.say(9, "must-not", self.denies(), place, "", clause))
            if item.forbids:
                self.fall(place, HELD, self.say(9, "originator-forbids", self.denies(), place))
            if item.handling:
                self.say(9, "handling-condition", NOTES, place)
                self.owe("follow_handling")

    # ---- 10. What is needed

    def ten_needed(self):
        for place, item in enumerate(self.q.items):
            need = self.need(item)
            if item.unneeded:
                self.fall(place, HELD,
                          self.say(10, "not-needed", self.asks(), place, item.category))
            elif need == "include" or item.stated:
                continue
            elif need == "exclude" and not self.danger:
                self.fall(place, HELD,
                          self.say(10, "not-needed", self.asks(), place, item.category))
            else:
                self.fall(place, self.ask(),
                          self.say(10, "say-why-needed", self.asks(), place, item.category))

    def need(self, item):
        """What the agreements say; where none speaks of it, the rulebook's minimum set."""
        found = []
        for one in self.terms.agreements:
            if one.key in self.bound:
                found += [(not purposes, NEEDS.index(need)) for category, purposes, need in one.data
                          if category == item.category
                          and (not purposes or self.q.purpose in purposes)]
        if found:
            return NEEDS[-min((rank, -need) for rank, need in found)[1]]
        row = self.law.minimum_sets.on(self.q.purpose, self.day, self.nation)
        if row is None or item.category in row.usual:
            return "include"
        return "ask" if item.category in row.with_reason else "exclude"

    # ---- 11. Who could be harmed

    def eleven_shield(self):
        q = self.q
        for place, item in enumerate(q.items):
            if not item.reveals:
                continue
            if item.safety == "unconfirmed":
                self.fall(place, HELD, self.say(11, "protected-%s-unconfirmed" % item.reveals,
                                                STOP, place))
            elif item.safety == "kept_apart":
                self.fall(place, HELD,
                          self.say(11, "protected-" + item.reveals, self.denies(), place))
            else:
                self.say(11, "protected-and-confirmed", NOTES, place)
                self.owe("keep_address_secret")
        if q.identity == "in_doubt":
            self.say(11, "wrong-person-risk", STOP)
        elif q.identity == "not_confirmed":
            self.say(11, "person-not-confirmed", self.asks())
        elif q.identity == "by_voice":
            self.say(11, "person-confirmed-by-voice", NOTES)
            self.owe("write_up_spoken")

    # ---- 12. The way of sending

    def twelve_channel(self):
        q = self.q
        if not q.channel:
            return
        row = self.law.channels.on(q.channel, self.day, self.nation)
        if row is None:
            self.say(12, "channel-unknown", self.asks(), None, q.channel)
            return
        code, lean = self.judge_channel(row)
        self.say(12, code, lean, None, q.channel)
        if row.use == "exceptional":
            self.owe("confirm_receiver")
        if row.confirm:
            self.owe("write_up_spoken")

    def judge_channel(self, row):
        if row.use == "blocked":
            return "channel-not-fit", self.denies()
        for kind, fate in zip(self.kinds, self.fates):
            if kind and fate != HELD and not kind.sensitivity <= row.carries:
                return "channel-not-secure-enough", self.asks()
        both = [one for one in self.terms.agreements if one.key in self.keys]
        if both and not any(one.channels is None or self.q.channel in one.channels
                            for one in both):
            return "channel-not-in-agreement", self.asks()
        return "channel-fit", SUPPORTS

    # ---- 13. The family: three facts, and none is a gate

    def thirteen_family(self):
        q = self.q
        if q.told == "yes":
            self.say(13, "family-told", SUPPORTS)
            if q.views == "not_recorded":
                self.owe("record_views")
        elif q.told == "not_safe":
            self.say(13, "family-not-safe-to-tell", NOTES)
            self.owe("look_again_at_telling")
        else:
            self.say(13, "family-not-told-yet" if q.told == "not_yet" else "family-not-recorded",
                     NOTES)
            self.owe("tell_family")
        if q.views == "object":
            self.say(13, "family-object", NOTES)
        if q.agreed == "no":
            self.say(13, "help-declined", NOTES)
        elif (q.agreed == "not_asked" and self.purpose
              and self.purpose.consent == "for-service-only"):
            self.owe("seek_agreement_to_help")

    # ---- 14. The answer

    def fourteen_gather(self):
        """The worst of the whole, and of what becomes of each thing; what stays behind while
        something goes is no reason against what goes."""
        left = [place for place, fate in enumerate(self.fates) if fate != HELD]
        if self.q.items and not left and any(
                self.reasons[why][1] != "not-needed" for why in self.why):
            self.say(14, "nothing-left", self.denies())
        worst = max([lean for step, code, lean, item, provision, clause in self.reasons
                     if item is None or lean == STOP], default=SUPPORTS)
        if ASK in self.fates or (self.q.items and not left):
            worst = max(worst, REVIEW)
        self.stop = worst == STOP
        self.answer = "deny" if worst >= DENY else "review" if worst == REVIEW else "permit"
        if self.answer != "permit":
            self.owe("reason_reviewed")
        if HELD in self.fates:
            self.owe("remove_what_is_not_needed")
        self.owe("use_for_purpose_only")
        self.panel = "amber"
        if self.answer == "permit":
            going = [self.fates[place] for place in left]
            serious = (self.danger or bool(self.threshold and self.threshold.harm)
                       or bool(self.purpose and self.purpose.consent in ("not-needed", "never-needed")))
            self.panel = "green" if serious and SHORT not in going else "blue"

    def owe(self, what, clause=None):
        if what not in self.owing:
            self.owing.add(what)
            self.owed.append((what, clause))

    # ---- as docs/formats/decision.md writes it, in canonical JSON

    def text(self):
        q = self.q
        out = ['{"answer":"', self.answer, '","emergency":', TRUTH[self.danger], ',"footing":{']
        footing = []
        for name, row in (("basis", self.basis), ("condition", self.condition)):
            if row is not None:
                footing.append('"%s":"%s"' % (name, row.code))
        footing.append('"confidence":"%s"' % self.confidence)
        for name, row in (("gateway", self.gateway), ("interest", self.interest)):
            if row is not None:
                footing.append('"%s":"%s"' % (name, row.code))
        footing.append('"law_enforcement":' + TRUTH[self.part3])
        out += [",".join(footing), '},"format":"accord-decision/1","items":[']
        out.append(",".join(
            '{"category":"%s","fate":"%s","id":"%s","reason":%d}'
            % (item.category, FATES[fate], item.id, why)
            for item, fate, why in zip(q.items, self.fates, self.why)))
        out.append('],"obligations":[')
        out.append(",".join(
            '{"by":"%s",%s"due":"%s","what":"%s"}'
            % ("receiver" if what in BY_RECEIVER else "giver",
               "" if clause is None else '"clause":%s,' % clause.ref,
               DUE.get(what, "always"), what) for what, clause in self.owed))
        out += ['],"panel":"', self.panel, '","reasons":[',
                ",".join([reason_text(*reason) for reason in self.reasons]),
                '],"revoked":', TRUTH[q.revoked], ',"stop":', TRUTH[self.stop], "}"]
        return "".join(out)


TRUTH = {True: "true", False: "false"}


def reason_text(step, code, lean, item, provision, clause):
    return '{%s"code":"%s",%s"lean":"%s",%s"step":%d}' % (
        "" if clause is None else '"clause":%s,' % clause.ref, code,
        "" if item is None else '"item":%d,' % item, LEANS[lean],
        '"provision":"%s",' % provision if provision else "", step)
