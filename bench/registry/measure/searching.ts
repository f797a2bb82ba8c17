import type { Client } from '../client.ts'
import { codeOf, nameOf } from '../fill/names.ts'
import type { Scene } from '../scene.ts'
import { type Spread, spreadOf } from './spread.ts'

/** How long answers took: over all questions, and of each kind. */
export type Searched = {
  readonly all: Spread
  readonly kinds: readonly { readonly kind: string; readonly spread: Spread }[]
}

/** Questions of each kind. */
const TIMES = 25

/** Kinds of questions that people ask of a register, each of many firms: addresses by the number of a firm. */
function kindsOf(scene: Scene): Readonly<Record<string, (number: number) => string>> {
  const { division } = scene.searched
  const text = (words: string, more = ''): string => `/api/enterprises?text=${encodeURIComponent(words)}${more}`
  const part = (number: number, from: number, to: number): string => nameOf(number).text.slice(from, to)
  const county = (number: number): string => `${division.slice(0, 4)}${String((number % 12) + 1).padStart(2, '0')}`
  return {
    'no text, first page': () => '/api/enterprises',
    'two characters of a brand': (number) => text(part(number, 2, 4)),
    'two characters of a trade': (number) => text(part(number, 5, 7)),
    'one character': (number) => text(part(number, 3, 4)),
    'a common word': (number) => text(['科技', '有限公司', '设备', '虚构'][number % 4] ?? ''),
    'four characters': (number) => text(part(number, 2, 6)),
    'a whole name': (number) => text(nameOf(number).text),
    'two words': (number) => text(`${part(number, 5, 7)} ${part(number, 2, 4)}`),
    'a name in another writing': (number) => text(part(number, 2, 8).replaceAll('设', '設').replaceAll('电', '電')),
    'three initials': (number) => text(nameOf(number).initials.slice(2, 5)),
    'five initials': (number) => text(nameOf(number).initials.slice(2, 7)),
    'two initials': (number) => text(nameOf(number).initials.slice(2, 4)),
    'the beginning of a code': (number) => text(codeOf(number, division).slice(0, 13)),
    'a whole code': (number) => text(codeOf(number, division)),
    'nothing like it': (number) => text(`龘${part(number, 2, 4)}`),
    'a county, two characters': (number) => text(part(number, 2, 4), `&division=${county(number)}`),
    'a county, no text': (number) => `/api/enterprises?division=${county(number)}`,
    'a title, two characters': (number) => text(part(number, 2, 4), `&title=${titleOf(scene, number)}`),
    'a title, no text': (number) => `/api/enterprises?title=${titleOf(scene, number)}`,
    'a stage, a common word': () => text('科技', '&stage=GROWTH'),
  }
}

function titleOf({ searched }: Scene, number: number): string {
  const titles = Object.keys(searched.pack.vocabulary.choices['title'] ?? {})
  return encodeURIComponent(titles[number % titles.length] ?? '')
}

/** Asks every kind of question in turn, and the second page of each first that has one. */
export async function measureSearching(client: Client, scene: Scene): Promise<Searched> {
  const kinds = Object.entries(kindsOf(scene))
  const durations = new Map([...kinds.map(([kind]) => kind), 'a second page'].map((kind) => [kind, [] as number[]]))
  const keep = async (kind: string, path: string): Promise<void> => {
    durations.get(kind)?.push(await client.time(path))
  }
  // The first answer of a server reads what it stands on.
  await client.time('/api/enterprises')
  for (let time = 0; time < TIMES; time++)
    for (const [place, [kind, pathOf]] of kinds.entries()) {
      const path = pathOf(((time * kinds.length + place) * 7919) % scene.firms)
      await keep(kind, path)
      if ((time + place) % 4 > 0) continue
      const { next } = await client.json<{ next: string | null }>(path)
      if (next !== null) await keep('a second page', `${path}${path.includes('?') ? '&' : '?'}after=${next}`)
    }
  return {
    all: spreadOf([...durations.values()].flat()),
    kinds: [...durations].map(([kind, times]) => ({ kind, spread: spreadOf(times) })),
  }
}
