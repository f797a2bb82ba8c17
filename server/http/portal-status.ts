/** Status codes of the problems of notices, feedback and printing. */
export const PORTAL_STATUS = {
  'notice.published': 409,
  'notice.period': 422,
  'notice.correction': 409,
  'feedback.too-many': 429,
  'feedback.unknown': 404,
  'feedback.answered': 409,
  'print.no-browser': 503,
  'print.busy': 503,
  'print.failed': 503,
} as const
