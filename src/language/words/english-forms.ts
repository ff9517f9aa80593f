/**
 * Irregular forms and their lemma, grouped by lemma. A form may belong to two lemmas (`found`: find, found;
 * `left`: leave, left): the lexicon tries each. `wound` and `ground` are in the news as nouns and are not listed.
 */
const irregular = `
be: am is are was were been being; have: has had having; do: does did done; go: goes went gone; say: said; get: got gotten
make: made; know: knew known; think: thought; take: took taken; see: saw seen; come: came; want: wanted; give: gave given
find: found; tell: told; feel: felt; become: became; leave: left; put: put; mean: meant; keep: kept; begin: began begun
show: shown; hear: heard; run: ran; hold: held; bring: brought; write: wrote written; sit: sat; stand: stood; lose: lost
pay: paid; meet: met; lead: led; understand: understood; speak: spoke spoken; read: read; spend: spent; grow: grew grown
win: won; teach: taught; buy: bought; send: sent; build: built; fall: fell fallen; rise: rose risen; cut: cutting; sell: sold
break: broke broken; draw: drew drawn; choose: chose chosen; drive: drove driven; eat: ate eaten; fight: fought; fly: flies flew flown
forget: forgot forgotten; forbid: forbade forbidden; forgive: forgave forgiven; freeze: froze frozen; hide: hid hidden; kneel: knelt
lay: laid; lie: lies lied lying lay lain; lend: lent; light: lit; ride: rode ridden; ring: rang rung; seek: sought; shake: shook shaken
shoot: shot; shrink: shrank shrunk; sing: sang sung; sink: sank sunk; sleep: slept; slide: slid; spread: spread; spring: sprang sprung
steal: stole stolen; stick: stuck; strike: struck stricken; swear: swore sworn; sweep: swept; swim: swam swum; swing: swung
tear: tore torn; throw: threw thrown; wake: woke woken; wear: wore worn; weave: wove woven; withdraw: withdrew withdrawn
arise: arose arisen; awake: awoke awoken; bear: bore borne born; beat: beaten; bend: bent; bind: bound; bite: bit bitten; bleed: bled
blow: blew blown; breed: bred; burn: burnt; catch: caught; cling: clung; creep: crept; deal: dealt; dig: dug; dream: dreamt
feed: fed; flee: fled; fling: flung; hang: hung; learn: learnt; leap: leapt; overcome: overcame; overtake: overtook overtaken
overthrow: overthrew overthrown; prove: proven; saw: sawn; shed: shed; shine: shone; speed: sped; spell: spelt; spin: spun; spit: spat
split: split; spoil: spoilt; sting: stung; stride: strode; strive: strove striven; swell: swollen; undergo: underwent undergone
undertake: undertook undertaken; uphold: upheld; weep: wept; die: died dies dying; tie: tied ties tying
spy: spies spied spying; try: tries tried; cry: cries cried; dry: dries dried; sky: skies
use: uses used using; age: ages aged; sue: sues sued suing; owe: owes owed owing; eye: eyes eyed
man: men; woman: women; child: children; person: people persons; foot: feet; tooth: teeth; mouse: mice; goose: geese; ox: oxen
life: lives; wife: wives; knife: knives; leaf: leaves; half: halves; shelf: shelves; wolf: wolves; thief: thieves; loaf: loaves; calf: calves
crisis: crises; analysis: analyses; basis: bases; thesis: theses; hypothesis: hypotheses; phenomenon: phenomena; criterion: criteria
medium: media; bacterium: bacteria; datum: data; stratum: strata; curriculum: curricula; nucleus: nuclei; fungus: fungi; alumnus: alumni
index: indices; vertex: vertices; matrix: matrices; vortex: vortices; axis: axes; spectrum: spectra; larva: larvae; formula: formulae
good: better best; bad: worse worst; far: further furthest farther farthest; little: less least; many: more most
`

const lemmasOf = new Map<string, string[]>()
for (const entry of irregular.split(/[;\n]/)) {
  const [lemma, forms] = entry.split(':')
  for (const form of forms?.trim().split(' ') ?? []) lemmasOf.set(form, [...(lemmasOf.get(form) ?? []), lemma!.trim()])
}

const formsOf = new Map<string, string[]>()
for (const [form, lemmas] of lemmasOf)
  for (const lemma of lemmas) formsOf.set(lemma, [...(formsOf.get(lemma) ?? []), form])

/** The first lemma of an irregular form, or undefined: `sent` → `send`. */
export function irregularLemma(form: string): string | undefined {
  return lemmasOf.get(form)?.[0]
}

/**
 * The words that an English form may be an inflection of, the form itself first: `deployed` → deployed, deploy, deploye.
 * Candidates, not claims: a dictionary decides which of them exist.
 */
