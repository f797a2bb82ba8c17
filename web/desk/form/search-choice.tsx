import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useDesk } from '../speech.ts'
import { chosenText, chosenWords, type Finder, type Found } from './found.ts'
import { words } from './words.ts'

/** How long typing must rest before the search follows, in milliseconds. */
const REST_MS = 250

/**
 * Chooses one record by searching: a combobox with its list, by hand, keyboard or screen reader. What is typed and not chosen is no
 * choice. The value is that of `chosenText`, empty where nothing is chosen.
 */
export function SearchChoice({
  id,
  value,
  finder,
  wrong,
  onChange,
  onBlur,
}: {
  readonly id: string
  readonly value: string
  readonly finder: Finder
  /** Id of the text that says why the choice is refused. */
  readonly wrong?: string | undefined
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
}): ReactNode {
  const { tell } = useDesk()
  const list = useId()
  const [typed, type] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const asked = useRested(typed ?? '')
  const isOpen = typed !== null
  const { data, isFetching } = useQuery({
    queryKey: ['found', finder.key, asked],
    queryFn: () => finder.find(asked),
    enabled: isOpen,
  })
  // While typing goes on, what was found for an earlier text is no longer offered.
  const isFresh = isOpen && asked === typed.trim()
  const found = isFresh ? (data ?? []) : []
  const at = Math.min(active, found.length - 1)
  const choose = (one: Found): void => {
    onChange(chosenText(one))
    type(null)
  }
  const open = (text: string): void => {
    type(text)
    setActive(0)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = MOVES[event.key]
    if (move && !isOpen) open('')
    else if (move) setActive(move(at, found.length))
    else if (event.key === 'Escape' && isOpen) type(null)
    else if (event.key === 'Enter' && isOpen && found[at]) choose(found[at])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className="search-choice">
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={tell(words.search)}
        value={typed ?? chosenWords(value)}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong}
        onChange={(event) => {
          open(event.target.value)
          if (value !== '') onChange('')
        }}
        onClick={() => isOpen || open('')}
        onKeyDown={press}
        onBlur={() => {
          type(null)
          onBlur?.()
        }}
      />
      <Options list={list} found={found} at={at} onChoose={choose} />
      <output className={found.length > 0 ? 'unseen' : 'hint'}>
        {isFresh && !isFetching && data ? tell(found.length > 0 ? words.foundSome : words.foundNone) : ''}
      </output>
    </span>
  )
}

/** What was found; the focus stays in the field above, which names the active entry and moves through the list by keyboard. */
function Options({
  list,
  found,
  at,
  onChoose,
}: {
  readonly list: string
  readonly found: readonly Found[]
  readonly at: number
  readonly onChoose: (one: Found) => void
}): ReactNode {
  const { tell } = useDesk()
  return (
    <div id={list} role="listbox" aria-label={tell(words.found)} hidden={found.length === 0}>
      {found.map((one, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field moves through the list by keyboard.
        <div
          key={one[0]}
          id={`${list}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          lang="zh-CN"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(one)}
        >
          {one[1]}
        </div>
      ))}
    </div>
  )
}

/** Where a key leads in a list of so many. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % Math.max(1, count),
  ArrowUp: (at, count) => (at <= 0 ? Math.max(0, count - 1) : at - 1),
}

/** A text once it has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
