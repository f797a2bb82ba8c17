import type { FastifySchemaCompiler, FastifyTypeProvider } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'
import type { Words } from '../../contract/index.ts'
import { sayFault } from './schema-faults.ts'

/** Lets a route's handler see the types of its contract. */
export interface ContractTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown
  readonly serializer: this['schema'] extends TSchema ? Static<this['schema']> : unknown
}

/** A message that does not fit its schema; `what` names the first place and why, in both languages where it is more than a name. */
export class MessageNotValid extends Error {
  readonly what: string | Words

  constructor(what: string | Words) {
    super(typeof what === 'string' ? what : what.en)
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
    return { error: new MessageNotValid(sayFault([...check.Errors(value)], httpPart)) }
  }
  if (httpPart === 'body') return judge
  return (value: unknown) => judge(Value.Default(schema, Value.Convert(schema, Value.Clone(value))))
}
