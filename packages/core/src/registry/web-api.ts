import { isTallyError, TallyError } from '../errors.ts'
import type { HttpResponse, Send } from '../http/http-client.ts'
import { type Fields, fieldsOf } from '../model/json-fields.ts'
import { parseStrictJson } from '../model/strict-json.ts'

/** A question to a registry's web API, which is not the registry API. */
interface WebQuestion {
  readonly url: URL
  /** The action, for messages: "ask Docker Hub when a tag was pushed". */
  readonly action: string
  /** Retries 429 and 5xx itself; its response is final. */
  readonly send: Send
  /** Maximum bytes of the answer; at most 4 MiB can be read. */
  readonly maxBytes: number
}

/** Statuses of what does not exist, or only for a login. */
const hidden = new Set([401, 403, 404])

/**
 * Reads the JSON object of a public resource, without a login; undefined for one that does not exist or needs one. Throws RATE_LIMITED,
 * REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for an API that does not answer, and the codes of connections.
 */
export async function publicFields(question: WebQuestion): Promise<Fields | undefined> {
  return readAnswer(question.action, async () => {
    const answer = await publicAnswer(question)
    return hidden.has(answer.status) ? undefined : answerFields(answer, question.action)
  })
}

/** Requests a public resource, following a redirect within its own origin. */
export async function publicAnswer({ url, send, maxBytes }: WebQuestion): Promise<HttpResponse> {
  const headers = { accept: 'application/json', 'user-agent': 'tallyman' }
  const get = (at: URL) => send({ method: 'GET', url: at, headers, maxBytes })
  const answer = await get(url)
  const moved = [301, 302, 307, 308].includes(answer.status)
  const next = moved ? URL.parse(answer.headers.get('location') ?? '', url.href) : null
  // Only the slash at the end of a path is a reason to send a client elsewhere.
  return next?.origin === url.origin ? get(next) : answer
}

/** The JSON object of an answer. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL for another status than 200 or no JSON object. */
export async function answerFields(
  { status, body }: Pick<HttpResponse, 'status' | 'body'>,
  action: string,
): Promise<Fields> {
  if (status === 200) return readAnswer(action, () => fieldsOf(parseStrictJson(body), 'answer'))
  const code = status === 429 ? 'RATE_LIMITED' : status >= 500 ? 'REGISTRY_UNAVAILABLE' : 'REGISTRY_PROTOCOL'
  throw new TallyError(code, `Cannot ${action}: it answers ${status}`)
}

/** Runs `read` on an answer; a fault in its JSON is the API's, not that of an image: REGISTRY_PROTOCOL. */
export async function readAnswer<T>(action: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isTallyError(error, 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE')) throw error
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: ${error.message}`, { cause: error })
  }
}
