"""The rulebook, read from its tables by a reader of our own (docs/formats/table.md, rulebook.md)."""

import os

NATIONS = "EWSN"
NEVER = "9999-12-31"


def cells_of(line):
    """The cells between bars; a backslash keeps the next character. None is an empty cell."""
    cells, cell, kept, at = [], [], False, 0
    while at < len(line):
        char = line[at]
        if char == "\\":
            at += 1
            cell.append("\n" if line[at] == "n" else line[at])
            kept = True
        elif char == "|":
            cells.append(finish(cell, kept))
            cell, kept = [], False
        else:
            cell.append(char)
        at += 1
    cells.append(finish(cell, kept))
    return cells


def finish(cell, kept):
    text = "".join(cell).strip(" ")
    return None if text == "-" and not kept else text


def rows_of(path):
    columns, rows = None, []
    with open(path, encoding="utf-8") as file:
        for line in file.read().replace("\r\n", "\n").split("\n"):
            if not line or line.startswith("#"):
                continue
            cells = cells_of(line)
            if columns is None:
                columns = cells
            else:
                rows.append(dict(zip(columns, cells), line=len(rows)))
    return rows


class Anything:
    """A list that says `any`."""

    def __contains__(self, code):
        return True


def listed(cell):
    if cell is None:
        return frozenset()
    return Anything() if cell == "any" else frozenset(cell.split())


class Row:
    """One row: its days and nations, and its own columns as attributes."""

    def __init__(self, cells):
        self.code = cells["code"]
        self.nations = NATIONS if cells["nation"] == "all" else cells["nation"].replace(" ", "")
        self.begins = cells["from"]  # None: enacted and not appointed
        self.ends = cells["until"] or NEVER
        self.line = cells["line"]  # its place in the table
        self.cells = cells

    def holds(self, day, nation):
        return self.begins is not None and self.begins <= day < self.ends and nation in self.nations


class List:
    """The rows of a list, by code and in the order of codes."""

    def __init__(self, rows):
        self.by_code = {}
        self.days = {}  # of a day and a nation: the rows that hold, by code
        for row in sorted(rows, key=lambda row: row.code):
            self.by_code.setdefault(row.code, []).append(row)

    def known(self, code):
        return code in self.by_code

    def newest(self, code):
        rows = self.by_code.get(code)
        if not rows:
            return None
        return max(rows, key=lambda row: row.begins or "")

    def on(self, code, day, nation):
        return self.holding(day, nation).get(code)

    def all_on(self, day, nation):
        return self.holding(day, nation).values()

    def holding(self, day, nation):
        key = (day, nation)
        held = self.days.get(key)
        if held is None:
            held = {}
            for code, rows in self.by_code.items():
                for row in rows:
                    if row.holds(day, nation):
                        held.setdefault(code, row)
            self.days[key] = held
        return held


class Law:
    """Every list that a decision looks at, with cells made into sets and truths once."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("agency_types", "purposes", "thresholds", "minimum_sets", "lawful_bases",
                     "conditions", "gateways", "bars", "data_categories", "channels"):
            rows = [Row(cells) for cells in rows_of(os.path.join(folder, name + ".table"))]
            setattr(self, name, List(rows))
        self.prepare()

    def each(self, name):
        for rows in getattr(self, name).by_code.values():
            for row in rows:
                yield row, row.cells

    def prepare(self):
        groups = {}
        for row, cells in self.each("agency_types"):
            row.public = cells["public"] == "yes"
            row.competent = cells["competent"] == "yes"
            for group in (cells["groups"] or "").split():
                groups.setdefault(group, set()).add(row.code)
        for row, cells in self.each("thresholds"):
            row.danger = cells["danger"] == "yes"
            row.harm = cells["harm"] == "yes"
            row.level = int(cells["level"])
        for row, cells in self.each("purposes"):
            row.thresholds = listed(cells["thresholds"])
            row.gateways = listed(cells["gateways"])
            row.bases_public = (cells["bases_public"] or "").split()
            row.bases_other = (cells["bases_other"] or "").split()
            row.consent = cells["consent"]
        for row, cells in self.each("minimum_sets"):
            row.usual = listed(cells["usual"])
            row.with_reason = listed(cells["with_reason"])
        for row, cells in self.each("lawful_bases"):
            row.public, row.others = cells["public"], cells["others"]
            row.regime, row.needs = cells["regime"], cells["needs"]
        for row, cells in self.each("conditions"):
            row.fits = listed(cells["fits"])
            row.open_to, row.family = cells["open_to"], cells["family"]
            row.policy_document = cells["policy_document"] == "yes"
        for row, cells in self.each("data_categories"):
            row.sensitivity = listed(cells["sensitivity"])
            row.restricted = cells["restricted"] == "yes"
        for row, cells in self.each("channels"):
            row.use, row.confirm = cells["use"], cells["confirm"] == "yes"
            row.carries = listed(cells["carries"])
        for row, cells in self.each("gateways"):
            row.type = cells["type"]
            row.givers = kinds(cells["givers"], groups)
            row.receivers = kinds(cells["receivers"], groups)
            row.purposes = listed(cells["purposes"])
            row.never_givers = kinds(cells["never_givers"], groups)
            row.never_data = listed(cells["never_data"])
            row.unless_detriment = cells["unless_detriment"] == "yes"


def kinds(cell, groups):
    """Kinds of organisation; "@S11" is every kind with S11 among its groups."""
    if cell == "any":
        return Anything()
    out = set()
    for word in (cell or "").split():
        out |= groups.get(word[1:], set()) if word.startswith("@") else {word}
    return frozenset(out)
