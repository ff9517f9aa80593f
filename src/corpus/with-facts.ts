import type { Language } from '../language/language.ts'
import { UserError } from '../language/user-error.ts'
import type { Article } from './article.ts'
import { isHttps } from './article-meta.ts'
import { calendarDate, findFullDates } from './origin/full-dates.ts'

/** What somebody says of an article, beside what it says of itself. `undefined`: as it was read; null: there is none. */
export interface Facts {
  readonly title?: string | null
  readonly outlet?: string | null
  /** `YYYY-MM-DD` */
  readonly published?: string | null
  readonly url?: string | null
}

/** Longest facts, in UTF-16 code units. */
export const FACT_LIMITS = { title: 300, outlet: 80, url: 2000 } as const

/** The article with what somebody says of it in the place of what was read. Its text, and all that points into it, stays. */
export function withFacts(article: Article, { title, outlet, published, url }: Facts): Article {
  return {
    ...article,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet, outletBasis: outlet === null ? null : 'moderator' }),
    ...(published !== undefined && { published, dateBasis: published === null ? null : 'moderator' }),
    ...(url !== undefined && { url }),
  }
}

/**
 * Facts as people type them, checked and in one form: no space around them, the day as `YYYY-MM-DD`, nothing invisible. A blank says that
 * there is none.
 * @param facts a day may be `2025-06-02`, `02/06/2025` (day before month), `2 Juni 2025` or `June 2, 2025`
 * @param today `YYYY-MM-DD`: nothing was published after it
 * @throws UserError `bad-facts`: its text names each field that cannot be used, and what to do
 */
export function checkFacts(facts: Facts, today: string): Facts {
  const faults: Fault[] = []
  const check = (name: keyof Facts, read: (value: string) => string | Fault): Facts => {
    const given = facts[name]
    if (given === undefined) return {}
    const value = given === null ? '' : visible(given)
    if (value === '') return { [name]: null }
    const known = read(value)
    if (typeof known === 'string') return { [name]: known }
    faults.push(known)
    return {}
  }
  const checked = {
    ...check('title', value => oneLine(value, FACT_LIMITS.title) ?? FAULTS.title),
    ...check('outlet', value => oneLine(value, FACT_LIMITS.outlet) ?? FAULTS.outlet),
    ...check('published', value => {
      const day = dayOf(value)
      return day === null ? FAULTS.published : day > today ? FAULTS.future(day, today) : day
    }),
    ...check('url', value => urlOf(value) ?? FAULTS.url),
  }
  if (faults.length === 0) return checked
  const text = (language: Language) => faults.map(fault => fault[language]).join('\n')
  throw new UserError('bad-facts', { en: text('en'), id: text('id') })
}

type Fault = Readonly<Record<Language, string>>

const FAULTS = {
  title: {
    en: `Title: write it on one line of at most ${FACT_LIMITS.title} characters.`,
    id: `Judul: tulis dalam satu baris, paling banyak ${FACT_LIMITS.title} karakter.`,
  },
  outlet: {
    en: `Outlet: write its name on one line of at most ${FACT_LIMITS.outlet} characters.`,
    id: `Media: tulis namanya dalam satu baris, paling banyak ${FACT_LIMITS.outlet} karakter.`,
  },
  published: {
    en: 'Date: give a day of the calendar, the day before the month, as in 2025-06-02, 02/06/2025 or 2 June 2025.',
    id: 'Tanggal: isi dengan hari yang ada di kalender, hari sebelum bulan, misalnya 2025-06-02, 02/06/2025, atau 2 Juni 2025.',
  },
  future: (day: string, today: string): Fault => ({
    en: `Date: ${day} is still to come (today is ${today}); give the day on which the article was published.`,
    id: `Tanggal: ${day} belum tiba (hari ini ${today}); isi dengan hari ketika artikel itu terbit.`,
  }),
  url: {
    en: `URL: give the whole address, from https:// on, without a user name or password, at most ${FACT_LIMITS.url} characters.`,
    id: `URL: isi dengan alamat lengkap mulai dari https://, tanpa nama pengguna atau kata sandi, paling banyak ${FACT_LIMITS.url} karakter.`,
  },
} as const satisfies Record<keyof Facts, Fault> & Record<'future', (day: string, today: string) => Fault>

/** Marks that nobody sees, that turn the direction of what follows or hide words in it; and halves of characters. */
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cs}]/gu

/** What somebody typed, without space around it and without what nobody sees; null where it is not one line or longer than `longest`. */
export function oneLine(typed: string, longest: number): string | null {
  const value = visible(typed)
  return value.length > longest || /\p{Cc}|[\u2028\u2029]/u.test(value) ? null : value.replace(/ {2,}/g, ' ')
}

const visible = (value: string) => value.replace(INVISIBLE, '').normalize('NFC').trim()

function dayOf(value: string): string | null {
  if (value.length > 60) return null
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value)
  // Where an article writes 07/13/2025 it can mean one day only; somebody who writes so here may mean the month first in 07/06/2025 too.
  if (numbers !== null) return calendarDate(numbers[3]!, numbers[2]!, numbers[1]!)
  const [found] = findFullDates(value)
  const isAll = found?.start === 0 && found.end === value.length && found.weekday !== 'wrong'
  return isAll ? found.date : null
}

function urlOf(value: string): string | null {
  if (/\s|\p{Cc}/u.test(value) || !isHttps(value)) return null
  const { href } = new URL(value)
  return href.length <= FACT_LIMITS.url ? href : null
}
