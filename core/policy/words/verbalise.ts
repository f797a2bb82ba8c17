import type { Expression } from '../parse/ast.ts'
import type { Words } from '../source/index.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import type { Naming } from './naming.ts'
import { settle } from './settle.ts'
import { Speaker } from './speaker.ts'

/** A FEEL expression as a sentence in both languages, the chosen readings put in. */
export function verbalise(expression: Expression, naming: Naming): Words {
  const settled = settle(expression, naming.reading)
  if (settled.kind === 'boolean')
    return { zh: settled.value ? chinese.always : chinese.never, en: settled.value ? english.always : english.never }
  return inBoth(naming, (speaker) => speaker.say(settled))
}

/** A value with the unit or in the words of its choice list. */
export function verbaliseValue(
  expression: Expression,
  kind: string | null,
  list: string | null,
  naming: Naming,
): Words {
  const settled = settle(expression, naming.reading)
  return inBoth(naming, (speaker) => speaker.value(settled, kind, list))
}

/** How a value stands to a limit: `revenue is at most 50,000,000 yuan`. */
export function verbaliseComparison(left: Expression, operator: string, right: Expression, naming: Naming): Words {
  const [a, b] = [settle(left, naming.reading), settle(right, naming.reading)]
  return inBoth(naming, (speaker) => speaker.compare(a, operator, b))
}

/** A cell of a decision table over its input; null where it takes any value. */
export function verbaliseCell(input: Expression, cell: Expression, naming: Naming): Words | null {
  if (cell.kind === 'any') return null
  const tests = cell.kind === 'in' || cell.kind === 'not-tests' ? cell.tests : [cell]
  return inBoth(naming, (speaker) => speaker.membership(input, tests, cell.kind === 'not-tests'))
}

function inBoth(naming: Naming, say: (speaker: Speaker) => string): Words {
  return { zh: say(new Speaker(naming, 'zh')), en: say(new Speaker(naming, 'en')) }
}
