#!/usr/bin/env python3
"""Counts the numbers of a report again, from what was exported of each case and nothing else.

Reads JSON from standard input: `today`, `zone`, `cases` (each the export of one case, with its `sheets`, and `gone`
where the case was destroyed after its export and its numbers were kept) and `periods`, pairs of months. Writes the
report of each period. Which dates were due is taken from the export; everything else follows from its events.

    recount_report.py < exported.json
"""

import json
import statistics
import sys
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

RIGHTS = (
    "access erasure correction restriction objection portability opt-out limit-sensitive automated-decision"
    " consent-withdrawal"
).split()
PASSED_ON = {"transferred", "redirected", "forwarded-to-controller"}
# whose rule takes a request for answered once it is passed on, by law or promise and clause
ENDS = {
    ("nz-privacy", "respond-access"): {"transferred"},
    ("nz-privacy", "respond-correction"): {"transferred"},
    ("processor-marketing", "as-soon-as-possible"): {"forwarded-to-controller", "redirected"},
    ("processor-marketing", "pass-on"): {"forwarded-to-controller", "redirected"},
}
# under this law an unanswered question about the fee ends the matter by itself
LAPSES = {"ch-fadp"}


def log_of(case):
    """
    The events nobody corrected, in order: by day, then by time. One without a time follows those recorded before it
    that day, and a correction stands where the first of what it corrects stood.
    """
    known = {event["id"]: event for event in case["events"]}
    corrected = {event["corrects"] for event in case["events"]}

    def place(event):
        while event["corrects"]:
            event = known[event["corrects"]]
        return event["n"]

    log = sorted((e for e in case["events"] if e["id"] not in corrected), key=lambda e: (e["date"], place(e)))
    keys, day, hour = {}, None, ""
    for event in log:
        hour = event["time"] or (hour if event["date"] == day else "")
        day = event["date"]
        keys[event["id"]] = (day, hour, place(event))
    return sorted(log, key=lambda event: keys[event["id"]])


def concerning(log, request):
    """What happened to one request, or to a complaint, since it was last opened."""
    own = [e for e in log if e["reviewId"] is None and e["requestId"] in (None, request)]
    again = [i for i, event in enumerate(own) if event["type"] == "reopened"]
    return own[again[-1] + 1 :] if again else own


def clock_of(case, request):
    for group in case["groups"]:
        if group["reviewId"] is None and group["requestId"] == request:
            return next((clock for clock in group["clocks"] if clock["clock"] == "respond"), None)
    return None


def fate(case, log, request, received, today):
    """How a request or complaint ended: day, whether by an answer, and how that stands to its dates."""
    own = concerning(log, request)
    clock = clock_of(case, request)
    ends = {"response-sent", "withdrawn", "closed"}
    if clock:
        ends = ends | ENDS.get((clock["source"], clock["clause"]), set())
        own = [event for event in own if event["date"] >= received]
    day = next((max(event["date"], received) for event in own if event["type"] in ends), None)
    if clock and clock["source"] in LAPSES:
        day = clock.get("metOn")
    if clock and clock.get("metOn") != day:
        raise SystemExit("%s ended %s, its clock says %s" % (case["record"]["reference"], day, clock.get("metOn")))
    answers = PASSED_ON | {"response-sent"}
    all_clocks = [clock, *clock.get("also", [])] if clock else []
    holds = (clock.get("extendedDue") or clock["due"]) if clock else None
    first = min((each["due"] for each in all_clocks if each["due"]), default=None)
    until = day or today
    paused = 0
    for span in (clock or {}).get("progress", {}).get("pausedDays", []):
        paused += (datetime.fromisoformat(span["to"]) - datetime.fromisoformat(span["from"])).days + 1
    return {
        "day": day,
        "answered": any(e["type"] in answers and max(e["date"], received) == day for e in own),
        "dated": holds is not None,
        "late": holds is not None and until > holds[:10],
        "late_at_first": first is not None and until > first[:10],
        "extended": any("extendedDue" in each for each in all_clocks),
        "paused": paused,
    }


def told(log, kind):
    return next((event for event in log if event["type"] == kind), None)


def authority(case, log, zone):
    notice = told(log, "authority-notified")
    if notice is None:
        return "notTold"
    group = next(each for each in case["groups"] if each["kind"] == "breach-authority")
    due = group["clocks"][0]["due"] if group["clocks"] else None
    if due is None:
        return "told"
    if notice["time"] is None or len(due) == 10:
        return "late" if notice["date"] > due[:10] else "inTime"
    moment = datetime.fromisoformat(notice["date"] + "T" + notice["time"]).replace(tzinfo=ZoneInfo(zone))
    return "late" if moment > datetime.fromisoformat(due) else "inTime"


