import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Enterprise, NewStatements } from '../../../contract/index.ts'
import { readFacts } from '../../../core/policy/intake/index.ts'
import type { Refusal } from '../../../core/values/index.ts'
import type { CompiledPack } from '../../policy/engine.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { useDraft } from '../form/draft-keeper.ts'
import { addresses } from './addresses.ts'
import { type FactsPart, type StatedChanges, stateChanges } from './state-changes.ts'

/** A statement while it is written: what was shown, what stands there now, what differs, and how it is sent. */
export type StatementDraft = {
  readonly source: string
  readonly statedOn: string
  readonly facts: FactsPart
  readonly changes: StatedChanges
  readonly refusals: readonly Refusal[]
  readonly isRecalled: boolean
  readonly write: (entries: {
    readonly source?: string
    readonly statedOn?: string
    readonly facts?: FactsPart
  }) => void
  readonly forget: () => void
  readonly send: () => void
  readonly fault: unknown
  readonly isSending: boolean
  readonly isSent: boolean
}

/**
 * Writes a statement over what is known of an enterprise. The draft keeps what was shown beside what was made of it, so that only the
 * person's own changes are sent, whatever was recorded meanwhile.
 */
export function useStatement(enterprise: Enterprise, pack: CompiledPack, isOwn: boolean): StatementDraft {
  const { vocabulary } = pack
  const known = JSON.stringify(enterprise.facts)
  const draft = useDraft('statement', {
    source: isOwn ? 'enterprise' : '',
    statedOn: enterprise.on,
    shown: known,
    facts: known,
  })
  const { source = '', statedOn = '', shown = '{}', facts: text = '{}' } = draft.typed
  const facts = useMemo(() => JSON.parse(text) as FactsPart, [text])
  const changes = useMemo(
    () => stateChanges(vocabulary, JSON.parse(shown) as FactsPart, facts),
    [vocabulary, shown, facts],
  )
  const refusals = useMemo(() => {
    const read = readFacts(vocabulary, facts)
    return read.ok ? [] : read.refusals
  }, [vocabulary, facts])
  const { mutate, error, isPending, isSuccess, reset } = useMutation({
    mutationFn: () =>
      tellServer<Enterprise>('POST', addresses.statements(enterprise.id), {
        version: enterprise.version,
        source,
        statedOn,
        facts: changes.facts,
      } satisfies NewStatements),
    onSuccess: ({ facts: now }) => {
      draft.forget()
      const taken = JSON.stringify(now)
      draft.type({ source, statedOn, shown: taken, facts: taken })
      refreshAnswers()
    },
    onError: refreshAnswers,
  })
  return {
    source,
    statedOn,
    facts,
    changes,
    refusals,
    isRecalled: draft.isRecalled && changes.changed.length > 0,
    write: ({ facts: written, ...rest }) => {
      reset()
      draft.type({ ...draft.typed, ...rest, ...(written ? { facts: JSON.stringify(written) } : {}) })
    },
    forget: () => {
      reset()
      draft.forget()
      draft.type({ source, statedOn, shown: known, facts: known })
    },
    send: () => mutate(),
    fault: error,
    isSending: isPending,
    isSent: isSuccess,
  }
}
