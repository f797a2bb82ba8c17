import type { ReactNode } from 'react'
import { useDesk } from '../speech.ts'

/** A signed-in page: its heading, what it is for, what one can do at its head, and its parts. */
export function Page({
  title,
  lead,
  actions,
  children,
  isNameChinese = false,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Whether the title is a Chinese name, whatever the language of the page. */
  readonly isNameChinese?: boolean
}): ReactNode {
  const { say } = useDesk()
  return (
    <div className="desk-page">
      <title>{`${title} · ${say('product.desk')}`}</title>
      <div className="desk-head">
        <div>
          <h1 {...(isNameChinese ? { lang: 'zh-CN' } : {})}>{title}</h1>
          {lead && <p className="muted">{lead}</p>}
        </div>
        {actions && <div className="desk-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

/** A part of a page with its own heading. */
export function Part({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="desk-part">
      <div className="desk-part-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
