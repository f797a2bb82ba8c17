import type { Refusal } from '../core/values/index.ts'

/** Most refusals that are listed one by one; further ones are counted. */
export const refusalsShownMax = 1000

/** Gathers refusals: all are counted, the first thousand kept. */
export class RefusalList {
  readonly shown: Refusal[] = []
  total = 0

  add(...refusals: readonly Refusal[]): void {
    this.addAll(refusals)
  }

  /** Adds any number of refusals: a hundred thousand cannot be passed as arguments. */
  addAll(refusals: readonly Refusal[]): void {
    for (const refusal of refusals) {
      this.total += 1
      if (this.shown.length < refusalsShownMax) this.shown.push(refusal)
    }
  }
}
