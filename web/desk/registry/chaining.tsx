import type { ReactNode } from 'react'
import type { ChainNodes, Enterprise, NewChainTag, Words } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** Phases of an enterprise on a chain, by their code. */
export const PHASES = {
  RESEARCH: words.RESEARCH,
  TRIAL: words.TRIAL,
  TRANSFER: words.TRANSFER,
  INDUSTRIALISATION: words.INDUSTRIALISATION,
} as const satisfies Readonly<Record<NonNullable<NewChainTag['phase']>, Words>>

const CODES = Object.keys(PHASES) as readonly (keyof typeof PHASES)[]

/** Puts an enterprise on a node of a chain from a day on. */
export function Chaining({
  enterprise,
  nodes,
}: {
  readonly enterprise: string
  readonly nodes: ChainNodes['nodes']
}): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(words.addChain)}>
      {({ done, cancel }) => (
        <RecordForm<Enterprise>
          name="chain"
          fields={[
            {
              name: 'node',
              label: tell(words.chainNode),
              kind: 'choice',
              choices: nodes.map(
                ({ chain, node, chainWords, nodeWords }) =>
                  [`${chain}/${node}`, `${tell(chainWords)} · ${tell(nodeWords)}`] as const,
              ),
            },
            {
              name: 'phase',
              label: tell(words.phase),
              kind: 'choice',
              isOptional: true,
              choices: CODES.map((phase) => [phase, tell(PHASES[phase])] as const),
            },
            { name: 'from', label: tell(words.from), kind: 'day' },
          ]}
          send={({ node: place = '', phase = '', from = '' }) => {
            const [chain = '', node = ''] = place.split('/')
            const put = CODES.find((each) => each === phase) ?? null
            return tellServer('POST', addresses.chains(enterprise), {
              chain,
              node,
              phase: put,
              from,
            } satisfies NewChainTag)
          }}
          sendLabel={tell(words.addChain)}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}
