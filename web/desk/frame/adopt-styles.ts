// Stands in for `@rc-component/util/es/Dom/dynamicCSS` in the build. antd writes its styles into style elements, which the
// content policy of the pages refuses; as style sheets of the document they need no exception to it.

/** Style sheets by the key that antd gives them. */
const sheets = new Map<string, { readonly sheet: CSSStyleSheet; readonly handle: HTMLStyleElement; text: string }>()

/** Writes the styles of a key, or replaces them; gives an element of no document, for its caller to mark. */
export function updateCSS(text: string, key: string): HTMLStyleElement {
  const known = sheets.get(key)
  if (known) {
    if (known.text !== text) known.sheet.replaceSync(text)
    known.text = text
    return known.handle
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  const handle = document.createElement('style')
  sheets.set(key, { sheet, handle, text })
  document.adoptedStyleSheets.push(sheet)
  return handle
}

/** Takes the styles of a key away. */
export function removeCSS(key: string): void {
  const known = sheets.get(key)
  if (!known) return
  sheets.delete(key)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet)
}

/** Writes styles that no key names. */
export function injectCSS(text: string): HTMLStyleElement {
  return updateCSS(text, text)
}

/** Forgets nothing: there are no containers here. */
export function clearContainerCache(): void {
  // Kept because the module that this one stands in for has it.
}
