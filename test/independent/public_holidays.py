"""Public holidays from first principles: when Easter is, how a statute moves a day, what was proclaimed once.

Written from the statutes and the design, not from the program's tables. `free_days(place, year)` answers the dates a
place does not work, weekends apart.
"""

from datetime import date, timedelta
from functools import lru_cache

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
ONE = timedelta(days=1)


def easter(year):
    """Easter Sunday by Gauss's way with golden number and epact."""
    golden = year % 19
    century = year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    back = epact - sunday
    month = 3 + (back + 40) // 44
    return date(year, month, back + 28 - 31 * (month // 4))


def nth(year, month, weekday, n):
    """The n-th such weekday of a month, counted from its end when negative."""
    days = [date(year, month, 1) + ONE * i for i in range(31)]
    days = [day for day in days if day.month == month and day.weekday() == weekday]
    return days[n - 1] if n > 0 else days[n]


def monday_for_weekend(day):
    return day + ONE * max(0, 7 - day.weekday()) if day.weekday() >= SAT else day


def in_lieu(days, when=(SAT, SUN)):
    """The days, and for each on a free weekday the next day that is neither weekend nor holiday."""
    out = {day for day in days if day.weekday() not in when}
    kept = set(days)
    for day in sorted(days):
        if day.weekday() in when:
            moved = day
            while moved in out or moved.weekday() >= SAT:
                moved += ONE
            out.add(moved)
    return out | kept


def once(year, *texts):
    return {date.fromisoformat(text) for text in texts if text.startswith(str(year))}


def britain(year, place):
    e = easter(year)
    spring = nth(year, 5, MON, -1)
    days = {e - 2 * ONE, date(2020, 5, 8) if year == 2020 else nth(year, 5, MON, 1)}
    days.add(date(2022, 6, 2) if year == 2022 else spring)
    days |= once(year, "2022-06-03", "2022-09-19", "2023-05-08")
    winter = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    if place == "gb-sct":
        days |= {nth(year, 8, MON, 1)} | once(year, "2026-06-15")
        winter += [date(year, 1, 2), date(year, 11, 30)]
    else:
        days |= {e + ONE, nth(year, 8, MON, -1)}
    if place == "gb-nir":
        winter += [date(year, 3, 17), date(year, 7, 12)]
    return days | in_lieu(winter)


def ireland(year, _place):
    first = date(year, 2, 1)
    brigid = first if first.weekday() == FRI else nth(year, 2, MON, 1)
    days = {date(year, 1, 1), date(year, 3, 17), easter(year) + ONE, nth(year, 5, MON, 1), nth(year, 6, MON, 1)}
    days |= {nth(year, 8, MON, 1), nth(year, 10, MON, -1), date(year, 12, 25), date(year, 12, 26)}
    return days | once(year, "2022-03-18") | ({brigid} if year >= 2023 else set())


MATARIKI = ("2022-06-24", "2023-07-14", "2024-06-28", "2025-06-20", "2026-07-10")
MATARIKI += ("2027-06-25", "2028-07-14", "2029-07-06", "2030-06-21")


def new_zealand(year, place):
    e = easter(year)
    days = {e - 2 * ONE, e + ONE, nth(year, 6, MON, 1), nth(year, 10, MON, 4)}
    for day in (date(year, 2, 6), date(year, 4, 25)):
        days |= {day, monday_for_weekend(day)}
    days |= once(year, "2022-09-26", *MATARIKI)
    if place == "nz-privacy-act":
        return days | {date(year, 12, 25) + ONE * i for i in range(7)} | {date(year, 1, 1) + ONE * i for i in range(15)}
    days |= in_lieu([date(year, 1, 1), date(year, 1, 2)]) | in_lieu([date(year, 12, 25), date(year, 12, 26)])
    if place == "nz-auckland":
        days.add(min((date(year, 1, 26) + ONE * i for i in range(7)), key=lambda day: day.weekday() != MON))
    if place == "nz-canterbury":
        days.add(nth(year, 11, TUE, 1) + 10 * ONE)
    return days


def us_federal(year, _place):
    def seen(day):
        return day - ONE if day.weekday() == SAT else day + ONE if day.weekday() == SUN else day

    days = {nth(year, 1, MON, 3), nth(year, 2, MON, 3), nth(year, 5, MON, -1), nth(year, 9, MON, 1)}
    days |= {nth(year, 10, MON, 2), nth(year, 11, THU, 4)}
    fixed = [date(year, 1, 1), date(year + 1, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    fixed += [date(year, 6, 19)] if year >= 2021 else []
    return {day for day in days | set(fixed) | {seen(day) for day in fixed} if day.year == year}


def us_state(year, place):
    thanks = nth(year, 11, THU, 4)
    days = {nth(year, 1, MON, 3), nth(year, 2, MON, 3), nth(year, 5, MON, -1), nth(year, 9, MON, 1), thanks}
    fixed = [(1, 1), (7, 4), (11, 11), (12, 25)]
    if place == "us-tx":
        fixed += [(1, 19), (3, 2), (4, 21), (6, 19), (8, 27)]
        return days | {thanks + ONE} | {date(year, *md) for md in fixed}
    days.add(nth(year, 10, MON, 1 if year >= 2020 else 2))
    fixed += [(6, 19)] if year >= 2022 else []
    return days | in_lieu([date(year, *md) for md in fixed], when=(SUN,))


def canada(year, place):
    e = easter(year)
    first_of_july = date(year, 7, 1)
    days = {date(year, 1, 1), e - 2 * ONE, e + ONE, nth(year, 9, MON, 1), nth(year, 10, MON, 2), date(year, 12, 25)}
    days.add(first_of_july + ONE if first_of_july.weekday() == SUN else first_of_july)
    days.add(date(year, 5, 24) - ONE * date(year, 5, 24).weekday())
    if place == "ca-qc":
        return days | {date(year, 6, 24)}
    days |= {date(year, 11, 11)} | once(year, "2022-09-19")
    return days | ({date(year, 9, 30)} if year >= 2021 else set())


def australia(year, place):
    e = easter(year)
    days = {e - 2 * ONE, e + ONE, date(year, 4, 25)} | once(year, "2022-09-22")
    days |= in_lieu([date(year, 1, 1)]) | in_lieu([date(year, 1, 26)])
    days |= in_lieu([date(year, 12, 25), date(year, 12, 26)])
    if place == "au-nsw":
        days |= {e - ONE, e, nth(year, 6, MON, 2), nth(year, 10, MON, 1)} | once(year, "2026-04-27", "2027-04-26")
    if place == "au-vic":
        days |= {e - ONE, e, nth(year, 3, MON, 2), nth(year, 6, MON, 2), nth(year, 11, TUE, 1)}
        days |= once(year, "2019-09-27", "2020-10-23", "2021-09-24", "2022-09-23", "2023-09-29")
        days |= once(year, "2024-09-27", "2025-09-26", "2026-09-25")
    return days


CHRISTIAN = {
    "de": (-2, 1, 39, 50),
    "de-by": (-2, 1, 39, 50, 60),
    "fr": (1, 39, 50),
    "be": (1, 39, 50),
    "ch": (39,),
    "ch-zh": (-2, 1, 39, 50),
    "br": (-2,),
}
DATED = {
    "de": "0101 0501 1003 1225 1226",
    "de-by": "0101 0106 0501 0815 1003 1101 1225 1226",
    "fr": "0101 0501 0508 0714 0815 1101 1111 1225",
    "be": "0101 0501 0721 0815 1101 1111 1225",
    "ch": "0101 0801 1225",
    "ch-zh": "0101 0501 0801 1225 1226",
    "br": "0101 0421 0501 0907 1012 1102 1115 1225",
}


def dated(year, place):
    days = {date(year, int(md[:2]), int(md[2:])) for md in DATED[place].split()}
    days |= {easter(year) + ONE * offset for offset in CHRISTIAN[place]}
    return days | ({date(year, 11, 20)} if place == "br" and year >= 2024 else set())


def south_africa(year, _place):
    fixed = "0101 0321 0427 0501 0616 0809 0924 1216 1225 1226"
    days = in_lieu([date(year, int(md[:2]), int(md[2:])) for md in fixed.split()], when=(SUN,))
    days |= {easter(year) - 2 * ONE, easter(year) + ONE}
    return days | once(year, "2019-05-08", "2021-11-01", "2022-12-27", "2023-12-15", "2024-05-29", "2026-11-04")


PLACES = {"ie": ireland, "us-federal": us_federal, "us-tx": us_state, "us-co": us_state, "za": south_africa}
PLACES |= {place: britain for place in ("gb-eaw", "gb-sct", "gb-nir")}
PLACES |= {place: new_zealand for place in ("nz", "nz-privacy-act", "nz-auckland", "nz-canterbury")}
PLACES |= {place: canada for place in ("ca", "ca-qc")} | {place: australia for place in ("au", "au-nsw", "au-vic")}
PLACES |= {place: dated for place in DATED}


@lru_cache(maxsize=None)
def free_days(place, year):
    """The holidays of a place in a year; a year outside 2019 to 2030 is not asked for."""
    return frozenset(PLACES[place](year, place)) if place != "none" else frozenset()
