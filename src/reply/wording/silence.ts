import type { Silence } from '../../answer/answer.ts'
import { oneLine, shortLine } from '../inert.ts'
import { SHOWN } from '../limits.ts'
import type { Texts } from '../texts/texts.ts'

/** Why there is no answer, in plain text: what to say first, and what helps. */
export interface SilenceInWords {
  readonly head: string
  readonly lines: readonly string[]
}

export function silenceInWords(silence: Silence | null, texts: Texts): SilenceInWords {
  if (silence === null) return { head: texts.noEvidence, lines: [texts.askBetterHow] }
  if (silence.code === 'nothing-asked') return { head: texts.nothingAsked, lines: [texts.nothingAskedHow] }
  if (silence.code === 'too-long') return { head: texts.tooLong(silence.limit), lines: [texts.tooLongHow] }
  const why = silence.code === 'not-covered' ? texts.notCovered : texts.notStated
  return { head: texts.noEvidence, lines: [why, ...missing(silence.missing, texts), texts.askBetterHow] }
}

function missing(asked: readonly string[], texts: Texts): readonly string[] {
  const named = asked.map(oneLine).filter(Boolean).join(', ')
  return named === '' ? [] : [`${texts.missing}: ${shortLine(named, SHOWN.remark)}`]
}
