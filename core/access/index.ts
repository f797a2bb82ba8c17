export { type Action, can, needsConfirmation } from './action.ts'
export {
  isExpired,
  isPasswordRule,
  judgePassword,
  PASSWORD_RULES,
  type PasswordRule,
  sayPasswordRule,
} from './password-rule.ts'
export type { Role } from './role.ts'
