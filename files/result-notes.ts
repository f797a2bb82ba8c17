import type { ResultContext } from './result-context.ts'

/** The lines of a result's notes: which pack and day, what the verdicts mean, which readings of the plan were taken. */
export function noteLines({ pack, on, language }: ResultContext): { head: string[]; lines: string[][] } {
  const isZh = language === 'zh'
  const about = isZh
    ? [
        ['规则包', pack.id, pack.names.zh],
        ['规则版本', pack.version, '同一版本、同一材料、同一日期，结果逐字节相同。'],
        ['评定日', on, '各项条件按这一天有效的规定和材料判断；计息等期间按各期间的日期判断。'],
        ['符合', '', '全部条件已由材料证明；金额是应享受的金额，单位为元。'],
        ['不符合', '', '至少一个条件已被材料否定，见“理由”。'],
        ['还缺材料', '', '结论取决于尚未提供的材料或尚未确定的标准，见“缺少的材料”；未知不按“否”处理，也不计为零。'],
        ['防公式', '', '以等号等开头的文字前面加了撇号，避免被表格软件当作公式执行。'],
      ]
    : [
        ['Pack', pack.id, pack.names.en],
        ['Pack version', pack.version, 'Equal version, facts and day give the same result, byte for byte.'],
        ['As of', on, 'Conditions are judged by the rules and facts of this day; periods by their own days.'],
        ['Meets', '', 'The facts prove every condition; the amount is what is due, in yuan.'],
        ['Does not meet', '', 'The facts disprove at least one condition; see "Reasons".'],
        [
          'Needs facts',
          '',
          'The answer depends on facts not given or numbers not set; see "Missing facts". Unknown is neither no nor zero.',
        ],
        ['Formulas', '', 'Text that begins like a formula has an apostrophe in front, so that no spreadsheet runs it.'],
      ]
  const readings = pack.programmes.flatMap(({ title, readings: own }) =>
    own.map(({ clause, chosen, options, why }) => [
      isZh ? `条文读法 ${clause}` : `Reading of ${clause}`,
      title[language],
      `${options[chosen]?.[language] ?? chosen} (${chosen}). ${why[language]}`,
    ]),
  )
  const head = isZh ? ['事项', '内容', '说明'] : ['Item', 'Content', 'Explanation']
  return { head, lines: [...about, ...readings] }
}
