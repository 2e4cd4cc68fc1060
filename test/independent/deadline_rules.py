"""The sixteen laws as a small table, written from the rule book.

A rule: unit (m months, d days, w working days, h hours, H hours from the next full hour, None without a number), count,
and what else that law says:
  roll      weekdays that, like holidays, cannot be the last day (5 Saturday, 6 Sunday); a law that does not move has none
  place     the statutory calendar, which holds whatever calendar the organisation uses
  start     events that start it instead of the receipt, the first that happened
  begins    (asked, answers): the period has not begun before the answer
  reflect   (asked, answers, days): begins when the days are over; without an answer in them the matter is withdrawn
  pauses    [(asked, answers)], both: whether the day of asking is left out too (else only the days after it),
  careful   how the safe date reads a pause: 0 leaves nothing out, 1 leaves out one day less
  longer    the whole length of the extended period; "named" where the notice names the date
  notice    (days, events): another limit for the notice than the due date
  ends      events that end the duty besides its fulfilment
  safe      day-one, no-roll, weekdays, from-receipt
  since, until   days of receipt it applies to
"""

SAT_SUN, SUN_ONLY = (5, 6), (6,)
IDENTITY = ("identity-requested", ("identity-verified",))
AUTHORITY = ("authority-requested", ("authority-verified",))
CLARITY = ("clarification-requested", ("clarification-received",))
FEE = ("fee-requested", ("fee-paid", "fee-waived"))
RIGHTS = "erasure correction restriction objection portability opt-out automated-decision"


def rule(unit=None, count=0, **rest):
    return {"unit": unit, "count": count, **rest}


def month(**rest):
    return rule("m", 1, roll=SAT_SUN, longer=3, **rest)


def days(count, **rest):
    return rule("d", count, **rest)


NOTHING = rule()
UK_OLD = {"begins": (IDENTITY, AUTHORITY, FEE), "safe": "from-receipt", "since": "2018-05-25", "until": "2026-02-04"}
UK_NEW = {"begins": (IDENTITY, AUTHORITY, FEE), "since": "2026-02-05"}
COMPLAINTS = "2026-06-19"
NZ = {"place": "nz-privacy-act", "longer": "named", "ends": {"transferred"}}
NZ_ACT = {"place": "nz-privacy-act"}
CA45 = {"longer": 90, "safe": "day-one"}
STATE = {"longer": 90}
CO = {"place": "us-co", "roll": SAT_SUN, "safe": "no-roll", "since": "2023-07-01"}
TX = {"place": "us-tx", "roll": SAT_SUN, "safe": "no-roll", "since": "2024-07-01"}
CT, VA = {"since": "2023-07-01"}, {"since": "2023-01-01"}
APPEAL = {"start": ("appeal-received",)}
BREACH = {"start": ("aware",)}
CA_ACT = {"roll": SUN_ONLY, "place": "ca", "longer": 60, "notice": (30, ("request-dated",)), "safe": "no-roll"}
QC = {"roll": SUN_ONLY, "place": "ca-qc", "safe": "no-roll"}
AU = {"roll": SAT_SUN, "safe": "no-roll"}
ZA = {"roll": SUN_ONLY, "safe": "no-roll"}
SG = {"roll": SUN_ONLY, "safe": "no-roll", "longer": "named"}
SG_FEE = ("fee-requested", ("fee-confirmed", "fee-paid", "fee-waived"))
CH_FEE = ("fee-requested", ("fee-confirmed", "fee-paid"), 10)
CH = {"roll": SAT_SUN, "safe": "no-roll", "longer": "named", "reflect": CH_FEE, "since": "2023-09-01"}
INDIA = {"since": "2027-05-13"}
EU = {"since": "2018-05-25", "careful": 0}

