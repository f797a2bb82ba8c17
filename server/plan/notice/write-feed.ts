import type { Notice } from '../../../contract/index.ts'

/** A feed (Atom, RFC 4287) of a region's notices, so that nobody has to look for them; `home` is the address of the pages. */
export function writeFeed(home: string, region: string, title: string, notices: readonly Notice[]): string {
  const page = `${home}/${region}/notices`
  const entries = notices.map(
    ({ id, title: name, publishedOn, from, unitName, body }) =>
      `<entry><id>urn:uuid:${id}</id><title>${escapeText(name)}</title><link href="${page}/${id}"/><updated>${publishedOn ?? from}T00:00:00+08:00</updated><author><name>${escapeText(unitName)}</name></author><summary>${escapeText(body.slice(0, SUMMARY))}</summary></entry>`,
  )
  const updated = notices.reduce(
    (last, { publishedOn }) => ((publishedOn ?? '') > last ? (publishedOn ?? '') : last),
    '1970-01-01',
  )
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${page}</id><title>${escapeText(title)}</title><link href="${page}"/><updated>${updated}T00:00:00+08:00</updated>${entries.join('')}</feed>`
}

/** How much of a notice stands in the feed, in characters. */
const SUMMARY = 300

function escapeText(text: string): string {
  // Characters that XML does not allow at all are left out.
  return text.replace(/[^\t\n\r\x20-\ufffd]/g, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
