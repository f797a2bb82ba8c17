/** Whether a text has the form of an id; another is an id of nothing. */
export function isId(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
