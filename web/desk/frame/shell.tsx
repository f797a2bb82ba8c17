import { Outlet, useLocation, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../../app/speech.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { ConfirmationDialog } from '../session/confirmation.tsx'
import { SessionContext, useAskedSession } from '../session/session.ts'
import { SignInPage } from '../session/sign-in-page.tsx'
import { speakDesk, useDesk } from '../speech.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Masthead } from './masthead.tsx'
import { Navigation } from './navigation.tsx'

/** The frame of every signed-in page. Where nobody is signed in it asks to, and then shows the page that was asked for. */
export function Shell(): ReactNode {
  const { say } = useDesk()
  useLanguageOfAddress()
  const main = useFocusOnNewPage()
  const { session, fault, again } = useAskedSession()
  const isInvitation = /\/invitation\/?$/.test(useLocation().pathname)
  return (
    <SessionContext value={session ?? null}>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Masthead />
      {session && <ConfirmationDialog />}
      <div className={session ? 'desk' : 'desk-closed'}>
        {session && <Navigation session={session} />}
        <main id="main" ref={main} tabIndex={-1}>
          {session && <Breadcrumb session={session} />}
          {session || isInvitation ? (
            <Outlet />
          ) : session === null ? (
            <SignInPage />
          ) : fault ? (
            <ProblemNotice fault={fault} onAgain={again} />
          ) : (
            <Waiting />
          )}
        </main>
      </div>
    </SessionContext>
  )
}

/** What stands where something is on its way. */
export function Waiting(): ReactNode {
  const { say } = useDesk()
  return (
    <div className="state" aria-live="polite">
      <span className="spinner" aria-hidden="true" />
      <p>{say('waiting')}</p>
    </div>
  )
}

function useLanguageOfAddress(): void {
  const { lang } = useSearch({ strict: false })
  const { language } = useSpeech()
  useEffect(() => {
    if (lang && lang !== language) void speakDesk(lang)
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
    window.scrollTo(0, 0)
  }, [pathname])
  return main
}
