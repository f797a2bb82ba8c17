// The libraries that only bench/ installs. Plain JavaScript, so that the project's types can be checked without them.

/** Loads a peer by its name; each import stands here literally, so that a peer which nobody measures is noticed. */
export const peers = {
  'json-logic-engine': () => import('json-logic-engine'),
  'json-rules-engine': () => import('json-rules-engine'),
  '@gorules/zen-engine': () => import('@gorules/zen-engine'),
  '@marcbachmann/cel-js': () => import('@marcbachmann/cel-js'),
  feelin: () => import('feelin'),
  publicodes: () => import('publicodes'),
}
