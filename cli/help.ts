import { languageOf, readCommandLine } from './command-line.ts'

/** How a command is written, and what it is for. */
type Usage = { readonly command: string; readonly zh: string; readonly en: string }

const usages: readonly Usage[] = [
  {
    command:
      'evaluate --pack ID|DIR [--programme ID] --facts FILE --on DATE [--reading P.R=OPTION] [--json] [--out FILE]',
    zh: '按规则包评定文件中的申请主体。FILE 为 .xlsx、.csv、.json 或 -（标准输入）；--out 写出 .xlsx、.csv、.json；--json 在标准输出给出一份 JSON；--reading 项目.读法=选项 改用另一种读法，可多次给出。无论结论如何，退出码为 0。',
    en: 'Evaluates the applicants of a file. FILE is .xlsx, .csv, .json or - (standard input); --out writes .xlsx, .csv or .json; --json prints one JSON document; --reading programme.reading=OPTION takes another reading, and may be given several times. Exit 0 whatever the verdict.',
  },
  {
    command: 'explain --pack ID|DIR [--programme ID] --facts FILE --on DATE [--reading P.R=OPTION] [--json]',
    zh: '逐条款用文字说明一个主体的结论、理由和金额。',
    en: 'Says in sentences, clause by clause, how the answer for one applicant comes about.',
  },
  {
    command: 'check [PACK…] [--notes] [--json]',
    zh: '检查写明的规则包，不写则全部检查：每处错误给出 文件:行号，再给出方案条款的覆盖情况。有错误时退出码为 1。',
    en: 'Checks the packs named, or all: every fault with file:line, then how much of the plan is covered. Exit 1 on any fault.',
  },
  {
    command:
      'simulate --pack ID|DIR [--programme ID] --population N|FILE [--reform FILE.yaml] --on DATE [--seed S] [--json] [--out FILE.json]',
    zh: '在一批主体上比较现行规定与调整后的规定：各项目的结论数、金额、受益与受损，并按年、称号、区划、行业、规模列出。N 为虚构企业的个数，相同的种子 S 得到相同的企业；--out 把全部结果写成 JSON 文件。FILE.yaml 写 parameters: { 参数: "值" } 和 readings: { 项目.读法: 选项 }。',
    en: 'Compares the rules in force with a reform over a population: answers, money, winners and losers by programme, and by year, title, division, industry and size. N firms are invented, the same for the same seed S; --out writes the whole result as a JSON file. FILE.yaml holds parameters: { id: "value" } and readings: { programme.reading: OPTION }.',
  },
  {
    command: 'template --pack ID|DIR [--programme ID] --out FILE.xlsx',
    zh: '写出空白填报工作簿，附说明和下拉选项。',
    en: 'Writes an empty workbook to be filled in, with notes and drop-downs.',
  },
  {
    command: 'new-pack DIR [--id ID] [--zh NAME] [--en NAME] [--division CODE]',
    zh: '在 DIR（给出 --id 时为 DIR/ID）建立一个新地区的规则包，示例内容为虚构，可直接检查和评定。',
    en: 'Writes the pack of a new region into DIR (DIR/ID with --id); its sample content is fictitious, ready to check and evaluate.',
  },
  {
    command: 'serve [--port N] [--host ADDRESS]',
    zh: '在本机提供网页和接口。',
    en: 'Serves the pages and the interface on this machine.',
  },
  {
    command: 'bootstrap --region ID --unit NAME [--address URL]',
    zh: '为一个地区的第一位安全管理员给出一次性链接，一小时内有效；已有安全管理员时拒绝。NAME 为其所在单位。',
    en: 'Prints a link, good once and for one hour, for the first security administrator of a region; refused where there is one. NAME is the unit that the person is of.',
  },
  {
    command: 'migrate',
    zh: '把数据库升级到最新结构，并登记各地区；可以重复执行。',
    en: 'Brings the database to its newest form and registers the regions; safe to run again.',
  },
  {
    command: 'backup --out FILE',
    zh: '把全部数据按同一时刻写入一个文件，不影响他人工作。',
    en: 'Writes all records, as they stand at one moment, into one file; others go on working.',
  },
  {
    command: 'restore --from FILE',
    zh: '把备份恢复到没有数据的数据库：全部恢复，或完全不动。',
    en: 'Reads a backup into a database without records: whole, or not at all.',
  },
  {
    command: 'doctor',
    zh: '逐项检查数据库：数据是否牢靠、访问是否受约束。有问题时退出码为 1。',
    en: 'Looks over the database: whether what it holds lasts and access is bound. Exit 1 where something is not in order.',
  },
  {
    command: 'version',
    zh: '显示程序的版本；也可写 --version。',
    en: 'Prints the version of the program, as does --version.',
  },
]

/** Prints how the commands are written, in Chinese and English, or in the language asked for. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['language'], flags: [] })
  const languages = line.text('language') === undefined ? (['zh', 'en'] as const) : [languageOf(line)]
  const asked = usages.filter(({ command }) => line.words.some((word) => command.startsWith(`${word} `)))
  const shown = asked.length > 0 ? asked : usages
  const blocks = shown.map((usage) =>
    [`kerong ${usage.command}`, ...languages.map((language) => `    ${usage[language]}`), ''].join('\n'),
  )
  const common = { zh: '各命令均可加 --language zh|en。', en: 'Every command takes --language zh|en.' }
  process.stdout.write(`${blocks.join('\n')}\n${languages.map((language) => common[language]).join(' ')}\n`)
  return 0
}
