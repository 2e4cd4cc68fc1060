"""Recomputes deadlines without the program: its own rules (deadline_rules.py), its own holidays (public_holidays.py).

Reads an array of situations (the shape of `redress deadlines`) on standard input and prints, in the same order, for
`respond` and `acknowledge` the fields due, safe, extendedDue, latestIfExtended and noticeBy; `{"failure": ...}` for a
kind the law does not have, `{"unknown": ...}` for a law or a place this script has no rules for.
"""

import json
import sys
from calendar import monthrange
from datetime import date

from deadline_rules import LAWS, PROMISES
from hour_periods import hour_clock
from public_holidays import PLACES, ONE, free_days

# What ends a duty of this kind; everything ends with a withdrawal or with closing the case.
DONE = {"appeal": {"appeal-decided", "response-sent"}, "transfer": {"transferred"}}
DONE |= {"breach-authority": {"authority-notified", "authority-not-needed"}}
DONE |= {"breach-people": {"people-told", "people-not-needed"}}
DONE |= {"breach-assessment": {"decided", "authority-notified", "people-told"}}


class Place:
    """Which days a place works. In the place `none` every day is worked."""

    def __init__(self, name):
        self.name = name

    def rests(self, day, weekend=(5, 6)):
        return self.name != "none" and (day.weekday() in weekend or day in free_days(self.name, day.year))

    def next_worked(self, day, weekend):
        while self.rests(day, weekend):
            day += ONE
        return day

    def after_working_days(self, day, count, holidays=True):
        while count > 0:
            day += ONE
            resting = self.rests(day) if holidays else self.name != "none" and day.weekday() >= 5
            count -= 0 if resting else 1
        return day


def months_later(day, count):
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period(rule, start, place, count=None):
    count = rule["count"] if count is None else count
    if rule["unit"] == "m":
        return months_later(start, count)
    return start + ONE * count if rule["unit"] == "d" else place.after_working_days(start, count)


def rolled(rule, day, place):
    return place.next_worked(day, rule["roll"]) if "roll" in rule else day


def questions(events, asked, answers):
    """(asked on, answered on or None). Asking again changes nothing; an answer of the same day may be noted first."""
    found, waiting, spare = [], None, None
    for event in events:
        if event["type"] == asked and waiting is None:
            if spare == event["day"]:
                found.append((spare, spare))
            else:
                waiting = event["day"]
            spare = None
        elif event["type"] in answers:
            if waiting is None:
                spare = event["day"]
            else:
                found.append((waiting, event["day"]))
                waiting = None
    return found + ([(waiting, None)] if waiting else [])


def counted_from(kinds, events, received):
    """The first of these events that happened; a letter dated after it arrived is dated wrongly."""
    for kind in kinds:
        day = next((event["day"] for event in events if event["type"] == kind), None)
        if day and not (kind == "request-dated" and day > received):
            return day
    return None


def start_of(rule, place, received, events):
    """(the day the period begins or None, the day it would without waiting). What is asked after its end is idle."""
    origin = counted_from(rule.get("start", ()), events, received) or (None if rule.get("only") else received)
    waits = [(*pair, None) for question in rule.get("begins", ()) for pair in questions(events, *question)]
    if "reflect" in rule:
        asked, answers, length = rule["reflect"]
        waits += [(*pair, ONE * length) for pair in questions(events, asked, answers)]
    begin, missing = origin, False
    for day, answered, reflection in sorted(waits, key=lambda wait: wait[0]):
        if begin and not missing and day > last_day(rule, place, begin, received, events):
            continue
        if reflection:
            if answered is None or answered > day + reflection:
                return None, None
            answered = day + reflection
        missing = missing or answered is None
        begin = begin and answered and max(begin, answered)
    return None if missing else begin, origin


def last_day(rule, place, begin, received, events):
    """The last day of the period begun then, with a valid extension; far away while a question keeps it open."""
    end = period(rule, begin, place)
    excluded, still_open = left_out(rule, events, begin, lambda n: rolled(rule, end + ONE * n, place))
    due = rolled(rule, end + ONE * len(excluded), place)
    longer = extension(rule, place, begin, due, received, events, None, due) if "longer" in rule else {}
    if still_open or longer.get("paused"):
        return date.max
    return longer.get("extendedDue") or due


def left_out(rule, events, start, end_with, careful=False):
    """The days that do not count, and whether a question is still open. A question after the end stops nothing."""
    if careful and rule["careful"] == 0:
        return set(), False
    from_question = rule.get("both") and not careful
    asked = [pair for question in rule.get("pauses", ()) for pair in questions(events, *question)]
    out, still_open = set(), False
    for day, answered in sorted(asked, key=lambda pair: pair[0]):
        if day > end_with(len(out)):
            continue
        if answered is None:
            still_open = True
            continue
        first = max(day, start) if from_question else max(day, start) + ONE
        out |= {first + ONE * i for i in range(max(0, (answered - first).days + 1))}
    return out, still_open


