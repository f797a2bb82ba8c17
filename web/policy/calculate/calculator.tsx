import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import type { Words } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DayField } from '../../ui/day-field.tsx'
import { useCompiledPack } from '../compiled.ts'
import type { CompiledPack } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'
import { Answers } from './answers.tsx'
import { assumable, assume } from './assume.ts'
import { AssumedValues } from './assumed-values.tsx'
import { calculate, formOf, programmesOn } from './calculation.ts'
import { withoutEntry, withValue } from './document-edit.ts'
import { type Draft, emptyDraft, forgetDraft, keepDraft, recallDraft } from './draft.ts'
import { FactsForm } from './facts-form.tsx'
import { Wrong } from './field-input.tsx'
import { FormContext, type FormState } from './form-context.ts'
import { Samples } from './samples.tsx'

/** Form and live answers for some programmes of the region. Everything is computed here, in the browser. */
export function Calculator({ programmes: ids }: { readonly programmes: readonly string[] }): ReactNode {
  const { say } = useSpeech()
  const plan = usePlan()
  const pack = useCompiledPack()
  const [draft, setDraft] = useDraft(plan.id)
  const settled = useDeferredValue(draft)
  const key = ids.join(',')
  const programmes = useMemo(() => programmesOn(pack, key.split(','), settled.on), [pack, key, settled.on])
  const form = useMemo(() => formOf(pack, programmes), [pack, programmes])
  const open = useMemo(() => assumable(plan, programmes), [plan, programmes])
  const assumed = useMemo(() => assume(pack, open, settled.assumed), [pack, open, settled.assumed])
  const calculation = useMemo(
    () => calculate(assumed.pack, programmes, form, settled),
    [assumed.pack, programmes, form, settled],
  )
  const state = useFormState(pack, draft, calculation.refusals, setDraft)
  return (
    <div className="calculator">
      <form className="calculator-form" onSubmit={(event) => event.preventDefault()} aria-label={say('form.title')}>
        <Samples programmes={ids} onLoad={setDraft} />
        {draft.sample !== null && <SampleNote sample={draft.sample} />}
        <div className="fields">
          <OnField value={draft.on} refusals={calculation.refusals} onChange={(on) => setDraft({ ...draft, on })} />
        </div>
        <FormContext value={state}>
          <FactsForm form={form} />
        </FormContext>
        <AssumedValues
          open={open}
          values={draft.assumed}
          refusals={assumed.refusals}
          onChange={(values) => setDraft({ ...draft, assumed: values })}
        />
        <ClearDraft
          onClear={() => {
            forgetDraft(plan.id)
            setDraft(emptyDraft())
          }}
        />
      </form>
      <Answers calculation={calculation} assumed={assumed.used} />
    </div>
  )
}

function useDraft(pack: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => recallDraft(pack))
  useEffect(() => {
    keepDraft(pack, draft)
  }, [pack, draft])
  return [draft, setDraft]
}

function useFormState(
  { vocabulary }: CompiledPack,
  draft: Draft,
  refusals: FormState['refusals'],
  setDraft: (draft: Draft) => void,
): FormState {
  return {
    vocabulary,
    document: draft.facts,
    refusals,
    change: (path, value) => setDraft({ ...draft, facts: withValue(draft.facts, path, value) }),
    removeEntry: (path) => setDraft({ ...draft, facts: withoutEntry(draft.facts, path) }),
  }
}

/** The day of evaluation. */
function OnField({
  value,
  refusals,
  onChange,
}: {
  readonly value: string
  readonly refusals: FormState['refusals']
  readonly onChange: (day: string) => void
}): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  const refusal = refusals.find(({ path }) => path === 'on')
  return (
    <div className={refusal ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{say('form.on')}</label>
      <DayField id={id} value={value} wrong={refusal ? `${id}-wrong` : undefined} onChange={onChange} />
      {refusal && <Wrong id={`${id}-wrong`} refusal={refusal} />}
    </div>
  )
}

function SampleNote({ sample }: { readonly sample: Words }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <p className="demo-note">
      <span className="demo">{say('examples.demo')}</span> {tell(sample)}
    </p>
  )
}

function ClearDraft({ onClear }: { readonly onClear: () => void }): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="draft-note">
      <p className="muted small">{say('draft.text')}</p>
      <button type="button" className="button small" onClick={onClear}>
        {say('draft.clear')}
      </button>
    </div>
  )
}
