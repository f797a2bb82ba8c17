import type { ReactNode } from 'react'
import type { Plan } from '../../../contract/index.ts'
import { DOCUMENT_KIND_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DocumentDates } from './document-dates.tsx'
import { englishIssuer } from './issuer-name.ts'

/** The document: who issued it, when, on what basis, and why these dates hold. */
export function DocumentHead({ plan }: { readonly plan: Plan }): ReactNode {
  const { say, tell } = useSpeech()
  const { document } = plan
  const kind = DOCUMENT_KIND_WORDS[document.kind] ?? { zh: document.kind, en: document.kind }
  return (
    <header className="lead">
      <h1>{tell(document.title)}</h1>
      <dl className="facts">
        <Row label={say('document.kind')}>{tell(kind)}</Row>
        <Row label={say('document.issuer')}>
          <Issuer plan={plan} />
        </Row>
        <Row label={say('document.number')}>
          {document.number === null ? say('document.noNumber') : <span lang="zh-CN">{document.number}</span>}
        </Row>
        <Row label={say('document.dates')}>
          <DocumentDates dates={document.dates} />
        </Row>
        <Row label={say('document.inForce')}>
          {document.inForce.to === null
            ? say('document.openEnd', { from: document.inForce.from })
            : say('document.span', { from: document.inForce.from, to: document.inForce.to })}
        </Row>
        {document.approvedBy && <Row label={say('document.approvedBy')}>{tell(document.approvedBy)}</Row>}
        {document.gazette && <Row label={say('document.gazette')}>{tell(document.gazette)}</Row>}
        {document.publication && (
          <Row label={say('document.publication')}>
            <span>{say('document.indexNumber', { number: document.publication.indexNumber })}</span>
            <span>{tell(document.publication.subject)}</span>
            <span>{tell(document.publication.category)}</span>
            <span>{tell(document.publication.disclosure)}</span>
          </Row>
        )}
        {document.basis.length > 0 && (
          <Row label={say('document.basis')}>
            <ul className="plain">
              {document.basis.map(({ number, title }) => (
                <li key={title.zh}>
                  {tell(title)}
                  {number && (
                    <span className="muted" lang="zh-CN">
                      {' '}
                      {number}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Row>
        )}
      </dl>
      <p className="aside">{tell(document.reading)}</p>
      <p className="muted small">{say('document.digest')}</p>
    </header>
  )
}

/** Who issued the document; in English with the name that the plan's list of units gives, where it has one. */
function Issuer({ plan: { document, units } }: { readonly plan: Plan }): ReactNode {
  const { language } = useSpeech()
  const english = language === 'en' ? englishIssuer(document.issuer, units) : null
  return (
    <>
      {english && <span>{english}</span>} <span lang="zh-CN">{document.issuer}</span>
    </>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
