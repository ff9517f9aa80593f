const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const forms = (text: string): string => text.trim().split(/\s+/).join('|')

/** Verbs of saying whose subject stands before them. */
const SAYING_ID = forms(`
  mengatakan menyatakan menegaskan menyebut menyebutkan mengungkapkan menjelaskan menuturkan menambahkan melaporkan menuduh menuding mengklaim mengumumkan
  mengonfirmasi mengkonfirmasi mengakui membantah menyangkal memperkirakan menilai menyampaikan memaparkan membenarkan menduga memastikan mencatat memprediksi
  memperingatkan menekankan mengemukakan memberitakan mewartakan meyakini mengaku menyatakannya mengungkap menyimpulkan menaksir mengingatkan
  berkata berujar bertutur bilang mengecam mengeluhkan mengkritik berpendapat melansir menepis menampik memprakirakan meramalkan memproyeksikan mengimbau
  mengabarkan membeberkan merinci mengisahkan menceritakan menandaskan menyanggah menerangkan mengeklaim menggarisbawahi menyayangkan menyesalkan
  memberitahukan menginformasikan
`)
const SAYING_EN = forms(`
  said says announced announces confirmed confirms reported reports claimed claims acknowledged admitted estimated estimates accused accuses denied denies added
  stated say wrote writes tweeted posted believe warn deny accuse allege acknowledge predict insist argue warned warns believes believed told tells insisted noted argued alleged explained declared recalled testified tweeted concluded cautioned emphasised emphasized stressed conceded complained lamented recalls revealed predicted predicts disclosed asserted briefed
`)

/** Words of saying behind a quotation or comma, whose subject stands behind them: `kata`, `ujar`, `said`. */
const INVERTED_ID = forms(`
  kata ujar ucap tutur jelas tandas imbuh terang ungkap papar tegas tambah pungkas beber lanjut cetus sebut kilah klaim tulis lapor bunyi aku
  keluh harap imbau seru kenang kisah pinta papar rinci urai sambung keluh bantah
`)
const INVERTED_EN = forms(
  'said says added wrote warned explained recalled recalls argued insisted replied remarked lamented',
)

/** Passives of saying: `disampaikan pejabat …`. Without an agent they point back. */
const PASSIVE = forms(`
  disampaikan diungkapkan dikatakan dinyatakan dijelaskan diumumkan dikonfirmasi dituturkan dipaparkan ditegaskan disebutkan
  dibantah disangkal dibenarkan
`)

/** Who carried it: `dilansir AFP`, `as reported by AFP`. */
const CARRYING = String.raw`(?:dikutip|dilansir|melansir|diberitakan|diwartakan|dilaporkan|dikabarkan|dimuat)(?:[ \u00a0](?:dari|oleh|laman|situs|media))*|(?:reported|quoted|cited|carried|published)[ \u00a0]by|(?:interview|wawancara)[ \u00a0](?:with|dengan)|kepada(?=[ \u00a0]\p{Lu})|told(?=[ \u00a0](?:the[ \u00a0])?\p{Lu})`
/** Whom the speaker cites. */
const CITING = String.raw`mengutip|merujuk(?:[ \u00a0](?:pada|kepada))?|berdasarkan|citing|quoting|based[ \u00a0]on|(?:mendapat|menerima|mendengar)[ \u00a0](?:penjelasan|paparan|pengarahan|pemaparan)[ \u00a0](?:dari|oleh)|brief(?:ing|ed)[ \u00a0](?:by|from)`

