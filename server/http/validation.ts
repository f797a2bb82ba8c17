import type { FastifySchemaCompiler, FastifyTypeProvider } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'

/** Lets a route's handler see the types of its contract. */
export interface ContractTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown
  readonly serializer: this['schema'] extends TSchema ? Static<this['schema']> : unknown
}

/** A message that does not fit its schema; `what` names the first place and why. */
export class MessageNotValid extends Error {
  readonly what: string

  constructor(what: string) {
    super(what)
    this.what = what
  }
}

/**
 * Checks messages against the contract. A body is taken exactly as sent: the text "1" is no number and no number is a text.
 * Query and path hold text only, so there defaults are filled in and text is read as the number it writes.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = Compile(schema)
  const judge = (value: unknown): { value: unknown } | { error: Error } => {
    if (check.Check(value)) return { value }
    const [first] = check.Errors(value)
    const place = first?.instancePath === '' ? (httpPart ?? '') : (first?.instancePath ?? '')
    return { error: new MessageNotValid(`${place} ${first?.message ?? ''}`.trim()) }
  }
  if (httpPart === 'body') return judge
  return (value: unknown) => judge(Value.Default(schema, Value.Convert(schema, Value.Clone(value))))
}
