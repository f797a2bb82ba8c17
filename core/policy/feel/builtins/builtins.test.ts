import { describe, expect, it } from 'vitest'
import { SPACED_BUILTINS } from '../../parse/builtin-names.ts'
import { evaluateFeel, formatValue } from '../index.ts'
import { BUILTIN_NAMES } from './index.ts'

function feel(text: string): string {
  const result = evaluateFeel(text)
  return result.ok ? formatValue(result.value) : (result.refusals[0]?.code ?? '')
}

const ROWS: Readonly<Record<string, readonly (readonly [text: string, due: string])[]>> = {
  rounding: [
    ['decimal(2.5, 0)', '2'],
    ['decimal(3.5, 0)', '4'],
    ['round half up(2.345, 2)', '2.35'],
    ['round half up(-2.345, 2)', '-2.35'],
    ['round half down(2.345, 2)', '2.34'],
    ['round up(1.121, 2)', '1.13'],
    ['round down(-1.129, 2)', '-1.12'],
    ['round half up(1250, -2)', '1300'],
    ['floor(-1.5)', '-2'],
    ['ceiling(1.21, 1)', '1.3'],
    ['round up(5.5, 6177)', 'null'],
  ],
  numbers: [
    ['modulo(-10.1, 4.5)', '3.4'],
    ['modulo(10, 0)', 'null'],
    ['abs(@"-P1D")', 'P1D'],
    ['sqrt(2)', '1.414213562373095048801688724209698'],
    ['sqrt(16)', '4'],
    ['sqrt(-1)', 'null'],
    ['odd(-3)', 'true'],
    ['even(0)', 'true'],
    ['number("1.000.000,01", ".", ",")', '1000000.01'],
    ['number("1,000", ",", ",")', 'null'],
    ['number("abc")', 'null'],
  ],
  folds: [
    ['sum(0.1, 0.2, 0.3)', '0.6'],
    ['sum([])', 'null'],
    ['sum([@"P1D", @"PT1H"])', 'P1DT1H'],
    ['mean([1, 2, 4])', `2.${'3'.repeat(33)}`],
    ['median(8, 2, 5, 7)', '6'],
    ['mode([3, 6, 1, 9, 6, 1, 3])', '[1, 3, 6]'],
    ['stddev([47])', 'null'],
    ['min("b", "a")', 'a'],
    ['max(1, "a")', 'null'],
    ['all([true, null])', 'null'],
    ['any([true, null])', 'true'],
    ['product(2, 3, 4)', '24'],
    ['count([1, null])', '2'],
  ],
  lists: [
    ['sublist([1, 2, 3], -2)', '[2, 3]'],
    ['sublist([1, 2, 3], 2, 5)', 'null'],
    ['append([1], 2, 3)', '[1, 2, 3]'],
    ['concatenate([1], [2, 3])', '[1, 2, 3]'],
    ['insert before([1, 3], 2, 2)', '[1, 2, 3]'],
    ['remove([1, 2, 3], 2)', '[1, 3]'],
    ['list replace([2, 4, 7], function(item, newItem) item < newItem, 5)', '[5, 5, 7]'],
    ['index of([1, 2, 1], 1)', '[1, 3]'],
    ['union([1, 2], [2, 3])', '[1, 2, 3]'],
    ['flatten([[1], [[2]], 3])', '[1, 2, 3]'],
    ['distinct values([1, 1.0, 2])', '[1, 2]'],
    ['sort([3, 1, 2], function(x, y) x < y)', '[1, 2, 3]'],
    ['sort([3, 1, "a"], function(x, y) x < y)', 'null'],
    ['list contains([1, null], null)', 'true'],
    ['reverse([1, 2])', '[2, 1]'],
  ],
  texts: [
    ['substring("foobar", -2, 1)', 'a'],
    ['substring("\\U01F600b", 2)', 'b'],
    ['string length("\\U01F600")', '1'],
    ['substring before("foobar", "bar")', 'foo'],
    ['substring after("foobar", "x")', ''],
    ['string join(["a", null, "b"], "-")', 'a-b'],
    ['string([1, "a", {b: null}])', '[1, "a", {b: null}]'],
    ['upper case("äb")', 'ÄB'],
    ['starts with("foobar", "of")', 'false'],
  ],
  patterns: [
    ['matches("x", "[A-Z-[OI]]", "i")', 'true'],
    ['matches("O", "[A-Z-[OI]]", "i")', 'false'],
    ['matches("f", "[^a-c-[e]]")', 'true'],
    ['matches("e", "[^a-c-[e]]")', 'false'],
    ['matches("a", "[")', 'null'],
    ['matches("a", "a", "y")', 'null'],
    ['matches("hello world", "\\p{IsBasicLatin}+")', 'true'],
    ['matches("h", "(.)\\2")', 'null'],
    ['replace("abracadabra", "a(.)", "a$1$1")', 'abbraccaddabbra'],
    ['replace("a", "a", "\\$1")', '$1'],
    ['replace("a", "a", "\\q")', 'null'],
    ['replace("a.b", ".", "x", "q")', 'axb'],
    ['split("a;b;;", ";")', '["a", "b", "", ""]'],
    ['matches("aaaa", "(a+)+b")', 'feel.pattern'],
    ['matches("aaaa", "(?:a|b*)*c")', 'feel.pattern'],
    ['matches("aaaa", "(aa?)+b")', 'feel.pattern'],
    ['matches("aaaa", "(a|a)*b")', 'feel.pattern'],
    ['matches("foobar", "(foo|bar)+")', 'true'],
    ['matches("20240229", "([0-9]{4})([0-9]{2}){2}")', 'true'],
    ['matches("a", "[(+*]|a")', 'true'],
    ['matches(string join(for i in 1..2000 return "a"), "a*a*a*b")', 'feel.pattern'],
    ['matches("x", "\\p{IsTibetan}")', 'feel.pattern'],
  ],
  contexts: [
    ['context put({a: {b: 1}}, ["a", "b"], 2)', '{a: {b: 2}}'],
    ['context merge([{a: 1}, {a: 2, b: 3}])', '{a: 2, b: 3}'],
    ['context([{key: "a", value: 1}, {key: "a", value: 2}])', 'null'],
    ['get value({a: 1}, "a")', '1'],
    ['get entries({a: 1})[1].key', 'a'],
  ],
  ranges: [
    ['before(1, [2..3])', 'true'],
    ['before([1..2], (2..3])', 'true'],
    ['meets([1..2], [2..3])', 'true'],
    ['overlaps([1..3], [2..5])', 'true'],
    ['overlaps([1..3], (3..5])', 'false'],
    ['overlaps before([1..3], [2..5])', 'true'],
    ['finishes(3, [1..3])', 'true'],
    ['includes([1..5], (1..5))', 'true'],
    ['during(2, [1..3])', 'true'],
    ['starts([1..2], [1..3])', 'true'],
    ['coincides([1..2], [1..2))', 'false'],
    ['before(1, "a")', 'null'],
    ['range("[1..3]") = [1..3]', 'true'],
    ['range("[1..x]")', 'null'],
  ],
  calls: [
    ['abs(n: -1)', '1'],
    ['abs(number: -1)', 'null'],
    ['abs()', 'null'],
    ['abs(1, 2)', 'null'],
    ['abs([-1])', '1'],
    ['decimal(scale: 1, n: 1.25)', '1.2'],
  ],
}

describe.each(Object.entries(ROWS))('built-ins: %s', (_, rows) => {
  it.each(rows)('%s is %s', (text, due) => {
    expect(feel(text)).toBe(due)
  })
})

describe('names of built-ins', () => {
  it('that hold blanks are all known to the parser', () => {
    expect(SPACED_BUILTINS).toEqual(BUILTIN_NAMES.filter((name) => name.includes(' ')))
  })
})
