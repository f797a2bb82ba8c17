/**
 * What cites clauses, in the order in which the plan prints them, as the rule lists those that it carries out. Of one
 * clause each keeps its place; a clause that the rule does not list comes after, in order of appearance.
 */
export function inClauseOrder<T extends { readonly clause: string }>(
  clauses: readonly string[],
  things: readonly T[],
): T[] {
  const order = [...new Set([...clauses, ...things.map(({ clause }) => clause)])]
  const places = new Map(order.map((clause, place) => [clause, place]))
  const placeOf = ({ clause }: T): number => places.get(clause) ?? order.length
  return things.toSorted((a, b) => placeOf(a) - placeOf(b))
}