const whole = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${source})(?![\p{L}\p{N}])`, 'giu')

/** Words that say something before a clause alone: "aid groups estimate that", "surat kabar itu menulis bahwa". */
const BEFORE_THAT =
  '(?:menulis(?=[ \\u00a0]bahwa(?!\\p{L}))|(?:estimate|claim|report|announce|confirm|note|say|forecasts?|expects?|projects?|suspects?|fears?)(?=[ \\u00a0]that(?!\\p{L})))'
/** "rejected a report that", "menolak klaim": it is denied. */
const REJECTING = String.raw`(?:rejected|rejects|dismissed|dismisses|refuted|disputed)(?=[ \u00a0](?:an?[ \u00a0]|the[ \u00a0])?(?:\p{Ll}+[ \u00a0])?(?:reports?|claims?|accusations?|allegations?|suggestions?|estimates?|figures?)(?!\p{L}))|menolak(?=[ \u00a0](?:laporan|klaim|tuduhan|tudingan|anggapan|kabar|angka)(?!\p{L}))`
/** "the ministry recorded 27 cases", "officials put the number at 75,000": who keeps count says so. */
const COUNTING = String.raw`(?:recorded|registered|logged)(?=[ \u00a0](?:(?:a total of|more than|at least|fewer than|about|around|nearly|over|only|some)[ \u00a0])?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)(?!\p{L}))(?![^.,;:]{0,30}(?:wins|victories|goals|points|titles|sales|losses)))|puts?(?=[ \u00a0][^.,;:]{3,60}[ \u00a0]at[ \u00a0])`
/** "was quoted by AFP as saying": the subject of the passive speaks. */
const QUOTED = String.raw`(?:was|were)[ \u00a0](?:quoted|cited)(?=[ \u00a0][^,.;:]{0,40}as[ \u00a0]saying)`

/** What a document does: "a survey by the board found". */
export const FINDING = whole('found|finds|shows|showed|suggests|suggested|menunjukkan|menemukan')
export const SUBJECT_VERB = whole(`${SAYING_ID}|${SAYING_EN}|${BEFORE_THAT}|${REJECTING}|${COUNTING}|${QUOTED}`)
/** A word of saying with its speaker behind; `nya` is the speaker of the sentence before. */
export const INVERTED = new RegExp(
  String.raw`(?<=(?:^|["”’,»][ \u00a0]?|(?<!\p{L})demikian[ \u00a0]))(?:(?:${INVERTED_ID})(?<nya>nya)?|${INVERTED_EN}|demikian(?=[ \u00a0](?:pernyataan|keterangan|laporan|siaran|menurut|hasil|survei|data|kajian|temuan)))(?![\p{L}\p{N}])`,
  'giu',
)
export const ACCORDING = whole(
  String.raw`menurut(?<nya>nya)?|according[ \u00a0]to|in[ \u00a0]the[ \u00a0]words[ \u00a0]of|(?<!(?:was|were)[ \u00a0])quot(?:ed|es|ing)(?=[ \u00a0][^,.;:]{1,60}[ \u00a0]as[ \u00a0]saying)`,
)
export const PASSIVE_SAYING = whole(
  String.raw`(?:${PASSIVE})(?<nya>nya)?(?:[ \u00a0]oleh)?|(?:announced|confirmed|denied|disclosed|revealed|released|acknowledged)[ \u00a0]by`,
)
export const CARRIED = whole(CARRYING)
export const CITED = whole(CITING)

/** Folded pronouns that can speak: whoever they are stands in the sentence before. */
export const PRONOUNS = words('dia ia beliau mereka dirinya pihaknya he she they it')

/** Folded nouns that name what is said, not who: `laporan BMKG` speaks for BMKG. */
export const DOCUMENTS = words(`
  laporan data pasal undang uu aturan peraturan artikel buku video foto keterangan pernyataan hasil survei studi penelitian kajian catatan perkiraan unggahan dokumen isi rilis siaran pers surat temuan analisis sebuah
  report reports statement data survey study research figures estimate estimates findings document post
`)

/** Folded nouns of office, profession and rank: they make a speaker by themselves, or the role before a name. */
export const OFFICES = words(`
  presiden wapres wakil perdana menteri menlu menhan menkeu mendagri menko menkes mendag gubernur bupati wali walikota camat lurah kepala ketua sekretaris direktur ajun komisaris komisioner inspektur brigadir bripka detektif sersan manager pm plt kabid psikolog ekonom penulis pengusaha pemain kiper relawan
  dirjen deputi asisten komandan panglima kapolri kapolda kapolres kapolsek kasat karo kasubdit kabid kabag kasi kapten jubir juru bicara anggota legislator senator
  pejabat petugas hakim jaksa pengacara kuasa hukum pakar ahli analis pengamat peneliti profesor dokter ilmuwan guru dosen rektor dekan pelatih manajer kapten
  pemimpin raja ratu pangeran sultan duta besar dubes konsul utusan diplomat jenderal jendral mayor kolonel letnan letjen mayjen brigjen irjen kombes akbp kompol akp iptu
  ipda laksamana marsekal saksi korban keluarga warga tokoh aktivis koordinator penasihat staf polisi kepolisian tentara militer mantan sumber para dr prof ir drs kh ust
  h hj pdt mgr kanselir paus uskup menteri-menteri pedagang petani nelayan sopir pemilik pengelola humas pelaksana harian umum utama muda direksi komisaris ceo
  kades sekda kadis kadinkes kajari kajati dandim danramil pangdam kanit kasatgas wakapolres wakapolda bendahara presdir dirut pendiri sosiolog epidemiolog vulkanolog
  geolog sejarawan arkeolog ustaz kiai pendeta romo bidan nakhoda masinis pilot kurator penggerak inisiator penyelenggara
  president vice prime minister chancellor secretary governor mayor senator lawmaker lawmakers legislator spokesman spokeswoman spokesperson chief head director
  deputy officer officers official officials general colonel captain major lieutenant admiral commander judge prosecutor prosecutors lawyer attorney analyst analysts expert
  experts professor doctor doctors scientist scientists researcher researchers teacher coach manager leader king queen prince pope bishop ambassador envoy diplomat diplomats
  witness witnesses activist activists adviser advisor police authorities government military army navy sources source residents resident rescuers firefighters
  mr mrs ms sir dr sgt lt gen col capt cmdr adm maj brig supt insp rev gov foreign finance defence defense interior health chairman chairwoman chair executive founder economist economists aide
  coordinator commissioner inspector sergeant constable representative negotiator delegate curator pastor imam principal rector trader traders campaigner campaigners
  biologist geologist seismologist meteorologist epidemiologist virologist historian archaeologist psychologist surgeon pilot editor owner organiser organisers organizers
  superintendent undersecretary treasurer spokespeople investigator investigators regulator regulators monitor monitors
`)

/** Folded nouns of institutions: they speak, and a person's role may hold them. */
export const INSTITUTIONS = words(`
  pemerintah kementerian kemenlu kemenhan kemenkes kemenkeu badan dinas lembaga komisi dewan parlemen dpr dprd mpr tni polri polda polres polsek kejaksaan pengadilan
  mahkamah bank universitas institut rumah sakit perusahaan partai organisasi kelompok tim satgas komite kedutaan istana kantor markas komando stasiun puskesmas sekolah pelabuhan bandara angkatan bersenjata
  asosiasi serikat yayasan federasi pihak otoritas negara intelijen bnpb bpbd bmkg kpk kpu bps pt cv klub panitia manajemen maskapai televisi radio milisi junta rezim aliansi koalisi konsulat operator produsen pengembang gerakan forum ikatan himpunan
  biro lsm ormas senat kabinet fraksi satuan pemkab pemkot pemprov dinkes dishub kejati kejari basarnas bawaslu panti pabrik posko media pasukan gereja masjid
  ministry department agency council commission committee parliament congress court bank university institute hospital company party organisation organization
  group team embassy office force forces association union foundation federation authority service bureau panel board guard coast firm station hospital airline club television tv
  militia junta regime alliance coalition consulate operator watchdog carmaker automaker drugmaker steelmaker lender insurer utility charity developer manufacturer retailer carrier senate cabinet treasury exchange fund mission campaign ngo
  white house kremlin pentagon nato asean united nations un pbb who imf
`)

/** Folded words that stand inside a role in capitals: fields of ministries, compass points, parts of armies. */
export const FIELDS = words(`
  setempat luar dalam negeri pertahanan keamanan keuangan kesehatan pendidikan perhubungan perdagangan pertanian energi sosial agama hukum ham kehutanan lingkungan hidup
  komunikasi informatika digital kelautan perikanan pariwisata tenaga kerja bidang urusan nasional daerah pusat penanggulangan bencana pencarian pertolongan sar
  meteorologi klimatologi geofisika darat laut udara barat timur selatan utara tengah tenggara raya kota kabupaten provinsi kecamatan desa jawa sumatera sumatra
  kalimantan sulawesi papua bali nusa aceh riau maluku banten jakarta lampung bengkulu jambi ekonomi politik publik masyarakat pers media operasional operasi
  berita media massa reserse kriminal lalu lintas sanksi multilateral pemantau republik ri pemilihan pengawas statistik perlindungan anak perempuan rakyat informasi detektif
  news of the for and affairs state national central federal defence defense health finance interior justice education transport trade energy security foreign north south east west
  emergency disaster management intelligence air staff joint public city county
`)

/** Agencies and outlets by their folded names, for telling a carrier from a speaker. */
const AGENCIES =
  'afp|agence france-presse|reuters|ap|associated press|kcna|tass|xinhua|antara|yonhap|kyodo|bbc|cnn|nbc news|nbc|cbs news|abc news|fox news|al jazeera|sputnik|bloomberg|cna|anadolu|dpa|interfax|ria novosti|nhk|sky news|bernama|channel news asia|sputnik|kompas|tempo|detik|republika|tribun|metro tv|liputan6|okezone|merdeka|jpnn'
const AGENCY_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${AGENCIES})(?:\.com|\.id|\.co|news)?(?![\p{L}\p{N}])|(?:\p{L}+\.(?:com|id|co\.id|net)|(?:the )?(?:\p{L}+ ){1,3}(?:times|post|news|tv|herald|tribune|journal|telegraph|guardian))(?![\p{L}\p{N}]))`,
  'iu',
)

/** Whether a name is that of an agency or outlet, or says that it is one. */
export function isCarrier(name: string): boolean {
  return (
    AGENCY_NAME.test(name) ||
    /(?<!\p{L})(?:kantor berita|news agency|surat kabar|koran|newspaper|broadcaster|stasiun tv|(?:media|televisi|radio) (?:pemerintah|negara|lokal|setempat|nasional)|(?:local|national|regional) media|state(?:-run)? (?:media|television|tv|radio|news))(?!\p{L})/iu.test(
      name,
    )
  )
}

/** The bare name of an agency within "kantor berita Rusia, TASS", or null where the phrase holds none that is known. */
export function agencyIn(phrase: string): { readonly name: string; readonly index: number } | null {
  const match = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${AGENCIES})(?![\p{L}\p{N}])(?:\.com|\.id)?`, 'iu').exec(
    phrase,
  )
  return match === null || !/^\p{Lu}/u.test(match[0]) ? null : { name: match[0], index: match.index }
}
