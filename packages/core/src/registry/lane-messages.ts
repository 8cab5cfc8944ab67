import type { ErrorCode } from '../errors.ts'
import type { Received, ReceiveJob } from './receive-job.ts'

export type ToWorker =
  | { readonly kind: 'receive'; readonly id: number; readonly job: ReceiveJob }
  | { readonly kind: 'stop'; readonly id: number }

export type FromWorker =
  | { readonly kind: 'advanced'; readonly id: number; readonly bytes: number }
  | { readonly kind: 'received'; readonly id: number; readonly received: Received }
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly failure: {
        readonly code: ErrorCode
        readonly message: string
        readonly hint?: string
        readonly details: Record<string, unknown>
      }
    }
