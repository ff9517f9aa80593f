import { createHash } from 'node:crypto'
import type { Article, Skipped } from '../../corpus/article.ts'
import type { ChangeReport } from '../moderation.ts'
import type { FolderState } from './folder-state.ts'
import { fingerprintOf } from './segment.ts'

type ById = ReadonlyMap<string, Article>

/** What a set of articles has that the one before it had not, by content. */
export function changesBetween(before: ById, next: ById): Pick<ChangeReport, 'added' | 'changed' | 'removed'> {
  const ids = [...next.keys()]
  return {
    added: ids.filter(id => !before.has(id)),
    changed: ids.filter(id => {
      const known = before.get(id)
      return known !== undefined && fingerprintOf(known) !== fingerprintOf(next.get(id)!)
    }),
    removed: [...before.keys()].filter(id => !next.has(id)),
  }
}

/** The titles of what has changed: of articles that are gone, those that they had. */
export function titlesIn(
  { added, changed, removed }: ReturnType<typeof changesBetween>,
  before: ById,
  next: ById,
): ChangeReport['titles'] {
  const titles = [...added, ...changed, ...removed].flatMap(id => {
    const title = (next.get(id) ?? before.get(id))?.title
    return title ? [[id, title] as const] : []
  })
  return new Map(titles)
}

/** What was odd about articles that were kept all the same. */
export function warningsOf(ids: readonly string[], articles: ById): ChangeReport['warnings'] {
  return ids.flatMap(id => articles.get(id)!.warnings.map(warning => ({ article: id, warning })))
}

/** SHA-256 over what lies in a corpus folder, hexadecimal: the same for the same articles, and the same that cannot be read. */
export function contentHash({
  sources,
  skipped,
  settings,
}: Pick<FolderState, 'sources' | 'skipped' | 'settings'>): string {
  const content = [
    settings.fingerprint,
    ...sources.map(({ file, found }) => ('code' in found ? named({ file, ...found }) : fingerprintOf(found))),
    ...skipped.map(named),
  ]
  return createHash('sha256').update(content.join('\n')).digest('hex')
}

function named({ file, code }: Skipped): string {
  return `${file} ${code}`
}
