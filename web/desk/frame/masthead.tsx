import { Link } from '@tanstack/react-router'
import { type ReactNode, use } from 'react'
import { sayRole } from '../session/role-words.ts'
import { SessionContext } from '../session/session.ts'
import { SignOut } from '../session/sign-out.tsx'
import { useDesk } from '../speech.ts'
import { DeskLink } from './desk-link.tsx'

/** Head of every signed-in page: the name, the region and unit, the person, the language, the way out. */
export function Masthead(): ReactNode {
  const { say, tell } = useDesk()
  const session = use(SessionContext)
  const standing = session?.standing
  return (
    <header className="masthead desk-masthead">
      <DeskLink to="/" className="brand">
        <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="6" />
          <path d="M9 7v18M9 17l11-10M12.5 14 21 25" />
        </svg>
        <span className="brand-name">{say('product')}</span>
      </DeskLink>
      {standing && (
        <div className="desk-standing">
          <p className="desk-unit">
            <span>{tell(standing.regionNames)}</span>
            <strong lang="zh-CN">{standing.enterpriseName ?? standing.unitName}</strong>
          </p>
          {session.isDemonstration && <strong className="desk-demo">{say('demonstration.mark')}</strong>}
        </div>
      )}
      <div className="desk-person">
        {session && (
          <p>
            <DeskLink to="/account">
              <span lang="zh-CN">{session.personName}</span>
            </DeskLink>
            <span className="desk-roles">
              {session.standing.roles.map((role) => sayRole(say, role)).join(say('comma'))}
            </span>
          </p>
        )}
        <LanguageSwitch />
        {session && session.standings.length > 1 && (
          <DeskLink to="/standing" className="language">
            {say('standing.change')}
          </DeskLink>
        )}
        {session && <SignOut />}
      </div>
    </header>
  )
}

function LanguageSwitch(): ReactNode {
  const { language, say } = useDesk()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <nav aria-label={say('language')}>
      <Link
        to="."
        search={(search) => ({ ...search, lang: other })}
        className="language"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
        preload={false}
      >
        {other === 'zh' ? '中文' : 'English'}
      </Link>
    </nav>
  )
}
