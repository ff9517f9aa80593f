import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Skipped } from '../article.ts'
import { refusalOf, refusals } from './read-file.ts'

/** Folders are searched this deep below the corpus folder itself. */
export const DEEPEST = 8

export type Format = 'txt' | 'md' | 'html'

/** A file that should hold an article. */
export interface ArticleFile {
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string
  /** The file's name without its ending. */
  readonly id: string
  readonly format: Format
}

export interface Scan {
  readonly files: readonly ArticleFile[]
  readonly skipped: readonly Skipped[]
  /** `outlets.yaml` of the corpus folder itself, or null. */
  readonly outlets: string | null
  /** `glossary.*` of the corpus folder itself. */
  readonly glossaries: readonly string[]
}

const UNSUPPORTED = {
  code: 'unsupported',
  reason: 'Only .txt, .md and .html files are articles; convert it or take it out of the corpus.',
}
const JSONL_INSIDE = {
  code: 'unsupported',
  reason: 'A .jsonl file is a corpus of its own; give its path as the corpus instead of the folder.',
}

const FORMATS: Readonly<Partial<Record<string, Format>>> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
}

/** Format of an article file by the ending of its name, or null where it is none. */
export function formatOf(name: string): Format | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(FORMATS, ending) && FORMATS[ending]) || null
}

export const isOutletList = (name: string): boolean => /^outlets\.ya?ml$/i.test(name)

export const isGlossary = (name: string): boolean => /^glossary\./i.test(name)

/**
 * Lists the articles of a corpus folder in the order of their paths. Hidden files, `README.*`, `outlets.yaml` and `glossary.*` are passed
 * over without a word; links, pipes, files of another kind and folders that are too deep or may not be read are in `skipped`.
 * @throws the error of the system where `root` itself cannot be listed
 */
export async function scanFolder(root: string): Promise<Scan> {
  const files: ArticleFile[] = []
  const skipped: Skipped[] = []
  let outlets: string | null = null
  const glossaries: string[] = []
  const visit = (entry: Dirent, folder: string, depth: number): string | null => {
    const { name } = entry
    const file = folder + name
    const skip = (refusal: { code: string; reason: string }) => void skipped.push({ file, ...refusal })
    if (name.startsWith('.') || /^readme(?:\.|$)/i.test(name)) return null
    if (entry.isDirectory()) {
      if (depth < DEEPEST) return file
      skip({ code: 'too-deep', reason: `Folders are searched ${DEEPEST} deep and this one is deeper; move it up.` })
    } else if (entry.isSymbolicLink()) skip(refusals.symlink)
    else if (!entry.isFile()) skip(refusals.notAFile)
    else if (isOutletList(name)) outlets ??= depth === 0 ? join(root, name) : null
    else if (isGlossary(name)) {
      if (depth === 0) glossaries.push(join(root, name))
    } else {
      const format = formatOf(name)
      if (format !== null) files.push({ file, id: name.slice(0, name.lastIndexOf('.')), format })
      else skip(/\.jsonl$/i.test(name) ? JSONL_INSIDE : UNSUPPORTED)
    }
    return null
  }

  let folders = ['']
  for (let depth = 0; folders.length > 0; depth++) {
    const deeper: string[] = []
    for (const folder of folders) {
      try {
        for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
          const below = visit(entry, folder, depth)
          if (below !== null) deeper.push(`${below}/`)
        }
      } catch (error) {
        if (folder === '') throw error
        skipped.push({ file: folder, ...refusalOf(error) })
      }
    }
    folders = deeper
  }
  const byPath = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)
  return { files: files.sort(byPath), skipped: skipped.sort(byPath), outlets, glossaries: glossaries.sort() }
}
