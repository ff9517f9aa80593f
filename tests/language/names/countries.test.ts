import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryForms, countryName, findCapitals, findCountries } from '../../../src/language/names/countries.ts'

const keys = (text: string) => findCountries(text).map(({ key }) => key)

describe('findCountries', () => {
  it.each([
    ['kp', 'North Korea, North Korean, North Koreans, Korea Utara, Korut, DPRK'],
    ['kr', 'South Korea, Korsel, Korea Selatan, South Korean'],
    ['us', 'United States, Amerika Serikat, AS, US, U.S., USA, Amerika, American'],
    ['gb', 'Inggris, British, Britain, United Kingdom, UK, Britania Raya'],
    ['cn', 'China, Tiongkok, Cina, Chinese, RRT'],
    ['nl', 'Belanda, Dutch, Netherlands'],
    ['ae', 'Uni Emirat Arab, UEA, UAE, United Arab Emirates'],
    ['ci', 'Côte d’Ivoire, Ivory Coast, Pantai Gading'],
    ['tl', 'Timor-Leste, Timor Leste, East Timor'],
    ['cd', 'DR Congo, Republik Demokratik Kongo, Congolese'],
    ['pg', 'Papua Nugini, Papua New Guinea'],
    ['st', 'São Tomé and Príncipe, Sao Tome dan Principe'],
    ['tr', 'Turki, Turkey, TURKEY, Türkiye'],
  ])('knows %s by %s', (key, forms) => {
    for (const form of forms.split(', ')) expect(keys(`x ${form}`)).toEqual([key])
  })

  it('knows every country by its name in both languages', () => {
    const languages = ['en', 'id'] as const
    for (const { key } of countryForms()) {
      for (const language of languages) {
        // The lone names of people are tested apart.
        const name = countryName(key, language).replace('&', 'and')
        expect(keys(`di ${name}.`)).toEqual([key])
      }
    }
    expect(countryForms().length).toBeGreaterThanOrEqual(195)
  })

  it('finds them in questions in lower case', () => {
    expect(keys("how many north korea's troops, berapa tentara korut di ukraina")).toEqual(['kp', 'kp', 'ua'])
  })

  it('takes abbreviations that are words in capitals alone', () => {
    expect(keys('as they told us, as usual')).toEqual([])
    expect(keys('Presiden AS dan US Navy')).toEqual(['us', 'us'])
    expect(keys('US$ 5 miliar, AS Roma, turkey and polish, Red Hot Chili Peppers')).toEqual([])
  })

  it('passes over regions and seas that carry a country’s name', () => {
    expect(keys('Laut China Selatan, Latin America, Amerika Latin, New Mexico, the Persian Gulf')).toEqual([])
  })

  it('does not take people for countries', () => {
    expect(keys('Michael Jordan menang. Jordan Henderson bermain. Chad Wheeler said.')).toEqual([])
    expect(keys('Raja Jordan, refugees in Jordan, troops from Chad')).toEqual(['jo', 'jo', 'td'])
  })

  it('gives mentions verbatim and does not fail on any text', () => {
    const piece = fc.constantFrom(
      'North',
      ' ',
      'Korea',
      'Korut',
      'AS',
      'U.S.',
      'Jordan',
      'Côte',
      'd’',
      'Ivoire',
      '-',
      '.',
      '\u0301',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map(parts => parts.join('')),
        ),
        text => {
          for (const mention of [...findCountries(text), ...findCapitals(text)]) {
            expect(mention.text).toBe(text.slice(mention.start, mention.end))
          }
        },
      ),
    )
  })
})

describe('findCapitals', () => {
  it('names the country of a seat of government', () => {
    const found = findCapitals('Moskow dan Pyongyang, Kiev, Beijing; Washington D.C., Den Haag, Kuala Lumpur')
    expect(found.map(({ key }) => key)).toEqual(['ru', 'kp', 'ua', 'cn', 'us', 'nl', 'my'])
  })

  it('needs the capital letter and leaves namesakes alone', () => {
    expect(findCapitals('lima rumah, AS Roma, Washington Post')).toEqual([])
  })
})

describe('countryName', () => {
  it('is what the news writes', () => {
    expect(countryName('kp', 'en')).toBe('North Korea')
    expect(countryName('kp', 'id')).toBe('Korea Utara')
    expect(countryName('gb', 'id')).toBe('Inggris')
    expect(countryName('mm', 'en')).toBe('Myanmar')
    expect(countryName('somewhere', 'en')).toBe('somewhere')
  })
})
