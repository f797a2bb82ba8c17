import { describe, expect, it } from 'vitest'
import { contextOf, type FeelValue, formatValue, readNumber } from '../feel/index.ts'
import { evaluateDecision, evaluateDecisionService, readModels } from './index.ts'

function definitions(body: string, namespace = 'main'): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="${namespace}">${body}</definitions>`
}

/** A decision `d` of one boxed expression, with what it requires. */
function decision(logic: string, requires = '', type = ''): string {
  return `<decision id="d" name="d"><variable name="d"${type}/>${requires}${logic}</decision>`
}

const literal = (text: string): string => `<literalExpression><text>${text}</text></literalExpression>`

function decide(files: readonly string[], inputs: Readonly<Record<string, FeelValue>> = {}): string {
  const models = readModels(files)
  const given = Object.entries(inputs).map(([name, value]) => ({ name, value }))
  const result = models.ok ? evaluateDecision(models.value, 'd', given) : models
  return result.ok ? formatValue(result.value) : (result.refusals[0]?.code ?? '')
}

describe('boxed expressions', () => {
  it.each([
    [
      'conditional',
      `<conditional><if>${literal('1 = 1')}</if><then>${literal('"a"')}</then><else>${literal('"b"')}</else></conditional>`,
      'a',
    ],
    [
      'for',
      `<for iteratorVariable="x"><in>${literal('[1, 2]')}</in><return>${literal('x + count(partial)')}</return></for>`,
      '[1, 3]',
    ],
    [
      'some',
      `<some iteratorVariable="x"><in>${literal('[1, 2]')}</in><satisfies>${literal('x = 2')}</satisfies></some>`,
      'true',
    ],
    [
      'every',
      `<every iteratorVariable="x"><in>${literal('[1, 2]')}</in><satisfies>${literal('x = 2')}</satisfies></every>`,
      'false',
    ],
    [
      'filter',
      `<filter><in>${literal('[{a: 1}, {a: 2}]')}</in><match>${literal('a = 2')}</match></filter>`,
      '[{a: 2}]',
    ],
    ['list', `<list>${literal('1')}${literal('2')}</list>`, '[1, 2]'],
    [
      'relation',
      `<relation><column name="a"/><column name="b c"/><row>${literal('1')}${literal('2')}</row></relation>`,
      '[{a: 1, b c: 2}]',
    ],
    [
      'context',
      `<context><contextEntry><variable name="yearly-rate"/>${literal('12')}</contextEntry><contextEntry>${literal('yearly-rate / 12')}</contextEntry></context>`,
      '1',
    ],
  ])('%s', (_, logic, due) => {
    expect(decide([definitions(decision(logic))])).toBe(due)
  })

  it('call knowledge with arguments by name', () => {
    const knowledge = `<businessKnowledgeModel id="k" name="half of"><variable name="half of"/><encapsulatedLogic><formalParameter name="an amount" typeRef="number"/>${literal('an amount / 2')}</encapsulatedLogic></businessKnowledgeModel>`
    const requires = '<knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>'
    const binding = (text: string): string =>
      `<invocation>${literal('half of')}<binding><parameter name="an amount"/>${literal(text)}</binding></invocation>`
    expect(decide([definitions(knowledge + decision(binding('5'), requires))])).toBe('2.5')
    expect(decide([definitions(knowledge + decision(binding('"five"'), requires))])).toBe('null')
    expect(decide([definitions(knowledge + decision(literal('half of(an amount: 3)'), requires))])).toBe('1.5')
  })
})

describe('types', () => {
  const types = `<itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
    <itemDefinition name="tGrades" isCollection="true"><typeRef>tGrade</typeRef></itemDefinition>
    <itemDefinition name="tPerson"><itemComponent name="first name"><typeRef>string</typeRef></itemComponent></itemDefinition>`
  const input = (type: string): string =>
    `<inputData id="i" name="i"><variable name="i" typeRef="${type}"/></inputData>`
  const requires = '<informationRequirement><requiredInput href="#i"/></informationRequirement>'

  it('turn values that are not allowed into null', () => {
    const model = definitions(types + input('tGrade') + decision(literal('i'), requires))
    expect(decide([model], { i: 'A' })).toBe('A')
    expect(decide([model], { i: 'C' })).toBe('null')
    expect(decide([model], { i: ['B'] })).toBe('B')
  })

  it('check each item of a collection', () => {
    const model = definitions(types + input('tGrades') + decision(literal('i'), requires))
    expect(decide([model], { i: ['A', 'B'] })).toBe('["A", "B"]')
    expect(decide([model], { i: ['A', 'C'] })).toBe('null')
    expect(decide([model], { i: 'A' })).toBe('["A"]')
  })

  it('tell the parser the names inside of them', () => {
    const model = definitions(types + input('tPerson') + decision(literal('i.first name + "!"'), requires))
    expect(decide([model], { i: contextOf([['first name', 'Li']]) })).toBe('Li!')
    expect(decide([model], { i: contextOf([['name', 'Li']]) })).toBe('null')
  })

  it('coerce results', () => {
    expect(decide([definitions(decision(literal('"x"'), '', ' typeRef="number"'))])).toBe('null')
    expect(decide([definitions(decision(literal('[7]'), '', ' typeRef="number"'))])).toBe('7')
  })
})

describe('models', () => {
  it('import each other by namespace', () => {
    const other = definitions(
      `<inputData id="n" name="n"><variable name="n"/></inputData><decision id="twice" name="twice it"><variable name="twice it"/><informationRequirement><requiredInput href="#n"/></informationRequirement>${literal('n * 2')}</decision>`,
      'other',
    )
    const requires = '<informationRequirement><requiredDecision href="other#twice"/></informationRequirement>'
    const main = definitions(
      `<import name="the other" namespace="other"/>${decision(literal('the other.twice it + 1'), requires)}`,
    )
    expect(decide([main, other], { n: readNumber('3') })).toBe('7')
    expect(decide([main])).toBe('dmn.missing')
  })

  it('run services on the inputs that they are given', () => {
    const service =
      '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#d"/><inputDecision href="#e"/></decisionService>'
    const requires = '<informationRequirement><requiredDecision href="#e"/></informationRequirement>'
    const model = definitions(
      `${service}<decision id="e" name="e"><variable name="e"/>${literal('1')}</decision>${decision(literal('e + 1'), requires)}`,
    )
    const models = readModels([model])
    const result = models.ok
      ? evaluateDecisionService(models.value, 's', [{ name: 'e', value: readNumber('10') }])
      : models
    expect(result.ok && formatValue(result.value)).toBe('{d: 11}')
    expect(decide([model])).toBe('2')
  })

  it.each([
    ['<definitions', 'dmn.xml'],
    ['<model/>', 'dmn.no-definitions'],
    [definitions(decision(literal('1 +'))), 'dmn.syntax'],
    [
      definitions(
        decision('<literalExpression expressionLanguage="https://example.org/js"><text>1</text></literalExpression>'),
      ),
      'dmn.language',
    ],
    [
      definitions(
        decision(literal('d'), '<informationRequirement><requiredDecision href="#d"/></informationRequirement>'),
      ),
      'dmn.cycle',
    ],
    [definitions(''), 'dmn.unknown-element'],
  ])('%s is refused as %s', (file, code) => {
    expect(decide([file])).toBe(code)
  })

  it('refuse knowledge written in Java when it is called, not when it is read', () => {
    const knowledge = `<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic kind="Java"><formalParameter name="a"/><context/></encapsulatedLogic></businessKnowledgeModel>`
    const requires = '<knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>'
    expect(decide([definitions(knowledge + decision(literal('k(1)'), requires))])).toBe('feel.external-function')
    expect(decide([definitions(knowledge + decision(literal('1'), requires))])).toBe('1')
  })

  it('name the decision and the text of a fault', () => {
    const models = readModels([definitions(decision(literal('20%')))])
    expect(models).toMatchObject({
      ok: false,
      refusals: [{ code: 'dmn.syntax', path: 'd', messageEn: '"20%", character 3: "%" cannot stand here.' }],
    })
  })
})
