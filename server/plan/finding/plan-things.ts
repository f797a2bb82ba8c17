import type { SearchKind, Words } from '../../../contract/index.ts'
import type { Clause, Plan, Unit } from '../../../core/plan/index.ts'
import { type CompiledPack, type CompiledProgramme, programmeIds } from '../../../core/policy/index.ts'
import type { Findable, PassageText } from '../../search/index.ts'

/** Something that anyone can find, with the address of its page. */
export type Thing = Findable & {
  readonly kind: SearchKind
  readonly region: string
  readonly regionNames: Words
  readonly title: Words
  readonly path: string
}

/** What a pack holds that can be found: the plan, its clauses with their rows, programmes, numbers and units. */
export function thingsOfPack(plan: Plan, pack: CompiledPack): Thing[] {
  const programmes = programmeIds(pack).flatMap((id) => pack.programmes.find((each) => each.id === id) ?? [])
  return [
    planThing(plan),
    ...programmes.map((programme) => programmeThing(plan, programme)),
    ...plan.clauses.map((clause) => clauseThing(plan, clause)),
    ...plan.parameters.map(({ id, label, clause, note }) =>
      thing(plan, 'parameter', id, {
        title: label,
        path: clausePath(plan, clause),
        passages: [...both(label, 3), ...(note ? both(note, 1) : []), ...both({ zh: clause, en: '' }, 2)],
      }),
    ),
    ...plan.units.map((unit) => unitThing(plan, unit)),
  ]
}

/** A text of both languages as passages; an empty one is none. */
export function both({ zh, en }: Words, weight: 1 | 2 | 3, anchor: string | null = null): PassageText[] {
  const passages: readonly PassageText[] = [
    { text: zh, language: 'zh', weight, anchor },
    { text: en, language: 'en', weight, anchor },
  ]
  return passages.filter(({ text }) => text !== '')
}

type Part = { readonly title: Words; readonly path: string; readonly passages: readonly PassageText[] }

function thing({ id: region, names }: Plan, kind: SearchKind, key: string, part: Part): Thing {
  return { key: `${kind}/${region}/${key}`, kind, region, regionNames: names, ...part }
}

function planThing(plan: Plan): Thing {
  const { title, number, issuer, basis, approvedBy, gazette, publication, reading } = plan.document
  const numbers = [number, publication?.indexNumber, ...basis.map((each) => each.number)].filter(
    (each) => typeof each === 'string',
  )
  return thing(plan, 'plan', plan.document.id, {
    title,
    path: `/${plan.id}`,
    passages: [
      ...both(title, 3),
      ...both(plan.names, 2),
      ...numbers.flatMap((each) => both({ zh: each, en: '' }, 2)),
      ...both({ zh: issuer, en: '' }, 2),
      ...basis.flatMap((each) => both(each.title, 1)),
      ...[approvedBy, gazette, reading].flatMap((each) => (each ? both(each, 1) : [])),
    ],
  })
}

function clauseThing(plan: Plan, clause: Clause): Thing {
  const rows = clause.entries.flatMap(({ id, digest, targets, duty }) => [
    ...both({ zh: id, en: '' }, 2, id),
    ...both(digest, 1, id),
    ...targets.flatMap(({ indicator }) => both(indicator, 1, id)),
    ...(duty ? both(duty.what, 1, id) : []),
  ])
  return thing(plan, 'clause', clause.id, {
    title: clause.heading,
    path: clausePath(plan, clause.id),
    passages: [...both(clause.heading, 3), ...both({ zh: clause.id, en: '' }, 2), ...rows],
  })
}

function programmeThing(plan: Plan, programme: CompiledProgramme): Thing {
  const { id, title, clauses, conditions, ceilings, classes, window, amount } = programme
  const parts = [...conditions, ...ceilings, ...classes, ...(window ? [window] : [])]
  return thing(plan, 'programme', id, {
    title,
    path: `/${plan.id}/programmes/${encodeURIComponent(id)}`,
    passages: [
      ...both(title, 3),
      ...clauses.flatMap((clause) => both({ zh: clause, en: '' }, 2)),
      ...parts.flatMap(({ label }) => both(label, 1)),
      ...(amount?.sentence ?? []).flatMap((sentence) => both(sentence, 1)),
    ],
  })
}

function unitThing(plan: Plan, { id, names, printed, successor }: Unit): Thing {
  const others = printed.filter((name) => name !== names.zh)
  return thing(plan, 'institution', id, {
    title: names,
    path: `/${plan.id}?unit=${encodeURIComponent(id)}`,
    passages: [
      ...both(names, 3),
      ...others.flatMap((name) => both({ zh: name, en: '' }, 2)),
      ...(successor ? both(successor, 2) : []),
    ],
  })
}

/** The page of a clause, or that of a row's clause at the row. */
function clausePath(plan: Plan, id: string): string {
  const clause = plan.clauses.find((each) => each.id === id || each.entries.some((entry) => entry.id === id))
  const page = `/${plan.id}/clauses/${encodeURIComponent(clause?.id ?? id)}`
  return clause && clause.id !== id ? `${page}#${encodeURIComponent(id)}` : page
}
