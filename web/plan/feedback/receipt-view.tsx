import type { ReactNode } from 'react'
import type { FeedbackReceipt } from '../../../contract/index.ts'
import { FEEDBACK_KIND_WORDS, FEEDBACK_TOPIC_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'

/** How a piece of feedback stands: when it came, until when it is answered, by whom, and the reply. */
export function ReceiptView({ receipt }: { readonly receipt: FeedbackReceipt }): ReactNode {
  const { say, tell } = useSpeech()
  const { number, kind, topic, receivedOn, dueOn, workingDays, isOverdue, unitName, reply, repliedOn } = receipt
  const words = (table: typeof FEEDBACK_KIND_WORDS, code: string): string => tell(table[code] ?? { zh: code, en: code })
  return (
    <dl className="facts receipt">
      <div>
        <dt>{say('feedback.number')}</dt>
        <dd className="number">{number}</dd>
      </div>
      <div>
        <dt>{words(FEEDBACK_KIND_WORDS, kind)}</dt>
        <dd>{words(FEEDBACK_TOPIC_WORDS, topic)}</dd>
      </div>
      <div>
        <dt>{say('feedback.received')}</dt>
        <dd>{receivedOn}</dd>
      </div>
      <div>
        <dt>{say('feedback.due')}</dt>
        <dd>
          {dueOn ?? say('feedback.dueDays', { days: workingDays })}{' '}
          {isOverdue && <span className="overdue">{say('feedback.overdue')}</span>}
        </dd>
      </div>
      <div>
        <dt>{say('feedback.unit')}</dt>
        <dd>{unitName === null ? say('feedback.unrouted') : <span lang="zh-CN">{unitName}</span>}</dd>
      </div>
      <div>
        <dt>{say('feedback.reply')}</dt>
        <dd>
          {reply === null ? (
            say('feedback.noReply')
          ) : (
            <>
              <span className="reply" lang="zh-CN">
                {reply}
              </span>{' '}
              <span className="muted">{repliedOn}</span>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}
