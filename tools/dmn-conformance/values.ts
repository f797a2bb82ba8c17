import { childOf, childrenOf, type XmlElement } from '../../core/policy/dmn/xml.ts'
import {
  contextOf,
  type FeelValue,
  readDate,
  readDateTime,
  readDuration,
  readNumber,
  readTime,
} from '../../core/policy/feel/index.ts'
import { platformZones } from './time-zones.ts'

/** The value that a case writes as `value`, `component` or `list`. */
export function readCaseValue(element: XmlElement): FeelValue {
  const components = childrenOf(element, 'component')
  if (components.length > 0)
    return contextOf(components.map((part) => [part.attributes['name'] ?? '', readCaseValue(part)]))
  const list = childOf(element, 'list')
  if (list !== null) return isNil(list) ? null : childrenOf(list, 'item').map(readCaseValue)
  const value = childOf(element, 'value')
  return value === null || isNil(value) ? null : readScalar(value)
}

function isNil(element: XmlElement): boolean {
  return element.attributes['nil'] === 'true'
}

function readScalar(element: XmlElement): FeelValue {
  const type = (element.attributes['type'] ?? 'string').replace(/^.*:/, '')
  const text = element.text.trim()
  if (type === 'string') return element.text
  if (type === 'boolean') return text === 'true'
  if (type === 'date') return readDate(text)
  if (type === 'time') return readTime(text, platformZones)
  if (type === 'dateTime') return readDateTime(text, platformZones)
  return type === 'duration' ? readDuration(text) : readNumber(text)
}
