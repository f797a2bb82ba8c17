import { composeCreditCode, valueOrThrow } from '../../../core/values/index.ts'
import { fold, initialsOf } from '../../../server/search/index.ts'

/** A part of a name, with what is searched in place of it. */
type Part = { readonly text: string; readonly folded: string; readonly initials: string }

const PLACES = parts('示州 例川 岱县 沅市 澧城 汶县 邕州 滦城')
const HEADS = parts(
  '岭 澜 沐 祁 珩 砚 屿 霁 衡 曜 朔 湛 榆 穹 翎 渡 砺 栖 云 山 海 星 辰 恒 锐 博 天 正 宏 远 卓 鼎 瑞 泰 安 华 新 中 东 南 西 北 金 玉 凌 凯 嘉 晟',
)
const TAILS = parts(
  '启 朗 川 合 原 拓 维 芯 图 铸 行 域 临 恒 沃 序 境 造 达 通 源 泽 诚 信 盛 辉 腾 翔 润 丰 茂 和 康 健 明 光 创 联 邦 德 方 圆 力 能 航 宇 江 洲',
)
const THIRDS = parts('- 微 普 诺 森 格 尔 特 斯 科 威 智 慧 元 基 亿 百 千 万 三 九 优 佳 立 飞')
const TRADES = parts(
  '半导体设备 通信系统 生物医药 压缩机械 能源技术服务 软件 网络科技 工程技术研究 智能安装工程 种业科技 新材料 精密仪器 环保设备 汽车零部件 电子 光电科技 数控机床 医疗器械 食品 纺织 物流 建筑工程 化工 农业发展 信息技术 航空配件 石油装备 检测技术 节能科技 机器人',
)
const SUFFIXES = parts(
  '有限公司（虚构） 股份有限公司（虚构） 有限责任公司（虚构） 科技有限公司（虚构） 集团有限公司（虚构）',
)

function parts(words: string): readonly Part[] {
  return words.split(' ').map((word) => {
    const text = word === '-' ? '' : word
    const { text: folded } = fold(text)
    return { text, folded, initials: initialsOf(folded) }
  })
}

/** The invented name of a firm by its number, of 8 to 20 characters, as it is kept: written, folded, and its initials. */
export function nameOf(number: number): Part {
  // Numbers beside each other share nothing: each list is stepped through at a pace of its own.
  const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 0
  const chosen = [
    PLACES[mixed % PLACES.length],
    HEADS[(mixed >>> 3) % HEADS.length],
    TAILS[(mixed >>> 8) % TAILS.length],
    THIRDS[(mixed >>> 13) % THIRDS.length],
    TRADES[(mixed >>> 18) % TRADES.length],
    SUFFIXES[number % 11 < 7 ? 0 : (number % 11) - 6],
  ]
  const joined = (kind: keyof Part): string => chosen.map((part) => part?.[kind] ?? '').join('')
  return { text: joined('text'), folded: joined('folded'), initials: joined('initials') }
}

/** A valid credit code that nobody has, by number and division. */
export function codeOf(number: number, division: string): string {
  return valueOrThrow(composeCreditCode('91', division, String(number).padStart(8, '0')))
}
