import { DEEPEST, formatOf, isGlossary, isOutletList } from '../../corpus/files/scan-folder.ts'

/** Of the data folder: what moderators and readers have said and done. Indexes are built anew, and keys are nobody else's. */
const KEPT =
  /^(?:(?:votes|reports|unanswered|waiting)\.jsonl|shelf\/history\.jsonl|shelf\/articles\/[0-9a-f]{64}\.(?:txt|md|html)(?:\.adding)?)$/

/** Whether a file of the data folder, by its path in it, belongs into a backup. */
export const isKept = (path: string): boolean => KEPT.test(path)

/** What was tried out in the sandbox: earlier backups have it. */
const SANDBOX = /^sandbox\//

/** Longest name of a file or folder, in bytes of UTF-8. */
const LONGEST_NAME = 255

/**
 * Whether a backup may hold a file of this path: one of `corpus/` that a corpus is read from, or one of `data/` that is kept. Never one that
 * leads elsewhere.
 * @param corpusFile the name of the file that is the corpus; null: it is a folder
 */
export function isAllowed(path: string, corpusFile: string | null): boolean {
  const [root, ...names] = path.split('/')
  const name = names.at(-1)
  if (name === undefined || names.length > DEEPEST + 1 || !names.every(isPlain)) return false
  if (root === 'data') return isKept(names.join('/').replace(SANDBOX, ''))
  if (root !== 'corpus') return false
  if (names.length === 1 && (isOutletList(name) || isGlossary(name))) return true
  return corpusFile === null ? formatOf(name) !== null : names.length === 1 && name === corpusFile
}

const isPlain = (name: string) => /^[^./\\\0][^/\\\0]*$/.test(name) && Buffer.byteLength(name) <= LONGEST_NAME
