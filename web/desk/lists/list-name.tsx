import type { ReactNode } from 'react'
import { useDesk } from '../speech.ts'

/** Name of a list in the language of the page; in Chinese where it has no other. */
export function ListName({ zh, en }: { readonly zh: string; readonly en: string | null }): ReactNode {
  const { language } = useDesk()
  return language === 'en' && en !== null ? en : <span lang="zh-CN">{zh}</span>
}
