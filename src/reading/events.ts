import type { EventKind } from './statement.ts'

/**
 * How a word stands to what is counted: `active` before it (mengirim 5 tentara), `state` behind it or inverted before it
 * (5 tentara dikirim, tewas 5 orang), `either` as English participles do, `noun` only before it (pengiriman 5 tentara).
 */
export type Voice = 'active' | 'state' | 'either' | 'noun'

/** A word that says what happened. */
export interface EventWord {
  readonly kind: EventKind
  readonly voice: Voice
}

type Voices = Readonly<Partial<Record<Voice, string>>>

/** Folded words of both languages by event and voice. Words of a hyphenated compound stand apart: `luka-luka` is `luka`. */
const EVENTS: readonly (readonly [EventKind, Voices])[] = [
  [
    'sent',
    {
      active:
        'membawa mengangkut mengirim mengirimkan kirim kirimkan mengerahkan kerahkan menerjunkan terjunkan memberangkatkan mengutus menyiagakan',
      state: 'diangkut dikirim dikirimkan dikerahkan diterjunkan diberangkatkan diutus ditempatkan disiagakan terkirim',
      either:
        'transported transporting hauled sent send sends sending deployed deploy deploys deploying dispatched dispatching shipped shipping stationed mobilised mobilized',
      noun: 'pengiriman pengerahan penempatan deployment shipment dispatch',
    },
  ],
  ['additional', { state: 'tambahan additional extra' }],
  [
    'killed',
    {
      active: 'menewaskan tewaskan membunuh bunuh merenggut menelan memakan membantai mengeksekusi',
      state:
        'tewas gugur meninggal mati terbunuh dibunuh wafat dieksekusi dead died die dies dying perished drowned drowning',
      either: 'killed kill kills killing slain executed',
      noun: 'kematian pembunuhan tewasnya meninggalnya gugurnya death deaths killing',
    },
  ],
  [
    'wounded',
    {
      active: 'melukai lukai mencederai',
      state: 'terluka luka cedera dilukai hurt',
      either: 'wounded wounding injured injuring injure injures wound',
    },
  ],
  [
    'captured',
    {
      active: 'menawan tawan merebut',
      state: 'ditawan tertawan direbut',
      either: 'captured recaptured capture captures capturing',
      noun: 'penawanan',
    },
  ],
  [
    'arrested',
    {
      active: 'menangkap tangkap menahan tahan mengamankan amankan meringkus membekuk menciduk',
      state: 'ditangkap ditahan diamankan diringkus dibekuk diciduk tertangkap',
      either: 'arrested arrest arrests arresting detained detain detaining rounded',
      noun: 'penangkapan penahanan detention',
    },
  ],
  ['missing', { state: 'hilang menghilang missing disappeared vanished unaccounted' }],
  [
    'displaced',
    {
      active: 'mengungsikan ungsikan mengevakuasi evakuasi',
      state: 'mengungsi diungsikan dievakuasi terusir homeless fled flee fleeing',
      either: 'displaced displacing evacuated evacuating evacuate uprooted',
      noun: 'pengungsian pengungsi evacuation refugees evacuees',
    },
  ],
  [
    'promised',
    {
      active: 'menjanjikan janjikan berjanji',
      state: 'dijanjikan',
      either: 'promised promise promises promising pledged pledge pledges pledging vowed',
      noun: 'janji',
    },
  ],
  [
    'supplied',
    {
      active:
        'memasok pasok menyediakan sediakan menyuplai mensuplai memberikan berikan memberi menyerahkan serahkan menyalurkan salurkan menyumbangkan menyumbang membagikan',
      state: 'diberikan diserahkan dipasok disediakan disuplai disalurkan disumbangkan dibagikan',
      either:
        'supplied supply supplying provided provide provides providing delivered delivering deliver distributed distributing distribute donated donate give gives given giving gave',
      noun: 'pasokan penyediaan penyaluran delivery deliveries donation',
    },
  ],
  [
    'received',
    {
      active: 'menerima mendapat mendapatkan memperoleh',
      state: 'diterima didapat diperoleh',
      either: 'received receive receives receiving obtained',
      noun: 'penerimaan',
    },
  ],
  [
    'produced',
    {
      active: 'memproduksi menghasilkan',
      state: 'diproduksi dihasilkan',
      either: 'produced produce produces producing manufactured manufacture',
    },
  ],
  [
    'destroyed',
    {
      active: 'menghancurkan hancurkan merobohkan meruntuhkan membakar',
      state: 'hancur dihancurkan roboh ambruk runtuh collapsed ludes dibakar',
      either: 'destroyed destroy destroying flattened razed wrecked levelled leveled downed torched torching torch',
    },
  ],
]

