import { describe, expect, it } from 'vitest'
import { loadNames, noNames, type NameTable } from '../../../src/language/names/names.ts'
import { findWords } from '../../../src/language/words/words.ts'

const names = loadNames()

const find = (text: string, table: NameTable = names) => table.find(findWords(text).map(word => word.lower))
const formsOf = (text: string, table?: NameTable) => find(text, table)?.forms.map(words => words.join(' ')) ?? []
const nearOf = (text: string, table?: NameTable) => find(text, table)?.near.map(words => words.join(' ')) ?? []

describe('the names that come with Kutip', () => {
  it.each([
    ['North Korea', ['korut', 'korea utara', 'dprk', 'north korean', 'north koreans']],
    ["North Korea's", ['korut', 'korea utara']],
    ['Korsel', ['korea selatan', 'south korea', 'south korean']],
    ['Chinese', ['china', 'tiongkok', 'cina']],
    ['Jerman', ['germany', 'german', 'germans']],
    ['Belanda', ['netherlands', 'dutch']],
    ['US', ['amerika serikat', 'as', 'usa', 'amerika']],
    ['Inggris', ['uk', 'united kingdom', 'britain', 'british']],
    ['UN', ['pbb', 'perserikatan bangsa bangsa', 'united nations']],
    ['UN Security Council', ['dk pbb', 'dewan keamanan pbb']],
    ['KTT', ['konferensi tingkat tinggi', 'summit']],
    ['Supreme Court', ['mahkamah agung']],
    ['Kyiv', ['kiev']],
    ['Moscow', ['moskow']],
    ["Cote d'Ivoire", ['pantai gading', 'ivory coast']],
  ])('%s also goes under %j', (text, forms) => {
    expect(formsOf(text)).toEqual(expect.arrayContaining(forms))
  })

  it.each(['Korut', 'DPRK', 'korea utara', 'NORTH KOREA', 'North Korean'])('takes %s for North Korea', text => {
    expect(find(text)).toBe(find('North Korea'))
  })

  it('holds seats of government near their countries, both ways, and apart from them', () => {
    expect(nearOf('North Korea')).toContain('pyongyang')
    expect(nearOf('Pyongyang')).toEqual(expect.arrayContaining(['north korea', 'korut']))
    expect(formsOf('North Korea')).not.toContain('pyongyang')
    expect(nearOf('Rusia')).toEqual(expect.arrayContaining(['moscow', 'moskow']))
  })

  it('says which forms need their capitals', () => {
    for (const word of ['us', 'as']) expect(find('United States')!.capitals.has(word), word).toBe(true)
    for (const word of ['usa', 'amerika']) expect(find('United States')!.capitals.has(word), word).toBe(false)
    expect(find('Turkey')!.capitals.has('turkey')).toBe(true)
  })

  it('keeps the two Koreas, the two Congos and look-alikes apart', () => {
    const keys = [
      'North Korea',
      'South Korea',
      'Niger',
      'Nigeria',
      'Austria',
      'Australia',
      'Iran',
      'Irak',
      'Slovakia',
      'Slovenia',
    ].map(text => find(text)?.key)
    expect(keys).not.toContain(undefined)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('knows no plain words and nothing that is inherited', () => {
    for (const text of ['tentara', 'soldiers', 'the', 'yang', 'constructor', '__proto__', ''])
      expect(find(text), text).toBeUndefined()
  })

  it('has no form longer than it says', () => {
    for (const text of ['North Korea', 'UN', 'US', 'DPR'])
      for (const form of find(text)!.forms) expect(form.length).toBeLessThanOrEqual(names.longest)
  })
})

describe('additions', () => {
  it('are names of their own, in folded words', () => {
    const table = loadNames(['# rivers\n\nSungai Elo = Elo River = Kali Êlo\n'])
    expect(formsOf('elo river', table)).toEqual(['sungai elo', 'elo river', 'kali elo'])
    expect(find('elo river', table)!.key).toBe('sungai elo')
    expect(find('rivers', table)).toBeUndefined()
  })

  it('join the variants of a personal name', () => {
    const table = loadNames(['Ha Yun Seo = Ha Yoon-seo = Ha Yun-suh'])
    for (const text of ['Ha Yun-seo', 'HA YOON SEO', 'ha yun suh'])
      expect(find(text, table)?.key, text).toBe('ha yun seo')
  })

  it('extend a name that is known', () => {
    const table = loadNames(['Korut = Negeri Juche'])
    expect(find('negeri juche', table)).toBe(find('North Korea', table))
    expect(nearOf('negeri juche', table)).toContain('pyongyang')
    expect(find('negeri juche')).toBeUndefined()
  })

  it('make one name of two that turn out to be one', () => {
    const table = loadNames(['Alun = Arga\nBima Raya = BR\nArga = Bima Raya'])
    for (const text of ['Alun', 'Arga', 'Bima Raya', 'BR'])
      expect(formsOf(text, table).sort()).toEqual(['alun', 'arga', 'bima raya', 'br'])
  })

  it('do not mind empty forms, marks and Windows line ends', () => {
    const table = loadNames(['Kali Opak = = ?! = Opak River\r\n = \r\nGunung Sewu\r\n'])
    expect(formsOf('opak river', table)).toEqual(['kali opak', 'opak river'])
    expect(formsOf('gunung sewu', table)).toEqual(['gunung sewu'])
    expect(find('', table)).toBeUndefined()
  })
})

describe('noNames', () => {
  it('finds nothing', () => {
    expect(find('Indonesia', noNames())).toBeUndefined()
  })
})
