const TRIES_MAX = 1e9
const TOKEN = /\((?:\?:)?|(?:\)|[^()])(?:[*+?]|\{\d+(?:,\d*)?\})?\??/g
const QUANTIFIED = /^.(?:[*+?]|\{\d+(?:,\d*)?\})\??$/
const FIXED = /^.\{\d+\}$/
const OPTIONAL = /^.\?\??$/

type Group = { content: string; varies: boolean }

/**
 * True where backtracking over a text of that length could take ages: a repeated group that can match one text in
 * several ways (`(a+)+`, `(a|ab)*`), or many endless parts on a long text (`a*a*a*b`). Errs on the side of true.
 */
export function isCostly(source: string, textLength: number): boolean {
  const bare = source.replaceAll(/\\[pP]\{[^}]*\}|\\[\s\S]/g, 'x').replaceAll(/\[(?:[^[\]]|\[[^\]]*\])*\]/g, '.')
  const endless = bare.match(/[*+]|,\}/g)?.length ?? 0
  return textLength ** endless > TRIES_MAX || repeatsVaryingGroup(bare)
}

function repeatsVaryingGroup(bare: string): boolean {
  const open: Group[] = []
  let outer: Group = { content: '', varies: false }
  for (const token of bare.match(TOKEN) ?? []) {
    if (token.startsWith('(')) {
      open.push(outer)
      outer = { content: '', varies: false }
    } else if (token.startsWith(')')) {
      const varies = outer.varies || !hasDistinctBranches(outer.content)
      if (varies && QUANTIFIED.test(token) && !OPTIONAL.test(token)) return true
      outer = open.pop() ?? { content: '', varies: false }
      add(outer, 'x', varies || canVary(token))
    } else add(outer, token, canVary(token))
  }
  return false
}

function add(group: Group, content: string, varies: boolean): void {
  group.content += content
  group.varies ||= varies
}

function canVary(token: string): boolean {
  return QUANTIFIED.test(token) && !FIXED.test(token)
}

// `foo|bar` can be told apart by the first letter; `a|ab` and `.|a` cannot.
function hasDistinctBranches(content: string): boolean {
  const heads = content.split('|').map((branch) => (branch[0] ?? '').toLowerCase())
  if (heads.length === 1) return true
  return heads.every((head) => /^[\p{L}\p{N}]$/u.test(head)) && new Set(heads).size === heads.length
}
