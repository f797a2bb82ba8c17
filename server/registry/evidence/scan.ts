/** What a virus scanner says of a file; `by` names the scanner with its version. */
export type Scan =
  | { readonly state: 'NOT_SCANNED' }
  | { readonly state: 'CLEAN'; readonly by: string }
  | { readonly state: 'INFECTED'; readonly by: string; readonly found: string }

/** Asks a virus scanner about a file, before it is kept. What it throws ends the upload. */
export type ScanFile = (bytes: Uint8Array) => Promise<Scan>

/** Where no scanner is set up, files are kept and said to be unscanned. */
export const scanNothing: ScanFile = async () => ({ state: 'NOT_SCANNED' })
