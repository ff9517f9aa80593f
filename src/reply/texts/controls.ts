import type { Language } from '../../language/language.ts'
import { UserError } from '../../language/user-error.ts'
import { counter, lister } from './plural.ts'

/** How much is kept of a person: opinions, reports, questions waited for, and, in memory, questions asked lately. */
export interface HeldOfPerson {
  readonly votes: number
  readonly reports: number
  readonly waiting: number
  readonly asked: number
}

/** What Kutip says on and behind its buttons, in one language. */
export interface ControlTexts {
  // Buttons
  readonly previous: string
  readonly moreSources: (page: number, pages: number) => string
  readonly next: (page: number, pages: number) => string
  readonly context: string
  readonly why: string
  readonly good: string
  readonly bad: string
  readonly report: string
  readonly tellMe: string

  // Notes on a card
  readonly changed: string
  readonly copy: string
  readonly told: string
  readonly followUp: (taken: readonly string[]) => string
  readonly range: (from: number, to: number, total: string) => string
  readonly passages: (count: number) => string

  // Context and explanation
  readonly contextOf: string
  readonly otherQuote: string
  readonly whyTitle: string
  readonly lookedFor: string
  readonly alsoAs: (word: string, others: readonly string[]) => string
  readonly inPassages: (count: number) => string
  readonly nowhere: string
  readonly found: string
  readonly has: (citation: string, words: readonly string[]) => string
  readonly leftOut: string
  readonly weaker: (count: number) => string
  readonly beyond: (count: number) => string
  readonly notEnough: (count: number) => string
  readonly howItWorks: string

  // Feedback
  readonly thanks: string
  readonly voteKept: string
  readonly reasonKept: string
  readonly reportKept: string
  readonly willTell: string
  readonly waitsForEnough: string
  readonly alreadyAnswered: string
  readonly badTitle: string
  readonly badReason: string
  readonly badHint: string
  readonly reportTitle: string
  readonly reportWhich: string
  readonly wholeAnswer: string
  readonly reportReason: string
  readonly reportHint: string

  // Moderators
  readonly reports: string
  readonly noReports: string
  readonly reportCount: (count: number) => string
  readonly votes: (good: number, bad: number) => string
  readonly reasons: string
  readonly reportLine: (question: string, reason: string, day: string) => string
  readonly settleWhich: string
  readonly unanswered: string
  readonly noUnanswered: string
  readonly unansweredCount: (count: number) => string
  readonly timesAsked: (times: number, last: string) => string

  // Privacy
  readonly privacy: string
  readonly privacyWhat: string
  readonly privacyKept: string
  readonly privacyKeptList: readonly string[]
  readonly privacyYours: string
  readonly held: (held: HeldOfPerson) => string
  readonly heldNothing: string
  readonly deleteMine: string
  readonly deleted: (held: HeldOfPerson) => string
  readonly privacyAbroad: string

  // When a button cannot do it
  readonly outdated: string
  readonly forged: string
  readonly notYours: string
  readonly cardGone: string
  readonly quoteGone: string
  readonly tooFast: string
  readonly busy: string
  readonly cannotShow: string
}

const count = counter('en-GB')
const list = lister('en-GB')

