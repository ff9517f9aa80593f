import { describe, expect, it } from 'vitest'
import { chartOf, MOST_SOURCES } from '../../../src/reply/chart/figure-chart.ts'
import { figure } from '../samples.ts'
import { day, point } from '../view-samples.ts'

describe('a chart of figures', () => {
  it('has a mark for each figure with a day and a number, labelled in the reader’s language', () => {
    const series = [
      point(240, day('2031-02-03'), { figure: figure({ value: 240, speaker: 'Ratna Wulandari', citations: [3] }) }),
      point(300, day('2031-02-05'), { source: null }),
      point(0, null),
      point(1, day('2031-02-06'), { figure: figure({ value: null, magnitude: 1000 }) }),
    ]
    const chart = chartOf('warga mengungsi', series, 'id')!
    expect(chart.title).toBe('warga mengungsi: angka dari waktu ke waktu')
    expect(chart.note).toBe('2 angka tanpa hari atau tanpa bilangan tidak digambar')
    expect(chart.sources).toEqual(['Harian Muara', 'media tidak disebut'])
    expect(chart.points.map(({ value, when, label }) => ({ value, when, label }))).toEqual([
      { value: 240, when: '3 Februari 2031', label: ['[3] lebih dari 240 orang', 'mengungsi · Ratna Wulandari'] },
      { value: 300, when: '5 Februari 2031', label: ['[1] 300 orang', 'mengungsi'] },
    ])
    expect(chartOf('families', series, 'en')!.points[0]!.said).toBe(
      '[3] more than 240 people, displaced, according to Ratna Wulandari',
    )
  })

  it('is none of less than two', () => {
    expect(chartOf('warga', [], 'en')).toBeNull()
    expect(chartOf('warga', [point(1, day('2031-02-03')), point(2, null)], 'en')).toBeNull()
  })

  it('has no more outlets than there are kinds of marks', () => {
    const series = Array.from({ length: 12 }, (_, at) =>
      point(at, day('2031-02-03'), { source: `Media Ke-${String.fromCharCode(65 + at)}` }),
    )
    const chart = chartOf('warga', series, 'en')!
    expect(chart.sources).toHaveLength(MOST_SOURCES)
    expect(chart.sources.at(-1)).toBe('other outlets')
    for (const { source } of chart.points) expect(chart.sources).toContain(source)
  })
})
