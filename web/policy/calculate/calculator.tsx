import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import type { Words } from '../../../contract/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DayField } from '../../ui/day-field.tsx'
import { useCompiledPack, versionOn } from '../compiled.ts'
import { today } from '../days.ts'
import type { CompiledPack, Programme } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'
import { assumable, assume } from './assume.ts'
import { AssumedValues } from './assumed-values.tsx'
import { withoutEntry, withValue } from './document-edit.ts'
import { type Draft, emptyDraft, forgetDraft, keepDraft, recallDraft } from './draft.ts'
import { FactsForm } from './facts-form.tsx'
import { Wrong } from './field-input.tsx'
import { FormContext, type FormState } from './form-context.ts'
import { planForm } from './form-plan.ts'
import { Samples } from './samples.tsx'
import { useEngine } from './use-engine.ts'

const Answers = lazy(() => import('./answers.tsx').then((module) => ({ default: module.Answers })))

const NO_REFUSALS: FormState['refusals'] = []

/** Form and live answers for some programmes of the region. Everything is computed here, in the browser; the engine comes with the first fact. */
export function Calculator({ programmes: ids }: { readonly programmes: readonly string[] }): ReactNode {
  const { say } = useSpeech()
  const plan = usePlan()
  const pack = useCompiledPack()
  const [draft, setDraft] = useDraft(plan.id)
  const settled = useDeferredValue(draft)
  const key = ids.join(',')
  const programmes = useMemo(() => programmesOn(pack, key.split(','), settled.on), [pack, key, settled.on])
  const form = useMemo(() => planForm(pack.vocabulary, programmes), [pack, programmes])
  const open = useMemo(() => assumable(plan, programmes), [plan, programmes])
  const assumed = useMemo(() => assume(pack, open, settled.assumed), [pack, open, settled.assumed])
  const engine = useEngine(Object.keys(draft.facts).length > 0)
  const calculation = useMemo(
    () => engine?.calculate(assumed.pack, programmes, form, settled) ?? null,
    [engine, assumed.pack, programmes, form, settled],
  )
  const refusals = calculation?.refusals ?? NO_REFUSALS
  const state = useFormState(pack, draft, refusals, setDraft)
  return (
    <div className="calculator">
      <form className="calculator-form" onSubmit={(event) => event.preventDefault()} aria-label={say('form.title')}>
        <Samples programmes={ids} onLoad={setDraft} />
        {draft.sample !== null && <SampleNote sample={draft.sample} />}
        <div className="fields">
          <OnField value={draft.on} refusals={refusals} onChange={(on) => setDraft({ ...draft, on })} />
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
      {calculation ? (
        <Suspense fallback={<p className="muted">{say('loading')}</p>}>
          <Answers calculation={calculation} assumed={assumed.used} />
        </Suspense>
      ) : (
        <p className="empty">{say('answers.begin')}</p>
      )}
    </div>
  )
}

/** The versions of programmes that answer on a day; those of today while the day is still being typed. */
function programmesOn(pack: CompiledPack, ids: readonly string[], on: string): Programme[] {
  const day = [parseDay(on), parseDay(today())].find(({ ok }) => ok)
  return day?.ok ? ids.flatMap((id) => versionOn(pack, id, day.value) ?? []) : []
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
