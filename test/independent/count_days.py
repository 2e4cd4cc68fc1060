"""Counts the dates of the diaries of a year (test/engine/years/*.txt) again, each from its own count.

    2026-03-16 = 2026-02-16 +1m roll

One month from 16 February, moved off a day that is not worked. A count begins with a day, or with a day and hour, and
goes on with steps:

    +1m         months, to the corresponding day or the month's last
    +30d -7d    calendar days forth or back
    +8x         days left out because a question of ours was open
    +20w +15W   working days from the day after; W by weekends alone
    roll        to the next day that is worked; roll/sun: Saturday counts as worked
    +72H +72h   hours from the next full hour, or from the instant

`:place` after w, roll, H or h counts by that place instead of the diary's own (`counts`). The holidays are those of
public_holidays.py; nothing here knows the program. `--fill` writes the date where a `?` stands.
"""

import re
import sys
from datetime import date, timedelta, timezone

from hour_periods import offset_at, wall
from public_holidays import ONE
from recompute_deadlines import Place, months_later

COUNT = re.compile(r"(\S+) = (\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?: (?:[+-]\d+[mdxwWHh]|roll)[/:a-z-]*)*)")
STEP = re.compile(r"([+-]?\d*)([mdxwWHh]|roll)(/sun)?(?::([a-z-]+))?$")


def counted(count, own):
    first, *steps = count.split()
    at = date.fromisoformat(first[:10])
    for step in steps:
        number, unit, sunday, place = STEP.match(step).groups()
        where = Place(place or own)
        if unit == "roll":
            at = where.next_worked(at, (6,) if sunday else (5, 6))
        elif unit == "m":
            at = months_later(at, int(number))
        elif unit in "wW":
            at = where.after_working_days(at, int(number), holidays=unit == "w")
        elif unit in "Hh":
            return hours(first, int(number), unit, where.name[:2])
        else:
            at += ONE * int(number)
    return at.isoformat()


def hours(first, number, unit, zone):
    at = wall(date.fromisoformat(first[:10]), first[11:], zone)
    if unit == "H":
        at = at.replace(minute=0) + timedelta(hours=1)
    end = at + timedelta(hours=number)
    return end.astimezone(timezone(timedelta(minutes=offset_at(zone, end)))).isoformat(timespec="seconds")


def check(path, fill):
    wrong, found, own, out = 0, 0, "none", []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("counts "):
            own = line.split()[1]

        def one(match):
            nonlocal wrong, found
            said, count = match.groups()
            found += 1
            right = counted(count, own)
            if said == "?" and fill:
                return f"{right} = {count}"
            if said != right:
                wrong += 1
                print(f"{path}:{number}: {said} is said, {right} is counted: {count}")
            return match.group(0)

        out.append(COUNT.sub(one, line) if not line.startswith("#") else line)
    if fill:
        open(path, "w", encoding="utf-8").writelines(out)
    print(f"{path}: {found} dates counted, {wrong} wrong")
    return wrong


if __name__ == "__main__":
    paths = [path for path in sys.argv[1:] if path != "--fill"]
    sys.exit(1 if sum(check(path, "--fill" in sys.argv) for path in paths) else 0)
