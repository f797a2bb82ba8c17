import { describe, expect, it } from 'vitest'
import { evaluateDecision, type Json, readInputs, readModels, toJson } from './index.ts'

const file = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
  <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
  <itemDefinition name="tLoan">
    <itemComponent name="drawn on"><typeRef>date</typeRef></itemComponent>
    <itemComponent name="amount"><typeRef>number</typeRef></itemComponent>
  </itemDefinition>
  <itemDefinition name="tLoans" isCollection="true"><typeRef>tLoan</typeRef></itemDefinition>
  <inputData id="l" name="loans"><variable name="loans" typeRef="tLoans"/></inputData>
  <inputData id="g" name="grade"><variable name="grade" typeRef="tGrade"/></inputData>
  <decision id="d" name="d"><variable name="d"/>
    <informationRequirement><requiredInput href="#l"/></informationRequirement>
    <informationRequirement><requiredInput href="#g"/></informationRequirement>
    <literalExpression><text>{last: max(loans.drawn on), total: sum(loans.amount), grade: grade, few: count(loans) &lt; 3}</text></literalExpression>
  </decision>
</definitions>`

function decide(json: { readonly [name: string]: Json }): unknown {
  const models = readModels([file])
  const inputs = models.ok ? readInputs(models.value, json) : models
  if (!models.ok || !inputs.ok) return inputs.ok || inputs.refusals.map(({ code, path }) => `${code} ${path}`)
  const result = evaluateDecision(models.value, 'd', inputs.value)
  return result.ok && toJson(result.value)
}

describe('JSON', () => {
  it('goes in by the types of the inputs and comes out with numbers as decimal text', () => {
    const loans = [
      { 'drawn on': '2022-09-01', amount: '10000000.10' },
      { 'drawn on': '2024-02-29', amount: 0.2 },
    ]
    expect(decide({ loans, grade: 'A' })).toEqual({ last: '2024-02-29', total: '10000000.3', grade: 'A', few: true })
  })

  it('is refused with the path of what does not fit', () => {
    const loans = [{ 'drawn on': '2023-02-29', amount: 2 ** 60 }]
    expect(decide({ loans, grade: 'C', rate: 1 })).toEqual([
      'dmn.input loans[1].drawn on',
      'dmn.input loans[1].amount',
      'dmn.input grade',
      'dmn.unknown-input rate',
    ])
  })
})
