import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'

/** What stands in an address of the signed-in pages: texts by name. */
export type AddressState = Readonly<Record<string, string>>

type LinkProps = {
  readonly to: string
  readonly search?: AddressState | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
  readonly exact?: boolean
  /** Whether it leads to where one is, where the address alone does not say. */
  readonly isCurrent?: boolean
  readonly onClick?: (() => void) | undefined
}

/** The router's link without the addresses of the public pages, which its type else insists on. */
const LooseLink = Link as unknown as ComponentType<Readonly<Record<string, unknown>> & { readonly children: ReactNode }>

/** A link to a signed-in page, its address below `/desk`. */
export function DeskLink({ to, search = {}, exact = false, isCurrent, children, ...rest }: LinkProps): ReactNode {
  return (
    <LooseLink
      to={to}
      search={search}
      activeOptions={{ exact: exact || isCurrent !== undefined, includeSearch: isCurrent !== undefined }}
      {...(isCurrent === undefined ? {} : { 'aria-current': isCurrent ? 'page' : undefined })}
      {...rest}
    >
      {children}
    </LooseLink>
  )
}

/** Where to go, and with what in the address. */
export type Going = {
  readonly to: string
  readonly search?: AddressState
  readonly replace?: boolean
  readonly state?: object
}

/** The way to another signed-in page. */
export function useGo(): (going: Going) => void {
  const navigate = useNavigate() as unknown as (going: Going) => Promise<void>
  return (going) => void navigate(going)
}

/** What stands in the address now. */
export function useAddress(): AddressState {
  return useSearch({ strict: false }) as AddressState
}
