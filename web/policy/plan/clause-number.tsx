import type { ReactNode } from 'react'
import type { Clause } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'

/** A clause's number as printed, “第 8 条”; a number that is more than figures stands as it is. */
export function ClauseNumber({ number }: Pick<Clause, 'number'>): ReactNode {
  const { say } = useSpeech()
  if (isPlainNumber(number)) return say('clause.number', { number })
  return <span lang="zh-CN">{number}</span>
}

/** Whether a number is figures only, such as 8 or 2.3. */
export function isPlainNumber(number: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(number)
}
