/** A property of MAPI: number, type, bytes; strings in UTF-16. */
function property(number: number, text: string): Buffer {
  const value = Buffer.from(`${text}\0`, 'utf16le')
  const head = Buffer.alloc(12)
  head.writeUInt16LE(0x1f, 0)
  head.writeUInt16LE(number, 2)
  head.writeUInt32LE(1, 4)
  head.writeUInt32LE(value.length, 8)
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)])
}

function block(...properties: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32LE(properties.length)
  return Buffer.concat([count, ...properties])
}

function attribute(level: number, name: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(level, 0)
  head.writeUInt32LE(name, 1)
  head.writeUInt32LE(data.length, 5)
  const checksum = Buffer.alloc(2)
  checksum.writeUInt16LE(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0))
  return Buffer.concat([head, data, checksum])
}

/** A winmail.dat as MS-OXTNEF describes it, with a text and files that have their long names in properties. */
export function tnefOf({
  body,
  files,
}: {
  readonly body: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}): Buffer {
  const begin = Buffer.alloc(6)
  begin.writeUInt32LE(0x223e9f78)
  return Buffer.concat([
    begin,
    attribute(1, 0x00069003, block(property(0x1000, body))),
    ...files.flatMap(({ name, bytes }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from('SHORT~1.DAT\0')),
      attribute(2, 0x0006800f, bytes),
      attribute(2, 0x00069005, block(property(0x3707, name))),
    ]),
  ])
}
