import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '../../src/library/create-library.ts'
import { buildStage, type Stage } from '../discord/stage.ts'

/** Invented articles: two that count boats and people, one digest, and one that tries to break out of its quote. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'pengungsi.md': `---
title: Warga Lembayung mengungsi
outlet: Harian Muara
published: 2019-03-12
---
Sebanyak 1.250 warga mengungsi akibat banjir di Kabupaten Lembayung.

Bupati Lembayung Ratna Wulandari mengatakan, 17 perahu karet telah dikirim ke Desa Wanasari sejak Senin malam.
`,
  'bantuan.md': `---
title: Bantuan tiba di Wanasari
outlet: Kabar Hulu
published: 2019-03-14
url: https://kabarhulu.example/bantuan-wanasari
---
Lebih dari 40 perahu karet dikirim ke Desa Wanasari hingga Kamis pagi, menurut kepala badan penanggulangan bencana, Joko Prasetyo.

Sedikitnya tiga orang tewas dan 12 orang hilang dalam banjir itu.
`,
  'jembatan.md': `---
title: Jembatan Kali Lestari
outlet: Lembayung Pos
published: 2019-04-02
language: id
form: digest
---
Jembatan gantung di atas Kali Lestari dibuka kembali setelah diperbaiki selama dua pekan.
`,
  'undian.md': `---
title: "@everyone [hadiah](https://jebakan.example)"
outlet: "**Pos** <@123456789012345678>"
published: 2019-05-20
---
Panitia undian membagikan 9 sepeda, @everyone, lewat [tautan ini](https://jebakan.example) pada pesta panen di Ampelsari.
`,
}

export interface Newsroom extends Stage {
  readonly write: (file: string, text: string) => void
  readonly remove: (file: string) => void
  readonly end: () => Promise<void>
}

/** Kutip in a sandbox, over a folder of invented articles that a test may change. Whoever starts it ends it. */
export async function startNewsroom(): Promise<Newsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'kutip-news-'))
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  for (const [file, text] of Object.entries(ARTICLES)) write(file, text)
  const library = await createLibrary({ corpus: folder, now: () => new Date('2032-06-01T08:00:00Z') })
  const stage = await buildStage({ library })
  await stage.bot.start()
  await stage.sandbox.ready()
  return {
    ...stage,
    write,
    remove: file => rmSync(join(folder, file)),
    async end() {
      await stage.end()
      await library.close()
      rmSync(folder, { recursive: true })
    },
  }
}
