import type { Answer } from '../answer/answer.ts'

/** Why these quotes and not others, as text: what was looked for and where it stands, then the candidates, best first. */
export function explanationText({ explanation }: Answer): string {
  if (!explanation) return ''
  const concepts = explanation.concepts.map(({ text, kind, terms }) => {
    const found = terms.map(({ term, weight, passages }) => `${term} ×${weight.toFixed(2)} in ${passages}`)
    return `  ${text} (${kind}): ${found.join(', ') || 'stands nowhere'}`
  })
  const candidates = explanation.candidates.map(({ score, passage, matched, leftOut, quote }) => {
    const verdict = leftOut === null ? 'cited' : `left out: ${leftOut}`
    return `  ${score.toFixed(2)} ${passage} [${verdict}] ${matched.join(', ')}\n       ${quote.replace(/\s+/g, ' ').slice(0, 100)}`
  })
  return ['Looked for:', ...concepts, '', 'Candidates:', ...candidates, ''].join('\n')
}
