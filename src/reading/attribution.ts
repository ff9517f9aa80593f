import { quotations } from '../language/sentences/quotations.ts'
import { masked, type Scan } from './scan.ts'
import { segments } from './noun-phrase.ts'
import { isNamed, readSpeaker, type Named } from './speaker-phrase.ts'
import { ACCORDING, CARRIED, CITED, INVERTED, PASSIVE_SAYING } from './speech-words.ts'
import { subjects, type Candidate } from './subjects.ts'

/** Who says what a sentence states. Offsets are into the sentence. */
export interface AttributionReading {
  /** Who is named in the sentence, an outlet only where nobody else is. */
  readonly named: Named | null
  /** A pronoun or "disebutkan" that says that somebody spoke: who, stands in the sentence before. */
  readonly back: Stretch | null
  readonly sources: readonly string[]
  readonly carriers: readonly string[]
  /** What belongs to the saying and not to what is said: a date beside it is the day of the report. */
  readonly stretches: readonly Stretch[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const REACH = 240

/** Reads who says it, in either word order of either language. What stands within quotation marks is not searched. */
export function readAttribution(scan: Scan): AttributionReading {
  const text = withoutSpeech(scan.text)
  const outside = masked(scan, text, MASK)
  const behind = (pattern: RegExp): Candidate[] =>
    [...text.matchAll(pattern)].map(match => {
      const end = match.index + match[0].length
      const back = match.groups?.['nya'] !== undefined
      return {
        start: match.index,
        end,
        reading: back ? 'back' : readSpeaker(outside, segments(outside, end, end + REACH, 2)),
      }
    })
  const isCarrier = ({ reading }: Candidate): boolean => isNamed(reading) && reading.carrier

  // "Disebutkan, …" without an agent points back; within a sentence the passive may be any clause's.
  const passive = behind(PASSIVE_SAYING).map(candidate =>
    candidate.reading === null && /^\W*$/.test(text.slice(0, candidate.start))
      ? { ...candidate, reading: 'back' as const }
      : candidate,
  )
  // "Holt, quoted by Reuters, said seven nurses had …": what has a verb of its own is what is said.
  const inverted = behind(INVERTED).filter(
    ({ reading }) => !isNamed(reading) || !OWN_VERB.test(text.slice(reading.end)),
  )
  const said = [...inverted, ...behind(ACCORDING), ...subjects(outside), ...passive]
    .filter(({ reading }) => reading !== null)
    .sort((a, b) => a.start - b.start)
  const cited = behind(CITED).filter(({ reading }) => isNamed(reading))
  const carried = [...said, ...behind(CARRIED)].filter(isCarrier)
  const speaking = said.find(candidate => !isCarrier(candidate)) ?? carried[0]

  const named = speaking !== undefined && isNamed(speaking.reading) ? speaking.reading : null
  const names = (candidates: readonly Candidate[]): string[] => {
    const all = candidates.map(({ reading }) => reading).filter(isNamed)
    return [...new Set(all.map(({ speaker }) => speaker))].filter(name => name !== named?.speaker)
  }
  return {
    named,
    back: speaking !== undefined && named === null ? { start: speaking.start, end: speaking.end } : null,
    sources: names(cited),
    carriers: names(carried),
    stretches: [...said, ...cited, ...carried].map(({ start, end, reading }) => ({
      start: isNamed(reading) ? Math.min(start, reading.start) : start,
      end: isNamed(reading) ? Math.max(end, reading.end) : end,
    })),
  }
}

const OWN_VERB = /^[ \u00a0](?:had|has|have|was|were|is|are|will|would|could|can|may|might|should)(?!\p{L})/iu
const MASK = '_'

/** The text with everything within quotation marks masked, its length unchanged; a quotation may begin or end outside the sentence. */
function withoutSpeech(text: string): string {
  const { speech } = quotations(text)
  const spans = speech.map(({ start, end }) => ({ start: start + 1, end: end - 1 }))
  const marked = (at: number): boolean => at >= 0 && !speech.some(({ start, end }) => at === start || at === end - 1)
  const closing = text.search(/[”"](?=[,.]?[ \u00a0]|[,.]?$)/)
  if (marked(closing) && !spans.some(({ start }) => start < closing)) spans.push({ start: 0, end: closing })
  else if (/^[“"]/.test(text) && marked(0)) spans.push({ start: 1, end: text.length })
  let hidden = ''
  let from = 0
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    hidden += text.slice(from, start) + MASK.repeat(end - start)
    from = end
  }
  return hidden + text.slice(from)
}
