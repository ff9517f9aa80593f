import { createLibrary } from '../../src/library/create-library.ts'
import { temporaryCorpus } from './articles.ts'

/** Invented reports of one flood over a month: three outlets and an undated report without one; one statement carried twice, one outlet apart. */
export const FLOOD: Readonly<Record<string, string>> = {
  'hari-pertama.md': `---
title: Banjir Bandang Landa Ciranggon
outlet: Harian Kelapa
published: 2031-03-03
language: id
url: https://kelapa.example/ciranggon
---

Banjir bandang di Ciranggon menewaskan 8 orang, kata Kepala BPBD Ciranggon Wulan Prameswari pada Senin (3/3/2031). Sebanyak 240 rumah rusak.
`,
  'hari-ketiga.md': `---
title: Korban Banjir Ciranggon Bertambah
outlet: Suara Bukit
published: 2031-03-06
language: id
---

Korban tewas akibat banjir bandang di Ciranggon menjadi 21 orang, kata juru bicara kepolisian Damar Sitompul, Kamis (6/3/2031).

Kepala BPBD Ciranggon Wulan Prameswari pada Senin (3/3/2031) menyebut 8 orang tewas dalam banjir bandang itu.
`,
  'akhir-bulan.md': `---
title: Jembatan Ciranggon Dibangun Lagi
outlet: Lentera Timur
published: 2031-03-28
language: id
---

Jembatan di Ciranggon dibangun kembali dengan biaya Rp3 miliar, kata Wali Kota Ciranggon Tegar Anggoro.
`,
  'kesaksian.txt': `Banjir bandang di Ciranggon menewaskan 19 orang, kata relawan Sekar Ayuningtyas.
`,
}

/** A library over the flood. Whoever opens it closes it. */
export async function floodLibrary() {
  const corpus = await temporaryCorpus(FLOOD)
  const library = await createLibrary({ corpus: corpus.folder, now: () => new Date('2031-04-01T00:00:00Z') })
  const close = async () => {
    await library.close()
    await corpus.remove()
  }
  return { library, close }
}
