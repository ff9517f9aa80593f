import { countWords } from './shapes.ts'

/*
 * What tells the furniture of a news page from its report, whatever the outlet: words that no report begins a line with
 * (calls to read, watch, follow, share), labels with a name behind them, and marks left by the page's machinery.
 * Every pattern is tried on one line, from its first letter on, and is linear.
 */

/** The page talking about itself: advertising, paging, time stamps, legal notes. The whole line goes. */
const NOTICES: readonly RegExp[] = [
  /^(?:advertisements?|advertorial|iklan|pariwara|sponsored(?: content)?|promoted|loading|memuat)(?:[\s.:…]*|\s*[-–|:]?\s*(?:scroll|gulir|geser|lanjut)\b.{0,60})$/i,
  /^(?:scroll|gulir|geser) (?:to|untuk|down|ke bawah)\b.{0,60}$/i,
  /^(?:lanjut(?:kan)?|continue|keep) (?:membaca|baca|reading)\b.{0,60}$/i,
  /^(?:story|article|text|artikel|berita|konten) (?:continues|resumes|continued|berlanjut|dilanjutkan)\b.{0,60}$/i,
  /^(?:halaman|page)\s*(?:\d+\s*)?(?:(?:dari|of|\/)\s*\d+)?$/i,
  /^halaman (?:selanjutnya|berikutnya|sebelumnya)\b/i,
  /^(?:selanjutnya|berikutnya|sebelumnya|selengkapnya|next|previous|prev|menu|home|beranda|(?:lihat|tampilkan|show|see|view) (?:semua|all)|back to top|kembali ke atas)[\s:>»…\d]*$/i,
  /^\d+\s*(?:menit|jam|hari|minggu|bulan|min(?:ute)?s?|hours?|days?|weeks?)\s*(?:yang )?(?:lalu|ago|read|baca)$/i,
  /^(?:waktu|lama) baca\b.{0,30}$/i,
  /^(?:artikel|berita|tulisan|konten|naskah) ini (?:telah|sudah|pertama kali|juga|disadur|diterjemahkan|diproduksi|tayang|merupakan (?:bagian|kerja ?sama|kiriman))\b.{0,60}\b(?:tayang|terbit|diterbitkan|dimuat|dipublikasikan|disadur|diterjemahkan|diproduksi|kerja ?sama|kiriman|bagian)/i,
  /^this (?:article|story|report|piece|content) (?:is|was|has|first|originally)\b.{0,60}\b(?:publish|appear|syndicat|produc|translat|part of|sponsor)/i,
  /^(?:copyright\s*(?:©|\(c\)|\d|by\b|$)|(?:©|\(c\)\s)(?!.{90})|hak cipta\s*[©:(\d]|all rights reserved|dilarang (?:keras )?(?:mengutip|mengambil|menyalin|memperbanyak|menyebarluaskan)\b.{0,80}\b(?:konten|isi|artikel|berita|situs|laman|izin|redaksi)\b)/i,
  /^(?:disclaimer|penafian|catatan redaksi|editor'?s note)\s*[:|]/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[\w.+-]+@[\w.-]+$/,
  /^(?:_x000d_)+$/i,
]

/** Headings over lists of other articles. The whole line goes. */
const SHELVES =
  /^(?:(?:berita|artikel|video|foto|topik|konten|kabar|baca|news|stories|articles|content) )?(?:terkait|terpopuler|populer|lainnya|terkini|terbaru|pilihan(?: (?:editor|redaksi))?|rekomendasi(?: untuk (?:anda|kamu))?|related(?: (?:articles?|stories|news|topics|coverage|content))?|trending(?: now)?|most (?:read|popular|viewed)|top stories|latest(?: news)?|editor'?s picks?|you (?:may|might)(?: also)? like|recommended(?: for you| stories)?|more (?:from|on|stories|news)\b.{0,40})\s*:?$/i

/** Words that ask the reader to do something … */
const CALLS =
  /^(?:(?:dan |untuk |and )?(?:jangan (?:lupa|lewatkan)|ayo|yuk|mari|segera|silakan|don'?t (?:miss|forget)|please)[,\s]+(?:to |untuk )?)?(?:ikuti|follow|dapatkan|subscribe|berlangganan|langganan|download|unduh|install|gabung|bergabung(?:lah)?|join|klik|aktifkan|nyalakan|cek|temukan|update|pantau|like|sign up|get|click|tap|simak|baca|nikmati)\b/i

/** … with the outlet's own channels. Both together make the line a call to subscribe. */
const CHANNELS =
  /\b(?:google (?:news|berita)|newsletters?|buletin|inbox|breaking news|(?:saluran|channel|kanal|grup|group|akun|account) (?:resmi )?(?:whatsapp|wa|telegram|youtube|instagram|media sosial|medsos)|(?:whatsapp|wa|telegram|youtube) (?:channel|group)|(?:ikuti|follow)\s+(?:kami|us|akun)|our (?:app|apps|channel|newsletter|social media)|(?:berita|artikel|update|informasi|news) (?:\w+ ){0,2}(?:lainnya|pilihan|menarik|terkini|terbaru|terupdate|viral)|latest (?:news|stories|updates))\b|https?:\/\//i

/** A label with a name or a list behind it. */
const LABELS =
  /^(?:editor|penulis|reporter|pewarta|penyunting|kontributor|wartawan|jurnalis|fotografer|penerjemah|uploader|redaktur|copywriter|produser|sumber(?: (?:berita|artikel|foto|gambar))?|sources?|authors?|writer|kredit|credits?|tags?|topik|topics?|kategori|category|kata kunci|keywords?|filed under|diterbitkan|published|updated|diperbarui|last updated?)\s*[:|]/i

/** Credits without a colon. */
const CREDITS: readonly RegExp[] = [
  /^laporan (?:langsung )?(?:wartawan|reporter|jurnalis|kontributor|koresponden)\b/i,
  /^(?:reporting|writing|editing|additional reporting|written|reported|edited|compiled) by\b/i,
  /^(?:[Bb]y|[Oo]leh):? \p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,4}$/u,
  /^google news\b.{0,40}$/i,
]

/** Names of places to share to, and the words around them. A line of nothing else is a share bar. */
const SHARING = new Set(
  `share tweet bagikan kirim salin tautan link copy print cetak simpan save komentar komentari comment comments like suka
   email e-mail facebook twitter x whatsapp wa telegram line linkedin pinterest instagram tiktok youtube threads messenger
   fb ig artikel berita this article ini via ke on to`
    .trim()
    .split(/\s+/),
)

/** What stands before the first letter of a line and says nothing. */
export const DECORATION = /^[\s>»›•*|\-–—,.("'“‘[\]]+/

/** Furniture is rarely longer (code units); what is longer may have a report glued to it. */
const LONGEST = 360

/** Whether a whole line, already trimmed, is furniture. */
export function isFurniture(line: string): boolean {
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(line)) return true // a picture in Markdown
  const lead = line.replace(DECORATION, '')
  if (!/[\p{L}\p{N}]/u.test(lead)) return true
  if (lead.length > LONGEST) return false
  const words = countWords(lead)
  if (NOTICES.some(pattern => pattern.test(lead)) || SHELVES.test(lead)) return true
  if (CALLS.test(lead) && CHANNELS.test(lead)) return true
  if (LABELS.test(lead)) return words <= 14 && !/[.!?]\s+\p{Lu}/u.test(lead.slice(lead.search(/[:|]/) + 1))
  if (CREDITS.some(pattern => pattern.test(lead))) return words <= 20
  return words <= 12 && (isShareBar(lead) || isTagLine(lead))
}

function isShareBar(lead: string): boolean {
  const words = lead
    .toLowerCase()
    .split(/[\s|/,•·:]+/)
    .filter(word => word !== '' && !/^\d+$/.test(word))
  return words.length > 0 && words.every(word => SHARING.has(word))
}

/** Hashtags alone, or a slogan that begins with one. */
function isTagLine(lead: string): boolean {
  return /^#\p{L}/u.test(lead) && !/[.!?]$/.test(lead)
}