def day_clock(rule, place, received, events, today):
    begin, origin = start_of(rule, place, received, events)
    out = {"due": None}
    if begin is None:
        if rule.get("safe") == "from-receipt" and origin == received:
            out["safe"] = rolled(rule, period(rule, received, place), place)
        return out
    end = period(rule, begin, place)
    excluded, still_open = left_out(rule, events, begin, lambda n: rolled(rule, end + ONE * n, place))
    bare = end + ONE * len(excluded)
    due = None if still_open else rolled(rule, bare, place)
    out["due"] = due
    out["safe"] = safe_date(rule, place, begin, origin, end, bare, due, events)
    if "longer" in rule:
        out |= extension(rule, place, begin, due, received, events, today, rolled(rule, bare, place))
    if out.pop("paused", False):
        out["due"] = out["safe"] = None
    return out


def safe_date(rule, place, begin, origin, end, bare, due, events):
    careful = []
    if rule.get("safe") == "from-receipt" and origin != begin:
        careful.append(rolled(rule, period(rule, origin, place), place))
    if due and rule.get("safe") == "no-roll":
        careful.append(bare)
    if due and rule.get("safe") == "day-one":
        careful.append(rolled(rule, bare - ONE, place))
    if due and rule.get("safe") == "weekdays":
        careful.append(place.after_working_days(begin, rule["count"], holidays=False))
    if rule.get("pauses"):
        days, still_open = left_out(rule, events, begin, lambda n: rolled(rule, end + ONE * n, place), careful=True)
        careful += [] if still_open else [rolled(rule, end + ONE * len(days), place)]
    careful = [day for day in careful if due is None or day < due]
    return min(careful, default=None)


def extension(rule, place, begin, due, received, events, today, earliest):
    if "notice" in rule:
        length, starts = rule["notice"]
        counted = counted_from(starts, events, received) or received
        limit = rolled(rule, counted + ONE * length, place)
    else:
        limit = due
    latest, still_open = None, False
    if rule["longer"] != "named":
        end = period(rule, begin, place, rule["longer"])
        days, still_open = left_out(rule, events, begin, lambda n: rolled(rule, end + ONE * n, place))
        latest = None if still_open else rolled(rule, end + ONE * len(days), place)
    notice, moving = None, limit
    for event in events:
        if event["type"] != "extension-notified" or event["day"] < received:
            continue
        if moving and event["day"] > moving:
            continue
        notice = event
        if rule["longer"] == "named" and moving:
            moving = max(moving, event.get("named") or moving)
    out = {"noticeBy": limit}
    if notice:
        named = notice.get("named")
        out["paused"] = bool(due and not named and still_open)
        if not (named and named <= earliest):
            out["extendedDue"] = min(named, latest) if named and latest else named or latest
    elif not ended(rule, events, received) and not (today and limit and today > limit):
        out["latestIfExtended"] = latest
    return out


def ended(rule, events, received):
    over = False
    if rule.get("against"):
        types = [event["type"] for event in events]
        events = events[types.index("appeal-received") + 1 :]
    first = min(received, counted_from(rule.get("start", ()), events, received) or received)
    for event in events:
        if event["day"] >= first or rule.get("against"):
            over = event["type"] in rule["ends"] or (over and event["type"] != "reopened")
    return over


def in_force(rules, received):
    for rule in rules:
        if rule.get("since", "0") <= received <= rule.get("until", "9"):
            return rule
    return None


def answer(situation):
    profile = PROMISES.get(situation.get("profile"), (None, {}))
    regime = situation.get("regime") or profile[0]
    if regime not in LAWS or situation.get("place") or situation.get("regimes"):
        return {"unknown": "no rules for this law or place"}
    default, respond, acknowledge = LAWS[regime]
    kind, received = situation["kind"], situation["received"][:10]
    events = [{**e, "day": date.fromisoformat(e["date"])} for e in situation.get("events", [])]
    events = [{**e, "named": date.fromisoformat(e["until"])} if "until" in e else e for e in events]
    events.sort(key=lambda e: e["day"])
    today = date.fromisoformat(situation["today"]) if "today" in situation else None
    day = date.fromisoformat(received)
    found = {}
    for clock, table in (("respond", respond), ("acknowledge", acknowledge)):
        rules = next((rules for kinds, rules in table.items() if kind in kinds.split()), None)
        promised = profile[1].get(kind)
        rule = promised[clock == "acknowledge"] if promised else rules and in_force(rules, received)
        if rules is None and not promised:
            continue
        found[clock] = {"due": None}
        if rule is None or rule["unit"] is None:
            continue
        place = Place(rule.get("place") or situation.get("calendar") or default)
        if place.name not in PLACES and place.name != "none":
            return {"unknown": f"no holidays of {place.name}"}
        if rule["unit"] in "hH":
            found[clock] = hour_clock(rule, regime, place, situation["received"], events)
        else:
            if kind == "appeal" and "appeal-received" in [event["type"] for event in events]:
                rule = {**rule, "against": True}
            ends = DONE.get(kind, {"response-sent"}) | {"withdrawn", "closed"}
            ends = ends | ({"acknowledged", "response-sent"} if clock == "acknowledge" else rule.get("ends", set()))
            found[clock] = day_clock({**rule, "ends": ends}, place, day, events, today)
    if not found:
        return {"failure": "kind-not-in-law"}
    return {clock: {k: str(v) for k, v in fields.items() if v} for clock, fields in found.items()}


if __name__ == "__main__":
    json.dump([answer(each) for each in json.load(sys.stdin)], sys.stdout)