const english: ControlTexts = {
  previous: 'Previous',
  moreSources: (page, pages) => `More sources (${page}/${pages})`,
  next: (page, pages) => `Next (${page}/${pages})`,
  context: 'Context',
  why: 'Why this answer',
  good: 'Helpful',
  bad: 'Not helpful',
  report: 'Report',
  tellMe: 'Tell me when it is answered',

  changed: 'The articles have changed since you asked. This is what they say now, from the first page.',
  copy: 'A copy for you alone: only the one who asked turns the pages of the message above.',
  told: 'You wanted to be told when this is answered. The articles answer it now.',
  followUp: taken => `Read as a follow-up. Taken from the question before: ${list(taken.map(part => `“${part}”`))}.`,
  range: (from, to, total) => `${from}–${to} of ${total}, best first.`,
  passages: passages => count(passages, 'passage', 'passages'),

  contextOf: 'The quote, in bold, where it stands in the article.',
  otherQuote: 'Another quote of this answer',
  whyTitle: 'Why this answer',
  lookedFor: 'What was looked for',
  alsoAs: (word, others) => (others.length === 0 ? word : `${word}, also as ${others.join(', ')}`),
  inPassages: passages => `in ${count(passages, 'passage', 'passages')}`,
  nowhere: 'in no article',
  found: 'What each quote has of it',
  has: (citation, words) => `${citation} ${words.join(', ')}`,
  leftOut: 'What was left out',
  weaker: passages => `${count(passages, 'sentence has', 'sentences have')} less of what was asked`,
  beyond: passages =>
    `${count(passages, 'sentence says', 'sentences say')} as much, but would make the answer too long`,
  notEnough: passages => `${count(passages, 'sentence touches', 'sentences touch')} on it without answering`,
  howItWorks:
    'Kutip looks for sentences that have the words of the question, in both languages, with the kind of thing that was asked for, and quotes the best. It does not judge whether they are true.',

  thanks: 'Thank you',
  voteKept:
    'Your opinion of this answer is kept. The last one counts; /privacy shows and deletes what is stored about you.',
  reasonKept: 'Your opinion and its reason are kept. /privacy shows and deletes what is stored about you.',
  reportKept: 'The moderators will find this in their list (/corpus reports).',
  willTell:
    'You will get a direct message when a refresh of the articles brings an answer. /privacy shows and deletes what is stored about you.',
  waitsForEnough: 'You are waiting for as many questions as one person may. /privacy deletes them.',
  alreadyAnswered: 'The articles answer this by now: ask again.',
  badTitle: 'Not helpful',
  badReason: 'What is wrong or missing?',
  badHint: 'Optional. Your opinion counts without it too.',
  reportTitle: 'Report a quote',
  reportWhich: 'Which quote?',
  wholeAnswer: 'The answer as a whole',
  reportReason: 'What is wrong with it?',
  reportHint: 'The moderators of the corpus will read this.',

  reports: 'Reports',
  noReports: 'Nothing has been reported.',
  reportCount: reports => `${count(reports, 'open report', 'open reports')}, the latest first.`,
  votes: (good, bad) => `Answers found helpful: ${good}, not helpful: ${bad}.`,
  reasons: 'Why answers were not helpful',
  reportLine: (question, reason, day) => `${reason} (asked: ${question}; ${day})`,
  settleWhich: 'Take a report off the list',
  unanswered: 'Questions without an answer',
  noUnanswered: 'There are none.',
  unansweredCount: questions =>
    `${count(questions, 'question', 'questions')}, similar ones together. Who asked is not stored.`,
  timesAsked: (times, last) => `asked ${count(times, 'time', 'times')}, last on ${last}`,

  privacy: 'What Kutip stores',
  privacyWhat:
    'Your questions are answered and not written down. What stands in this list is kept on the machine that Kutip runs on, in its data folder unless it says otherwise, and goes nowhere else.',
  privacyKept: 'Kept',
  privacyKeptList: [
    'Questions without an answer: the words and the day, not who asked. Those of direct messages and of private answers are not kept.',
    'Your 👍 and 👎 with the question and your reason, under your user id',
    'What you report to the moderators, under your user id',
    'Questions that you want to be told about, under your user id, until you were told',
    'What moderators do to the articles, under their user id: the history of the corpus, which stays when they delete the rest here',
    'Your last questions, 20 at most, to suggest them to you again: in memory only, never written, gone when Kutip starts anew. Not those that you asked with “private”.',
  ],
  privacyYours: 'About you',
  held: ({ votes, reports, waiting, asked }) =>
    list([
      count(votes, 'opinion', 'opinions'),
      count(reports, 'report', 'reports'),
      `${count(waiting, 'question', 'questions')} that you wait for`,
      `${count(asked, 'recent question', 'recent questions')} in memory`,
    ]),
  heldNothing: 'No opinion, report or question of yours is stored.',
  deleteMine: 'Delete mine',
  deleted: held => `Deleted: ${english.held(held)}.`,
  privacyAbroad: 'Messages that Kutip has posted are kept by Discord; delete them there.',

  outdated: 'This button is from an earlier version of Kutip. Please ask again.',
  forged: 'Kutip does not know this button. Please ask again.',
  notYours: 'This belongs to somebody else. Ask the question yourself, and the buttons are yours.',
  cardGone: 'The question can no longer be read from this message. Please ask again.',
  quoteGone:
    'The articles have changed since this answer, and what the button means is no longer there. Please ask again.',
  tooFast: 'That is a little fast: five questions in half a minute. Wait a moment; until then Kutip stays silent.',
  busy: 'Kutip is busy with many questions right now. Please try again in a moment.',
  cannotShow:
    'Kutip may not show its answer in this channel. A moderator can give it the permission “Embed Links” here; or ask with “private”, or in a direct message.',
}

