import { expect, test } from 'vitest'
import type { Plan } from '../../../contract/index.ts'
import { englishIssuer } from './issuer-name.ts'

const unit = (zh: string, en: string): Plan['units'][number] => ({
  id: en,
  names: { zh, en },
  kind: 'GOV',
  until: null,
  successor: null,
})
const units = [unit('科技局', 'Bureau'), unit('市科技局', 'Municipal Bureau'), unit('合作银行', 'Banks')]

test('an issuer is told in English by the unit that it is, the longest name first', () => {
  expect(englishIssuer('市科技局', units)).toBe('Municipal Bureau')
  expect(englishIssuer('示例市科技局', units)).toBe('Municipal Bureau')
  expect(englishIssuer('示例市人民政府', units)).toBeNull()
})
