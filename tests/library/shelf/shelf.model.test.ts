import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nodeFiles } from '../../../src/library/disk/node-files.ts'
import { openShelf, type Shelf } from '../../../src/library/shelf/shelf.ts'
import { corpusOf, FOLDER, outcome, RINI, upload } from './stage.ts'

const UPLOADS = 4

/** Something a moderator does. Articles by their number: those of the folder first, then the uploads. */
type Act =
  | { readonly kind: 'add'; readonly n: number; readonly title: string | null }
  | { readonly kind: 'edit'; readonly n: number; readonly title: string | null }
  | { readonly kind: 'hide' | 'show' | 'remove' | 'restore' | 'purge'; readonly n: number }

const anyArticle = fc.nat(FOLDER.length + UPLOADS - 1)
const title = fc.constantFrom('Ikan', 'Dermaga', null)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), n: fc.integer({ min: FOLDER.length, max: 5 }), title }),
  fc.record({ kind: fc.constant('edit' as const), n: anyArticle, title }),
  fc.record({ kind: fc.constantFrom('hide', 'show', 'remove', 'restore', 'purge'), n: anyArticle }),
)
/** Acts that are asked for at the same moment, or a restart. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.array(act, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant('open' as const) },
)

/** What is known of an article in the model. */
interface Known {
  there: boolean
  title: string | null | undefined
  hidden: boolean
  trash: 'no' | 'yes' | 'purged'
}

/** What an act comes to, as simply as it can be said. */
function expected(act: Act, article: Known, isAdded: boolean): string {
  const { kind } = act
  if (kind === 'add') {
    if (article.there) return 'same-text'
    article.there = true
    article.title = act.title
    return 'done'
  }
  if (kind === 'restore') {
    if (article.trash === 'no') return 'not-in-the-trash'
    article.trash = 'no'
    return 'done'
  }
  if (kind === 'purge') {
    if (article.trash !== 'yes') return article.trash === 'no' ? 'not-in-the-trash' : 'already-purged'
    if (isAdded) Object.assign(article, nothing(false))
    else article.trash = 'purged'
    return 'done'
  }
  if (article.trash !== 'no') return 'in-the-trash'
  if (kind === 'show') {
    if (!article.hidden) return 'not-hidden'
    article.hidden = false
    return 'done'
  }
  if (!article.there) return 'no-such-article'
  if (kind === 'remove') article.trash = 'yes'
  else if (kind === 'edit') article.title = act.title
  else if (article.hidden) return 'already-hidden'
  else article.hidden = true
  return 'done'
}

const nothing = (there: boolean): Known => ({ there, title: undefined, hidden: false, trash: 'no' })

it('agrees with a simple model, whatever is done in whatever order, and after every restart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const folder = mkdtempSync(join(tmpdir(), 'kutip-shelf-model-'))
      try {
        let clock = Date.parse('2031-05-20T05:00:00Z')
        const now = () => new Date((clock += 1000))
        const open = () => openShelf({ files: nodeFiles, folder, now, outlets: new Map() })
        let shelf: Shelf = await open()
        const corpus = corpusOf(() => shelf)
        const drafts: string[] = []
        const ids: string[] = [...FOLDER]
        for (let n = 0; n < UPLOADS; n++) {
          const { id } = await shelf.draft(upload(n), corpus)
          drafts.push(id)
          ids.push((await shelf.add(id, {}, RINI, corpus)).article!)
          await shelf.remove(ids.at(-1)!, RINI, corpus)
          await shelf.purge(ids.at(-1)!, RINI)
        }
        const model = ids.map((_, n) => nothing(n < FOLDER.length))
        const results: string[] = []
        const perform = async (each: Act): Promise<unknown> => {
          const id = ids[each.n]!
          switch (each.kind) {
            case 'add':
              return shelf.add(drafts[each.n - FOLDER.length]!, { title: each.title }, RINI, corpus)
            case 'edit':
              return shelf.edit(id, { title: each.title }, RINI, corpus)
            case 'hide':
              return shelf.hide(id, 'alasan', RINI, corpus)
            case 'remove':
              return shelf.remove(id, RINI, corpus)
            default:
              return shelf[each.kind](id, RINI)
          }
        }

        const before = shelf.history(1)[0]!.number
        for (const each of steps) {
          const acts = each === 'open' ? [] : each
          if (each === 'open') shelf = await open()
          // A draft is used up by adding it.
          for (const { kind, n } of acts) if (kind === 'add') await shelf.draft(upload(n - FOLDER.length), corpus)
          const used = new Set<number>()
          const wanted = acts.map(one => {
            if (one.kind === 'add' && used.has(one.n)) return 'no-such-draft'
            const result = expected(one, model[one.n]!, one.n >= FOLDER.length)
            if (one.kind === 'add' && result === 'done') used.add(one.n)
            return result
          })
          expect(await Promise.all(acts.map(one => outcome(perform(one))))).toEqual(wanted)
          results.push(...wanted)
          const added = ids.filter((_, n) => n >= FOLDER.length && model[n]!.there)
          expect(
            shelf
              .added()
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(added.toSorted())
          expect(readdirSync(join(folder, 'articles'))).toHaveLength(added.length)
          for (const [n, { hidden, trash, title }] of model.entries()) {
            const how = trash !== 'no' ? 'removed' : hidden ? 'hidden' : undefined
            expect(shelf.withheld().get(ids[n]!)?.how).toBe(how)
            expect(shelf.facts(ids[n]!)?.title).toBe(title)
          }
        }
        const done = shelf.history(1000).filter(({ number }) => number > before)
        expect(done.toReversed().map(({ result }) => result)).toEqual(results)
        expect(shelf.troubles()).toEqual([])
      } finally {
        rmSync(folder, { recursive: true })
      }
    }),
    { numRuns: 60 },
  )
})
