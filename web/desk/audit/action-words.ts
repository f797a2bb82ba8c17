import type { DeskKey, DeskSpeech } from '../speech.ts'

const ACTION_KEYS: Readonly<Record<string, DeskKey>> = {
  'enterprise:read': 'deed.enterprise-read',
  'enterprise:listed': 'deed.enterprise-listed',
  'enterprise:registered': 'deed.enterprise-registered',
  'enterprise:stated': 'deed.enterprise-stated',
  'membership:read': 'deed.membership-read',
  'list:exported': 'deed.list-exported',
  'list:edition-published': 'deed.edition-published',
  'list:edition-delivered': 'deed.edition-delivered',
}

/** What a deed is called; its code where the page has no words for it. */
export function sayAction(say: DeskSpeech['say'], action: string): string {
  const key = ACTION_KEYS[action]
  return key === undefined ? action : say(key)
}
