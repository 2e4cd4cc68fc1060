"""Periods in hours: elapsed time in UTC, written with the offset the place has then by its statute on summer time."""

from datetime import date, datetime, timedelta, timezone

ONE = timedelta(days=1)


def last_sunday(year, month):
    day = date(year, month, 30 if month == 9 else 31)
    return day - ONE * ((day.weekday() + 1) % 7)


def first_sunday(year, month):
    return date(year, month, 1) + ONE * ((6 - date(year, month, 1).weekday()) % 7)


def midnight(day):
    return datetime(day.year, day.month, day.day)


def offset_at(zone, instant):
    """Minutes east of UTC by the statutes on summer time; `zone` is a place or a law."""
    at = instant.astimezone(timezone.utc).replace(tzinfo=None)
    if zone == "in":
        return 330
    if zone == "nz":
        begins = midnight(last_sunday(at.year, 9)) - timedelta(hours=10)
        over = midnight(first_sunday(at.year, 4)) - timedelta(hours=10)
        return 720 if over <= at < begins else 780
    base = {"gb": 0, "ie": 0}.get(zone, 60)
    one = timedelta(hours=1)
    summer = midnight(last_sunday(at.year, 3)) + one
    winter = midnight(last_sunday(at.year, 10)) + one
    return base + (60 if summer <= at < winter else 0)


def hour_clock(rule, regime, place, text, events):
    aware = next((e for e in events if e["type"] == "aware"), None)
    zone = place.name[:2] if place.name != "none" else {"uk": "gb", "eu": "be", "nz": "nz", "in": "in"}[regime[:2]]
    exact = None
    if aware is None:
        day = date.fromisoformat(text[:10])
        exact = datetime.fromisoformat(text.replace("Z", "+00:00")) if len(text) > 10 else None
    else:
        day = aware["day"]
        exact = wall(day, aware["time"], zone) if aware.get("time") else None
    foreign = None
    if exact and regime == "eu-gdpr" and place.name == "none":
        written = int(exact.utcoffset().total_seconds() // 60)
        foreign = written if written not in (0, offset_at(zone, exact)) else None

    def shown(instant):
        minutes = offset_at(zone, instant) if foreign is None else foreign
        return instant.astimezone(timezone(timedelta(minutes=minutes))).isoformat(timespec="seconds")

    length = timedelta(hours=rule["count"])
    if exact is None:
        return {"due": None, "safe": shown(wall(day, "00:00", zone) + length)}
    plain = exact + length
    if rule["unit"] == "h":
        return {"due": shown(plain)}
    local = exact.astimezone(timezone(timedelta(minutes=offset_at(zone, exact) if foreign is None else foreign)))
    full = local.replace(minute=0, second=0) + timedelta(hours=1)
    return {"due": shown(full + length), "safe": shown(plain)}


def wall(day, time, zone):
    """A wall-clock time; of two the earlier, and one that is skipped by the old offset."""
    naive = datetime.combine(day, datetime.strptime(time, "%H:%M").time())
    guesses = []
    for hours in (-26, 26):
        near = naive.replace(tzinfo=timezone.utc) + timedelta(hours=hours)
        guesses.append(naive - timedelta(minutes=offset_at(zone, near)))
    for guess in sorted(guesses):
        instant = guess.replace(tzinfo=timezone.utc)
        if offset_at(zone, instant) == (naive - guess).total_seconds() // 60:
            return instant
    return guesses[0].replace(tzinfo=timezone.utc)
