/** Things without a name of their own, each known by its place, counted from 1. */
export function numbered<T>(items: readonly T[]): { readonly number: number; readonly item: T }[] {
  return items.map((item, index) => ({ number: index + 1, item }))
}
