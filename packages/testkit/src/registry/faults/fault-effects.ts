import { gzipSync } from 'node:zlib'
import { contentOf, edited, wholeOf } from '../../bytes/content.ts'
import { type Reply, reply } from '../http/reply.ts'
import type { Effect } from './faults.ts'

/** The response that replaces the route's, when an effect requires one. */
export function answerInstead(effects: readonly Effect[]): Reply | undefined {
  for (const effect of effects) {
    if (effect.kind === 'answer') return reply(effect.status, effect.headers, effect.body)
    if (effect.kind === 'deliver' && effect.instead) return reply(500)
  }
  return undefined
}

/** The response with the effect applied. */
export async function affected(answer: Reply, effect: Effect): Promise<Reply> {
  switch (effect.kind) {
    case 'answer':
    case 'delay':
    case 'cutRequest':
      return answer
    case 'edit':
      return { ...answer, body: await edited(answer.body, effect.edit) }
    case 'encode':
      return encoded(answer, effect.isReal)
    case 'range':
      return answer.range ? { ...answer, range: effect.manner } : answer
    case 'headers':
      return { ...answer, headerEdits: [...answer.headerEdits, ...effect.edits] }
    case 'deliver':
      return { ...answer, delivery: { ...answer.delivery, ...effect.delivery } }
  }
}

async function encoded(answer: Reply, isReal: boolean): Promise<Reply> {
  const body = isReal ? contentOf(gzipSync(await wholeOf(answer.body))) : answer.body
  return { ...answer, body, headers: [...answer.headers, ['content-encoding', 'gzip']] }
}
