import type { Language } from '../../src/language/language.ts'
import type { EventKind } from '../../src/reading/statement.ts'

/** A figure as a reader would write it down: value (or `~magnitude` of a vague one), counted key, event, date. */
export type Row = readonly [value: number | `~${number}`, counted: string, event: EventKind | null, date: string | null]

export interface LabelledSentence {
  readonly language: Language
  readonly text: string
  readonly previous?: string
  readonly published: string | null
  readonly speaker: string | null
  readonly rows: readonly Row[]
}

/**
 * Sentences of our own invention with what a careful reader would note. Labelled before the reader was run on them.
 * Dates: `2025-03-04`, `2025-03`, `2025`, or `from..to`; null where the sentence dates the saying and not the matter.
 */
export const LEDGER: readonly LabelledSentence[] = [
  // Disasters
  {
    language: 'id',
    published: '2025-03-06',
    text: 'Banjir bandang di Kabupaten Merano menewaskan sedikitnya 14 orang dan melukai 37 lainnya, kata Kepala BPBD Merano, Dewi Larasati, Kamis (6/3/2025).',
    speaker: 'Dewi Larasati',
    rows: [
      [14, 'person', 'killed', null],
      [37, 'person', 'wounded', null],
    ],
  },
  {
    language: 'id',
    published: '2025-03-07',
    text: 'Hingga Jumat (7/3), jumlah pengungsi di tujuh kecamatan mencapai 2.450 jiwa.',
    speaker: null,
    rows: [
      [7, 'district', null, '2025-03-07'],
      [2450, 'person', 'displaced', '2025-03-07'],
    ],
  },
  {
    language: 'id',
    published: '2025-03-07',
    text: 'Sebanyak 312 rumah hancur dan dua jembatan ambruk akibat gempa itu.',
    speaker: null,
    rows: [
      [312, 'house', 'destroyed', null],
      [2, 'bridge', 'destroyed', null],
    ],
  },
  {
    language: 'id',
    published: '2024-08-20',
    text: '"Kami masih mencari 9 nelayan yang hilang sejak Minggu," ujar Komandan Tim SAR Gabungan, Yusuf Tanaka.',
    speaker: 'Yusuf Tanaka',
    rows: [[9, 'fisherman', 'missing', null]],
  },
  {
    language: 'id',
    published: '2024-08-20',
    text: 'Tim SAR menemukan tiga korban tewas, sedangkan 11 penumpang lainnya dinyatakan hilang.',
    speaker: null,
    rows: [
      [3, 'person', 'killed', null],
      [11, 'passenger', 'missing', null],
    ],
  },
  {
    language: 'en',
    published: '2024-11-12',
    text: 'At least 23 people were killed and more than 100 injured when a ferry capsized off Port Alder, the coast guard said on Tuesday.',
    speaker: 'coast guard',
    rows: [
      [23, 'person', 'killed', null],
      [100, 'person', 'wounded', null],
    ],
  },
  {
    language: 'en',
    published: '2024-11-14',
    text: 'The death toll from the storm rose to 41, Governor Elena Marsh told reporters.',
    speaker: 'Elena Marsh',
    rows: [[41, 'person', 'killed', null]],
  },
  {
    language: 'en',
    published: '2024-11-14',
    text: 'Tens of thousands of residents have been evacuated from the valley since the dam burst.',
    speaker: null,
    rows: [['~10000', 'resident', 'displaced', null]],
  },
  {
    language: 'en',
    published: '2024-11-15',
    text: 'Rescuers said on Friday that 17 miners were still missing.',
    speaker: 'Rescuers',
    rows: [[17, 'miner', 'missing', null]],
  },
  {
    language: 'id',
    published: '2025-01-18',
    text: 'Longsor di Desa Sukarindang menimbun 26 rumah warga dan memaksa 140 kepala keluarga mengungsi.',
    speaker: null,
    rows: [
      [26, 'house', null, null],
      [140, 'family', 'displaced', null],
    ],
  },
  {
    language: 'id',
    published: '2025-01-18',
    text: 'Menurut Badan Penanggulangan Bencana Merano, kerugian akibat kebakaran itu mencapai Rp4,7 miliar.',
    speaker: 'Badan Penanggulangan Bencana Merano',
    rows: [[4.7e9, 'IDR', null, null]],
  },
  {
    language: 'en',
    published: '2025-01-20',
    text: 'The quake destroyed about 1,200 homes and damaged 15 schools, according to the Ministry of Public Works.',
    speaker: 'Ministry of Public Works',
    rows: [
      [1200, 'house', 'destroyed', null],
      [15, 'school', null, null],
    ],
  },
  // Military
  {
    language: 'id',
    published: '2025-05-11',
    text: 'Kementerian Pertahanan Voronia mengatakan telah mengirim 1.800 prajurit ke perbatasan utara pada April lalu.',
    speaker: 'Kementerian Pertahanan Voronia',
    rows: [[1800, 'troops', 'sent', '2025-04']],
  },
  {
    language: 'id',
    published: '2025-05-11',
    text: 'Sekitar 350 tentara Thailand tewas dan ratusan lainnya terluka, menurut seorang pejabat intelijen Eropa.',
    speaker: 'pejabat intelijen Eropa',
    rows: [
      [350, 'troops', 'killed', null],
      ['~100', 'troops', 'wounded', null],
    ],
  },
  {
    language: 'id',
    published: '2025-05-12',
    text: 'Jepang akan memasok 40 kendaraan lapis baja, 12 drone dan dua juta butir peluru.',
    speaker: null,
    rows: [
      [40, 'armoured_vehicle', 'supplied', null],
      [12, 'drone', 'supplied', null],
      [2e6, 'round', 'supplied', null],
    ],
  },
  {
    language: 'id',
    published: '2025-05-12',
    text: 'Pasukan pemerintah menembakkan lebih dari 200 roket sepanjang Maret 2025.',
    speaker: null,
    rows: [[200, 'rocket', null, '2025-03']],
  },
  {
    language: 'id',
    published: '2025-05-14',
    text: 'Juru bicara militer Peru, Kolonel Rafael Quispe, membantah telah kehilangan 60 prajurit.',
    speaker: 'Rafael Quispe',
    rows: [[60, 'troops', 'denied', null]],
  },
  {
    language: 'id',
    published: '2025-05-14',
    text: 'Pemberontak mengklaim menawan 25 serdadu dalam pertempuran di Lembah Kasira.',
    speaker: 'Pemberontak',
    rows: [[25, 'troops', 'captured', null]],
  },
  {
    language: 'en',
    published: '2025-05-15',
    text: 'Canada has sent an additional 450 troops to the island, Defence Minister Ruth Calder said.',
    speaker: 'Ruth Calder',
    rows: [[450, 'troops', 'additional', null]],
  },
  {
    language: 'en',
    published: '2025-05-15',
    text: 'Some 2,000 Kenyan soldiers were deployed along the river between January and March 2025.',
    speaker: null,
    rows: [[2000, 'troops', 'sent', '2025-01-01..2025-03-31']],
  },
  {
    language: 'en',
    published: '2025-05-16',
    text: 'The rebels captured 30 soldiers and destroyed four tanks, a commander claimed.',
    speaker: 'commander',
    rows: [
      [30, 'troops', 'captured', null],
      [4, 'tank', 'destroyed', null],
    ],
  },
  {
    language: 'en',
    published: '2025-05-16',
    text: 'Norway pledged to send 20 air defence missiles by 2026.',
    speaker: null,
    rows: [[20, 'missile', 'promised', '2026']],
  },
  {
    language: 'en',
    published: '2025-05-17',
    text: 'Hundreds of fighters were killed last month, President Idris Kamau said, citing army reports.',
    speaker: 'Idris Kamau',
    rows: [['~100', 'fighter', 'killed', '2025-04']],
  },
  {
    language: 'id',
    published: '2025-05-17',
    text: 'Selain itu, 3.500 tentara tambahan dikerahkan ke Pelabuhan Sentosa Raya pekan lalu.',
    speaker: null,
    rows: [[3500, 'troops', 'additional', '2025-05-05..2025-05-11']],
  },
  {
    language: 'id',
    published: '2025-05-18',
    text: '- 75 rudal jelajah',
    previous: 'Menurut laporan Dewan Pengawas Senjata, sepanjang 2024 Voronia telah memasok:',
    speaker: 'Dewan Pengawas Senjata',
    rows: [[75, 'missile', 'supplied', '2024']],
  },
  {
    language: 'id',
    published: '2025-05-18',
    text: 'Rusia menjanjikan pengiriman ribuan pekerja ke kota itu.',
    speaker: null,
    rows: [['~1000', 'worker', 'promised', null]],
  },
  // Economy
  {
    language: 'id',
    published: '2024-02-05',
    text: 'Bank Sentral Merano mencatat inflasi sebesar 3,25 persen pada Januari 2024.',
    speaker: 'Bank Sentral Merano',
    rows: [[3.25, 'percent', null, '2024-01']],
  },
  {
    language: 'id',
    published: '2024-02-05',
    text: 'Direktur Utama PT Sinar Kelana, Hendra Wibisono, menyebut laba perusahaan naik 12 persen menjadi Rp1,8 triliun.',
    speaker: 'Hendra Wibisono',
    rows: [
      [12, 'percent', null, null],
      [1.8e12, 'IDR', null, null],
    ],
  },
  {
    language: 'id',
    published: '2024-02-06',
    text: 'Pabrik itu mempekerjakan 1.250 buruh dan memproduksi 30 ribu unit mobil per tahun.',
    speaker: null,
    rows: [
      [1250, 'worker', null, null],
      [30000, 'car', 'produced', null],
    ],
  },
  {
    language: 'id',
    published: '2024-02-06',
    text: 'Harga beras naik hingga Rp16.500 per kilogram di pasar tradisional.',
    speaker: null,
    rows: [[16500, 'IDR', null, null]],
  },
  {
    language: 'en',
    published: '2024-02-07',
    text: 'The company received orders worth $2.4 billion in 2023, its chief executive Marta Lindqvist said.',
    speaker: 'Marta Lindqvist',
    rows: [[2.4e9, 'USD', null, '2023']],
  },
  {
    language: 'en',
    published: '2024-02-07',
    text: 'Unemployment fell to 4.1 percent in December, the statistics office reported.',
    speaker: 'statistics office',
    rows: [[4.1, 'percent', null, '2023-12']],
  },
  {
    language: 'en',
    published: '2024-02-08',
    text: 'The mine produced 85,000 tonnes of copper last year.',
    speaker: null,
    rows: [[85000, 'tonne', 'produced', '2023']],
  },
  {
    language: 'id',
    published: '2024-02-08',
    text: 'Pemerintah Kolombia menerima bantuan sebesar 50 juta dolar AS dari lembaga donor.',
    speaker: null,
    rows: [[50e6, 'USD', 'received', null]],
  },
  {
    language: 'id',
    published: '2024-02-09',
    text: 'Antara 5.000 dan 7.000 karyawan akan diberhentikan, kata Ketua Serikat Pekerja Nasional, Lukman Hadi.',
    speaker: 'Lukman Hadi',
    rows: [[5000, 'worker', null, null]],
  },
  {
    language: 'en',
    published: '2024-02-09',
    text: 'Exports of coal reached 3.2 million tonnes in the first quarter of 2024.',
    speaker: null,
    rows: [[3.2e6, 'tonne', null, '2024-01-01..2024-03-31']],
  },
  // Crime and courts
  {
    language: 'id',
    published: '2024-09-12',
    text: 'Polisi menangkap lima tersangka dan menyita 4,5 kilogram sabu di sebuah rumah kontrakan.',
    speaker: null,
    rows: [
      [5, 'suspect', 'arrested', null],
      [4.5, 'kilogram', null, null],
    ],
  },
  {
    language: 'id',
    published: '2024-09-12',
    text: 'Kapolres Merano AKBP Satria Nugraha mengatakan, dua pelaku ditangkap di Pelabuhan Lembayung, Rabu (11/9/2024) malam.',
    speaker: 'Satria Nugraha',
    rows: [[2, 'suspect', 'arrested', '2024-09-11']],
  },
  {
    language: 'id',
    published: '2024-09-13',
    text: 'Terdakwa divonis 8 tahun penjara dan denda Rp500 juta.',
    speaker: null,
    rows: [
      [8, 'year', null, null],
      [500e6, 'IDR', null, null],
    ],
  },
  {
    language: 'id',
    published: '2024-09-13',
    text: 'Ia dijerat Pasal 12 ayat 3 Undang-Undang Nomor 7 Tahun 2011.',
    speaker: null,
    rows: [],
  },
  {
    language: 'en',
    published: '2024-09-14',
    text: 'Police arrested 64 protesters outside the court on Saturday.',
    speaker: null,
    rows: [[64, 'protester', 'arrested', '2024-09-14']],
  },
  {
    language: 'en',
    published: '2024-09-14',
    text: 'Three suspects were detained after 120 firearms were found in a warehouse, prosecutors said.',
    speaker: 'prosecutors',
    rows: [
      [3, 'suspect', 'arrested', null],
      [120, 'weapon', null, null],
    ],
  },
  {
    language: 'en',
    published: '2024-09-15',
    text: 'According to Judge Amira Solano, the gang smuggled nearly 900 people across the border.',
    speaker: 'Amira Solano',
    rows: [[900, 'person', null, null]],
  },
  {
    language: 'id',
    published: '2024-09-16',
    text: 'Sedikitnya 48 narapidana melarikan diri dari lembaga pemasyarakatan itu, demikian dilaporkan kantor berita Antara.',
    speaker: 'Antara',
    rows: [[48, 'prisoner', null, null]],
  },
  // Sport
  {
    language: 'id',
    published: '2024-07-30',
    text: 'Kontingen Merano meraih 14 medali emas dan 9 medali perak pada hari kedua.',
    speaker: null,
    rows: [
      [14, 'medal', null, null],
      [9, 'medal', null, null],
    ],
  },
  {
    language: 'id',
    published: '2024-07-30',
    text: 'Garuda Selatan menang 3-1 lewat dua gol Andika Prakoso pada menit ke-17 dan ke-80.',
    speaker: null,
    rows: [[2, 'goal', null, null]],
  },
  {
    language: 'en',
    published: '2024-07-31',
    text: 'Alder City beat Marlow 2-0 in front of 32,000 spectators.',
    speaker: null,
    rows: [[32000, 'spectator', null, null]],
  },
  {
    language: 'en',
    published: '2024-07-31',
    text: 'The striker, 27, has scored 19 goals in 30 matches.',
    speaker: null,
    rows: [
      [19, 'goal', null, null],
      [30, 'match', null, null],
    ],
  },
  {
    language: 'id',
    published: '2024-08-01',
    text: 'Panitia menjual 15 ribu tiket, sementara stadion mampu menampung 20.000 penonton.',
    speaker: null,
    rows: [
      [15000, 'ticket', null, null],
      [20000, 'spectator', null, null],
    ],
  },
  // Health
  {
    language: 'id',
    published: '2024-06-21',
    text: 'Dinas Kesehatan Merano melaporkan 187 kasus demam berdarah sejak awal tahun.',
    speaker: 'Dinas Kesehatan Merano',
    rows: [[187, 'case', null, null]],
  },
  {
    language: 'id',
    published: '2024-06-21',
    text: 'Dari jumlah itu, enam pasien meninggal dan 41 masih dirawat di rumah sakit.',
    speaker: null,
    rows: [
      [6, 'patient', 'killed', null],
      [41, 'patient', null, null],
    ],
  },
  {
    language: 'id',
    published: '2024-06-22',
    text: 'Pemerintah menyalurkan 2,5 juta dosis vaksin ke 34 provinsi.',
    speaker: null,
    rows: [
      [2.5e6, 'dose', 'supplied', null],
      [34, 'province', null, null],
    ],
  },
  {
    language: 'en',
    published: '2024-06-22',
    text: 'The agency delivered 600,000 doses to 12 countries in May, its director Paul Ngata announced.',
    speaker: 'Paul Ngata',
    rows: [
      [600000, 'dose', 'supplied', '2024-05'],
      [12, 'country', null, '2024-05'],
    ],
  },
  {
    language: 'en',
    published: '2024-06-23',
    text: 'Doctors at the clinic treated 75 patients, half of them children.',
    speaker: null,
    rows: [[75, 'patient', null, null]],
  },
  {
    language: 'en',
    published: '2024-06-23',
    text: 'He said the outbreak had killed 18 people.',
    previous: 'Health Minister Tomas Arden visited the region on Saturday.',
    speaker: 'Tomas Arden',
    rows: [[18, 'person', 'killed', null]],
  },
  // Speakers, pointing back, transport, society
  {
    language: 'id',
    published: '2025-02-10',
    text: '"Ada 22 penumpang yang terluka," katanya.',
    previous: 'Kecelakaan itu dibenarkan Kepala Stasiun Merano, Bagus Pranata, Senin (10/2/2025).',
    speaker: 'Bagus Pranata',
    rows: [[22, 'passenger', 'wounded', null]],
  },
  {
    language: 'id',
    published: '2025-02-10',
    text: 'Ribuan lainnya masih bertahan di stasiun.',
    previous: 'Sekitar 800 penumpang sudah dievakuasi.',
    speaker: null,
    rows: [['~1000', 'passenger', null, null]],
  },
  {
    language: 'id',
    published: '2025-02-11',
    text: 'Dua bus dan satu truk terlibat kecelakaan di kilometer 47, tulis laman Warta Lembayung.',
    speaker: 'Warta Lembayung',
    rows: [
      [2, 'bus', null, null],
      [1, 'truck', null, null],
    ],
  },
  {
    language: 'id',
    published: '2025-02-11',
    text: 'Kedua negara sepakat membuka lima rute penerbangan baru.',
    speaker: null,
    rows: [[5, 'rute', null, null]],
  },
  {
    language: 'id',
    published: '2025-02-12',
    text: 'Puluhan ribu pengunjuk rasa memenuhi Lapangan Cendana pada pukul 09.30 WIB.',
    speaker: null,
    rows: [['~10000', 'protester', null, null]],
  },
  {
    language: 'id',
    published: '2025-02-12',
    text: 'Menteri Pendidikan Sari Anggraini menegaskan bahwa 1.100 sekolah akan menerima bantuan tahun ini.',
    speaker: 'Sari Anggraini',
    rows: [[1100, 'school', null, '2025']],
  },
  {
    language: 'en',
    published: '2025-02-13',
    text: '"We have lost 40 percent of the harvest," said farmer Joana Pires, as quoted by Reuters.',
    speaker: 'Joana Pires',
    rows: [[40, 'percent', null, null]],
  },
  {
    language: 'en',
    published: '2025-02-13',
    text: 'More than two million people live in the province, 600,000 of them in the capital.',
    speaker: null,
    rows: [
      [2e6, 'person', null, null],
      [600000, 'person', null, null],
    ],
  },
  {
    language: 'en',
    published: '2025-02-14',
    text: 'Chinese tourists bought 12,000 tickets in January, the tourism board said.',
    speaker: 'tourism board',
    rows: [[12000, 'ticket', null, '2025-01']],
  },
  {
    language: 'en',
    published: '2025-02-14',
    text: 'Denmark denied that 200 workers had been arrested.',
    speaker: 'Denmark',
    rows: [[200, 'worker', 'arrested', null]],
  },
  {
    language: 'id',
    published: null,
    text: 'Pada Oktober lalu, 90 pekerja migran dipulangkan dari Yordania.',
    speaker: null,
    rows: [[90, 'worker', null, null]],
  },
  {
    language: 'id',
    published: '2025-02-15',
    text: 'Jalan sepanjang 18 kilometer itu rampung pada 2024 dengan biaya US$ 35 juta.',
    speaker: null,
    rows: [
      [18, 'kilometre', null, '2024'],
      [35e6, 'USD', null, '2024'],
    ],
  },
  {
    language: 'id',
    published: '2025-02-15',
    text: 'Setengah juta warga kehilangan tempat tinggal, menurut PBB.',
    speaker: 'PBB',
    rows: [[500000, 'resident', null, null]],
  },
  {
    language: 'id',
    published: '2025-02-16',
    text: 'Gubernur Merano mengatakan tidak ada korban jiwa dalam kebakaran yang menghanguskan 11 kios itu.',
    speaker: 'Gubernur Merano',
    rows: [[11, 'shop', null, null]],
  },
  {
    language: 'en',
    published: '2025-02-16',
    text: 'Kim Delgado, who leads the union, said 3,000 nurses would join the strike on 20 February.',
    speaker: 'Kim Delgado',
    rows: [[3000, 'nurse', null, '2025-02-20']],
  },
  {
    language: 'en',
    published: '2025-02-17',
    text: 'Flight MH812 was carrying 156 passengers and eight crew members when it left Alder at 10:45.',
    speaker: null,
    rows: [
      [156, 'passenger', null, null],
      [8, 'crew', null, null],
    ],
  },
  {
    language: 'id',
    published: '2025-02-17',
    text: 'Kapal tanker itu membawa 300.000 barel minyak, lapor Reuters mengutip sumber di pelabuhan.',
    speaker: 'Reuters',
    rows: [[300000, 'barrel', null, null]],
  },
]
