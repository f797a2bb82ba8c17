/** First and second syllable of an invented brand. */
const HEADS = [
  '岭',
  '澜',
  '沐',
  '祁',
  '珩',
  '砚',
  '屿',
  '霁',
  '衡',
  '曜',
  '朔',
  '湛',
  '榆',
  '穹',
  '翎',
  '渡',
  '砺',
  '栖',
]
const TAILS = [
  '启',
  '朗',
  '川',
  '合',
  '原',
  '拓',
  '维',
  '芯',
  '图',
  '铸',
  '行',
  '域',
  '临',
  '恒',
  '沃',
  '序',
  '境',
  '造',
]

/** Trade in a name by industry code (GB/T 4754), as registers write it. */
const TRADES: Readonly<Record<string, string>> = {
  C3562: '半导体设备',
  C3921: '通信系统',
  C2710: '生物医药',
  C3463: '压缩机械',
  B1120: '能源技术服务',
  I6513: '软件',
  I6312: '网络科技',
  M7320: '工程技术研究',
  E4920: '智能安装工程',
  A0111: '种业科技',
}

/** A name that no register holds: an invented brand, the trade, and the mark of what is fictitious. Equal indices give equal names. */
export function nameFirm(place: string, industry: string, index: number): string {
  const head = HEADS[index % HEADS.length] ?? ''
  const tail = TAILS[Math.floor(index / HEADS.length) % TAILS.length] ?? ''
  const trade = TRADES[industry] ?? '科技'
  return `${place}${head}${tail}${trade}有限公司（虚构）`
}
