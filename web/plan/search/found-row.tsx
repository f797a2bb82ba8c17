import type { ReactNode } from 'react'
import type { SearchRow } from '../../../contract/index.ts'
import { SEARCH_KIND_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Marked } from '../marked.tsx'
import { PathLink } from '../path-link.tsx'

/** One thing found: what it is, of which region, and the words around the hit. */
export function FoundRow({ row }: { readonly row: SearchRow }): ReactNode {
  const { tell } = useSpeech()
  return (
    <li className="found-row">
      <p className="found-of">
        <span className="tag">{tell(SEARCH_KIND_WORDS[row.kind] ?? { zh: row.kind, en: row.kind })}</span>
        <span className="muted">{tell(row.regionNames)}</span>
        {row.part !== null && (
          <span className="muted" lang={/\p{Script=Han}/u.test(row.part) ? 'zh-CN' : undefined}>
            {row.part}
          </span>
        )}
      </p>
      <h2>
        <PathLink path={row.path}>
          <Marked text={row.title} />
        </PathLink>
      </h2>
      {row.excerpt && (
        <p className="found-text">
          <Marked text={row.excerpt} />
        </p>
      )}
    </li>
  )
}
