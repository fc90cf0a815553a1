"""A made-up year is killed with -9 at any moment, over and over, and goes on after the node was down for a while. No
clock may be lost, nothing may be sent twice, and nothing may be late by more than the node was down.

    script/kill year [LIVES] [CONTACTS] [SEED]      6, 60 and 1, unless said otherwise

A life ends at any moment, or between two acts: after a query was asked so often, when the next transaction is begun.
"""
import calendar
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, "test")
import packed  # noqa: E402

PROGRAM = "build/accord"
MINUTE = 60 * 1_000_000
LEASE = 2 * MINUTE  # of the message that a worker had in hand when it died (platform/jobs/outbox.h)
STEPS = {"half-time": "person", "desk": "desk", "late": "managers", "no-reply": "managers"}
DOWN_MAX = 240  # minutes
# A process that is killed leaves the same behind in memory as on a disk, and sooner.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


# After which queries a life ends, and how often they are asked until then, at most: with the first, in the middle of a
# chase; with the others between what people do and what follows from it.
ENDS = [("requests.with_asked", 12), ("outbox.claim", 60), ("requests.with_asked", 12), ("contacts.save", 40),
        ("requests.with_asked", 12), ("request_replies.add", 12)]


class Down:
    """When the node was down, as the trail and we know it: from its last entry until it was started again."""

    def __init__(self):
        self.times = []

    def until(self, due):
        """When something due then can have been done at the earliest: at once, unless the node was down."""
        at = due
        again = True
        while again:
            again = False
            for since, until in self.times:
                if since <= at < until:
                    at, again = until, True
        return at


