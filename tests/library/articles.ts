import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Invented reports: two outlets and one undated, two figures for one flood, one statement carried twice. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'banjir-melati.md': `---
title: Banjir Melati Rendam Ribuan Rumah
outlet: Warta Melati
published: 2025-03-04
language: id
url: https://warta-melati.example/banjir
---

Banjir di Kota Melati menewaskan sedikitnya 12 orang, kata Kepala BPBD Melati Ratna Wibisana pada Selasa (4/3/2025). Sebanyak 4.300 rumah terendam sejak Minggu malam.

Menurut Ratna Wibisana, tanggul Sungai Kemuning jebol karena hujan deras selama tiga hari. Pemerintah kota membuka 17 posko pengungsian.
`,
  'banjir-susulan.txt': `MELATI, KabarTimur.example - Jumlah korban tewas akibat banjir di Kota Melati menjadi 19 orang, kata juru bicara kepolisian Hendra Sitorus, Kamis (6/3/2025).

SCROLL TO CONTINUE WITH CONTENT

Kepala BPBD Melati Ratna Wibisana sebelumnya menyebut sedikitnya 12 orang tewas dalam banjir itu.

Baca juga: Banjir Melati Rendam Ribuan Rumah

Tentara Selandia Baru mengirim dua pesawat angkut berisi tenda dan air bersih ke Kota Melati.
`,
  'jembatan.txt': `Jembatan gantung di Desa Randu akhirnya dibuka kembali setelah diperbaiki warga selama dua bulan.

Kepala desa Sulastri mengatakan jembatan itu dipakai 350 murid setiap hari. Pembangunan ulang menelan biaya Rp1,2 miliar.
`,
}

/** A folder with the given files; `remove` deletes it. */
export async function temporaryCorpus(files: Readonly<Record<string, string | Uint8Array>> = ARTICLES) {
  const folder = await mkdtemp(join(tmpdir(), 'kutip-corpus-'))
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
  for (const [name, content] of Object.entries(files)) await write(name, content)
  return {
    folder,
    write,
    erase: (name: string) => rm(join(folder, name)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
