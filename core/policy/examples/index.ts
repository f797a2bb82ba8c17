export { type Example, readExamples } from './read-examples.ts'
export { compilerOf, type ExampleRun, type Mismatch, runExample } from './run-example.ts'