const VOICES: readonly Voice[] = ['active', 'state', 'either', 'noun']

const BY_WORD: ReadonlyMap<string, EventWord> = new Map(
  EVENTS.flatMap(([kind, voices]) =>
    VOICES.flatMap(voice => (voices[voice]?.split(' ') ?? []).map(word => [word, { kind, voice }] as const)),
  ),
)

/** What a folded word says to have happened; undefined for any other word. */
export function eventWord(lower: string): EventWord | undefined {
  return BY_WORD.get(lower)
}

/** Two words that say together what neither says alone. */
const PAIRS: ReadonlyMap<string, EventWord> = new Map([
  ['menembak mati', { kind: 'killed', voice: 'active' }],
  ['ditembak mati', { kind: 'killed', voice: 'state' }],
  ['menembak jatuh', { kind: 'destroyed', voice: 'active' }],
  ['ditembak jatuh', { kind: 'destroyed', voice: 'state' }],
  ['shot down', { kind: 'destroyed', voice: 'either' }],
  ['to rubble', { kind: 'destroyed', voice: 'state' }],
  ['to ashes', { kind: 'destroyed', voice: 'state' }],
  ['rata dengan', { kind: 'destroyed', voice: 'state' }],
  ['swept away', { kind: 'destroyed', voice: 'either' }],
  ['washed away', { kind: 'destroyed', voice: 'either' }],
  ['handed over', { kind: 'supplied', voice: 'either' }],
  ['handed out', { kind: 'supplied', voice: 'either' }],
])

/** Who is sent home is dismissed, what is carried off is stolen. */
const NO_EVENTS = new Set(['sent home', 'membawa kabur', 'membawa lari', 'dibawa kabur', 'supply chain'])

/** "3.210 pelamar gugur pada tahap administrasi": out, not dead. */
const CONTEST = /^(?:tahap|babak|seleksi|putaran|ronde|penyisihan|kualifikasi|ujian|tes)$/

/** "80 tersangka yang terancam hukuman mati" */
const PENALTY = /^(?:hukuman|pidana|vonis|divonis|dihukum|lampu|listrik|mesin)$/

/** What the word at an index, or a pair that it is part of, says to have happened. */
export function eventAt(words: readonly { readonly lower: string }[], at: number): EventWord | undefined {
  const { lower } = words[at]!
  if (NO_EVENTS.has(`${lower} ${words[at + 1]?.lower}`)) return undefined
  if (lower === 'mati' && PENALTY.test(words[at - 1]?.lower ?? '')) return undefined
  if (lower === 'gugur' && words.slice(at + 1, at + 4).some(word => CONTEST.test(word.lower))) return undefined
  const pair = PAIRS.get(`${words[at - 1]?.lower} ${lower}`) ?? PAIRS.get(`${lower} ${words[at + 1]?.lower}`)
  return pair ?? eventWord(lower)
}

/** Folded words that deny what is said after them. */
export function isDenial(lower: string): boolean {
  return DENIALS.has(lower)
}

/** Folded words that negate the verb behind them. */
export function isNegation(lower: string): boolean {
  return NEGATIONS.has(lower)
}

const DENIALS = new Set(
  'membantah bantah menyangkal sangkal menepis menampik membantahnya dibantah denied denies deny denying rejected dismissed refuted'.split(
    ' ',
  ),
)
const NEGATIONS = new Set(
  'tidak tak bukan belum tanpa not never no without didnt didn dont doesnt hasnt havent wasnt werent isnt arent'.split(
    ' ',
  ),
)

/** Whether a word says so of goods alone: who carries passengers does not send them, who hands over suspects gives nothing. */
export function isOfGoods(lower: string): boolean {
  return /^(?:membawa|mengangkut|diangkut|transported|transporting|hauled|menyerahkan|serahkan|diserahkan|handed|over|out)$/.test(
    lower,
  )
}
