import { canonicalName } from '../parse/name.ts'
import type { ItemDefinition } from './model.ts'
import { type Parsing, parseTests } from './parsing.ts'
import { childOf, childrenOf, textIn, type XmlElement } from './xml.ts'

/** Reads `itemDefinition`. Faults in allowed values go to the parsing as `dmn.syntax`. Source: DMN 1.5, 7.3.3. */
export function readItemDefinition(element: XmlElement, parsing: Parsing): ItemDefinition {
  return {
    name: canonicalName(element.attributes['name'] ?? ''),
    isCollection: element.attributes['isCollection'] === 'true',
    base: childOf(element, 'typeRef')?.text.trim() ?? null,
    components: childrenOf(element, 'itemComponent').map((part) => readItemDefinition(part, parsing)),
    function: readFunctionItem(childOf(element, 'functionItem')),
    allowed: testsOrNull(childOf(element, 'allowedValues'), parsing),
    allowedWhole: testsOrNull(childOf(element, 'typeConstraint'), parsing),
  }
}

function readFunctionItem(element: XmlElement | null): ItemDefinition['function'] {
  if (element === null) return null
  const parameters = childrenOf(element, 'parameters').map(({ attributes }) => attributes['typeRef'] ?? null)
  return { parameters, result: element.attributes['outputTypeRef'] ?? null }
}

function testsOrNull(element: XmlElement | null, parsing: Parsing): ItemDefinition['allowed'] {
  const text = textIn(element)
  return text === '' ? null : parseTests(parsing, text)
}