# regime -> default place, {kinds: [rules of `respond`]}, {kinds: [rules of `acknowledge`]}
LAWS = {
    "uk-gdpr": (
        "gb-eaw",
        {
            "access": [
                month(pauses=[CLARITY], both=True, careful=1, **UK_NEW),
                month(pauses=[CLARITY], careful=0, **UK_OLD),
            ],
            RIGHTS: [month(**UK_NEW), month(**UK_OLD)],
            "consent-withdrawal breach-people complaint": [NOTHING],
            "breach-authority": [rule("H", 72, **BREACH)],
        },
        {"complaint": [days(30, roll=SAT_SUN, since=COMPLAINTS)]},
    ),
    "eu-gdpr": (
        "be",
        {
            "access": [month(pauses=[IDENTITY, AUTHORITY, CLARITY], **EU)],
            RIGHTS: [month(pauses=[IDENTITY, AUTHORITY], **EU)],
            "consent-withdrawal breach-people": [NOTHING],
            "breach-authority": [rule("H", 72, **BREACH)],
        },
        {},
    ),
    "nz-privacy": (
        "nz-privacy-act",
        {
            "access correction": [rule("w", 20, **NZ)],
            "transfer": [rule("w", 10, **NZ_ACT)],
            "complaint breach-people": [NOTHING],
            "breach-authority": [rule("h", 72, **BREACH)],
        },
        {},
    ),
    "au-privacy": (
        "au",
        {
            "access correction complaint": [days(30, **AU)],
            "breach-assessment": [days(30, **AU, **BREACH)],
            "breach-authority breach-people": [NOTHING],
        },
        {},
    ),
    "ca-pipeda": (
        "ca",
        {
            "access correction": [days(30, **CA_ACT)],
            "consent-withdrawal complaint breach-authority breach-people": [NOTHING],
        },
        {},
    ),
    "ca-qc": (
        "ca-qc",
        {
            "access correction erasure": [days(30, **QC)],
            "portability": [days(30, since="2024-09-22", **QC)],
            "automated-decision consent-withdrawal complaint breach-authority breach-people": [NOTHING],
        },
        {},
    ),
    "us-ca": (
        "us-federal",
        {
            "access portability erasure": [days(45, **CA45)],
            "correction": [days(45, since="2023-01-01", **CA45)],
            "automated-decision": [days(45, since="2026-01-01", **CA45)],
            "appeal": [days(45, since="2026-01-01", **CA45, **APPEAL)],
            "opt-out": [rule("w", 15, safe="weekdays")],
            "limit-sensitive": [rule("w", 15, safe="weekdays", since="2023-01-01")],
            "breach-people": [days(30, since="2026-01-01", **BREACH)],
            "breach-authority": [days(15, since="2026-01-01", start=("people-told",), only=True)],
        },
        {"access portability erasure correction": [rule("w", 10, safe="weekdays")]},
    ),
    "us-va": (
        "us-federal",
        {
            "access correction erasure portability opt-out": [days(45, **STATE, **VA)],
            "appeal": [days(60, **APPEAL, **VA)],
        },
        {},
    ),
    "us-co": (
        "us-co",
        {
            "access correction erasure portability opt-out": [days(45, longer=90, **CO)],
            "appeal": [days(45, longer=105, **APPEAL, **CO)],
        },
        {},
    ),
    "us-ct": (
        "us-federal",
        {
            "access correction erasure portability opt-out": [days(45, **STATE, **CT)],
            "automated-decision": [days(45, since="2026-07-01", **STATE)],
            "consent-withdrawal": [days(15, **CT)],
            "appeal": [days(60, **APPEAL, **CT)],
        },
        {},
    ),
    "us-tx": (
        "us-tx",
        {
            "access correction erasure portability opt-out": [days(45, longer=90, **TX)],
            "appeal": [days(60, **APPEAL, **TX)],
        },
        {},
    ),
    "in-dpdp": (
        "none",
        {
            "access correction erasure consent-withdrawal breach-people": [NOTHING],
            "complaint": [days(90, **INDIA)],
            "breach-authority": [rule("h", 72, **BREACH, **INDIA)],
        },
        {},
    ),
    "br-lgpd": (
        "br",
        {
            "access": [days(15, start=("request-dated",), roll=SUN_ONLY, safe="no-roll")],
            "correction erasure restriction portability objection consent-withdrawal automated-decision": [NOTHING],
            "breach-authority breach-people": [rule("w", 3, since="2024-04-26", **BREACH)],
        },
        {},
    ),
    "za-popia": (
        "za",
        {
            "access": [days(30, longer=60, **ZA)],
            "correction erasure": [days(30, since="2025-04-17", **ZA)],
            "objection opt-out consent-withdrawal breach-authority breach-people": [NOTHING],
        },
        {},
    ),
    "sg-pdpa": (
        "sg",
        {
            "access": [days(30, pauses=[SG_FEE], careful=0, **SG)],
            "correction": [days(30, **SG)],
            "breach-assessment": [days(30, **BREACH)],
            "breach-authority": [days(3)],
            "consent-withdrawal breach-people": [NOTHING],
        },
        {},
    ),
    "ch-fadp": (
        "ch",
        {
            "access portability": [days(30, **CH)],
            "correction erasure restriction objection consent-withdrawal automated-decision": [NOTHING],
            "breach-authority breach-people": [NOTHING],
        },
        {},
    ),
}

# The promises of three kinds of organisation that give a date of their own, and the law each answers under.
PROMISES = {
    "nz-imaging": ("nz-privacy", {"complaint": (rule("w", 30, longer="named"), rule("w", 10))}),
    "ie-erp": ("eu-gdpr", {}),
    "uk-equipment": ("uk-gdpr", {}),
}
