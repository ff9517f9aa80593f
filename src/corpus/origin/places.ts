/** Provinces of Indonesia and states of the United States that follow a town in a dateline. */
const PROVINCES = list(`
  aceh|sumatera utara|sumatera barat|sumatera selatan|sumatra|riau|kepulauan riau|jambi|bengkulu|lampung|bangka belitung|banten|dki jakarta|
  jawa barat|jawa tengah|jawa timur|jabar|jateng|jatim|sumut|sumbar|sumsel|kalbar|kalteng|kalsel|kaltim|kaltara|sulut|sulteng|sulsel|sultra|
  yogyakarta|diy|bali|ntb|ntt|nusa tenggara barat|nusa tenggara timur|kalimantan barat|kalimantan tengah|kalimantan selatan|kalimantan timur|
  kalimantan utara|sulawesi utara|sulawesi tengah|sulawesi selatan|sulawesi tenggara|sulawesi barat|gorontalo|maluku|maluku utara|papua|
  papua barat|papua selatan|papua tengah|papua pegunungan|korut|korsel|korea utara|korea selatan|as|amerika serikat|inggris|south korea|
  north korea|uk|us|calif|california|texas|florida|n.y|new york|ohio|virginia|georgia|illinois|arizona|michigan|d.c|palestine|palestina`)

/** Towns that news is often dated from, in Indonesian and English spelling. Others are known by the text that says "di Bantul". */
const TOWNS = list(`
  jakarta|bandung|surabaya|medan|semarang|makassar|palembang|denpasar|yogyakarta|jogja|solo|surakarta|malang|bogor|depok|tangerang|bekasi|
  batam|pekanbaru|padang|banda aceh|bandar lampung|pontianak|banjarmasin|samarinda|balikpapan|palangkaraya|palangka raya|manado|palu|kendari|
  ambon|jayapura|kupang|mataram|serang|cirebon|cianjur|sukabumi|tasikmalaya|garut|kediri|jember|banyuwangi|sidoarjo|gresik|magelang|klaten|
  washington|new york|london|paris|berlin|moskow|moscow|kiev|kyiv|beijing|peking|shanghai|hong kong|tokyo|osaka|seoul|pyongyang|taipei|manila|
  bangkok|hanoi|kuala lumpur|singapura|singapore|canberra|sydney|melbourne|new delhi|mumbai|islamabad|kabul|teheran|tehran|bagdad|baghdad|
  damaskus|damascus|beirut|yerusalem|jerusalem|tel aviv|gaza|ramallah|kairo|cairo|riyadh|jeddah|mekkah|mecca|makkah|doha|dubai|abu dhabi|
  ankara|istanbul|athena|athens|roma|rome|vatikan|madrid|lisbon|brussels|brussel|den haag|the hague|amsterdam|jenewa|geneva|wina|vienna|
  zurich|praha|prague|warsawa|warsaw|budapest|bukares|bucharest|sofia|beograd|belgrade|oslo|stockholm|kopenhagen|copenhagen|helsinki|dublin|
  minsk|vladivostok|ottawa|toronto|los angeles|chicago|san francisco|houston|boston|mexico city|havana|caracas|bogota|lima|santiago|
  buenos aires|brasilia|rio de janeiro|nairobi|lagos|abuja|addis ababa|khartoum|tripoli|pretoria|johannesburg|dakar|kolombo|colombo|dhaka|
  kathmandu|yangon|naypyitaw|phnom penh|vientiane|dili|bandar seri begawan|port moresby|wellington|suva|nusantara|ikn`)

/** Whether a name, however it is written, is a town that news is often dated from. */
export function isTown(name: string): boolean {
  return TOWNS.has(name.toLowerCase().replace(/\.$/, ''))
}

/** Whether a name is a country, province or state: what may follow a town. */
export function isRegion(name: string): boolean {
  const key = name.toLowerCase().replace(/\.$/, '')
  return PROVINCES.has(key) || countries().has(key)
}

function list(names: string): ReadonlySet<string> {
  return new Set(names.split('|').map(name => name.trim()))
}

let known: ReadonlySet<string> | undefined

/** Countries by their English and Indonesian names, in small letters; made when first asked for. */
function countries(): ReadonlySet<string> {
  if (known !== undefined) return known
  const names = new Set<string>()
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const language of ['en', 'id']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const a of letters) for (const b of letters) names.add(display.of(a + b)?.toLowerCase() ?? '')
  }
  names.delete('')
  known = names
  return names
}
