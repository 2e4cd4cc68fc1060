import { FINDINGS, OUTCOMES } from '../case.ts'
import { CHANNELS, RIGHT_KINDS } from '../kind.ts'

/** The case is one of ours, of a kind another column says; and rows that are not to be imported. */
export const KIND_SPECIALS = ['request', 'leave-out'] as const

/** What one word of a kind column can become; several rights are joined by `+`. */
export const KIND_TARGETS: readonly string[] = [...RIGHT_KINDS, 'complaint', 'breach', ...KIND_SPECIALS]

/** What a word of an outcome column can become; `none` is no outcome. */
export const OUTCOME_TARGETS: readonly string[] = [...new Set([...OUTCOMES, ...FINDINGS, 'none'])]

/** What a word of a status column can become. */
export const STATUS_TARGETS = ['open', 'closed'] as const

/** What a word of a channel column can become. */
export const CHANNEL_TARGETS: readonly string[] = CHANNELS

type Guess = readonly [target: string, pattern: RegExp]

/** Words of officers in four languages, as `looseText` gives them, by what they mean; the first that fits counts. */
export const KIND_GUESSES: readonly Guess[] = [
  [
    'breach',
    /\b(breach|data breach|incident|datenpanne|datenschutzverletzung|violation de donnees|brecha)\b/,
  ],
  ['complaint', /\b(complaint|grievance|beschwerde|plainte|reclamation|queja|reclamacion)\b/],
  ['opt-out', /\b(opt out|do not sell|unsubscribe|werbewiderspruch|desinscription)\b/],
  ['limit-sensitive', /\blimit\b.*\bsensitive\b/],
  ['automated-decision', /\b(automated|profiling|automatisierte|automatisee|automatizada\w*)\b/],
  ['consent-withdrawal', /\b(consent|einwilligung|widerruf|consentement|consentimiento)\b/],
  [
    'portability',
    /\b(portability|portab\w*|ubertragbarkeit|datenubertragbarkeit|portabilite|portabilidad)\b/,
  ],
  [
    'erasure',
    /\b(erasure|erase|delet\w*|forgotten|loschung|loschen|effacement|suppression|supresion|cancelacion|oubli)\b/,
  ],
  ['correction', /\b(correct\w*|rectif\w*|berichtigung|amend\w*|rectificacion)\b/],
  ['restriction', /\b(restrict\w*|einschrankung|limitation|limitacion)\b/],
  ['objection', /\b(object\w*|widerspruch|opposition|oposicion|stop processing|stop marketing)\b/],
  ['access', /\b(access|sar|dsar|subject access|auskunft\w*|acces|acceso|copy of data|disclosure)\b/],
]

export const OUTCOME_GUESSES: readonly Guess[] = [
  ['none', /^(open|pending|in progress|tbc|offen|en cours|pendiente|en tramite)$/],
  ['partly-upheld', /\bpart\w* (upheld|justified)\b/],
  ['not-upheld', /\b(not upheld|unfounded complaint|unbegrundet|dismissed)\b/],
  ['upheld', /\b(upheld|justified|begrundet|fondee|estimada)\b/],
  ['resolved-early', /\b(resolved early|informal\w*|early resolution)\b/],
  ['out-of-scope', /\bout of scope\b/],
  ['granted-in-part', /\b(part\w*|teilweise|partiel\w*|parcial\w*|redact\w*)\b/],
  [
    'refused',
    /\b(refus\w*|reject\w*|denied|abgelehnt|ablehnung|rejete\w*|denegad\w*|desestimad\w*|exempt)\b/,
  ],
  [
    'nothing-held',
    /\b(nothing held|no data|not held|no records|nothing found|keine daten|aucune donnee|sin datos)\b/,
  ],
  ['neither-confirmed-nor-denied', /\b(ncnd|neither confirm\w*)\b/],
  ['transferred', /\b(transfer\w*|passed on|weitergeleitet|abgegeben|transmis\w*|trasladad\w*)\b/],
  ['withdrawn', /\b(withdrawn|withdrew|zuruckgezogen|zuruckgenommen|retire\w*|desistid\w*)\b/],
  [
    'unverified',
    /\b(unverified|no id|not verified|identity not|id not|nicht identifiziert|non verifie\w*)\b/,
  ],
  ['duplicate', /\b(duplicate|doppelt|doublon|duplicad\w*)\b/],
  ['not-a-request', /\b(not a request|no request|invalid|spam|kein antrag)\b/],
  [
    'granted',
    /\b(granted|grant|full\w*|complied|completed|disclosed|done|provided|erteilt|stattgegeben|erfullt|erledigt|accorde\w*|acceptee?|satisfaite?|concedid\w*|estimad\w*|yes)\b/,
  ],
]

export const STATUS_GUESSES: readonly Guess[] = [
  ['open', /\b(reopened|re opened|not closed|nicht erledigt)\b/],
  [
    'closed',
    /\b(closed|complete\w*|done|finished|resolved|erledigt|abgeschlossen|geschlossen|clos|close|cloture\w*|termine\w*|cerrad\w*|finalizad\w*)\b/,
  ],
  [
    'open',
    /\b(open|new|in progress|pending|ongoing|waiting|offen|in bearbeitung|neu|ouvert\w*|en cours|abiert\w*|en tramite|pendiente|awaiting\w*|overdue|on hold)\b/,
  ],
]

export const CHANNEL_GUESSES: readonly Guess[] = [
  ['e-mail', /\b(e ?mail|mail|courriel|correo electronico|per mail)\b/],
  ['web-form', /\b(web\w*|form|portal|online|formular|kontaktformular|formulaire|formulario|chat)\b/],
  ['phone', /\b(phone|telephone|call|tel|telefon\w*|anruf|appel|telefono|llamada)\b/],
  [
    'in-person',
    /\b(in person|personal\w*|counter|verbal|face to face|personlich|mundlich|en personne|presencial|en persona)\b/,
  ],
  ['courier', /\b(courier|kurier|coursier|mensajer\w*)\b/],
  ['through-customer', /\b(customer|client|controller|kunde|auftraggeber|responsable)\b/],
  ['letter', /\b(letter|post|postal|brief|fax|courrier|lettre|poste|carta|correo)\b/],
  ['other', /\b(other|sonstige\w*|autre|otro|social media|unknown)\b/],
]
