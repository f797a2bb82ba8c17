import type { DeskKey } from '../speech.ts'
import type { Place } from './places.ts'

/** Pages of the navigation that belong together, with what they are called. */
export type PlaceGroup = { readonly label: DeskKey; readonly places: readonly Place[] }

/** Pages of each group in words of their addresses; what is named nowhere belongs to the first. */
const GROUPS: readonly (readonly [label: DeskKey, paths: readonly string[]])[] = [
  ['group.firms', []],
  ['group.institutions', ['/units', '/institution', '/tech-units', '/partner-banks', '/landings']],
  ['group.parks', ['/park', '/parks', '/cooperations', '/zones']],
  ['group.services', ['/experts', '/advice', '/intermediaries', '/orders', '/standards', '/talents']],
  ['group.rules', ['/tiers', '/parameters']],
  ['group.office', ['/people', '/log']],
]

/** Up to so many pages are listed without groups. */
const FEW = 8

/** Pages in their groups, in the order of the navigation; few of them in one group alone. */
export function groupPlaces(places: readonly Place[]): readonly PlaceGroup[] {
  if (places.length <= FEW) return [{ label: 'group.firms', places }]
  const named = new Set(GROUPS.flatMap(([, paths]) => paths))
  const groups = GROUPS.map(([label, paths], at) => ({
    label,
    places: places.filter(({ to }) => (at === 0 ? !named.has(to) : paths.includes(to))),
  }))
  return groups.filter((group) => group.places.length > 0)
}
