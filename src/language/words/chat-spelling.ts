import type { Language } from '../language.ts'

/** `_` stands for a space. */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map(pair => pair.replace('_', ' ').split(':') as [string, string]),
  )

/** How people write in chats, and what they mean: shortened, misspelled or spoken forms. None is a word of the lexicon that means something else. */
const spellings: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: pairs(`
    brp:berapa brapa:berapa brpa:berapa yg:yang dgn:dengan dg:dengan utk:untuk tdk:tidak gak:tidak ga:tidak nggak:tidak ngga:tidak enggak:tidak tak:tidak
    krn:karena karna:karena sdh:sudah udh:sudah udah:sudah blm:belum belom:belum jml:jumlah jmlh:jumlah jlh:jumlah org:orang orng:orang dr:dari pd:pada dlm:dalam
    thn:tahun bln:bulan tgl:tanggal hr:hari jt:juta rb:ribu bgmn:bagaimana gmn:bagaimana gimana:bagaimana knp:kenapa kpn:kapan
    dmn:dimana dmna:dimana sapa:siapa jd:jadi bs:bisa bsa:bisa hrs:harus tsb:tersebut ttg:tentang ttng:tentang trs:terus
    skrg:sekarang skrng:sekarang bnyk:banyak byk:banyak kmrn:kemarin bgt:banget dpt:dapat tp:tapi spt:seperti sblm:sebelum stlh:setelah
    pres:presiden mentri:menteri pemrintah:pemerintah gub:gubernur prov:provinsi kab:kabupaten kec:kecamatan
    ttp:tetap msh:masih dtg:datang plg:paling lbh:lebih kl:kalau klo:kalau kalo:kalau aja:saja doang:saja
    mninggal:meninggal meninggl:meninggal ketemu:bertemu ktemu:bertemu ktmu:bertemu
    pake:pakai ngeliat:melihat ngomong:berbicara ngasih:memberi dikasih:diberi blg:bilang krj:kerja
    knapa:kenapa nmr:nomor
  `),
  en: pairs(`
    u:you r:are ur:your ppl:people pple:people govt:government gov:government pres:president pls:please plz:please thx:thanks cuz:because
    hw:how wat:what wht:what wen:when whn:when wher:where y:why wich:which w:with abt:about btw:between yr:year yrs:years
    mil:million bn:billion mn:million tn:trillion dont:don didnt:didn doesnt:doesn isnt:isn wasnt:wasn
    nk:north_korea sk:south_korea
    whats:what whos:who wheres:where whens:when hows:how
  `),
}

/** What may hang on such a word as on any other: "brapakah", "orgnya". */
const ENDING = /(?:kah|nya)$/

/** What a folded word of a chat stands for; the word itself where it is none. */
export function withoutChatSpelling(lower: string, language: Language): string {
  const plain = spellings[language].get(lower)
  if (plain !== undefined || language !== 'id') return plain ?? lower
  const ending = ENDING.exec(lower)?.[0] ?? ''
  const word = spellings.id.get(lower.slice(0, lower.length - ending.length))
  return word === undefined ? lower : word + ending
}
