export { type App, createApp, UPLOAD_BYTES_MAX } from './app.ts'
export { type Language, languageOf } from './language.ts'
export { servePages } from './pages.ts'
export { ACCEPTED, answerProblem, NO_CONTENT, NOT_MODIFIED, type ProblemAnswer, problemOf } from './problem.ts'
