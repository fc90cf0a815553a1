"""Clauses as Cedar policies, questions as Cedar requests, and beside each what our engine decided.

    pypy3 test/model/cedar/translate.py ENGINE QUESTIONS > cedar.jsonl

What Cedar can say of a decision is whether the agreement covers a thing and nothing forbids it:
steps 4 and 9. What a clause requires is worked out here and handed over as the set `met`; which
basis is used is what the engine found, for Cedar proposes none. README.md tells the rest.
"""

import datetime
import json
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from compare import ROOT, Engine, LONDON, terms_text  # noqa: E402
from law import Law  # noqa: E402
from worlds import World, question_text  # noqa: E402

EACH = 500  # questions about one world
COVERS = ("clause-covers", "clause-requires", "clause-covers-short-version")


def day_number(day):
    return datetime.date.fromisoformat(day).toordinal()


def within(codes, attribute, silence_forbids=False):
    if codes is None:
        return []
    test = "%s.contains(context.%s)" % (json.dumps(sorted(codes)), attribute)
    return ['(%s || context.%s == "")' % (test, attribute) if silence_forbids else test]


def policy(agreement, clause):
    """One clause. Who has signed what, and without what, is in the request."""
    key = json.dumps("%s %s" % agreement.key)
    forbids = clause.effect == "must_not"
    tests = ["context.%s.contains(%s)" % ("giver_signed" if forbids else "both_signed", key),
             "context.day >= %d" % day_number(agreement.begins),
             "context.day < %d" % day_number(agreement.ends)]
    tests += within(clause.givers, "giver") + within(clause.receivers, "receiver")
    for codes, attribute in ((clause.purposes, "purpose"), (clause.thresholds, "threshold"),
                             (clause.bases, "basis")):
        tests += within(codes, attribute, forbids)
    tests += within(clause.categories, "category") + within(clause.channels, "channel")
    if clause.conditions:
        tests.append("context.met.containsAll(%s)" % json.dumps(list(clause.conditions)))
    if not forbids:
        tests.append("!context.without.contains(%s)"
                     % json.dumps("%s %s %s" % (agreement.key + (clause.number,))))
    lifted = ""
    if clause.unless:
        lifted = " unless { context.met.containsAll(%s) }" % json.dumps(list(clause.unless))
    return "%s(principal, action, resource) when { %s }%s;" % (
        "forbid" if forbids else "permit", " && ".join(tests), lifted)


def is_so(given, row, name):
    return given if given is not None else bool(row and getattr(row, name))


def met(law, q, item):
    """The requirements that hold, by docs/formats/decision.md."""
    receiver = law.agency_types.on(q.receiver.type, q.on, q.nation)
    facts = {
        "told_or_reason": q.told in ("yes", "not_safe"), "agreed_to_help": q.agreed == "yes",
        "public_task_stated": q.statement,
        "identity_confirmed": q.identity in ("confirmed", "by_voice"),
        "need_stated": item.stated, "originator_agrees": not item.forbids,
        "confirmed_safe": not item.reveals or item.safety == "confirmed",
        "competent_receiver": is_so(q.receiver.competent, receiver, "competent"),
        "public_receiver": is_so(q.receiver.public, receiver, "public"),
        "emergency": bool(q.emergency)}
    return [name for name, holds in facts.items() if holds]


def request(law, q, decision):
    def keys(side):
        return [] if side.outsider else ["%s %s" % key for key in side.signed]
    both = [key for key in keys(q.giver) if key in keys(q.receiver)]
    without = ["%s %s %s" % (key + (number,)) for side in (q.giver, q.receiver)
               for key, numbers in side.without.items() for number in numbers]
    item = q.items[0]
    codes = {reason["code"] for reason in decision["reasons"]}
    return {"context": {
        "giver": q.giver.type, "receiver": q.receiver.type, "purpose": q.purpose,
        "threshold": q.threshold, "category": item.category, "channel": q.channel,
        "basis": decision["footing"].get("basis", ""), "day": day_number(q.on),
        "giver_signed": keys(q.giver), "both_signed": both, "without": without,
        "met": met(law, q, item)},
        "allowed": bool(codes & set(COVERS)) and "must-not" not in codes}


def main():
    program, wanted = sys.argv[1], int(sys.argv[2])
    folder = os.path.join(ROOT, "rulebook")
    law, engine, chance = Law(folder), Engine(program, folder), random.Random(11)
    for _ in range(0, wanted, EACH):
        world = World(law, chance, [terms_text(LONDON)] if chance.random() < .3 else None)
        batch = [world.question() for _ in range(EACH)]
        for question in batch:
            question.items = question.items[:1] or [world.item(0)]
        answers = engine.ask([world.line()] + [question_text(one) for one in batch])[1:]
        print(json.dumps({
            "policies": "\n".join(policy(terms, clause) for terms, text in world.documents
                                  for clause in terms.clauses),
            "requests": [request(law, question, json.loads(answer))
                         for question, answer in zip(batch, answers)]}, separators=(",", ":")))
    engine.close()


if __name__ == "__main__":
    main()
