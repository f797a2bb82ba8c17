import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import type { Words } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DayField } from '../../ui/day-field.tsx'
import { useCompiledPack } from '../compiled.ts'
import type { CompiledPack } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'
import { AssumedValues } from './assumed-values.tsx'
import { withoutEntry, withValue } from './document-edit.ts'
import { type Draft, emptyDraft, forgetDraft, keepDraft, recallDraft } from './draft.ts'
import { FactsForm } from './facts-form.tsx'
import { Wrong } from './field-input.tsx'
import { FormContext, type FormState } from './form-context.ts'
import { ReadingSwitch } from './reading-switch.tsx'
import { Samples } from './samples.tsx'
import { readSwitched, type SwitchedReadings, underReadings, writeSwitched } from './switched-readings.ts'
import { useAnswersOf } from './use-answers-of.ts'
import { useEngine } from './use-engine.ts'

const Answers = lazy(() => import('./answers.tsx').then((module) => ({ default: module.Answers })))

const NO_REFUSALS: FormState['refusals'] = []

/**
 * Form and live answers for some programmes of the region, under the pack's readings or those in the address.
 * Everything is computed here, in the browser; the engine comes with the first fact.
 */
export function Calculator({ programmes: ids }: { readonly programmes: readonly string[] }): ReactNode {
  const { language, say } = useSpeech()
  const plan = usePlan()
  const pack = useCompiledPack()
  const [draft, setDraft] = useDraft(plan.id)
  const settled = useDeferredValue(draft)
  const [switched, switchTo] = useSwitchedReadings(pack)
  const read = useMemo(() => underReadings(pack, switched), [pack, switched])
  const engine = useEngine(Object.keys(draft.facts).length > 0)
  const { programmes, form, open, assumed, calculation } = useAnswersOf(read, ids.join(','), settled, engine)
  const own = useAnswersOf(pack, ids.join(','), settled, read === pack ? null : engine)
  const refusals = calculation?.refusals ?? NO_REFUSALS
  const [news, setNews] = useState({ text: '', language: 'zh' })
  const announce = (text: string): void => setNews({ text, language })
  const state = useFormState(pack, { draft, setDraft, refusals, announce })
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
        <output className="unseen">{news.language === language ? news.text : ''}</output>
        <AssumedValues
          open={open}
          values={draft.assumed}
          refusals={assumed.refusals}
          onChange={(values) => setDraft({ ...draft, assumed: values })}
        />
        <ReadingSwitch programmes={programmes} switched={switched} onChange={switchTo} />
        <ClearDraft
          onClear={() => {
            forgetDraft(plan.id)
            setDraft(emptyDraft())
          }}
        />
      </form>
      {calculation ? (
        <Suspense fallback={<p className="muted">{say('loading')}</p>}>
          <Answers calculation={calculation} own={own.calculation} assumed={assumed.used} />
        </Suspense>
      ) : (
        <p className="empty">{say('answers.begin')}</p>
      )}
    </div>
  )
}

/** The readings that the address takes otherwise than the pack, and how to change them. */
function useSwitchedReadings(pack: CompiledPack): readonly [SwitchedReadings, (switched: SwitchedReadings) => void] {
  const { readings } = useSearch({ strict: false })
  const navigate = useNavigate()
  const switched = useMemo(() => readSwitched(pack, readings), [pack, readings])
  const switchTo = (next: SwitchedReadings): void =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, readings: writeSwitched(next) }),
      replace: true,
      resetScroll: false,
    })
  return [switched, switchTo]
}

function useDraft(pack: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => recallDraft(pack))
  useEffect(() => {
    keepDraft(pack, draft)
  }, [pack, draft])
  return [draft, setDraft]
}

/** What the form shows and how it changes it. */
type FormHold = Pick<FormState, 'refusals' | 'announce'> & {
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
}

function useFormState({ vocabulary }: CompiledPack, { draft, setDraft, refusals, announce }: FormHold): FormState {
  return {
    vocabulary,
    document: draft.facts,
    refusals,
    announce,
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
