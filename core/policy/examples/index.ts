export { type Example, readExamples } from './read-examples.ts'
export { type ExampleRun, type Mismatch, runExample } from './run-example.ts'
