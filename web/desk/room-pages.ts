import { type AnyRoute, lazyRouteComponent } from '@tanstack/react-router'

type MakePage = (path: string, component: ReturnType<typeof lazyRouteComponent>) => AnyRoute

/** Pages of institutions, parks, experts, intermediaries, talent, tiers and numbers, each loaded when it is opened. */
export function roomPages(page: MakePage): readonly AnyRoute[] {
  return [...ofInstitutions(page), ...ofParks(page), ...ofServices(page)]
}

function ofInstitutions(page: MakePage): readonly AnyRoute[] {
  return [
    page(
      'institution',
      lazyRouteComponent(() => import('./institution/unit-page.tsx'), 'OwnUnitPage'),
    ),
    page(
      'tech-units/$unit',
      lazyRouteComponent(() => import('./tech-unit/tech-unit-page.tsx'), 'TechUnitPage'),
    ),
    page(
      'tech-units',
      lazyRouteComponent(() => import('./tech-unit/tech-units-page.tsx'), 'TechUnitsPage'),
    ),
    page(
      'partner-banks/$agreement',
      lazyRouteComponent(() => import('./partner-bank/agreement-page.tsx'), 'AgreementPage'),
    ),
    page(
      'partner-banks',
      lazyRouteComponent(() => import('./partner-bank/partner-banks-page.tsx'), 'PartnerBanksPage'),
    ),
    page(
      'landings/$landing',
      lazyRouteComponent(() => import('./landing/landings-page.tsx'), 'LandingPage'),
    ),
    page(
      'landings',
      lazyRouteComponent(() => import('./landing/landings-page.tsx'), 'LandingsPage'),
    ),
  ]
}

function ofParks(page: MakePage): readonly AnyRoute[] {
  return [
    page(
      'park',
      lazyRouteComponent(() => import('./park/park-page.tsx'), 'OwnParkPage'),
    ),
    page(
      'parks/$park',
      lazyRouteComponent(() => import('./park/park-page.tsx'), 'ParkPage'),
    ),
    page(
      'parks',
      lazyRouteComponent(() => import('./park/parks-page.tsx'), 'ParksPage'),
    ),
    page(
      'cooperations/$cooperation',
      lazyRouteComponent(() => import('./cooperation/cooperation-page.tsx'), 'CooperationPage'),
    ),
    page(
      'cooperations',
      lazyRouteComponent(() => import('./cooperation/cooperations-page.tsx'), 'CooperationsPage'),
    ),
    page(
      'zones/$zone',
      lazyRouteComponent(() => import('./zone/zone-page.tsx'), 'ZonePage'),
    ),
    page(
      'zones',
      lazyRouteComponent(() => import('./zone/zones-page.tsx'), 'ZonesPage'),
    ),
  ]
}

function ofServices(page: MakePage): readonly AnyRoute[] {
  return [
    page(
      'experts',
      lazyRouteComponent(() => import('./expert/experts-page.tsx'), 'ExpertsPage'),
    ),
    page(
      'advice/$advice',
      lazyRouteComponent(() => import('./expert/advice-page.tsx'), 'AdvicePage'),
    ),
    page(
      'advice',
      lazyRouteComponent(() => import('./expert/advice-page.tsx'), 'AdviceListPage'),
    ),
    page(
      'intermediaries',
      lazyRouteComponent(() => import('./intermediary/intermediaries-page.tsx'), 'IntermediariesPage'),
    ),
    page(
      'orders',
      lazyRouteComponent(() => import('./intermediary/orders-page.tsx'), 'OrdersPage'),
    ),
    page(
      'standards/$enterprise',
      lazyRouteComponent(() => import('./intermediary/standard-page.tsx'), 'StandardPage'),
    ),
    page(
      'standards',
      lazyRouteComponent(() => import('./intermediary/standard-page.tsx'), 'OwnStandardPage'),
    ),
    page(
      'talents',
      lazyRouteComponent(() => import('./talent/talents-page.tsx'), 'TalentsPage'),
    ),
    page(
      'tiers',
      lazyRouteComponent(() => import('./tier/tiers-page.tsx'), 'TiersPage'),
    ),
    page(
      'parameters/$parameter',
      lazyRouteComponent(() => import('./parameter/parameter-page.tsx'), 'ParameterPage'),
    ),
    page(
      'parameters',
      lazyRouteComponent(() => import('./parameter/parameters-page.tsx'), 'ParametersPage'),
    ),
  ]
}
