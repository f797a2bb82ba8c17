/** A name as FEEL compares it: outer blanks gone, inner blanks single, none around `. / - ' + *`. */
export function canonicalName(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([./\-'+*])\s*/g, '$1')
}
