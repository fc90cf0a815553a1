#!/usr/bin/env python3
"""Time limits counted a second time, by another hand and another library (zoneinfo), from
docs/formats/rulebook.md and the head of src/engine/deadlines/due.h, minute by minute where that is
affordable: slow and plain on purpose.

    count.py cases        writes test/table/deadlines/counted.table
    count.py check        counts every row of both tables again; the last line says: N passed, N failed
    count.py random N     prints N more questions with their answers, for a comparison by hand
"""
import random
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[2]
LONDON = ZoneInfo("Europe/London")
UTC = timezone.utc
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def rows_of(path):
    """A text table as a list of dictionaries."""
    head, out = None, []
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if head is None:
            head = cells
        else:
            out.append(dict(zip(head, cells)))
    return out


def week_of(text):
    """'Mon-Thu 09:00-17:15; Fri 09:00-17:00' as (opens, closes) by weekday."""
    week = [None] * 7
    for part in text.split(";"):
        days, hours = part.split()
        first, _, last = days.partition("-")
        opens, closes = (time.fromisoformat(h) for h in hours.split("-"))
        for day in range(DAYS.index(first), DAYS.index(last or first) + 1):
            week[day] = (opens, closes)
    return week


HOLIDAYS = {date.fromisoformat(row["code"]) for row in rows_of(ROOT / "rulebook/bank_holidays.table")
            if "E" in row["nation"].split() or row["nation"] == "all"}
HUBS = {row["code"]: week_of(row["hours"]) for row in rows_of(ROOT / "rulebook/hub_hours.table")}
HUBS["NONE"] = [None] * 7


def local(day, at):
    """A wall clock's moment in London as UTC; one that does not happen is when the clocks have gone on."""
    wall = datetime.combine(day, at, LONDON)
    back = wall.astimezone(UTC).astimezone(LONDON)
    if back.replace(tzinfo=None) != wall.replace(tzinfo=None):
        gap = datetime.combine(day, time(1), UTC)
        return gap
    return wall.astimezone(UTC)


def hours_on(hub, day):
    return None if day in HOLIDAYS else HUBS[hub][day.weekday()]