const jumlah = counter('id-ID')
const daftar = lister('id-ID')

const indonesian: ControlTexts = {
  previous: 'Sebelumnya',
  moreSources: (page, pages) => `Sumber lain (${page}/${pages})`,
  next: (page, pages) => `Berikutnya (${page}/${pages})`,
  context: 'Konteks',
  why: 'Mengapa jawaban ini',
  good: 'Membantu',
  bad: 'Tidak membantu',
  report: 'Laporkan',
  tellMe: 'Beri tahu bila sudah terjawab',

  changed: 'Artikel sudah berubah sejak Anda bertanya. Inilah isinya sekarang, dari halaman pertama.',
  copy: 'Salinan untuk Anda saja: hanya penanya yang membalik halaman pesan di atas.',
  told: 'Anda ingin diberi tahu bila pertanyaan ini terjawab. Sekarang artikel menjawabnya.',
  followUp: taken =>
    `Dibaca sebagai pertanyaan lanjutan. Diambil dari pertanyaan sebelumnya: ${daftar(taken.map(part => `“${part}”`))}.`,
  range: (from, to, total) => `${from}–${to} dari ${total}, yang terbaik lebih dulu.`,
  passages: passages => jumlah(passages, 'bagian'),

  contextOf: 'Kutipan itu, dengan huruf tebal, di tempatnya dalam artikel.',
  otherQuote: 'Kutipan lain dari jawaban ini',
  whyTitle: 'Mengapa jawaban ini',
  lookedFor: 'Yang dicari',
  alsoAs: (word, others) => (others.length === 0 ? word : `${word}, juga sebagai ${others.join(', ')}`),
  inPassages: passages => `di ${jumlah(passages, 'bagian')}`,
  nowhere: 'tidak ada di artikel mana pun',
  found: 'Yang dimuat tiap kutipan',
  has: (citation, words) => `${citation} memuat ${words.join(', ')}`,
  leftOut: 'Yang tidak ditampilkan',
  weaker: passages => `${jumlah(passages, 'kalimat')} memuat lebih sedikit dari yang ditanyakan`,
  beyond: passages => `${jumlah(passages, 'kalimat')} sama baiknya, tetapi jawabannya akan terlalu panjang`,
  notEnough: passages => `${jumlah(passages, 'kalimat')} menyinggungnya tanpa menjawab`,
  howItWorks:
    'Kutip mencari kalimat yang memuat kata-kata pertanyaan, dalam kedua bahasa, dengan jenis hal yang ditanyakan, lalu mengutip yang terbaik. Kutip tidak menilai apakah isinya benar.',

  thanks: 'Terima kasih',
  voteKept:
    'Pendapat Anda tentang jawaban ini disimpan. Yang terakhir yang berlaku; /privacy menunjukkan dan menghapus data tentang Anda.',
  reasonKept: 'Pendapat Anda dan alasannya disimpan. /privacy menunjukkan dan menghapus data tentang Anda.',
  reportKept: 'Para moderator akan menemukannya di daftar mereka (/corpus reports).',
  willTell:
    'Anda akan mendapat pesan langsung bila penyegaran artikel membawa jawabannya. /privacy menunjukkan dan menghapus data tentang Anda.',
  waitsForEnough: 'Anda sudah menunggu sebanyak mungkin pertanyaan untuk satu orang. /privacy menghapusnya.',
  alreadyAnswered: 'Artikel sekarang sudah menjawabnya: tanyakan lagi.',
  badTitle: 'Tidak membantu',
  badReason: 'Apa yang salah atau kurang?',
  badHint: 'Boleh dikosongkan. Pendapat Anda tetap dihitung.',
  reportTitle: 'Laporkan kutipan',
  reportWhich: 'Kutipan yang mana?',
  wholeAnswer: 'Jawaban seluruhnya',
  reportReason: 'Apa yang salah dengannya?',
  reportHint: 'Para moderator korpus akan membacanya.',

  reports: 'Laporan',
  noReports: 'Belum ada laporan.',
  reportCount: reports => `${jumlah(reports, 'laporan terbuka')}, yang terbaru lebih dulu.`,
  votes: (good, bad) => `Jawaban yang membantu: ${good}, tidak membantu: ${bad}.`,
  reasons: 'Mengapa jawaban tidak membantu',
  reportLine: (question, reason, day) => `${reason} (pertanyaan: ${question}; ${day})`,
  settleWhich: 'Keluarkan laporan dari daftar',
  unanswered: 'Pertanyaan tanpa jawaban',
  noUnanswered: 'Tidak ada.',
  unansweredCount: questions => `${jumlah(questions, 'pertanyaan')}, yang mirip digabung. Penanyanya tidak disimpan.`,
  timesAsked: (times, last) => `ditanyakan ${jumlah(times, 'kali')}, terakhir ${last}`,

  privacy: 'Yang disimpan Kutip',
  privacyWhat:
    'Pertanyaan Anda dijawab dan tidak dicatat. Yang ada di daftar ini disimpan di mesin tempat Kutip berjalan, di folder datanya bila tidak disebut lain, dan tidak dikirim ke mana pun.',
  privacyKept: 'Disimpan',
  privacyKeptList: [
    'Pertanyaan tanpa jawaban: kata-katanya dan harinya, bukan penanyanya. Yang dari pesan langsung dan jawaban pribadi tidak disimpan.',
    '👍 dan 👎 Anda beserta pertanyaan dan alasannya, dengan id pengguna Anda',
    'Yang Anda laporkan kepada moderator, dengan id pengguna Anda',
    'Pertanyaan yang ingin Anda ketahui jawabannya, dengan id pengguna Anda, sampai Anda diberi tahu',
    'Yang dilakukan moderator pada artikel, dengan id penggunanya: riwayat korpus, yang tetap ada bila sisanya dihapus di sini',
    'Pertanyaan Anda yang terakhir, paling banyak 20, untuk disarankan lagi kepada Anda: hanya dalam memori, tidak pernah ditulis, hilang bila Kutip dimulai ulang. Bukan yang Anda tanyakan dengan “pribadi”.',
  ],
  privacyYours: 'Tentang Anda',
  held: ({ votes, reports, waiting, asked }) =>
    daftar([
      jumlah(votes, 'pendapat'),
      jumlah(reports, 'laporan'),
      jumlah(waiting, 'pertanyaan yang Anda tunggu'),
      `${jumlah(asked, 'pertanyaan terakhir')} dalam memori`,
    ]),
  heldNothing: 'Tidak ada pendapat, laporan, atau pertanyaan Anda yang disimpan.',
  deleteMine: 'Hapus data saya',
  deleted: held => `Dihapus: ${indonesian.held(held)}.`,
  privacyAbroad: 'Pesan yang sudah dikirim Kutip disimpan oleh Discord; hapuslah di sana.',

  outdated: 'Tombol ini dari versi Kutip yang lama. Silakan bertanya lagi.',
  forged: 'Kutip tidak mengenal tombol ini. Silakan bertanya lagi.',
  notYours: 'Ini milik orang lain. Ajukan sendiri pertanyaannya, dan tombolnya menjadi milik Anda.',
  cardGone: 'Pertanyaannya tidak terbaca lagi dari pesan ini. Silakan bertanya lagi.',
  quoteGone:
    'Artikel sudah berubah sejak jawaban ini, dan yang dimaksud tombol itu tidak ada lagi. Silakan bertanya lagi.',
  tooFast: 'Agak terlalu cepat: lima pertanyaan dalam setengah menit. Tunggu sebentar; sampai saat itu Kutip diam.',
  busy: 'Kutip sedang melayani banyak pertanyaan. Silakan coba lagi sebentar lagi.',
  cannotShow:
    'Kutip tidak boleh menampilkan jawabannya di kanal ini. Seorang moderator dapat memberinya izin “Sematkan Tautan” di sini; atau bertanyalah dengan “pribadi” atau lewat pesan langsung.',
}

/** The texts of a language. */
export function controlTextsIn(language: Language): ControlTexts {
  return language === 'id' ? indonesian : english
}

/** A `UserError` that says one of these texts. */
export function declined(code: string, say: (texts: ControlTexts) => string): UserError {
  return new UserError(code, { en: say(english), id: say(indonesian) })
}
