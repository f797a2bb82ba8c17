import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  retainSearchParams,
} from '@tanstack/react-router'
import type { Deadlines, Handbook, ListedPlans, Notice, Plan, Regions } from '../../contract/index.ts'
import { readFeedback, readInstitutions, readNotices } from '../plan/ask.ts'
import { FailedPage } from './failed-page.tsx'
import { fetchJson, fetchOnce, ProblemAnswer } from './fetch.ts'
import { LoadingPage } from './loading-page.tsx'
import { MissingPage } from './missing-page.tsx'
import {
  type PageSearch,
  readCalculateSearch,
  readFeedbackSearch,
  readFindSearch,
  readFirmsSearch,
  readNoticesSearch,
  readPageSearch,
  readPlanSearch,
  readPlansSearch,
  readProgrammeSearch,
} from './search.ts'
import { Shell } from './shell.tsx'

const rootRoute = createRootRoute({
  validateSearch: readPageSearch,
  search: { middlewares: [retainSearchParams<PageSearch>(['lang'])] },
  component: Shell,
})

const regionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: () => fetchOnce<Regions>('/api/regions'),
  component: lazyRouteComponent(() => import('../policy/regions/regions-page.tsx'), 'RegionsPage'),
})

const packRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$pack',
  loader: ({ params }) => orMissing(fetchOnce<Plan>(`/api/packs/${encodeURIComponent(params.pack)}/plan`)),
  component: lazyRouteComponent(() => import('../policy/plan/pack-frame.tsx'), 'PackFrame'),
})

const planRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/',
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('../policy/plan/plan-page.tsx'), 'PlanPage'),
})

const clauseRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'clauses/$clause',
  component: lazyRouteComponent(() => import('../policy/clause/clause-page.tsx'), 'ClausePage'),
})

const programmeRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'programmes/$programme',
  validateSearch: readProgrammeSearch,
  component: lazyRouteComponent(() => import('../policy/programme/programme-page.tsx'), 'ProgrammePage'),
})

const calculateRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'calculate',
  validateSearch: readCalculateSearch,
  component: lazyRouteComponent(() => import('../policy/calculate/calculate-page.tsx'), 'CalculatePage'),
})

const batchRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'batch',
  component: lazyRouteComponent(() => import('../policy/batch/batch-page.tsx'), 'BatchPage'),
})

const resultRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'batch/$batch',
  validateSearch: readFirmsSearch,
  component: lazyRouteComponent(() => import('../policy/batch/result-page.tsx'), 'ResultPage'),
})

const firmRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'batch/$batch/firms/$firm',
  component: lazyRouteComponent(() => import('../policy/batch/firm-page.tsx'), 'FirmPage'),
})

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'search',
  validateSearch: readFindSearch,
  loader: () => fetchOnce<Regions>('/api/regions'),
  component: lazyRouteComponent(() => import('../plan/search/search-page.tsx'), 'SearchPage'),
})

const plansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'plans',
  validateSearch: readPlansSearch,
  loaderDeps: ({ search: { on = '', number = '' } }) => ({ on, number }),
  loader: ({ deps }) => fetchOnce<ListedPlans>(`/api/plans?${new URLSearchParams(deps).toString()}`),
  component: lazyRouteComponent(() => import('../plan/documents/plans-page.tsx'), 'PlansPage'),
})

const deadlinesRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'deadlines',
  loader: ({ params }) => fetchOnce<Deadlines>(`/api/packs/${encodeURIComponent(params.pack)}/deadlines`),
  component: lazyRouteComponent(() => import('../plan/documents/deadlines-page.tsx'), 'DeadlinesPage'),
})

const handbookRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'handbook',
  loader: ({ params }) => fetchOnce<Handbook>(`/api/packs/${encodeURIComponent(params.pack)}/handbook`),
  component: lazyRouteComponent(() => import('../plan/handbook/handbook-page.tsx'), 'HandbookPage'),
})

const noticesRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'notices',
  validateSearch: readNoticesSearch,
  loaderDeps: ({ search: { kind = '', state = '' } }) => ({ kind, state }),
  loader: ({ params, deps }) => readNotices(params.pack, deps),
  component: lazyRouteComponent(() => import('../plan/notices/notices-page.tsx'), 'NoticesPage'),
})

const noticeRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'notices/$notice',
  loader: ({ params: { pack, notice } }) =>
    orMissing(fetchJson<Notice>(`/api/regions/${encodeURIComponent(pack)}/notices/${encodeURIComponent(notice)}`)),
  component: lazyRouteComponent(() => import('../plan/notices/notice-page.tsx'), 'NoticePage'),
})

const institutionsRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'institutions',
  validateSearch: readFindSearch,
  loader: ({ params }) => readInstitutions(params.pack),
  component: lazyRouteComponent(() => import('../plan/institutions/institutions-page.tsx'), 'InstitutionsPage'),
})

const feedbackRoute = createRoute({
  getParentRoute: () => packRoute,
  path: 'feedback',
  validateSearch: readFeedbackSearch,
  loaderDeps: ({ search: { number = '' } }) => ({ number }),
  loader: ({ params, deps }) => readFeedback(params.pack, deps.number),
  component: lazyRouteComponent(() => import('../plan/feedback/feedback-page.tsx'), 'FeedbackPage'),
})

const routeTree = rootRoute.addChildren([
  regionsRoute,
  searchRoute,
  plansRoute,
  packRoute.addChildren([
    planRoute,
    clauseRoute,
    programmeRoute,
    calculateRoute,
    batchRoute,
    resultRoute,
    firmRoute,
    handbookRoute,
    deadlinesRoute,
    noticesRoute,
    noticeRoute,
    institutionsRoute,
    feedbackRoute,
  ]),
])

/** All pages by their address. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 300,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: () => <MissingPage />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** What the server says of a page that does not exist. */
const MISSING: readonly string[] = ['pack.unknown', 'record.unknown', 'request.not-valid', 'route.unknown']

/** A region that the server does not know is a page that does not exist. */
async function orMissing<Message>(asked: Promise<Message>): Promise<Message> {
  try {
    return await asked
  } catch (fault) {
    if (fault instanceof ProblemAnswer && MISSING.includes(fault.problem.code)) notFound({ throw: true })
    throw fault
  }
}
