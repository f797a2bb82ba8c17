/** How much a file may hold before it is refused unread. */
export type FileLimits = {
  /** Greatest size of the file, in bytes. */
  readonly bytesMax: number
  /** Greatest size of everything in a packed workbook once unpacked, in bytes. */
  readonly unpackedBytesMax: number
  /** Most parts in a packed workbook. */
  readonly partsMax: number
  /** Most rows with content over all sheets, header rows not counted. */
  readonly rowsMax: number
}

const mebibyte = 1024 * 1024

/** Limits of a file that comes over the network. */
export const uploadLimits: FileLimits = {
  bytesMax: 32 * mebibyte,
  unpackedBytesMax: 192 * mebibyte,
  partsMax: 500,
  // Ten rows for each of 20,000 firms: those of one programme, one row a firm and sheet and several in its lists.
  rowsMax: 200_000,
}

/** Limits of a file that a person names on the command line. */
export const localLimits: FileLimits = {
  bytesMax: 512 * mebibyte,
  unpackedBytesMax: 320 * mebibyte,
  partsMax: 2000,
  rowsMax: 1_000_000,
}
