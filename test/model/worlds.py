"""Questions, and the agreements they are put to, made at random from one seed."""

import json

from model import Item, Question, Side
from terms import OBLIGATIONS, REQUIREMENTS, Agreement, Terms, day_after

UNKNOWN = "NO_SUCH_CODE"
CHANNELS = "ACCORD MACHINE SECURE_MAIL SECURE_LINK PHONE MEETING POST FAX".split()
MIDDLE = "2026-03-02"


class World:
    """One law and one set of agreements, and questions about them."""

    def __init__(self, law, random, fixed=None):
        self.law, self.random = law, random
        self.types = sorted(law.agency_types.by_code)
        self.purposes = sorted(law.purposes.by_code)
        self.thresholds = sorted(law.thresholds.by_code)
        self.categories = sorted(law.data_categories.by_code)
        self.bases = sorted(law.lawful_bases.by_code)
        self.conditions = sorted(law.conditions.by_code)
        self.gateways = sorted(law.gateways.by_code)
        self.bars = sorted(law.bars.by_code)
        self.ruled = random.sample(self.categories, 4)  # few, so that rules about data meet
        self.documents = list(fixed or ())
        if fixed is None:
            self.documents = [self.agreement(at) for at in range(random.choice((1, 1, 1, 2, 3)))]
        self.terms = Terms([terms for terms, json_text in self.documents])
        self.days = self.turning_days()
        self.few_types = [random.choice(self.types) for _ in range(6)]
        self.few_categories = self.ruled + [random.choice(self.categories) for _ in range(4)]

    def line(self):
        """The terms as they are poured into the engine."""
        return '{"agreements":[%s]}' % ",".join(text for terms, text in self.documents)

    # ---- days on which something changes, the day before and the day after

    def turning_days(self):
        days = set()
        for name in ("agency_types", "purposes", "lawful_bases", "conditions", "gateways", "bars",
                     "data_categories", "channels", "minimum_sets", "thresholds"):
            for row, cells in self.law.each(name):
                for day in (row.begins, cells["until"]):
                    if day and day > "2015":
                        days.add(day)
        for terms, text in self.documents:
            days |= {terms.begins, terms.review_due}
            if terms.ends < "9999":
                days.add(terms.ends)
        return sorted({day_after(day, by) for day in days for by in (-1, 0, 1)})

    # ---- agreements

    def some(self, codes, likely_any, most):
        if self.random.random() < likely_any:
            return []
        return sorted(self.random.sample(codes, self.random.randint(1, min(most, len(codes)))))

    def clause(self, number):
        random = self.random
        effect = random.choice(("may", "may", "may", "must", "must_not"))
        rule = {"effect": effect, "givers": self.some(self.types, .5, 12),
                "receivers": self.some(self.types, .5, 12),
                "purposes": self.some(self.purposes, .4, 8),
                "thresholds": self.some(self.thresholds, .7, 5),
                "categories": self.some(self.categories, .4, 12),
                "bases": self.some(self.bases, .8, 4),
                "channels": self.some(CHANNELS, .85, 4)}
        if effect == "must_not":
            rule["unless"] = self.some(REQUIREMENTS, .5, 2)
        else:
            rule["conditions"] = self.some(REQUIREMENTS, .6, 2)
            rule["obligations"] = self.some(OBLIGATIONS, .4, 4)
            rule["short_version"] = random.random() < .25
        rule["onward"] = random.choice(("ask_giver", "same_purpose", "never"))
        rule = {name: value for name, value in rule.items() if value not in ([], False)}
        return number, rule

    def agreement(self, at):
        random = self.random
        uri, version = "https://a.example/%d" % random.randint(at * 3, at * 3 + 2), "1.%d" % at
        begins = random.choice(("2021-01-01", "2026-01-01", MIDDLE, "2026-03-03"))
        ends = random.choice(("2030-01-01", MIDDLE, "2026-03-03", "2027-01-01"))
        if ends <= begins:
            ends = day_after(begins, 30)
        review = random.choice((begins, MIDDLE, "2026-03-01", ends))
        numbers = random.sample(["%d.%d" % (a, b) for a in range(1, 5) for b in range(1, 12)],
                                random.choice((1, 2, 4, 8, 16, 30)))
        clauses = [self.clause(number) for number in numbers]
        data = []
        for _ in range(random.choice((0, 0, 2, 5))):
            rule = {"category": random.choice(self.ruled),
                    "need": random.choice(("include", "ask", "exclude"))}
            purposes = self.some(self.purposes, .5, 6)
            if purposes:
                rule["purposes"] = purposes
            data.append(rule)
        channels = self.some(CHANNELS, .5, 7)
        terms = Agreement(uri, version, begins, ends, review, self.types, channels,
                          [dict(rule, default=rule["need"]) for rule in data], clauses)
        text = json.dumps({
            "agreement": uri, "version": version, "title": "An agreement",
            "in_force": {"from": begins, "until": ends}, "review_due": review,
            "party_types": self.types, "channels": channels, "data": data,
            "clauses": [dict(rule, number=number, heading="A heading", text="The words.")
                        for number, rule in clauses]}, separators=(",", ":"))
        return terms, text

    # ---- questions

    def side(self):
        random = self.random
        side = Side(random.choice(self.few_types if random.random() < .7 else self.types))
        if random.random() < .01:
            side.type = UNKNOWN
        signed = [terms.key for terms, text in self.documents if random.random() < .93]
        if random.random() < .03:
            signed.append(("https://a.example/other", "1.0"))
        if signed and random.random() < .02:
            signed = [(signed[0][0], "9.9")] + signed[1:]
        side.signed = signed
        if random.random() < .08:
            for terms, text in self.documents:
                numbers = [clause.number for clause in terms.clauses]
                side.without[terms.key] = random.sample(
                    numbers, random.randint(0, min(3, len(numbers))))
        chance = random.random()
        if chance < .04:
            side.public = random.random() < .5
        elif chance < .08:
            side.competent = random.random() < .5
        side.outsider = random.random() < .02
        return side

    def item(self, place):
        random = self.random
        item = Item("i%d" % place,
                    random.choice(self.few_categories if random.random() < .6
                                  else self.categories))
        chance = random.random()
        if chance < .45:
            return item
        if chance < .47:
            item.category = UNKNOWN
        elif chance < .49:
            item.bar = random.choice(self.bars) if random.random() < .8 else UNKNOWN
        elif chance < .60:
            item.reveals = random.choice(("address", "identity"))
            item.safety = random.choice(("unconfirmed", "kept_apart", "confirmed", "confirmed"))
        elif chance < .65:
            item.forbids = True
        elif chance < .70:
            item.handling = True
        elif chance < .90:
            item.stated = True
        elif chance < .93:
            item.unneeded = True
        else:
            item.reveals = random.choice(("", "address", "identity"))
            item.safety = random.choice(("unconfirmed", "kept_apart", "confirmed"))
            item.forbids, item.handling = random.random() < .3, random.random() < .3
            item.stated, item.unneeded = random.random() < .5, random.random() < .2
            if random.random() < .1:
                item.bar = random.choice(self.bars)
        return item

    def purpose_and_threshold(self, q):
        random = self.random
        q.purpose = random.choice(self.purposes)
        chance = random.random()
        if chance < .02:
            q.purpose = "" if random.random() < .5 else UNKNOWN
        row = self.law.purposes.newest(q.purpose)
        fitting = sorted(row.thresholds) if row and isinstance(row.thresholds, frozenset) else None
        q.threshold = random.choice(fitting if fitting and random.random() < .7
                                    else self.thresholds)
        if random.random() < .05:
            q.threshold = "" if random.random() < .7 else UNKNOWN

    def footing(self, q):
        random = self.random
        if random.random() < .35:
            q.basis = random.choice(self.bases) if random.random() < .97 else UNKNOWN
        if random.random() < .25:
            q.gateway = random.choice(self.gateways) if random.random() < .97 else UNKNOWN
        if random.random() < .25:
            q.condition = random.choice(self.conditions) if random.random() < .97 else UNKNOWN
        if random.random() < .12:
            q.interest = random.choice(self.conditions) if random.random() < .97 else UNKNOWN
        if random.random() < .3:
            q.confidence = random.choice(("law", "consent", "public_interest",
                                          "not_confidential"))

    def question(self):
        random = self.random
        q = Question()
        if random.random() < .06:
            q.nation = random.choice("WSN")
        q.on = random.choice(self.days) if random.random() < .3 else MIDDLE
        q.giver, q.receiver = self.side(), self.side()
        self.purpose_and_threshold(q)
        self.footing(q)
        count = random.choice((1, 1, 1, 1, 2, 2, 3, 4, 0 if random.random() < .1 else 1))
        q.items = [self.item(place) for place in range(count)]
        q.channel = random.choice(CHANNELS) if random.random() < .4 else "ACCORD"
        if random.random() < .05:
            q.channel = ""
        if random.random() < .8:
            q.told = random.choice(("yes", "not_yet", "not_safe", "not_recorded"))
            q.views = random.choice(("agree", "object", "mixed", "not_recorded"))
            q.agreed = random.choice(("yes", "no", "not_asked"))
        q.emergency = "stated" if random.random() < .15 else ""
        q.detriment = "stated" if random.random() < .04 else ""
        q.statement = random.random() < .15
        q.revoked = random.random() < .01
        if random.random() < .15:
            q.identity = random.choice(("by_voice", "not_confirmed", "in_doubt"))
        return q