export function lemmaCandidates(form: string): string[] {
  const candidates = new Set([form, ...(lemmasOf.get(form) ?? [])])
  const add = (cut: number, ...endings: string[]) => {
    const root = form.slice(0, -cut)
    if (root.length < 2) return
    for (const ending of endings) candidates.add(root + ending)
    // planned → plan, shipping → ship
    if (/([bdfgklmnprtvz])\1$/.test(root) && endings.includes('')) candidates.add(root.slice(0, -1))
  }
  if (form.endsWith('ies')) add(3, 'y', 'ie')
  if (form.endsWith('es')) add(2, '', 'e', 'is')
  if (form.endsWith('s') && !form.endsWith('ss')) add(1, '')
  if (form.endsWith('ied')) add(3, 'y', 'ie')
  if (form.endsWith('ed')) add(2, '', 'e')
  if (form.endsWith('ying')) add(4, 'ie')
  if (form.endsWith('ing')) add(3, '', 'e')
  if (form.endsWith('ier')) add(3, 'y')
  if (form.endsWith('iest')) add(4, 'y')
  if (form.endsWith('er')) add(2, '', 'e')
  if (form.endsWith('est')) add(3, '', 'e')
  if (form.endsWith('ily')) add(3, 'y')
  if (form.endsWith('ly')) add(2, '', 'le')
  if (form.endsWith('ally')) add(4, '')
  return [...candidates]
}

/** Noun, verb, adjective, adverb, function word, phrase. */
export type PartOfSpeech = 'n' | 'v' | 'a' | 'd' | 'f' | 'p'

/** The forms that a word inflects to as the parts of speech that it is: the irregular ones that are listed, else the regular ones. */
export function inflections(lemma: string, parts: ReadonlySet<PartOfSpeech>): string[] {
  const listed = formsOf.get(lemma) ?? []
  const plural = /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:[sxz]|[cs]h)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const isVerb = parts.has('v')
  const doubles = /^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(lemma)
  const before = doubles ? lemma + lemma.at(-1)! : lemma.replace(/e$/, '')
  const past = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${before}ed`
  return [
    ...listed,
    ...(isVerb || (parts.has('n') && listed.length === 0) ? [plural] : []),
    ...(isVerb && listed.length === 0 ? [past] : []),
    ...(isVerb ? [lemma.endsWith('ee') ? `${lemma}ing` : `${before}ing`] : []),
  ]
}

/** British spellings that no rule below reaches; plurals in -s follow. */
const british: ReadonlyMap<string, string> = new Map(Object.entries({
  defence: 'defense', offence: 'offense', licence: 'license', pretence: 'pretense', practise: 'practice', programme: 'program',
  tyre: 'tire', aluminium: 'aluminum', cheque: 'check', grey: 'gray', plough: 'plow', jewellery: 'jewelry', storey: 'story',
  storeys: 'stories', kerb: 'curb', pyjamas: 'pajamas', mould: 'mold', moustache: 'mustache', sceptical: 'skeptical',
  aeroplane: 'airplane', manoeuvre: 'maneuver', anaesthetic: 'anesthetic', foetus: 'fetus',
  haemorrhage: 'hemorrhage', oestrogen: 'estrogen', paediatric: 'pediatric', encyclopaedia: 'encyclopedia', mediaeval: 'medieval',
  judgement: 'judgment', acknowledgement: 'acknowledgment', ageing: 'aging', fulfil: 'fulfill', enrol: 'enroll', enrolment: 'enrollment',
  instalment: 'installment', skilful: 'skillful', wilful: 'willful', marvellous: 'marvelous', woollen: 'woolen', catalogue: 'catalog',
  dialogue: 'dialog', analogue: 'analog', sulphur: 'sulfur', cosy: 'cozy', artefact: 'artifact', draught: 'draft',
})) // prettier-ignore

/** Words in -ise on both sides of the ocean. */
const ALWAYS_ISE =
  /^(?:advert|chast|circumc|compr|comprom|conc|disgu|enterpr|exc|exerc|expert|franch|improv|merchand|parad|prec|prem|prom|superv|surpr|telev|treat)is/

/** The American spelling of a British word, the word itself otherwise. Lexicon headwords are American. */
export function americanSpelling(word: string): string {
  const known = british.get(word)
  if (known !== undefined) return known
  const one = word.endsWith('s') ? british.get(word.slice(0, -1)) : undefined
  if (one !== undefined) return `${one}s`
  return (
    ALWAYS_ISE.test(word)
      ? word
      : word.replace(/(?<=\w{3}[^aeio])is(?=(?:e|es|ed|ing|er|ers|ation|ations|able)$)/, 'iz')
  )
    .replace(
      /^((?:dis|mis|be)?(?:col|hon|lab|harb|neighb|behavi|fav|rum|arm|hum|vap|vig|tum|endeav|flav|od|sav|savi|splend|parl|ard|rig|glam|val|cand|clam|ferv|demean))our/,
      '$1or',
    )
    .replace(/(?<=\wal)ys(?=(?:e|es|ed|ing|er)$)/, 'yz')
    .replace(/(?<=^(?:cent|theat|fib|calib|lit|met|kilomet|centimet|millimet|lust|meag|sab|somb|spect))re(?=s?$)/, 'er')
    .replace(
      /(?<=^(?:travel|cancel|label|model|signal|level|fuel|total|channel|counsel|rival|tunnel|equal|quarrel|dial|marvel|shovel|panel))l(?=ed|ing|er)/,
      '',
    )
}