def is_working(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def day_in_london(at):
    return at.astimezone(LONDON).date()


def end_of(day):
    return local(day, time(23, 59, 59))


def close_of(hub, day):
    hours = hours_on(hub, day)
    return local(day, hours[1]) if hours else end_of(day)


def is_open(hub, at):
    there = at.astimezone(LONDON)
    hours = hours_on(hub, there.date())
    return hours is not None and hours[0] <= there.time().replace(second=0, microsecond=0) < hours[1]


def still(pauses, at):
    return any(begin <= at < end for begin, end in pauses)


def months_on(day, n):
    month = day.month - 1 + n
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError


def count(clock, start, hub, pauses=()):
    """When it is due, in UTC."""
    words = clock.split()
    n, kind = int(words[0]), words[1]
    back, rolls = "before" in words, "rolls" in words
    step = -1 if back else 1
    pauses = [] if back else list(pauses)
    minute = timedelta(minutes=1)
    if kind == "elapsed-hours" or (kind == "hub-hours" and not any(HUBS[hub])):
        at, left = start, n * 60
        while left:
            # The minute that follows (or came before) counts unless the clock stood still in it.
            if back or not still(pauses, at):
                left -= 1
            at += step * minute
        return at
    if kind == "hub-hours":
        at, left = start, n * 60
        while left:
            here = at - minute if back else at
            if is_open(hub, here) and not still(pauses, here):
                left -= 1
            at += step * minute
        return at
    day = day_in_london(start)
    if kind == "working-days":
        while n:
            day += timedelta(step)
            if is_working(day) and not still(pauses, close_of(hub, day)):
                n -= 1
        return close_of(hub, day)
    first = day
    day = months_on(day, step * n) if kind == "months" else day + timedelta(step * n)
    look = first
    while look < day and not back:
        look += timedelta(1)
        if still(pauses, end_of(look)):
            day += timedelta(1)
    while rolls and not is_working(day):
        day += timedelta(step)
    return end_of(day)


def moment(text):
    at = datetime.strptime(text.rstrip("Z"), "%Y-%m-%d %H:%M")
    return at.replace(tzinfo=UTC) if text.endswith("Z") else local(at.date(), at.time())


def pauses_of(text):
    """'2026-03-03 10:00 > 2026-03-05 09:00; …', or '-'."""
    if text in ("-", ""):
        return []
    return [tuple(moment(end.strip()) for end in each.split(">")) for each in text.split(";")]


def written(at):
    there = at.astimezone(LONDON)
    return f"{DAYS[there.weekday()]} {there:%Y-%m-%d %H:%M}"


# Starts where counting goes wrong, by name; every kind of clock is begun at each.
EDGES = [
    ("an ordinary Monday", "2026-03-02 09:00"),
    ("a Friday after closing", "2026-03-06 17:30"),
    ("the Saturday before the clocks go on", "2026-03-28 23:30"),
    ("the hour that does not happen", "2026-03-29 00:30"),
    ("the Friday before the clocks go on", "2026-03-27 16:15"),
    ("the first of two half past ones", "2026-10-25 00:30Z"),
    ("the second of two half past ones", "2026-10-25 01:30Z"),
    ("the Friday before the clocks go back", "2026-10-23 16:15"),
    ("Maundy Thursday", "2026-04-02 15:00"),
    ("Christmas Eve", "2026-12-24 11:00"),
    ("Christmas Day on a Saturday", "2027-12-25 10:00"),
    ("the last minute of a year", "2026-12-31 23:59"),
    ("New Year's Day", "2027-01-01 00:01"),
    ("29 February", "2028-02-29 14:45"),
    ("the last of January in a leap year", "2028-01-31 08:59"),
    ("the last of August", "2026-08-31 12:00"),
    ("midnight in summer, which is yesterday in UTC", "2026-06-01 23:30Z"),
]
KINDS = ["4 elapsed-hours", "72 elapsed-hours", "24 hub-hours", "1 working-days", "15 working-days",
         "1 months rolls", "6 months", "30 days rolls", "48 elapsed-hours before", "3 working-days before"]
HUB_CASES = [(hub, start) for hub in ("TRI_BOROUGH", "WALTHAM_FOREST", "HACKNEY", "EALING", "CORNWALL",
                                      "WILTSHIRE")
             for start in ("2026-03-05 08:30", "2026-03-06 16:20", "2026-12-24 16:50", "2026-04-02 10:05")]
PAUSED = [
    ("within the day", "4 elapsed-hours", "2026-03-02 09:00", "2026-03-02 10:00 > 2026-03-02 11:30"),
    ("begun in a pause", "4 elapsed-hours", "2026-03-02 09:00", "2026-03-02 08:00 > 2026-03-02 09:45"),
    ("two that overlap are one", "4 elapsed-hours", "2026-03-02 09:00",
     "2026-03-02 10:00 > 2026-03-02 12:00; 2026-03-02 11:00 > 2026-03-02 13:00"),
    ("one within another", "24 elapsed-hours", "2026-03-02 09:00",
     "2026-03-02 10:00 > 2026-03-04 10:00; 2026-03-02 12:00 > 2026-03-02 13:00"),
    ("a pause that begins as it is due", "4 elapsed-hours", "2026-03-02 09:00",
     "2026-03-02 13:00 > 2026-03-02 18:00"),
    ("a pause over the spring change", "72 elapsed-hours", "2026-03-27 17:00",
     "2026-03-28 12:00 > 2026-03-29 12:00"),
    ("a pause over the autumn change", "72 elapsed-hours", "2026-10-23 17:00",
     "2026-10-24 12:00 > 2026-10-25 12:00"),
    ("hub hours over lunch", "4 hub-hours", "2026-03-02 09:00", "2026-03-02 12:00 > 2026-03-02 13:00"),
    ("hub hours over a weekend nobody works", "4 hub-hours", "2026-03-06 15:00",
     "2026-03-06 18:00 > 2026-03-09 08:00"),
    ("hub hours over a night and a morning", "24 hub-hours", "2026-03-02 09:00",
     "2026-03-02 16:00 > 2026-03-03 11:00"),
    ("hub hours, two pauses", "24 hub-hours", "2026-03-02 09:00",
     "2026-03-02 10:00 > 2026-03-02 11:00; 2026-03-04 09:00 > 2026-03-04 16:45"),
    ("hub hours, a week of it", "72 hub-hours", "2026-04-01 09:00", "2026-04-02 09:00 > 2026-04-09 09:00"),
    ("a working day paused as it closes", "1 working-days", "2026-03-02 09:00",
     "2026-03-03 16:00 > 2026-03-04 10:00"),
    ("a working day paused before it closes", "1 working-days", "2026-03-02 09:00",
     "2026-03-03 10:00 > 2026-03-03 16:59"),
    ("five working days over Easter with a pause", "5 working-days", "2026-03-31 09:00",
     "2026-04-01 12:00 > 2026-04-07 12:00"),
    ("forty-five working days, three weeks of them paused", "45 working-days", "2026-03-02 09:00",
     "2026-03-10 09:00 > 2026-03-31 09:00"),
    ("a month, a week of it paused", "1 months", "2026-03-02 09:00", "2026-03-10 09:00 > 2026-03-17 09:00"),
    ("a month paused on its last day", "1 months", "2026-03-02 09:00", "2026-04-02 12:00 > 2026-04-05 12:00"),
    ("a month that then rolls", "1 months rolls", "2026-03-02 09:00", "2026-03-10 09:00 > 2026-03-11 09:00"),
    ("thirty days with one paused, over Christmas", "30 days rolls", "2026-11-25 09:00",
     "2026-12-01 09:00 > 2026-12-02 09:00"),
    ("a pause of a minute at midnight", "8 days", "2026-03-06 09:00", "2026-03-07 23:59 > 2026-03-08 00:01"),
    ("six months over both changes", "6 months", "2026-03-02 09:00", "2026-05-01 00:00 > 2026-05-31 23:59"),
    ("29 February in a pause", "1 months", "2028-02-10 09:00", "2028-02-28 09:00 > 2028-03-01 09:00"),
    ("what counts back is not paused", "48 elapsed-hours before", "2026-03-04 10:00",
     "2026-03-02 12:00 > 2026-03-03 12:00"),
]


def cases():
    for words, start in EDGES:
        for clock in KINDS:
            yield f"{clock} from {words}", clock, start, "-", "DEFAULT"
    for hub, start in HUB_CASES:
        for clock in ("10 hub-hours", "1 working-days"):
            yield f"{clock} in {hub.lower().replace('_', ' ')}", clock, start, "-", hub
    for words, clock, start, pauses in PAUSED:
        yield f"paused: {words}", clock, start, pauses, "DEFAULT"


def write_cases():
    lines = ["# Time limits counted by test/deadlines/count.py, which knows nothing of src/engine/deadlines; it writes",
             "# this file. Where counting goes wrong: changes of the clocks, Christmas, year ends, 29 February, five hubs, pauses.",
             "says | clock | from | pauses | hub | due", ""]
    for says, clock, start, pauses, hub in cases():
        lines.append(" | ".join([says, clock, start, pauses, hub,
                                 written(count(clock, moment(start), hub, pauses_of(pauses)))]))
    (ROOT / "test/table/deadlines/counted.table").write_text("\n".join(lines) + "\n")


def check():
    passed = failed = 0
    for name in ("clocks", "counted"):
        for row in rows_of(ROOT / f"test/table/deadlines/{name}.table"):
            got = written(count(row["clock"], moment(row["from"]), row["hub"], pauses_of(row.get("pauses", "-"))))
            if got == row["due"]:
                passed += 1
            else:
                failed += 1
                print(f"{name}: {row['says']}: the table says {row['due']}, counted {got}")
    print(f"{passed} passed, {failed} failed")
    return failed


def ask(number, seed=1):
    """Random questions, answered here: one a line, as the tables have them."""
    dice = random.Random(seed)
    begin = datetime(2024, 2, 1, tzinfo=UTC)
    for _ in range(number):
        start = begin + timedelta(minutes=dice.randrange(4 * 365 * 24 * 60))
        kind = dice.choice(["elapsed-hours", "hub-hours", "working-days", "months", "days"])
        most = {"elapsed-hours": 100, "hub-hours": 40, "working-days": 50, "months": 7, "days": 60}[kind]
        clock = f"{dice.randrange(1, most)} {kind}"
        if kind in ("months", "days") and dice.random() < 0.5:
            clock += " rolls"
        if dice.random() < 0.15:
            clock += " before"
        pauses, at = [], start - timedelta(hours=3)
        for _ in range(dice.choice([0, 0, 1, 1, 2, 3])):
            at += timedelta(minutes=dice.randrange(1, 4000))
            end = at + timedelta(minutes=dice.randrange(1, 9000))
            pauses.append((at, end))
            at = end if dice.random() < 0.7 else at + timedelta(minutes=1)
        hub = dice.choice(sorted(HUBS))
        said = "; ".join(f"{a:%Y-%m-%d %H:%M}Z > {b:%Y-%m-%d %H:%M}Z" for a, b in pauses) or "-"
        print(" | ".join(["-", clock, f"{start:%Y-%m-%d %H:%M}Z", said, hub,
                          written(count(clock, start, hub, pauses))]))


if __name__ == "__main__":
    verb = sys.argv[1] if len(sys.argv) > 1 else "check"
    if verb == "cases":
        write_cases()
    elif verb == "random":
        print("says | clock | from | pauses | hub | due")
        ask(int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    else:
        sys.exit(1 if check() else 0)
