/** What a mail to the outside says around its attachment. Each part is a line or null where it does not apply. */
export type DraftBody = {
  readonly greeting: string
  readonly subject: string
  readonly reference: string
  readonly attached: 'letter' | 'locked-letter' | 'package' | 'nothing'
  readonly sender: readonly string[]
}

type Words = {
  readonly dear: (name: string) => string
  readonly attached: (subject: string) => Readonly<Record<DraftBody['attached'], string>>
  readonly quote: (reference: string) => string
  readonly close: string
}

const WORDS: Readonly<Record<'en' | 'fr' | 'de' | 'es', Words>> = {
  en: {
    dear: (name) => (name === '' ? 'Good day,' : `Dear ${name},`),
    attached: (subject) => ({
      letter: `Attached is our letter “${subject}” as a PDF. Everything we have to say is in it.`,
      'locked-letter': `Attached is our letter “${subject}” as a PDF that opens with a password. The password reaches you another way.`,
      package:
        'Attached is the package with our answer, a ZIP that opens with a password. The password reaches you another way. Begin with START-HERE.html in it.',
      nothing:
        'The package with our answer is ready. You get it, and the password that opens it, another way than this mail.',
    }),
    quote: (reference) => `When you write to us about this, quote ${reference} or answer this message.`,
    close: 'Kind regards',
  },
  fr: {
    dear: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    attached: (subject) => ({
      letter: `Vous trouverez en pièce jointe notre lettre « ${subject} » (PDF). Tout ce que nous avons à vous dire s’y trouve.`,
      'locked-letter': `Vous trouverez en pièce jointe notre lettre « ${subject} », un PDF protégé par un mot de passe. Le mot de passe vous parvient par une autre voie.`,
      package:
        'Vous trouverez en pièce jointe le dossier contenant notre réponse, un fichier ZIP protégé par un mot de passe. Le mot de passe vous parvient par une autre voie. Commencez par START-HERE.html.',
      nothing:
        'Le dossier contenant notre réponse est prêt. Il vous parvient par une autre voie que ce courriel, de même que son mot de passe.',
    }),
    quote: (reference) =>
      `Pour nous écrire à ce sujet, indiquez la référence ${reference} ou répondez à ce message.`,
    close: 'Cordialement',
  },
  de: {
    dear: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
    attached: (subject) => ({
      letter: `Angehängt ist unser Schreiben „${subject}“ als PDF. Alles, was wir mitzuteilen haben, steht darin.`,
      'locked-letter': `Angehängt ist unser Schreiben „${subject}“ als PDF, das sich mit einem Passwort öffnet. Das Passwort erhalten Sie auf anderem Weg.`,
      package:
        'Angehängt ist das Paket mit unserer Antwort, eine ZIP-Datei, die sich mit einem Passwort öffnet. Das Passwort erhalten Sie auf anderem Weg. Beginnen Sie mit START-HERE.html.',
      nothing:
        'Das Paket mit unserer Antwort ist fertig. Sie erhalten es und das Passwort dazu auf anderem Weg als mit dieser E-Mail.',
    }),
    quote: (reference) =>
      `Wenn Sie uns dazu schreiben, nennen Sie ${reference} oder antworten Sie auf diese Nachricht.`,
    close: 'Mit freundlichen Grüßen',
  },
  es: {
    dear: (name) => (name === '' ? 'Buenos días:' : `Buenos días, ${name}:`),
    attached: (subject) => ({
      letter: `Adjuntamos nuestra carta «${subject}» en PDF. Todo lo que tenemos que decirle está en ella.`,
      'locked-letter': `Adjuntamos nuestra carta «${subject}» en un PDF que se abre con una contraseña. La contraseña le llegará por otra vía.`,
      package:
        'Adjuntamos el paquete con nuestra respuesta, un archivo ZIP que se abre con una contraseña. La contraseña le llegará por otra vía. Empiece por START-HERE.html.',
      nothing:
        'El paquete con nuestra respuesta está listo. Le llegará por otra vía que este correo, igual que su contraseña.',
    }),
    quote: (reference) =>
      `Cuando nos escriba sobre este asunto, indique ${reference} o responda a este mensaje.`,
    close: 'Atentamente',
  },
}

/** The body a draft begins with, in the language of the letter where we write it, else in English. */
export function draftBody(language: string, body: DraftBody): string {
  const key = language.slice(0, 2)
  const words = WORDS[key === 'fr' || key === 'de' || key === 'es' ? key : 'en']
  return [
    words.dear(body.greeting),
    '',
    words.attached(body.subject)[body.attached],
    '',
    words.quote(body.reference),
    '',
    words.close,
    '',
    ...body.sender,
  ].join('\n')
}
