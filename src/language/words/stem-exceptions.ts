import type { Language } from '../language.ts'

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/))
const pairs = (text: string): Map<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map(pair => pair.split(':') as [string, string]),
  )

/**
 * Words that are stems already although they look derived: the stemmers would tear them (pasukan → pasu, bali → bal)
 * or throw them together with something else (kabupaten, relawan → rawan).
 */
export const keptWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: words(`
    pasukan belasan puluhan ratusan ribuan jutaan miliaran triliunan lusinan satuan kesatuan kendaraan
    relawan kekasih sarapan lapangan rombongan angkatan labuhan pangkalan barisan jajaran deretan rangkaian
    selatan daratan dataran lautan bundaran halaman tangan taman zaman teman makanan minuman
    kabupaten kecamatan kelurahan perdana sejarah selama setelah sesudah sebelum sebab semua seluruh sekitar
    beberapa berapa seberapa merupakan berupa merek metode mesin menit menara menantu menteri meteran
    persen perancis perairan perak perawan perlu perkara peristiwa permata persegi pertama perempuan
    belanda belgia belum benar benteng berita berlian bersih besar
    berterima akhirnya umumnya biasanya rupanya agaknya hendaknya pokoknya
    tersangka terang terminal terus terlalu termasuk
    kepala kelapa kemeja kereta kerja ketua kelas kelompok keluarga kemarin kenapa kepada keramik kertas ketika
    diplomat direktur dinas divisi diesel diskon distrik
    seimbang seluler senada senator senjata sepak seri serius server sertifikat seragam serangga sekretaris seminar
    setuju semangat sementara semester sekolah seleksi semoga
    politisi politikus musisi finalis rasis jurnalis analisis krisis oasis basis tesis hipotesis
    maluku susi susan taliban kediri ginanjar milan kutai semeru bali busan asian fidelity
    petinju penguin pensiun peluru pemuda pesawat pelabuhan penduduk pengadilan perusahaan perangkat peninggalan
    penyakit pemerintah kedokteran keuangan kehakiman kejaksaan kebudayaan kepolisian kementerian
    kapankah apalagi apabila adalah ialah bukanlah barulah marilah
    jumlah masalah wilayah sekolah istilah salah sebelah setelah makalah majalah kuliah belah olah telah lelah
    maupun walaupun meskipun ataupun adapun sekalipun
    tanya hanya punya sanya
    gerakan bagian ujian gubernuran kebun
    imigran veteran koran iran sultan
  `),
  en: words(`
    news united nations during evening morning spring nothing something anything everything king ring wing bring thing
    sing being ceiling police species series business congress princess process access address success
    airbus texas paris kansas arkansas wales athens brussels
    organ organism general generous universe university universal
    import important policy polite political policeman
    physics physician physical relative relativity
    marine marina station state statue status
    ministry minister minor
  `),
}

/** Words whose stem we know better than the stemmer: it finds another word's root, or none. */
export const ownStems: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: pairs(`
    berikan:beri berilah:beri senilai:nilai bernilai:nilai penilaian:nilai menilai:nilai dinilai:nilai
    pemerintahan:pemerintah pasukannya:pasukan
    penarikan:tarik ditarik:tarik tertarik:tarik
    memadai:pada kinerja:kinerja dimana:mana kemana:mana
    menyetujui:setuju disetujui:setuju persetujuan:setuju menyepakati:sepakat disepakati:sepakat
    pemilu:pemilu perbankan:bank peperangan:perang ibukotanya:ibukota
    perumahan:rumah rumahan:rumah sekian:sekian seolah:seolah
    seribu:ribu sejuta:juta sekali:kali
    kotamadya:kota berkata:kata
    agensi:agensi berikut:berikut berikutnya:berikut
    pelaku:pelaku pelakunya:pelaku
    menuai:tuai mencemari:cemar tercemar:cemar pencemaran:cemar
    pemeran:peran memerankan:peran berperan:peran diperankan:peran
    menemani:teman ditemani:teman
    diminati:minat peminat:minat berminat:minat
    memegang:pegang dipegang:pegang pemegang:pegang
    mengakui:aku mengaku:aku diakui:aku pengakuan:aku akui:aku mengakuinya:aku
    hadi:hadi helmi:helmi johanis:johanis kumala:kumala dani:dani toni:toni
    bertani:tani pertanian:tani petani:tani
    terpelajar:pelajar pelajarnya:pelajar
    jepang:jepang kepulauan:pulau
    penyelidikan:selidik menyelidiki:selidik diselidiki:selidik penyelidik:selidik
    perawatan:rawat merawat:rawat dirawat:rawat perawat:rawat
    kesiapan:siap
    menikah:nikah dinikahi:nikah pernikahan:nikah menikahi:nikah
    beragam:ragam keragaman:ragam keberagaman:ragam seragamnya:seragam
    sebutan:sebut sedalam:dalam dalami:dalam
    terkini:kini kekinian:kini
    menyatakan:nyata
    pengamat:amat
    merilis:rilis dirilis:rilis perilisan:rilis
    menteri:menteri kementeriannya:kementerian
    perekonomian:ekonomi
    menewaskan:tewas
    antikorupsi:korupsi antipesawat:pesawat antirudal:rudal
  `),
  en: pairs(`deployment:deploi deployments:deploi death:die deaths:die dead:die founded:found founder:found`),
}

/** Roots of two words that are written as one under affixes, and that the stemmer's dictionary lacks: tanda tangan, ditandatangani. */
const COMPOUND_ROOTS = [
  'tandatangan', 'tanggungjawab', 'sebarluas', 'salahguna', 'tindaklanjut', 'beritahu', 'lipatganda', 'ikutserta', 'serahterima',
  'alihfungsi', 'jualbeli', 'campuraduk', 'dayaguna', 'hasilguna', 'nonaktif', 'tumbuhkembang',
] // prettier-ignore

/** meN- and peN- before a root: the nasal, and whether it takes the place of the first letter. */
function nasal(root: string): string {
  const rest = root.slice(1)
  switch (root[0]) {
    case 't':
      return `n${rest}`
    case 's':
      return `ny${rest}`
    case 'p':
      return `m${rest}`
    case 'k':
      return `ng${rest}`
    case 'b':
      return `m${root}`
    case 'd':
    case 'j':
      return `n${root}`
    case 'l':
    case 'n':
      return root
    default:
      return `ng${root}`
  }
}

/** Derived forms of compound roots and their root: `ditandatangani` → `tandatangan`. */
export const compoundStems: ReadonlyMap<string, string> = new Map(
  COMPOUND_ROOTS.flatMap(root => {
    const verbs = [`me${nasal(root)}`, `di${root}`, `ter${root}`, `memper${root}`, `diper${root}`]
    const nouns = [`pe${nasal(root)}`, `per${root}`, `ke${root}`]
    const forms = [
      ...verbs.flatMap(verb => [verb, `${verb}i`, `${verb}kan`]),
      ...nouns.flatMap(noun => [noun, `${noun}an`]),
    ]
    return forms.map(form => [form, root] as const)
  }),
)
