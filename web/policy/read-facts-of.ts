import type { Programme } from './engine.ts'

/** What expressions read: fields by entity, parameters, and parts of the facts document. */
export type Reads = {
  /** `loan.drawnOn`: a field of an entity. */
  readonly fields: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  readonly roots: ReadonlySet<string>
  /** Units of what is compared, e.g. `CNY`, `date`. */
  readonly units: ReadonlySet<string>
}

type Node = { readonly [key: string]: unknown }

/** Everything that expressions read, through the definitions of their programme; each definition is looked into once. */
export function readsOf(programme: Programme, expressions: readonly unknown[]): Reads {
  const reader = new Reader(programme)
  reader.visit(expressions)
  return reader
}

class Reader implements Reads {
  readonly fields = new Set<string>()
  readonly parameters = new Set<string>()
  readonly roots = new Set<string>()
  readonly units = new Set<string>()
  readonly #programme: Programme
  readonly #defined = new Set<string>()

  constructor(programme: Programme) {
    this.#programme = programme
  }

  visit(node: unknown): void {
    if (!isNode(node)) return
    this.#note(node)
    for (const part of Object.values(node)) this.visit(part)
  }

  #note(node: Node): void {
    switch (node['op']) {
      case 'field':
        this.fields.add(`${String(node['entity'])}.${String(node['name'])}`)
        break
      case 'root':
        this.roots.add(String(node['name']))
        break
      case 'parameter':
        this.parameters.add(String(node['id']))
        break
      case 'compare':
        if (isNode(node['shown'])) this.units.add(String(node['shown']['unit']))
        break
      case 'definition':
        this.#define(String(node['id']))
        break
      default:
    }
  }

  #define(id: string): void {
    if (this.#defined.has(id)) return
    this.#defined.add(id)
    this.visit(this.#programme.definitions.find((each) => each.id === id)?.ir)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
