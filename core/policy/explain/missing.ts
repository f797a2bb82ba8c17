import type { CompiledPack } from '../compile/index.ts'
import type { Determination } from '../evaluate/index.ts'
import { plain, type Statement } from './statement.ts'
import { wordsOfPath } from './words-of-path.ts'

/** What the answer waits for and is not given: facts by their place, numbers with the unit that owes each. */
export function missingTold(pack: CompiledPack, { needs, unset, toVerify }: Determination): Statement[] {
  const given = new Set(toVerify)
  return needs
    .filter((need) => !given.has(need))
    .map((need) => {
      const number = unset.find(({ parameter }) => need === `parameters.${parameter}`)
      if (!number) return placeTold(pack, need)
      const owed = number.owedBy === null ? undefined : pack.units[number.owedBy]
      const { zh, en } = owed ?? { zh: number.owedBy ?? '—', en: number.owedBy ?? '—' }
      return plain(
        `${number.label.zh}：实施细则未定，由 ${zh} 确定（${number.clause}）`,
        `${number.label.en}: not set, owed by ${en} (${number.clause})`,
      )
    })
}

/** What is given and must be verified before there is an answer, because a condition says that it cannot be right as it stands. */
export function verificationTold(pack: CompiledPack, { toVerify }: Determination): Statement[] {
  return toVerify.map((path) => placeTold(pack, path))
}

function placeTold({ vocabulary }: CompiledPack, path: string): Statement {
  const { zh, en } = wordsOfPath(vocabulary, path)
  return plain(`${zh}（${path}）`, `${en} (${path})`)
}
