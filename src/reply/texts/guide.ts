import type { Language } from '../../language/language.ts'

/** What Kutip says about itself: /help and /about. Names and numbers come in ready to show. */
export interface GuideTexts {
  readonly help: string
  readonly helpWhat: string
  readonly helpCommands: string
  /** Where a command of the menu of a message is found. */
  readonly helpMenu: (name: string) => string
  readonly helpWithout: string
  readonly helpWithoutList: readonly string[]
  readonly helpButtons: string
  readonly helpButtonsList: readonly string[]
  readonly helpYours: string
  readonly helpYoursText: string
  readonly helpLimits: string
  readonly helpLimitsText: string

  readonly about: string
  readonly aboutWhat: string
  readonly aboutSource: string
  readonly aboutSourceText: string
  readonly aboutCorpus: string
  readonly aboutLanguages: string
  readonly aboutLanguagesText: string
  readonly aboutVersion: string
  readonly aboutLicence: string
}

const english: GuideTexts = {
  help: 'Kutip quotes the news',
  helpWhat:
    'Ask a question, and Kutip answers with what the articles say, word for word, each quote with its outlet and its date. It writes nothing of its own. Where sources differ it shows the difference; where they are silent it says so.',
  helpCommands: 'Commands',
  helpMenu: name => `${name} (menu of a message, under Apps)`,
  helpWithout: 'Without a command',
  helpWithoutList: [
    'Mention Kutip in a channel, with your question in the same message',
    'Write to it in a direct message',
    'Reply to one of its answers to ask on: “and wounded?” takes what it lacks from the question before, and the answer says so',
  ],
  helpButtons: 'Buttons under an answer',
  helpButtonsList: [
    'Context: the quote where it stands in its article',
    'Why this answer: which words were looked for, and what was left out',
    '👍 and 👎: whether the answer helped; with 👎 you may say why',
    'Report: shows a quote to the moderators',
    'More sources, Previous, Next: the other pages',
    'Tell me when it is answered, where there is no evidence yet',
  ],
  helpYours: 'What is yours',
  helpYoursText:
    '/privacy shows what is stored about you and deletes it. /ask with “private” shows the answer to you alone.',
  helpLimits: 'What it does not do',
  helpLimitsText:
    'It knows nothing but its articles, judges nothing, and adds no figures up. A digest among the sources is marked: its words are Kutip’s, not the outlet’s.',

  about: 'About Kutip',
  aboutWhat:
    'Kutip (Indonesian for “to quote”) answers questions about the news with sentences of the articles themselves, each with its outlet and its date.',
  aboutSource: 'Where the answers come from',
  aboutSourceText:
    'From the articles that its operators have given it, and from nothing else: it does not look into the web, and no language model writes for it. What stands between quotation marks is cut out of an article, letter for letter. /sources lists the outlets.',
  aboutCorpus: 'Articles',
  aboutLanguages: 'Languages',
  aboutLanguagesText:
    'It speaks English and Indonesian and understands questions in both. Quotes stay in the language of their article.',
  aboutVersion: 'Version',
  aboutLicence: 'Licence',
}

const indonesian: GuideTexts = {
  help: 'Kutip mengutip berita',
  helpWhat:
    'Ajukan pertanyaan, dan Kutip menjawab dengan isi artikel, kata demi kata, tiap kutipan dengan media dan tanggalnya. Kutip tidak mengarang apa pun. Bila sumbernya berbeda, perbedaannya ditunjukkan; bila sumbernya diam, Kutip mengatakannya.',
  helpCommands: 'Perintah',
  helpMenu: name => `${name} (menu sebuah pesan, di bawah Aplikasi)`,
  helpWithout: 'Tanpa perintah',
  helpWithoutList: [
    'Sebut Kutip di sebuah kanal, dengan pertanyaan Anda dalam pesan yang sama',
    'Kirim pesan langsung kepadanya',
    'Balas salah satu jawabannya untuk bertanya lebih lanjut: “dan yang luka-luka?” mengambil yang kurang dari pertanyaan sebelumnya, dan jawabannya menyebutkan hal itu',
  ],
  helpButtons: 'Tombol di bawah jawaban',
  helpButtonsList: [
    'Konteks: kutipan itu di tempatnya dalam artikel',
    'Mengapa jawaban ini: kata apa yang dicari, dan apa yang tidak ditampilkan',
    '👍 dan 👎: apakah jawabannya membantu; dengan 👎 Anda boleh menyebutkan alasannya',
    'Laporkan: menunjukkan sebuah kutipan kepada moderator',
    'Sumber lain, Sebelumnya, Berikutnya: halaman yang lain',
    'Beri tahu bila sudah terjawab, bila belum ada bukti',
  ],
  helpYours: 'Yang menjadi milik Anda',
  helpYoursText:
    '/privasi menunjukkan apa yang disimpan tentang Anda dan menghapusnya. /tanya dengan “pribadi” menampilkan jawabannya hanya untuk Anda.',
  helpLimits: 'Yang tidak dilakukannya',
  helpLimitsText:
    'Kutip hanya tahu isi artikelnya, tidak menilai, dan tidak menjumlahkan angka. Ringkasan di antara sumber diberi tanda: kata-katanya dari Kutip, bukan dari medianya.',

  about: 'Tentang Kutip',
  aboutWhat:
    'Kutip menjawab pertanyaan tentang berita dengan kalimat dari artikelnya sendiri, masing-masing dengan media dan tanggalnya.',
  aboutSource: 'Dari mana jawabannya',
  aboutSourceText:
    'Dari artikel yang diberikan pengelolanya, dan tidak dari yang lain: Kutip tidak mencari di web, dan tidak ada model bahasa yang menulis untuknya. Yang ada di antara tanda kutip dipotong dari artikel, huruf demi huruf. /sumber menyebutkan medianya.',
  aboutCorpus: 'Artikel',
  aboutLanguages: 'Bahasa',
  aboutLanguagesText:
    'Kutip berbahasa Indonesia dan Inggris serta mengerti pertanyaan dalam keduanya. Kutipan tetap dalam bahasa artikelnya.',
  aboutVersion: 'Versi',
  aboutLicence: 'Lisensi',
}

/** The texts of a language. */
export function guideTextsIn(language: Language): GuideTexts {
  return language === 'id' ? indonesian : english
}
