import type { Standing } from '../../../contract/index.ts'
import { type Action, can } from '../../../core/access/index.ts'
import type { DeskKey } from '../speech.ts'

/** A page of the navigation: its address below `/desk`, its sign, what it is called and for. */
export type Place = {
  readonly to: string
  readonly label: DeskKey
  readonly about: DeskKey
}

/** How far whoever is signed in sees: a region, what a basis opens to a unit, or one's own enterprise. */
export type Reach = 'REGION' | 'UNIT' | 'OWN'

type Rule = Place & { readonly action: Action; readonly reach?: readonly Reach[] }

const RULES: readonly Rule[] = [
  { to: '/own', label: 'place.own', about: 'place.own.about', action: 'enterprise:object' },
  { to: '/readers', label: 'place.readers', about: 'place.readers.about', action: 'reading:read' },
  {
    to: '/enterprises',
    label: 'place.enterprises',
    about: 'place.enterprises.about',
    action: 'enterprise:read',
    reach: ['REGION', 'UNIT'],
  },
  { to: '/editions', label: 'place.editions', about: 'place.editions.about', action: 'edition:acknowledge' },
  {
    to: '/notices',
    label: 'place.notices',
    about: 'place.notices.about',
    action: 'membership:read',
    reach: ['UNIT', 'OWN'],
  },
  { to: '/lists', label: 'place.lists', about: 'place.lists.about', action: 'list:read', reach: ['REGION'] },
  {
    to: '/standings',
    label: 'place.standings',
    about: 'place.standings.about',
    action: 'reevaluation:read',
    reach: ['REGION'],
  },
  { to: '/objections', label: 'place.objections', about: 'place.objections.about', action: 'objection:answer' },
  { to: '/duplicates', label: 'place.duplicates', about: 'place.duplicates.about', action: 'enterprise:merge' },
  { to: '/imports', label: 'place.imports', about: 'place.imports.about', action: 'import:write' },
  { to: '/units', label: 'place.units', about: 'place.units.about', action: 'unit:write', reach: ['REGION', 'UNIT'] },
  {
    to: '/institution',
    label: 'place.institution',
    about: 'place.institution.about',
    action: 'figure:write',
    reach: ['UNIT'],
  },
  { to: '/tech-units', label: 'place.techUnits', about: 'place.techUnits.about', action: 'tech-unit:write' },
  {
    to: '/partner-banks',
    label: 'place.partnerBanks',
    about: 'place.partnerBanks.about',
    action: 'specialist:read',
  },
  { to: '/landings', label: 'place.landings', about: 'place.landings.about', action: 'landing:read' },
  { to: '/park', label: 'place.park', about: 'place.park.about', action: 'tenancy:write', reach: ['UNIT'] },
  { to: '/parks', label: 'place.parks', about: 'place.parks.about', action: 'tenancy:read', reach: ['REGION'] },
  { to: '/cooperations', label: 'place.cooperations', about: 'place.cooperations.about', action: 'cooperation:read' },
  { to: '/zones', label: 'place.zones', about: 'place.zones.about', action: 'landing:read' },
  { to: '/experts', label: 'place.experts', about: 'place.experts.about', action: 'conflict:read' },
  { to: '/advice', label: 'place.advice', about: 'place.advice.about', action: 'advice:read' },
  { to: '/intermediaries', label: 'place.intermediaries', about: 'place.intermediaries.about', action: 'order:read' },
  { to: '/orders', label: 'place.orders', about: 'place.orders.about', action: 'order:read' },
  { to: '/standards', label: 'place.standards', about: 'place.standards.about', action: 'standard:confirm' },
  { to: '/talents', label: 'place.talents', about: 'place.talents.about', action: 'talent:read' },
  { to: '/tiers', label: 'place.tiers', about: 'place.tiers.about', action: 'tier:read', reach: ['REGION'] },
  {
    to: '/parameters',
    label: 'place.parameters',
    about: 'place.parameters.about',
    action: 'tier:read',
    reach: ['REGION', 'UNIT'],
  },
  { to: '/people', label: 'place.people', about: 'place.people.about', action: 'person:read' },
  { to: '/log', label: 'place.log', about: 'place.log.about', action: 'audit:read', reach: ['REGION'] },
]

const UNIT_ROLES: readonly string[] = ['institution', 'park', 'intermediary', 'expert']

/** How far a standing sees, as the database has it. */
export function reachOf({ roles }: Pick<Standing, 'roles'>): Reach {
  if (roles.some((role) => role !== 'applicant' && !UNIT_ROLES.includes(role))) return 'REGION'
  return roles.some((role) => UNIT_ROLES.includes(role)) ? 'UNIT' : 'OWN'
}

/** The pages that whoever is signed in may open, in the order of the navigation. */
export function placesOf(standing: Pick<Standing, 'roles'>): readonly Place[] {
  const seen = reachOf(standing)
  return RULES.filter(({ action, reach }) => can(standing.roles, action) && (reach?.includes(seen) ?? true))
}

/** The page of the navigation that an address belongs to; undefined for the first page. */
export function placeAt(path: string, places: readonly Place[]): Place | undefined {
  return places.find(({ to }) => path === to || path.startsWith(`${to}/`))
}
