/** A name for comparison: full-width forms, spaces and capitals make no difference. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
