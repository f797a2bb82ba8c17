import { type Ir, walk } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'

/** Rows of tables and bands that can never apply, and tables that leave cases out. */
export function tableFaultsOf(programme: CompiledProgramme): { code: string; zh: string; en: string }[] {
  return programme.definitions.flatMap(({ id, ir }) =>
    [...walk(ir)].flatMap((part) =>
      part.op === 'first' ? [...unreachable(id, part.rows), ...gaps(id, part.rows)] : [],
    ),
  )
}

type Rows = readonly { readonly test: Ir }[]

/** A row is unreachable where all that an earlier row asks is asked by it too. */
function unreachable(id: string, rows: Rows): { code: string; zh: string; en: string }[] {
  const asked = rows.map(({ test }) => new Set(conjuncts(test).map((part) => JSON.stringify(part))))
  return asked.flatMap((own, index) => {
    const before = asked.slice(0, index).findIndex((earlier) => [...earlier].every((part) => own.has(part)))
    if (before < 0) return []
    const [zh, en] = [
      `第${index + 1}行永远用不到：第${before + 1}行已包含它。`,
      `Row ${index + 1} can never apply: row ${before + 1} covers it.`,
    ]
    return [{ code: 'unreachable', zh: `${id} ${zh}`, en: `${id}: ${en}` }]
  })
}

function gaps(id: string, rows: Rows): { code: string; zh: string; en: string }[] {
  const last = rows.at(-1)?.test
  if (last?.op === 'truth' && last.value === 1) return []
  return [{ code: 'gap', zh: `${id} 最后一行不覆盖其余情形。`, en: `${id}: the last row leaves cases out.` }]
}

function conjuncts(test: Ir): readonly Ir[] {
  if (test.op === 'truth') return []
  return test.op === 'all' ? test.items.flatMap(conjuncts) : [test]
}
