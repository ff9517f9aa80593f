import { countWords } from './shapes.ts'

/** A credit in brackets that can only be that of a picture. */
const PICTURE_CREDIT =
  /[([](?:[^()[\]]{0,40}\b)?(?:foto|photo|dok|dokumentasi|ist|istimewa|ilustrasi|getty|shutterstock|unsplash|pexels|freepik|pixabay|tangkapan layar|screenshot|courtesy|handout)\b[^()[\]]{0,60}[)\]]\.?$/i
/** An agency in brackets: it credits a picture at the head of an article, and signs the report at its end. */
const AGENCY =
  /[([][^()[\]]{0,30}\b(?:ANTARA|AFP|Reuters|AP|EPA|KCNA|TASS|Xinhua|Yonhap|Pool|Instagram|Twitter)\b[^()[\]]{0,40}[)\]]\.?$/i
const LABEL = /^(?:foto|photo|gambar|ilustrasi|keterangan foto|caption|grafis|pict?ure|image)\s*[:/|]/i
const CREDIT_TAIL =
  /(?:^|[.\s])(?:\/?(?:foto|photo|dok|sumber foto|image(?: credit)?|picture)\s*[:/]|dok\. |photo by|photograph:|getty images|shutterstock\b|via reuters|antara foto)[^.]{0,60}\.?$/i
/** A sentence, and a name in brackets after it. Only at the head of an article, where the picture stands. */
const NAMED = /[.!?]\s*\(\p{Lu}[^()]{1,40}\)\.?$/u
const ILLUSTRATION = /^ilustrasi\b/i

/**
 * Whether a line is the caption of a picture.
 * @param head true for a line that stands before the first paragraph of the report
 */
export function isCaption(line: string, head: boolean): boolean {
  if (line.length > 300 || countWords(line) > 30) return false
  if (LABEL.test(line) || CREDIT_TAIL.test(line)) return true
  if (PICTURE_CREDIT.test(line)) return true
  return head && (AGENCY.test(line) || NAMED.test(line) || (ILLUSTRATION.test(line) && countWords(line) <= 12))
}
