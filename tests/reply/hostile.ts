import * as fc from 'fast-check'

/** Pieces that try to come alive, to hide, or to break out of their place. */
const PIECES = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:smile:123456789012345678>',
  ':tada:',
  '<t:1700000000:R>',
  '</ask:123456789012345678>',
  '[harmless](https://trap.example/x)',
  '[](https://trap.example)',
  '](https://trap.example) [',
  'https://trap.example/?q=1',
  'hTTps://trap.example',
  '<https://trap.example>',
  '<mailto:a@trap.example>',
  'discord://-/settings',
  '```',
  '`',
  '```js\nx\n```',
  '||',
  '**',
  '__',
  '*',
  '_',
  '~~',
  '\\',
  '\n',
  '\n\n\n',
  '\r\n',
  '\u2028',
  '> ',
  '>>> ',
  '# ',
  '### ',
  '-# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2025. ',
  '\t',
  ' ',
  '1.000 orang',
  '“',
  '”',
  '…',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u{E0041}',
  '\u3164',
  '\u0000',
  '\u001B[31m',
  '\uD83D',
  '\uDE00',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '‏שלום‏',
  'e\u0301\u0302\u0303\u0304',
  'kata',
  'Warga desa itu selamat.',
  'The bridge held.',
]

/** Texts made of such pieces and of anything else. */
export const hostileText = (maxLength = 40): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 12 })),
      { maxLength },
    )
    .map(pieces => pieces.join(''))

/** A stretch of a text, from any two numbers. */
export function spanWithin(text: string, a: number, b: number): { readonly start: number; readonly end: number } {
  const [x, y] = [a % (text.length + 1), b % (text.length + 1)]
  return { start: Math.min(x, y), end: Math.max(x, y) }
}
