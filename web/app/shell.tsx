import { Link, Outlet, useLocation, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { speak, useSpeech } from './speech.ts'

/** The frame of every page: a way past it, the name, the language, and where the figures come from. */
export function Shell(): ReactNode {
  const { say } = useSpeech()
  useLanguageOfAddress()
  const main = useFocusOnNewPage()
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <header className="masthead">
        <div className="wide masthead-row">
          <Link to="/" className="brand">
            <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="6" />
              <path d="M9 7v18M9 17l11-10M12.5 14 21 25" />
            </svg>
            <span className="brand-name">{say('product')}</span>
            <span className="brand-line">{say('product.line')}</span>
          </Link>
          <div className="masthead-tools">
            <Link to="/search" className="language">
              {say('nav.search')}
            </Link>
            <a href="/desk" className="language">
              {say('signIn')}
            </a>
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="colophon">
        <div className="wide">
          <p>{say('footer.nature')}</p>
          <p>{say('footer.privacy')}</p>
        </div>
      </footer>
    </>
  )
}

function LanguageSwitch(): ReactNode {
  const { language, say } = useSpeech()
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

function useLanguageOfAddress(): void {
  const { lang } = useSearch({ strict: false })
  const { language } = useSpeech()
  useEffect(() => {
    if (lang && lang !== language) void speak(lang)
  }, [lang, language])
}

/** Moves the focus to the content when another page opens, so that a screen reader begins there. */
function useFocusOnNewPage(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
