"""Agreements as a decision sees them: read from documents or made at random, by a reader of our own.

A document is docs/formats/agreement.md; what a decision keeps of it is docs/formats/
decision-evidence.md, which is also how terms are poured into the engine.
"""

import datetime
import json

RANK = {"must_not": 0, "must": 1, "may": 2}
REQUIREMENTS = ("told_or_reason agreed_to_help public_task_stated identity_confirmed need_stated "
                "originator_agrees confirmed_safe competent_receiver public_receiver "
                "emergency").split()
OBLIGATIONS = ("record_afterwards manager_review reason_reviewed acknowledge feedback tell_family "
               "look_again_at_telling record_views seek_agreement_to_help use_for_purpose_only "
               "ask_before_onward no_onward follow_handling keep_address_secret keep_sealed "
               "tell_of_corrections include_identifier name_function name_policy_document "
               "write_up_spoken say_so_if_nothing_held refuse_in_writing confirm_receiver "
               "remove_what_is_not_needed").split()
LISTS = ("givers", "receivers", "purposes", "thresholds", "categories", "bases", "channels")


def number_key(number):
    """4.10 comes after 4.2: part by part, as numbers where both are."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in number.split(".")]


class Clause:
    __slots__ = ("agreement", "version", "number", "effect", "givers", "receivers", "purposes",
                 "thresholds", "categories", "bases", "channels", "conditions", "unless",
                 "obligations", "onward", "short", "forbids", "key", "ref")

    def __init__(self, terms, number, rule):
        self.number = number
        self.agreement, self.version = terms.agreement, terms.version
        self.key = (terms.agreement, terms.version)
        self.effect = rule.get("effect", "none")
        for name in LISTS:
            codes = rule.get(name) or ()
            setattr(self, name, frozenset(codes) if codes else None)  # None: any
        self.conditions = sorted(rule.get("conditions") or (), key=REQUIREMENTS.index)
        self.unless = sorted(rule.get("unless") or (), key=REQUIREMENTS.index)
        self.obligations = sorted(rule.get("obligations") or (), key=OBLIGATIONS.index)
        self.onward = rule.get("onward", "ask_giver")
        self.forbids = self.effect == "must_not"
        self.short = rule.get("short_version", False)
        self.ref = '{"agreement":"%s","number":"%s","version":"%s"}' % (
            self.agreement, number, self.version)

    def about_sides(self, giver, receiver):
        return ((self.givers is None or giver in self.givers)
                and (self.receivers is None or receiver in self.receivers))

    def order(self):
        return (RANK[self.effect], self.agreement, self.version, number_key(self.number))


class Agreement:
    """One agreement: in force from `begins` until the day before `ends`."""

    def __init__(self, agreement, version, begins, ends, review_due, party_types, channels, data,
                 clauses):
        self.agreement, self.version = agreement, version
        self.begins, self.ends, self.review_due = begins, ends, review_due
        self.party_types = frozenset(party_types) if party_types else None
        self.channels = frozenset(channels) if channels else None
        self.data = [(rule["category"], frozenset(rule.get("purposes") or ()),
                      rule.get("default", "include")) for rule in data]
        self.clauses = [Clause(self, number, rule) for number, rule in clauses
                        if rule and rule.get("effect", "none") != "none"]
        self.key = (agreement, version)

    def holds(self, day):
        return self.begins <= day < self.ends


class Terms:
    def __init__(self, agreements):
        self.agreements = sorted(agreements, key=lambda one: one.key)
        clauses = [clause for one in self.agreements for clause in one.clauses]
        clauses.sort(key=Clause.order)
        self.forbidding = [one for one in clauses if one.effect == "must_not"]
        self.allowing = [one for one in clauses if one.effect != "must_not"]
        self.by_key = {one.key: one for one in self.agreements}


def day_after(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


def from_document(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    clauses = [(clause["number"], clause.get("rule")) for section in document["sections"]
               for clause in section["clauses"]]
    ends = day_after(document["end_date"], document.get("grace_days", 90) + 1)
    return Agreement(document["uri"], document["version"], document["start_date"], ends,
                     document["review_due"], document.get("party_types"),
                     document.get("transfer_methods"), document.get("data_sets") or (), clauses)
