import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Asked, ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Waiting } from '../frame/shell.tsx'

/** Shows an answer of the server once it is there: what went wrong, or that it is on its way, until then. */
export function AskedPart<Message>({
  path,
  asked = {},
  children,
}: {
  readonly path: string
  readonly asked?: Asked
  readonly children: (message: Message) => ReactNode
}): ReactNode {
  const { data, error, refetch } = useQuery({ queryKey: [path, asked], queryFn: () => ask<Message>(path, asked) })
  if (error) return <ProblemNotice fault={error} onAgain={() => void refetch()} />
  return data === undefined ? <Waiting /> : children(data)
}
