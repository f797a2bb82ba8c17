import type { Refusal } from '../core/values/index.ts'

/** Ends the reading of a file that cannot be read on; the door turns it into the refusal that it carries. */
export class UnreadableFile extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.messageEn)
    this.refusal = refusal
  }
}
