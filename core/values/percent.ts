/** A decimal fraction as a percentage, exact and without the sign: "0.125" is "12.5", "1" is "100". */
export function percentOf(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.')
  const integer = `${whole}${decimals.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '')
  const rest = decimals.slice(2).replace(/0+$/, '')
  return rest === '' ? integer : `${integer}.${rest}`
}