def read(exported, today, zone):
    """One case as it counts: months, and how it went."""
    case, sheets = exported["case"], exported["sheets"]
    log, kind = log_of(case), case["record"]["kind"]
    received = next(event["date"] for event in log if event["type"] in ("received", "aware"))
    subjects = {"request": [request["id"] for request in case["requests"]], "complaint": [None], "breach": []}[kind]
    fates = [fate(case, log, subject, received, today) for subject in subjects]
    over = bool(fates) and all(each["day"] for each in fates)
    answers = [each["day"] for each in fates if each["answered"]] if over else []
    turn = [event for event in log if event["type"] in ("closed", "reopened", "appeal-received", "regulator-contacted")]
    closed = max(turn[-1]["date"], received) if turn and turn[-1]["type"] == "closed" else None
    gave_up = lambda request: any(event["type"] == "withdrawn" for event in concerning(log, request))
    outcomes = [r["outcome"] or ("withdrawn" if gave_up(r["id"]) else "undecided") for r in case["requests"]]
    outcomes += [i["finding"] or ("withdrawn" if gave_up(None) else "undecided") for i in case["issues"]]
    answered = max(answers, default=None)
    days = (datetime.fromisoformat(answered) - datetime.fromisoformat(received)).days if answered else None
    bodies = lambda wanted: [each["content"]["body"] for each in sheets if each["content"]["kind"] == wanted]
    month = lambda date: date[:7] if date else None
    return {
        "kind": kind,
        "kinds": sorted({r["kind"] for r in case["requests"]}) if kind == "request" else [kind],
        "regimes": case["record"]["regimes"],
        "channel": case["record"]["channel"],
        "received": month(received),
        "answered": month(answered),
        "closed": month(closed),
        "ended": month(answered or closed) if kind != "breach" else None,
        "days": days,
        "class": None
        if not answered
        else "undated"
        if not any(each["dated"] for each in fates)
        else "late"
        if any(each["late"] for each in fates)
        else "extension"
        if any(each["late_at_first"] for each in fates)
        else "original",
        "overdue": kind != "breach" and not answered and not closed and any(each["late"] for each in fates),
        "extended": any(each["extended"] for each in fates),
        "paused": max((each["paused"] for each in fates), default=0),
        "outcomes": outcomes,
        "grounds": ["/".join(filter(None, (g["regime"], g["ground"]))) if g["regime"] else "own" for g in case["grounds"]],
        "reasons": sorted({body["cause"] for body in bodies("lateness")}),
        "appeals": [(month(review["received"]), review["outcome"] or "open") for review in case["reviews"]],
        "authority": authority(case, log, zone) if kind == "breach" else None,
        "people": told(log, "people-told") is not None,
        "risk": ([body["result"] for body in bodies("risk-assessment")] or ["pending"])[-1],
        "gone": exported["gone"],
    }


def months_between(first, last):
    year, month = map(int, first.split("-"))
    while "%04d-%02d" % (year, month) <= last:
        yield "%04d-%02d" % (year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def is_open(case, month):
    return case["received"] <= month and not (case["closed"] and case["closed"] <= month)


def numbers(cases, first, last, now):
    inside = lambda month: month is not None and first <= month <= last
    answered = [case for case in cases if inside(case["answered"])]
    days = [case["days"] for case in answered]
    of_class = Counter(case["class"] for case in answered)
    return {
        "received": sum(inside(case["received"]) for case in cases),
        "answered": len(answered),
        "closed": sum(inside(case["closed"]) for case in cases),
        "open": sum(is_open(case, min(last, now)) for case in cases) if first <= now else None,
        **{name: of_class[name] for name in ("original", "extension", "late", "undated")},
        "unanswered": sum(c["kind"] != "breach" and not c["answered"] and inside(c["closed"]) for c in cases),
        "extended": sum(case["extended"] for case in answered),
        "paused": sum(case["paused"] > 0 for case in answered),
        "pausedDays": sum(case["paused"] for case in answered),
        "medianDays": statistics.median(days) if days else None,
        "longestDays": max(days, default=None),
    }


def tally(things):
    return [{"key": key, "count": n} for key, n in sorted(Counter(things).items(), key=lambda kv: (-kv[1], kv[0]))]


def report(cases, first, last, now):
    inside = lambda month: month is not None and first <= month <= last
    came = [case for case in cases if inside(case["received"])]
    ended = [case for case in cases if inside(case["ended"])]
    late = [case for case in cases if inside(case["answered"]) and case["class"] == "late"]
    appeals = Counter(result for case in cases for month, result in case["appeals"] if inside(month))
    breaches = [case for case in came if case["kind"] == "breach"]
    told_when = Counter(case["authority"] for case in breaches)
    named = lambda case: any(inside(case[key]) for key in ("received", "answered", "closed"))
    counts = lambda case: (
        named(case) or is_open(case, min(last, now)) or any(inside(month) for month, _ in case["appeals"])
    )
    return {
        "from": first,
        "to": last,
        "numbers": numbers(cases, first, last, now),
        "months": [{"month": month, **numbers(cases, month, month, now)} for month in months_between(first, last)],
        "kinds": [
            {"kind": kind, **numbers([case for case in cases if kind in case["kinds"]], first, last, now)}
            for kind in [*RIGHTS, "complaint", "breach"]
            if any(kind in case["kinds"] and counts(case) for case in cases)
        ],
        "outcomes": tally(o for case in ended if case["kind"] == "request" for o in case["outcomes"]),
        "findings": tally(o for case in ended if case["kind"] == "complaint" for o in case["outcomes"]),
        "grounds": tally(ground for case in ended for ground in case["grounds"]),
        "lateReasons": tally(reason for case in late for reason in case["reasons"] or ["none"]),
        "regimes": tally(regime for case in came for regime in case["regimes"]),
        "channels": tally(case["channel"] for case in came),
        "appeals": {
            "received": sum(appeals.values()),
            **{result: appeals[result] for result in ("upheld", "changed", "withdrawn", "open")},
        },
        "breaches": {
            "known": len(breaches),
            **{result: told_when[result] for result in ("inTime", "late", "told", "notTold")},
            "peopleTold": sum(case["people"] for case in breaches),
            "risk": tally(case["risk"] for case in breaches),
        },
        "destroyed": sum(case["gone"] and counts(case) for case in cases),
    }


def main():
    asked = json.load(sys.stdin)
    today = asked["today"]
    cases = [read(exported, today, asked["zone"]) for exported in asked["cases"]]
    answer = {
        "reports": [report(cases, first, last, today[:7]) for first, last in asked["periods"]],
        "overdue": sum(case["overdue"] and not case["gone"] for case in cases),
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
