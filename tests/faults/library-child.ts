import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { libraryInThread } from '../../src/library/thread/library-in-thread.ts'

const by = { user: null, place: 'terminal' } as const
const say = (line: string) => process.stdout.write(`${line}\n`)

/** The article of a number, as it is in a round. */
const story = (number: number, round: number) =>
  `Gudang nomor ${number} di Pelabuhan Seruni menyimpan ${round + 10} peti teh, kata Kepala Gudang Wira Kusuma.\n`

/** Lives as a bot does, until it is killed: articles change, are taken in, and one of them is hidden and shown. Says what it has done. */
async function live(corpus: string, data: string, round: number): Promise<void> {
  const library = await libraryInThread({ corpus, data, now: () => new Date() })
  say('open')
  for (; ; round++) {
    // Now and then so many that a thread of their own is started for them.
    const changed = round % 3 === 0 ? 260 : 3
    for (let number = 0; number < changed; number++) {
      const path = join(corpus, `gudang-${number}.txt`)
      await writeFile(`${path}.tmp`, story(number, round))
      await rename(`${path}.tmp`, path)
    }
    say(`refreshing ${round}`)
    await library.refresh({ by })
    say(`refreshed ${round}`)
    const isHidden = (await library.status()).hidden.length > 0
    if (isHidden) await library.show('gudang-1', by)
    else await library.hide('gudang-1', 'Jumlahnya sedang dihitung ulang.', by)
    say(isHidden ? 'shown' : 'hidden')
  }
}

const [corpus = '', data = '', round = ''] = process.argv.slice(2)
await live(corpus, data, Number(round))
