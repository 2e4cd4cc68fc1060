/** What every packed rich text takes as said before it begins (MS-OXRTFCP 2.1.2.1). */
const SAID_BEFORE = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor ' +
    'MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
    '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)
const DICTIONARY = 4096
const PACKED = 0x75465a4c
const PLAIN = 0x414c454d
const LARGEST = 8 * 1024 * 1024

/** Rich text out of the form Outlook packs it in; null for what is damaged, of another form, or claims over 8 MiB. */
export function unpackRtf(packed: Uint8Array): Uint8Array | null {
  if (packed.length < 16) return null
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const size = view.getUint32(4, true)
  const form = view.getUint32(8, true)
  if (size > LARGEST) return null
  if (form === PLAIN) return packed.subarray(16, 16 + size)
  if (form !== PACKED) return null
  const dictionary = new Uint8Array(DICTIONARY)
  dictionary.set(SAID_BEFORE)
  const out = new Uint8Array(size)
  let write = SAID_BEFORE.length
  let made = 0
  const put = (byte: number) => {
    if (made < size) out[made] = byte
    made += 1
    dictionary[write] = byte
    write = (write + 1) % DICTIONARY
  }
  for (let at = 16; at < packed.length && made < size;) {
    const control = packed[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && at < packed.length && made < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at] ?? 0)
        at += 1
        continue
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      // a reference to where writing stands ends the text
      if (from === write) return out.subarray(0, made)
      const length = (reference & 15) + 2
      for (let step = 0; step < length; step += 1) put(dictionary[(from + step) % DICTIONARY] ?? 0)
    }
  }
  return out.subarray(0, Math.min(made, size))
}