class Life:
    """One life of the replay, from its start to its sudden end; or to the end of the year."""

    def __init__(self, folder, contacts, seed, down=None, end=None):
        more = ["--down", str(down)] if down is not None else []
        more += ["--die-after", f"{end[0]}:{end[1]}"] if end is not None else []
        self.process = subprocess.Popen(
            [PROGRAM, "demo", "--year", "--as-served", "--seed", str(seed), "--contacts", str(contacts),
             "--data", folder]
            + more,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.said = []
        while not self.said or "begins" not in self.said[-1]:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("the year did not begin: " + " ".join(self.said))
            self.said.append(line.strip())

    def end_after(self, seconds):
        """Killed then, if it has not come to its end by itself; True: it was killed."""
        try:
            return self.process.wait(seconds) < 0
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return True
        finally:
            self.said += [line.strip() for line in self.process.stdout]
            self.process.stdout.close()


def opened(folder):
    return sqlite3.connect(f"file:{folder}/accord.db?mode=ro", uri=True)


def stopped_at(folder):
    """The moment of the newest entry, in microseconds."""
    lines = opened(folder)
    (entry,) = packed.entries(lines, newest=1)
    lines.close()
    at = entry["at"]
    whole, _, fraction = at.rstrip("Z").partition(".")
    return calendar.timegm(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) * 1_000_000 + int(fraction.ljust(6, "0"))


def facts_of(lines):
    for entry in packed.entries(lines):
        yield from entry["facts"]


def made_at(identity):
    """When a thing was made, as its id says (RFC 9562, version 7; Crockford's letters), in microseconds."""
    number = 0
    for letter in identity.split("_")[1]:
        number = number * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(letter)
    return (number >> 80) * 1000 + 1000


def wrong_clocks(lines, down, finished):
    started = set()
    for fact in facts_of(lines):
        if fact["code"] == "clock.started":
            started.add(fact["particulars"]["clock"])
    stood_still = set(lines.execute("select clock, ends_at from clock_pauses"))
    kept = lines.execute("select id, rule, about, state, due_at, missed_at, ended_at from clocks").fetchall()
    for clock in started.symmetric_difference(row[0] for row in kept):
        yield f"{clock} is in the trail or among the clocks, and not in both"
    for clock, rule, about, state, due, missed, ended in kept:
        # A clock may be started when its time is over already: it counts from something before.
        due = max(due, made_at(clock))
        if finished and state in ("running", "paused"):
            yield f"{clock} ({rule} of {about}) was lost: it never ended"
        if missed is not None and missed > down.until(due) + LEASE:
            yield f"{clock} ({rule} of {about}) was seen to be late {(missed - due) // MINUTE} minutes after it was"
        ran_out = ended is not None and (clock, ended) not in stood_still and ended > down.until(due) + LEASE
        if missed is None and ran_out:
            yield f"{clock} ({rule} of {about}) ran out, and nobody noticed"


def wrong_chases(lines):
    taken = {}
    for recipient, step, due, many in lines.execute(
            "select recipient, step, due_at, count(*) from request_chases group by 1, 2, 3"):
        taken[recipient, step, due] = many
    told = {}
    for about, kind, due, who, many in lines.execute(
            "select about, kind, due_at, party || ' ' || account || ' ' || name, count(*) from request_notices"
            " group by 1, 2, 3, 4"):
        if kind not in STEPS:
            continue
        told.setdefault((about, STEPS[kind], due), []).append((kind, who, many))
        if many > 1:
            yield f"{about}: {kind} was said {many} times to one person"
        if (about, STEPS[kind], due) not in taken:
            yield f"{about}: {kind} was said, and no step of the ladder was taken"
    for step in taken.keys() - told.keys():
        yield f"{step[0]}: the step '{step[1]}' was taken, and nobody was told"
    said = {}
    for fact in facts_of(lines):
        if fact["code"] == "request.chased":
            key = (fact["about"], fact["particulars"]["recipient"], fact["particulars"]["step"])
            said[key] = said.get(key, 0) + 1
    for reference, party, step, many in lines.execute(
            "select q.reference, r.party, c.step, count(*) from request_chases c join request_recipients r"
            " on r.id = c.recipient join requests q on q.id = r.request group by 1, 2, 3"):
        if said.pop((reference, party, step), 0) != many:
            yield f"{reference}: the trail and the ladder do not agree about '{step}'"
    for key in said:
        yield f"{key[0]}: the trail has a step '{key[2]}' that was not taken"


def wrong_work(lines, down, finished):
    for kind, about, due, settled, outcome, tries in lines.execute(
            "select kind, about, due_at, settled_at, outcome, tries from outbox"):
        if outcome == "given up":
            yield f"{kind} of {about} was given up"
        if settled is not None and settled > down.until(due) + (LEASE if tries > 1 else 0):
            yield f"{kind} of {about} was done {(settled - due) // MINUTE} minutes late"
        if finished and settled is None:
            yield f"{kind} of {about} was never done"


def wrong(folder, down, finished):
    """What does not agree, as sentences; none when all is well."""
    lines = opened(folder)
    out = list(wrong_clocks(lines, down, finished)) + list(wrong_chases(lines))
    out += list(wrong_work(lines, down, finished))
    if finished:
        out += [f"{reference} has not come to its end"
                for (reference,) in lines.execute("select reference from contacts where state <> 'closed'")]
    lines.close()
    return out


# What the books must find when it is planted in a copy of them: a sentence, and how it is done.
PLANTED = [
    ("a chase that was sent twice",
     "insert into request_notices select id || 'x', request, about, kind, party, account, name, phone, due_at, made_at,"
     " seen_at from request_notices where kind in ('half-time', 'desk', 'late') limit 1"),
    ("a chase of which nothing is known",
     "delete from request_chases where rowid in (select rowid from request_chases limit 1)"),
    ("a clock that never ended",
     "update clocks set state = 'running', ended_at = null where id in (select id from clocks limit 1)"),
    ("a clock that is gone",
     "delete from clocks where id in (select id from clocks where about like 'F-%' limit 1)"),
    ("a clock that nobody saw run out",
     "update clocks set missed_at = null where id in (select id from clocks where missed_at is not null"
     f" and ended_at > due_at + {DOWN_MAX * 3 * MINUTE} limit 1)"),
    ("a message that was done a day late",
     "update outbox set settled_at = settled_at + 86400000000 where id in (select id from outbox where tries = 1"
     " limit 1)"),
]


def bites(folder, down):
    """Whether each planted fault is found; sentences of those that are not."""
    for what, how in PLANTED:
        copy = tempfile.mkdtemp(prefix="accord-cooked-", dir=MEMORY)
        try:
            for name in ("accord.db", "accord.db-wal"):
                try:
                    shutil.copy(f"{folder}/{name}", copy)
                except FileNotFoundError:
                    pass
            lines = sqlite3.connect(f"{copy}/accord.db")
            touched = lines.execute(how).rowcount
            lines.commit()
            lines.close()
            if touched != 1:
                yield f"nothing to plant for {what}"
            elif not wrong(copy, down, True):
                yield f"{what} was planted, and not found"
        finally:
            shutil.rmtree(copy, ignore_errors=True)


def next_end(chance, number, lives):
    """After which query a life ends, by its number; none: at any moment, and the last at the end of the year."""
    if number % 3 == 0 or number > lives:
        return None
    query, most = ENDS[(number - number // 3 - 1) % len(ENDS)]
    return query, chance.randint(1, most)


def main():
    lives = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    contacts = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    chance = random.Random(seed)
    folder = tempfile.mkdtemp(prefix="accord-year-", dir=MEMORY)
    down = Down()
    passed = failed = 0
    try:
        life = Life(folder + "/node", contacts, seed, None, next_end(chance, 1, lives))
        for number in range(1, lives + 1):
            any_moment = number % 3 == 0
            if not life.end_after(chance.uniform(0.05, 0.8) if any_moment else 60):
                raise SystemExit(f"life {number} came to its end by itself: give it more contacts\n"
                                 + "\n".join(life.said[-5:]))
            found = wrong(folder + "/node", down, False)
            for sentence in found[:5]:
                print(f"life {number}: {sentence}")
            failed += 1 if found else 0
            passed += 0 if found else 1
            minutes = chance.randint(1, DOWN_MAX)
            since = stopped_at(folder + "/node")
            down.times.append((since, since + minutes * MINUTE))
            life = Life(folder + "/node", contacts, seed, minutes, next_end(chance, number + 1, lives))
        if life.end_after(600):
            raise SystemExit("the last life did not come to its end")
        found = wrong(folder + "/node", down, True)
        if life.process.returncode != 0:
            found += life.said[-5:]
        found += bites(folder + "/node", down)
        for sentence in found[:10]:
            print(f"in the end: {sentence}")
        failed += 1 if found else 0
        passed += 0 if found else 1
        print(f"{lives} lives were ended at any moment, the node down for {sum(b - a for a, b in down.times) // MINUTE}"
              f" minutes of a made-up year of {contacts} contacts")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
