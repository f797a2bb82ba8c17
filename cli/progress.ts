const quietMs = 700
const redrawMs = 100
const barWidth = 30

/** Shows on a terminal how far long work has come; says nothing in pipes, and nothing about short work. */
export type Progress = {
  /** Work of unknown length: so many rows so far. */
  readonly count: (done: number) => void
  /** Work of known length. */
  readonly part: (done: number, all: number) => void
  /** Takes the line away. */
  readonly clear: () => void
}

/** A progress line on a terminal with a title such as "reading". */
export function openProgress(title: string, stream: NodeJS.WriteStream): Progress {
  const now = (): number => performance.now()
  const started = now()
  let drawn = 0
  const draw = (text: () => string): void => {
    const at = now()
    if (!stream.isTTY || at - started < quietMs || at - drawn < redrawMs) return
    drawn = at
    stream.write(`\r\u001b[K${title} ${text()}`)
  }
  return {
    count: (done) => draw(() => `${done}`),
    part: (done, all) => draw(() => barOf(done, all)),
    clear: () => {
      if (drawn > 0) stream.write('\r\u001b[K')
      drawn = 0
    },
  }
}

function barOf(done: number, all: number): string {
  const share = all === 0 ? 1 : done / all
  const full = Math.floor(share * barWidth)
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(share * 100)}% ${done}/${all}`
}
