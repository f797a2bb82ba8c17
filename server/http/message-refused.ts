import type { ProblemAnswer } from './problem.ts'

/** A message that is refused, whatever was done for it undone; `answer` is what its sender is told. */
export class MessageRefused extends Error {
  readonly answer: ProblemAnswer

  constructor(answer: ProblemAnswer) {
    super(answer.problem)
    this.answer = answer
  }
}
