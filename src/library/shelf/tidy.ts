import { join } from 'node:path'
import type { Language } from '../../language/language.ts'
import type { Contents } from './contents.ts'
import type { History } from './history.ts'

type Trouble = Readonly<Record<Language, string>>

/**
 * Finishes what a crash has interrupted: gives content files their names, and deletes those of articles that were purged or never came
 * into the history. Where the history is not whole nothing is deleted, since a line that is gone may have named it.
 * @param tell takes what is the matter with the history
 */
export async function tidy(
  history: Pick<History, 'state' | 'damaged' | 'entries'>,
  contents: Contents,
  folder: string,
  tell: (trouble: Trouble) => void,
): Promise<void> {
  const { added } = history.state
  const entries = history.entries()
  const known = new Set(entries.flatMap(({ action, hash }) => (action === 'add' && hash !== null ? [hash] : [])))
  const path = join(folder, 'history.jsonl')
  const gap = entries.findIndex(({ number }, at) => number !== at + 1)
  const unknown = await contents.unknown(known)
  const trouble =
    history.damaged > 0
      ? damaged(path, history.damaged)
      : gap >= 0
        ? cut(path, gap + 1)
        : unknown > 0
          ? (entries.length === 0 ? gone : behind)(path, unknown)
          : null
  if (trouble !== null) tell(trouble)
  await contents.settleAll(added.values())
  if (trouble === null) await contents.sweep(added.values())
}

const damaged = (path: string, lines: number): Trouble => ({
  en: `The history of the corpus (${path}) has ${lines} damaged lines; what they said is not in force. Put the file back from a backup.`,
  id: `Riwayat korpus (${path}) memiliki ${lines} baris rusak; isinya tidak berlaku. Kembalikan berkas itu dari cadangan.`,
})

const cut = (path: string, number: number): Trouble => ({
  en: `The history of the corpus (${path}) lacks entry ${number}; what it said is not in force. Put the file back from a backup.`,
  id: `Entri ${number} hilang dari riwayat korpus (${path}); isinya tidak berlaku. Kembalikan berkas itu dari cadangan.`,
})

const gone = (path: string, articles: number): Trouble => ({
  en: `The history of the corpus (${path}) is gone: ${articles} articles that were added are left out, and what was hidden shows. Nothing was deleted. Put the file back from a backup, or add the articles again.`,
  id: `Riwayat korpus (${path}) hilang: ${articles} artikel tambahan dilewati, dan yang disembunyikan tampil lagi. Tidak ada yang dihapus. Kembalikan berkas itu dari cadangan, atau tambahkan lagi artikelnya.`,
})

const behind = (path: string, articles: number): Trouble => ({
  en: `The history of the corpus (${path}) does not know ${articles} articles that were added: lines are missing, or it is an old one. Nothing was deleted. Put the newest file back from a backup, or add the articles again.`,
  id: `Riwayat korpus (${path}) tidak mengenal ${articles} artikel tambahan: ada baris yang hilang, atau riwayatnya versi lama. Tidak ada yang dihapus. Kembalikan berkas terbaru dari cadangan, atau tambahkan lagi artikelnya.`,
})
