/** Longest piece of an input that a message repeats, in characters. */
export const quotedInputMax = 40

/** An input as a message repeats it: cut after 40 characters, line breaks and control characters shown as spaces. */
export function quoteInput(input: unknown): string {
  const text = typeof input === 'string' ? input : describeValue(input)
  const whole = Array.from(text.slice(0, quotedInputMax * 2 + 2))
  const cut = whole.slice(0, quotedInputMax).join('')
  return (whole.length > quotedInputMax ? `${cut}…` : cut).replace(/\p{Cc}/gu, ' ')
}

function describeValue(input: unknown): string {
  if (input === null) return 'null'
  if (typeof input === 'number' || typeof input === 'boolean' || typeof input === 'bigint') return String(input)
  return Array.isArray(input) ? 'list' : typeof input
}
