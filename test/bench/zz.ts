import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { registerLines } from '#engine/casework/register-lines.ts'
import { registerCsv } from '#engine/packages/register-csv.ts'
import { readRegisterIds } from '#engine/store/register.ts'
import { nativeOf } from '#engine/store/database.ts'
import { benchFile, closeBenchFiles, law } from './bench-file.ts'
const { file } = await benchFile(100_000)
const basis = nativeOf(file.db).prepare('SELECT basis FROM register_line LIMIT 1').pluck().get() as string
const cpu = () => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1e6
}
for (let round = 0; round < 3; round++) {
  let t = cpu()
  const ids = readRegisterIds(file.db, { sort: 'reference' })
  console.log('ids', (cpu() - t).toFixed(2))
  t = cpu()
  async function* pages() {
    for (let at = 0; at < ids.length; at += 100)
      yield registerLines(file, { law, basis }, ids.slice(at, at + 100))
  }
  let n = 0
  if (process.argv[2] === 'lines') {
    for await (const p of pages()) n += p.length
  } else await pipeline(registerCsv(pages()).chunks, createWriteStream('/tmp/zz.csv'))
  console.log('all', (cpu() - t).toFixed(2))
}
await closeBenchFiles()
