import { fileURLToPath } from 'node:url'
import type { Handbook, HandbookProgramme, Words } from '../../../contract/index.ts'
import { ROLE_WORDS } from '../../../contract/messages/index.ts'
import { HANDBOOK_WORDS } from './handbook-words.ts'

type Language = keyof Words
type Key = keyof typeof HANDBOOK_WORDS

/** The font whose characters keep their own codes in a printed text; with the system's alone 页金月 would become radicals. */
const FONT = fileURLToPath(import.meta.resolve('@fontsource/noto-sans-sc/400.css'))

const STYLE = `
@page { size: A4; margin: 22mm 20mm 20mm; @bottom-center { content: counter(page); font: 9pt 'Noto Sans SC'; color: #555 } }
* { box-sizing: border-box }
body { font: 10.5pt/1.65 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif; color: #111; margin: 0; font-weight: 400 }
h1, h2, h3, strong, th { font-weight: 400 }
h1 { font-size: 24pt; margin: 40mm 0 6mm; color: #0b3d91 }
h2 { font-size: 15pt; margin: 0 0 3mm; padding-bottom: 2mm; border-bottom: 0.4mm solid #0b3d91; color: #0b3d91 }
h3 { font-size: 11.5pt; margin: 5mm 0 1mm; color: #0b3d91; break-after: avoid }
section { break-before: page }
ol, ul { margin: 0; padding-left: 6mm }
li { margin-bottom: 1mm; break-inside: avoid }
.muted { color: #555; font-size: 9.5pt }
.detail { color: #333; font-size: 9.5pt; display: block }
.code { color: #555; font-size: 8.5pt; white-space: nowrap }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #bbb }
thead th { border-bottom-color: #0b3d91 }
tr { break-inside: avoid }
.contents a { color: inherit; text-decoration: none }
.not-set { color: #873800 }`

/** The handbook as one HTML document to be printed, in one language. */
export function writeHandbookHtml(handbook: Handbook, language: Language): string {
  const say = sayIn(language)
  const { names, title, issuer, on, version, programmes } = handbook
  const heading = `${names[language]} · ${say('title')}`
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapeText(heading)}</title>
<link rel="stylesheet" href="file://${escapeText(FONT)}"><style>${STYLE}</style></head><body>
<h1>${escapeText(heading)}</h1>
<p>${escapeText(say('basis', { title: title[language] }))}<br>${escapeText(say('issuer', { issuer }))}</p>
<p class="muted">${escapeText(say('edition', { on, version: version.slice(0, 19) }))}</p>
<p class="muted">${escapeText(say('nature'))}</p>
<h3>${escapeText(say('contents'))}</h3>
${programmes.length === 0 ? `<p>${escapeText(say('none'))}</p>` : `<ol class="contents">${programmes.map((each) => `<li><a href="#${escapeText(each.id)}">${escapeText(each.title[language])}</a></li>`).join('')}</ol>`}
${programmes.map((each) => programmeHtml(each, language)).join('\n')}
</body></html>`
}

function programmeHtml(programme: HandbookProgramme, language: Language): string {
  const say = sayIn(language)
  const { id, title, gives, conditions, limits, classes, clauses } = programme
  const part = (key: Key, body: string): string => (body === '' ? '' : `<h3>${escapeText(say(key))}</h3>${body}`)
  const sentences = (items: HandbookProgramme['conditions']): string =>
    list(
      'ol',
      items.map(
        ({ label, sentence, clause }) =>
          `${escapeText(label[language])} <span class="code">${escapeText(clause)}</span>${sentence ? `<span class="detail">${escapeText(sentence[language])}</span>` : ''}`,
      ),
    )
  const clauseLines = clauses.map((clause) =>
    escapeText(say('clause', { number: clause.number, heading: clause.heading[language], id: clause.id })),
  )
  return `<section id="${escapeText(id)}"><h2>${escapeText(title[language])}</h2>
${part(
  'gives',
  list(
    'ul',
    gives.map((each) => escapeText(each[language])),
  ),
)}
${part('conditions', sentences(conditions))}
${part('limits', sentences(limits))}
${part('classes', sentences(classes))}
${part('apply', applyHtml(programme, language))}
${part('numbers', numbersHtml(programme, language))}
${part('clauses', list('ul', clauseLines))}</section>`
}

function applyHtml({ units, facts }: HandbookProgramme, language: Language): string {
  const say = sayIn(language)
  const unitLines = units.map(
    ({ role, names }) =>
      `${escapeText(names[language])}<span class="code"> ${escapeText(ROLE_WORDS[role]?.[language] ?? role)}</span>`,
  )
  const factLines = facts.map(
    ({ subject, fields }) =>
      `${escapeText(subject[language])}<span class="detail">${escapeText(fields.map((each) => each[language]).join(language === 'zh' ? '、' : ', '))}</span>`,
  )
  const inCharge =
    units.length === 0
      ? `<p>${escapeText(say('noUnit'))}</p>`
      : `<p>${escapeText(say('applyTo'))}</p>${list('ul', unitLines)}`
  return `${inCharge}${facts.length === 0 ? '' : `<p>${escapeText(say('facts'))}</p>${list('ul', factLines)}`}`
}

function numbersHtml({ numbers }: HandbookProgramme, language: Language): string {
  const say = sayIn(language)
  if (numbers.length === 0) return ''
  const rows = numbers.map(({ label, clause, value, since, owedBy }) => {
    const state = since ?? (owedBy ? say('owed', { unit: owedBy[language] }) : '—')
    const shown = value ? escapeText(value[language]) : `<span class="not-set">${escapeText(say('notSet'))}</span>`
    return `<tr><th scope="row">${escapeText(label[language])} <span class="code">${escapeText(clause)}</span></th><td>${shown}</td><td>${escapeText(state)}</td></tr>`
  })
  const heads = (['number', 'value', 'state'] as const)
    .map((key) => `<th scope="col">${escapeText(say(key))}</th>`)
    .join('')
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function list(tag: 'ol' | 'ul', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`
}

function sayIn(language: Language): (key: Key, values?: Readonly<Record<string, string>>) => string {
  return (key, values = {}) =>
    HANDBOOK_WORDS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
