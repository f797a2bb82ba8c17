import type { Refusal } from '../../values/index.ts'

/** Thrown inside the interpreter where it will not answer; the door turns it into the refusal it carries. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(code: string, messageZh: string, messageEn: string, remedy?: { zh: string; en: string }) {
    super(messageEn)
    const remedies = remedy === undefined ? {} : { remedyZh: remedy.zh, remedyEn: remedy.en }
    this.refusal = { code, messageZh, messageEn, ...remedies }
  }
}
