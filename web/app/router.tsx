import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  retainSearchParams,
} from '@tanstack/react-router'
import type { Plan, Regions } from '../../contract/index.ts'
import { FailedPage } from './failed-page.tsx'
import { fetchOnce, ProblemAnswer } from './fetch.ts'
import { LoadingPage } from './loading-page.tsx'
import { MissingPage } from './missing-page.tsx'
import {
  type PageSearch,
  readCalculateSearch,
  readFirmsSearch,
  readPageSearch,
  readPlanSearch,
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

const routeTree = rootRoute.addChildren([
  regionsRoute,
  packRoute.addChildren([planRoute, clauseRoute, programmeRoute, calculateRoute, batchRoute, resultRoute, firmRoute]),
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

/** A region that the server does not know is a page that does not exist. */
async function orMissing<Message>(asked: Promise<Message>): Promise<Message> {
  try {
    return await asked
  } catch (fault) {
    if (fault instanceof ProblemAnswer && fault.problem.code === 'pack.unknown') notFound({ throw: true })
    throw fault
  }
}
