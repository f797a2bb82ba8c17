import { renameSync, rmSync } from 'node:fs'
import { openFile } from './evaluate.ts'
import { CommandRefused } from './refused.ts'

/** A file for the result of a simulation: written beside its name first, renamed when it is whole. */
export type SimulationFile = {
  readonly write: (text: string) => Promise<void>
  /** Leaves nothing half-written behind. */
  readonly drop: () => void
}

/** Opens the file named by --out, so that it is refused before anything is computed. Refuses command.out and file.not-writable. */
export function openSimulationFile(out: string): SimulationFile {
  if (!/\.json$/i.test(out)) throw new CommandRefused([outRefusal(out)])
  const partial = `${out}.partial`
  const target = openFile(partial, out)
  const drop = (): void => rmSync(partial, { force: true })
  process.once('SIGINT', () => {
    drop()
    process.exit(130)
  })
  return {
    write: async (text) => {
      await new Promise<void>((resolve, reject) => {
        target.once('error', reject)
        target.end(text, () => resolve())
      })
      renameSync(partial, out)
    },
    drop,
  }
}

function outRefusal(out: string): ConstructorParameters<typeof CommandRefused>[0][number] {
  return {
    code: 'command.out',
    messageZh: `无法写出“${out}”：模拟结果只写成 JSON。`,
    messageEn: `"${out}" cannot be written: the result of a simulation is written as JSON.`,
    remedyZh: '请用 .json 结尾的文件名。',
    remedyEn: 'Use a name that ends in .json.',
  }
}