# ---- a question as docs/formats/question.md writes it

def signed_text(side, agreement, version):
    without = side.without.get((agreement, version))
    return '{"agreement":"%s","version":"%s"%s}' % (
        agreement, version,
        ',"except":["%s"]' % '","'.join(sorted(without)) if without else "")


def side_text(side):
    out = ['{"type":"', side.type, '"']
    if side.signed:
        out.append(',"signed":[%s]' % ",".join(signed_text(side, *pair) for pair in side.signed))
    if side.outsider:
        out.append(',"outsider":true')
    if side.public is not None:
        out.append(',"public_authority":true' if side.public else ',"public_authority":false')
    if side.competent is not None:
        out.append(',"competent_authority":true' if side.competent
                   else ',"competent_authority":false')
    out.append("}")
    return "".join(out)


def item_text(item):
    out = ['{"id":"', item.id, '","category":"', item.category, '"']
    if item.bar:
        out += [',"bar":"', item.bar, '"']
    if item.reveals:
        out += [',"reveals":"', item.reveals, '","safety":"', item.safety, '"']
    if item.forbids:
        out.append(',"originator_forbids_onward":true')
    if item.handling:
        out.append(',"handling_condition":true')
    if item.stated:
        out.append(',"need_stated":true')
    if item.unneeded:
        out.append(',"not_needed":true')
    out.append("}")
    return "".join(out)


def question_text(q):
    out = ['{"format":"accord-question/1","nation":"', q.nation, '","on":"', q.on, '","giver":',
           side_text(q.giver), ',"receiver":', side_text(q.receiver)]
    for name, value in (("purpose", q.purpose), ("threshold", q.threshold),
                        ("channel", q.channel), ("emergency", q.emergency),
                        ("greater_detriment", q.detriment)):
        if value:
            out += [',"', name, '":"', value, '"']
    footing = [',"%s":"%s"' % pair for pair in (
        ("basis", q.basis), ("gateway", q.gateway), ("condition", q.condition),
        ("interest", q.interest), ("confidence", q.confidence)) if pair[1]]
    if footing:
        out += [',"footing":{', "".join(footing)[1:], "}"]
    out += [',"items":[', ",".join([item_text(item) for item in q.items]), "]"]
    out += [',"family":{"told":"', q.told, '","views":"', q.views, '","agreed_to_help":"',
            q.agreed, '"}']
    if q.statement:
        out.append(',"public_task_stated":true')
    if q.revoked:
        out.append(',"user_revoked":true')
    out += [',"identity":"', q.identity, '"}']
    return "".join(out)
