/** Addresses of pages behind the name of a pack; `:` stands for any name. The router of `web/` has the same, and a test compares. */
export const PAGES_OF_PACK: readonly string[] = [
  '',
  'clauses/:',
  'programmes/:',
  'calculate',
  'batch',
  'batch/:',
  'batch/:/firms/:',
  'handbook',
  'deadlines',
  'notices',
  'notices/:',
  'institutions',
  'feedback',
]

/** Addresses of pages that are about no region or about all. */
export const PAGES_OF_ALL: readonly string[] = ['', 'search', 'plans']

/** Addresses of signed-in pages below `/desk`; `:` stands for any name. The router of `web/desk` has the same, and a test compares. */
export const PAGES_OF_DESK: readonly string[] = [
  '',
  'standing',
  'account',
  'invitation',
  'enterprises',
  'enterprises/:',
  'enterprises/new',
  'enterprises/:/statement',
  'determinations/:',
  'standings',
  'own',
  'own/statement',
  'readers',
  'objections',
  'lists',
  'lists/:',
  'lists/:/preview',
  'reviews/:',
  'notices',
  'editions',
  'editions/:',
  'imports',
  'imports/:',
  'duplicates',
  'units',
  'units/:',
  'advice',
  'advice/:',
  'cooperations',
  'cooperations/:',
  'experts',
  'institution',
  'intermediaries',
  'landings',
  'landings/:',
  'orders',
  'parameters',
  'parameters/:',
  'park',
  'parks',
  'parks/:',
  'partner-banks',
  'partner-banks/:',
  'standards',
  'standards/:',
  'talents',
  'tech-units',
  'tech-units/:',
  'tiers',
  'zones',
  'zones/:',
  'people',
  'people/:',
  'log',
]

/** Whether a path, without its query, is the address of a signed-in page. */
export function isDeskAddress(path: string): boolean {
  const [desk, ...rest] = path.replace(/^\//, '').replace(/\/$/, '').split('/')
  return desk === 'desk' && PAGES_OF_DESK.some((page) => fits(page === '' ? [] : page.split('/'), rest))
}

/** Whether a path, without its query, is the address of a page: one of all regions, or one of a pack that there is. */
export function isPageAddress(path: string, isPack: (id: string) => boolean): boolean {
  const [pack = '', ...rest] = path.replace(/^\//, '').replace(/\/$/, '').split('/')
  if (rest.length === 0 && PAGES_OF_ALL.includes(pack)) return true
  return isPack(pack) && PAGES_OF_PACK.some((page) => fits(page === '' ? [] : page.split('/'), rest))
}

function fits(page: readonly string[], steps: readonly string[]): boolean {
  if (page.length !== steps.length) return false
  return page.every((name, place) => (name === ':' ? steps[place] !== '' : steps[place] === name))
}
