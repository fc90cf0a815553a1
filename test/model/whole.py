"""Every question of a small space under the London agreement, one by one: engine and model alike.

    pypy3 test/model/whole.py ENGINE
"""

import itertools
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from compare import LONDON, ROOT, STOP_AFTER, Engine, tell, terms_text  # noqa: E402
from law import Law  # noqa: E402
from model import Decided, Item, Question  # noqa: E402
from terms import Terms  # noqa: E402
from worlds import question_text  # noqa: E402

TYPES = ("SCHOOL", "POLICE", "LA_CSC", "VCS", "NHS_TRUST")


def questions(law, key):
    purposes = sorted(law.purposes.by_code) + [""]
    thresholds = sorted(law.thresholds.by_code) + [""]
    categories = sorted(law.data_categories.by_code)
    for giver, receiver, purpose, threshold, category, danger in itertools.product(
            TYPES, TYPES, purposes, thresholds, categories, ("", "stated")):
        q = Question()
        q.giver.type, q.receiver.type = giver, receiver
        q.giver.signed = q.receiver.signed = [key]
        q.purpose, q.threshold, q.emergency = purpose, threshold, danger
        q.channel, q.told = "ACCORD", "not_safe"
        q.items = [Item("i", category)]
        yield q


def main():
    folder = os.path.join(ROOT, "rulebook")
    law, engine = Law(folder), Engine(sys.argv[1], folder)
    agreement, text = terms_text(LONDON)
    terms = Terms([agreement])
    engine.ask(['{"agreements":[%s]}' % text])
    asked = different = 0
    every = questions(law, agreement.key)
    while batch := list(itertools.islice(every, 2000)):
        lines = [question_text(question) for question in batch]
        for question, line, given in zip(batch, lines, engine.ask(lines)):
            wanted = Decided(law, terms, question).text()
            asked += 1
            if wanted != given:
                different += 1
                if different <= STOP_AFTER:
                    tell((0, asked, text, line, wanted, given), True)
    engine.close()
    print("%d questions, the whole of a small space, %d differences" % (asked, different))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
