import type { MarkedText, SearchRow } from '../../../contract/index.ts'
import { excerpt, type Found, type Hit, mark } from '../../search/index.ts'
import type { Thing } from './plan-things.ts'

/** What was found in the language of the page: the title with the hit where it is there, and the passage where it stands. */
export function describeFound({ thing, hits }: Found<Thing>, language: 'zh' | 'en'): SearchRow {
  const ordered = hits.toSorted((a, b) => b.score - a.score)
  const inTitle = ordered.filter(({ passage }) => passage.weight === 3 && passage.language === language)
  const text = thing.title[language]
  const shown = ordered.find(({ passage }) => passage.text !== text && !isTitleOf(thing, passage.text)) ?? null
  const translated = inTitle.length > 0 || shown ? null : (ordered.find(({ passage }) => passage.text !== text) ?? null)
  const standing = shown ?? translated
  return {
    kind: thing.kind,
    region: thing.region,
    regionNames: thing.regionNames,
    title: {
      language: thing.title.en === thing.title.zh ? 'zh' : language,
      pieces: mark(
        text,
        inTitle.filter(({ passage }) => passage.text === text).flatMap(({ spans }) => spans),
      ),
    },
    excerpt: standing === null ? null : excerptOf(standing, ordered),
    part: standing?.passage.anchor ?? null,
    path: pathOf(thing, inTitle.length > 0 ? null : (standing?.passage.anchor ?? null)),
  }
}

function isTitleOf({ title }: Thing, text: string): boolean {
  return text === title.zh || text === title.en
}

/** All hits within the passage that is shown. */
function excerptOf({ passage }: Hit, hits: readonly Hit[]): MarkedText {
  const spans = hits.filter((hit) => hit.passage === passage).flatMap((hit) => hit.spans)
  return { language: passage.language, pieces: excerpt(passage.text, spans) }
}

function pathOf({ path }: Thing, anchor: string | null): string {
  return anchor === null || path.includes('#') ? path : `${path}#${encodeURIComponent(anchor)}`
}
