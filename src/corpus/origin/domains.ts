import type { Span } from '../../language/sentences/sentences.ts'

const DOMAIN =
  /(?<![\p{L}\p{N}@/.-])(?:www\.)?([a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\.[a-z0-9-]{2,20}){0,2}\.(?:co\.id|or\.id|com|id|co|net|org|tv|news|info|media|press|asia|my|sg|uk|au))(?![\p{L}\p{N}-]|\.\p{L})/giu

/** Sites that carry everybody's words: an outlet's name is never one of them. */
const PLATFORMS =
  /(?:^|\.)(?:google|youtube|instagram|facebook|fb|twitter|x|t|bit|tiktok|whatsapp|wa|telegram|threads|linkedin|pinterest|shutterstock|unsplash|pexels|pixabay|freepik|gettyimages|istockphoto|wikipedia|wikimedia|blogspot|wordpress|medium|gmail|yahoo|shopee|tokopedia|lazada|bukalapak)\.[a-z.]+$/i

export interface Domain extends Span {
  /** As written, without "www." */
  readonly text: string
}

/** Names written as domains ("Warta.com", "KABAR.CO.ID"), in order, without platforms, addresses and URLs. */
export function domainsIn(text: string): Domain[] {
  if (!text.includes('.')) return []
  return [...text.matchAll(DOMAIN)]
    .map(found => ({ start: found.index, end: found.index + found[0].length, text: found[1]! }))
    .filter(({ text: name }) => !PLATFORMS.test(name))
}
