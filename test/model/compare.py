"""Puts random questions to the engine and to the model, and tells every difference.

    pypy3 test/model/compare.py ENGINE [--rulebook FOLDER] [--questions N] [--seed S] [--jobs J]

Each difference prints the seed, the agreements, the question and both answers. Exit 1 when there
was any.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from law import Law  # noqa: E402
from model import Decided  # noqa: E402
from terms import from_document  # noqa: E402
from worlds import World, question_text  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LONDON = os.path.join(ROOT, "agreements", "london-safeguarding.agreement.json")
BATCH = 2000  # questions about one world
STOP_AFTER = 20


def tables_of(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder)
                  if name.endswith(".table"))


class Engine:
    """The engine's program, kept running; a thread writes while we read."""

    def __init__(self, program, rulebook):
        self.process = subprocess.Popen([program] + tables_of(rulebook), stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def ask(self, lines):
        text = ("\n".join(lines) + "\n").encode()
        writer = threading.Thread(target=self.write, args=(text,))
        writer.start()
        answers = [self.process.stdout.readline().decode().rstrip("\n") for _ in lines]
        writer.join()
        return answers

    def write(self, text):
        try:
            self.process.stdin.write(text)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def terms_text(path):
    """A document as the terms that docs/formats/decision-evidence.md keeps of it."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    terms = from_document(path)
    data = []
    for rule in document.get("data_sets") or ():
        one = {"category": rule["category"], "need": rule.get("default", "include")}
        if rule.get("purposes"):
            one["purposes"] = rule["purposes"]
        data.append(one)
    clauses = []
    for section in document["sections"]:
        for clause in section["clauses"]:
            one = dict(clause.get("rule") or {"effect": "none"})
            one.update(number=clause["number"], heading=clause["heading"], text=clause["text"])
            one.setdefault("onward", "ask_giver")
            clauses.append(one)
    return terms, json.dumps({
        "agreement": terms.agreement, "version": terms.version, "title": document["name"],
        "in_force": {"from": terms.begins, "until": terms.ends}, "review_due": terms.review_due,
        "party_types": document["party_types"], "channels": document["transfer_methods"],
        "data": data, "clauses": clauses}, separators=(",", ":"))


def differences(wanted, given):
    """What differs, member by member, in few words."""
    out = []
    if not given:
        return "the engine ended without an answer"
    model, engine = json.loads(wanted), json.loads(given)
    for name in sorted(set(model) | set(engine)):
        if model.get(name) != engine.get(name):
            one, other = model.get(name), engine.get(name)
            if isinstance(one, list) and isinstance(other, list) and sorted(
                    map(str, one)) != sorted(map(str, other)):
                out.append("%s: model only %s; engine only %s" % (
                    name, json.dumps([x for x in one if x not in other]),
                    json.dumps([x for x in other if x not in one])))
            elif isinstance(one, list):
                out.append("%s in another order: model %s; engine %s" % (
                    name, *(" ".join(x.get("code") or x.get("what") or "" for x in y)
                            for y in (one, other))))
            else:
                out.append("%s: model %s; engine %s" % (name, json.dumps(one), json.dumps(other)))
    return "\n  ".join(out)


def compare(engine, law, seed, questions, london, most=STOP_AFTER):
    """One run from one seed; returns how many were asked, and every difference."""
    chance, asked, found = random.Random(seed), 0, []
    while asked < questions and len(found) < most:
        world = World(law, chance, [london] if chance.random() < .4 else None)
        batch = [world.question() for _ in range(min(BATCH, questions - asked))]
        lines = [question_text(question) for question in batch]
        answers = engine.ask([world.line()] + lines)[1:]
        for question, line, given in zip(batch, lines, answers):
            wanted = Decided(law, world.terms, question).text()
            if wanted != given:
                found.append((seed, asked, world.line(), line, wanted, given))
        asked += len(batch)
    return asked, found


def tell(difference, brief):
    seed, place, agreements, line, wanted, given = difference
    print("DIFFERENCE seed %d, about question %d" % (seed, place))
    if not brief:
        print("agreements " + agreements)
    print("question " + line)
    if not brief:
        print("model  " + wanted)
        print("engine " + given)
    print("  " + differences(wanted, given))


def run(program, rulebook, seed, questions, brief=False, most=STOP_AFTER):
    law = Law(rulebook)
    engine = Engine(program, rulebook)
    asked, found = compare(engine, law, seed, questions, terms_text(LONDON), most)
    engine.close()
    for difference in found[:most]:
        tell(difference, brief)
    return asked, len(found)


def share(options):
    """Several runs at once, each from a seed of its own; what they found is added up."""
    each = options.questions // options.jobs
    runs = [subprocess.Popen(
        [sys.executable, os.path.abspath(__file__), options.engine, "--rulebook",
         options.rulebook, "--questions", str(each), "--seed", str(options.seed * 1000 + job)]
        + (["--brief"] if options.brief else []), stdout=subprocess.PIPE)
        for job in range(options.jobs)]
    outputs = [run.communicate()[0].decode() for run in runs]
    asked = found = 0
    for output in outputs:
        *told, last = output.rstrip("\n").split("\n")
        print("\n".join(told), end="\n" if told else "")
        words = last.split()
        asked, found = asked + int(words[0]), found + int(words[2])
    return asked, found if all(run.returncode in (0, 1) for run in runs) else max(found, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("engine")
    parser.add_argument("--rulebook", default=os.path.join(ROOT, "rulebook"))
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--brief", action="store_true", help="codes of what differs, and no more")
    parser.add_argument("--first", action="store_true", help="stop at the first difference")
    options = parser.parse_args()
    began = time.time()
    if options.jobs > 1:
        asked, found = share(options)
    else:
        asked, found = run(options.engine, options.rulebook, options.seed, options.questions,
                           options.brief, 1 if options.first else STOP_AFTER)
    print("%d questions, %d differences, seed %d, %.0f s" % (asked, found, options.seed,
                                                             time.time() - began))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
