import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { readLanguage } from '../app/language.ts'
import type { PageSearch } from '../app/search.ts'
import { HomePage } from './frame/home-page.tsx'
import { Shell, Waiting } from './frame/shell.tsx'
import { BrokenDeskPage, MissingDeskPage } from './frame/states.tsx'
import { roomPages } from './room-pages.ts'

const rootRoute = createRootRoute({
  // What stands in the address stays text: a credit code of digits is no number.
  validateSearch: (raw): PageSearch => {
    const { lang, ...rest } = raw as Readonly<Record<string, string>>
    const language = readLanguage(lang)
    return { ...rest, ...(language ? { lang: language } : {}) }
  },
  search: { middlewares: [retainSearchParams<PageSearch>(['lang'])] },
  component: Shell,
})

const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => rootRoute, path, component })

const routeTree = rootRoute.addChildren([
  ...roomPages(page),
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage }),
  page(
    'standing',
    lazyRouteComponent(() => import('./session/standing-page.tsx'), 'StandingPage'),
  ),
  page(
    'enterprises/$enterprise',
    lazyRouteComponent(() => import('./registry/enterprise-page.tsx'), 'EnterprisePage'),
  ),
  page(
    'lists/$list',
    lazyRouteComponent(() => import('./lists/list-page.tsx'), 'ListPage'),
  ),
  page(
    'lists',
    lazyRouteComponent(() => import('./lists/lists-page.tsx'), 'ListsPage'),
  ),
  page(
    'editions/$edition',
    lazyRouteComponent(() => import('./lists/edition-page.tsx'), 'EditionPage'),
  ),
  page(
    'editions',
    lazyRouteComponent(() => import('./lists/deliveries.tsx'), 'ReceivedPage'),
  ),
  page(
    'people/$person',
    lazyRouteComponent(() => import('./access/person-page.tsx'), 'PersonPage'),
  ),
  page(
    'people',
    lazyRouteComponent(() => import('./access/people-page.tsx'), 'PeoplePage'),
  ),
  page(
    'account',
    lazyRouteComponent(() => import('./access/account-page.tsx'), 'AccountPage'),
  ),
  page(
    'invitation',
    lazyRouteComponent(() => import('./access/invitation-page.tsx'), 'InvitationPage'),
  ),
  page(
    'log',
    lazyRouteComponent(() => import('./audit/log-page.tsx'), 'LogPage'),
  ),
  page(
    'readers',
    lazyRouteComponent(() => import('./audit/readers-page.tsx'), 'ReadersPage'),
  ),
  page(
    'imports/$import',
    lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
  ),
  page(
    'imports',
    lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
  ),
  page(
    'duplicates',
    lazyRouteComponent(() => import('./registry/duplicates-page.tsx'), 'DuplicatesPage'),
  ),
  page(
    'units/$unit',
    lazyRouteComponent(() => import('./institution/unit-page.tsx'), 'UnitPage'),
  ),
  page(
    'units',
    lazyRouteComponent(() => import('./institution/units-page.tsx'), 'UnitsPage'),
  ),
  page(
    'standings',
    lazyRouteComponent(() => import('./standings/standings-page.tsx'), 'StandingsPage'),
  ),
  page(
    'notices',
    lazyRouteComponent(() => import('./lists/notices-page.tsx'), 'NoticesPage'),
  ),
  page(
    'reviews/$review',
    lazyRouteComponent(() => import('./lists/review-page.tsx'), 'ReviewPage'),
  ),
  page(
    'lists/$list/preview',
    lazyRouteComponent(() => import('./lists/preview-page.tsx'), 'PreviewPage'),
  ),
  page(
    'determinations/$determination',
    lazyRouteComponent(() => import('./registry/determination-page.tsx'), 'DeterminationPage'),
  ),
  page(
    'enterprises/new',
    lazyRouteComponent(() => import('./registry/register-page.tsx'), 'RegisterPage'),
  ),
  page(
    'enterprises/$enterprise/statement',
    lazyRouteComponent(() => import('./registry/statement-page.tsx'), 'StatementPage'),
  ),
  page(
    'own/statement',
    lazyRouteComponent(() => import('./registry/statement-page.tsx'), 'OwnStatementPage'),
  ),
  page(
    'own',
    lazyRouteComponent(() => import('./registry/own-page.tsx'), 'OwnPage'),
  ),
  page(
    'objections',
    lazyRouteComponent(() => import('./registry/objections-page.tsx'), 'ObjectionsPage'),
  ),
  page(
    'enterprises',
    lazyRouteComponent(() => import('./registry/enterprises-page.tsx'), 'EnterprisesPage'),
  ),
])

/** All signed-in pages by their address below `/desk`. */
export const router = createRouter({
  routeTree,
  basepath: '/desk',
  defaultPreload: 'intent',
  scrollRestoration: false,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 300,
  defaultErrorComponent: BrokenDeskPage,
  defaultNotFoundComponent: MissingDeskPage,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
    return text === '' ? '' : `?${text}`
  },
})
