export { faultyUnderValue, judgeValue } from './judge-value.ts'
export { RegionPacks } from './region-packs.ts'
export { readSetHistory, readSetValues, writeValue } from './set-value-store.ts'
