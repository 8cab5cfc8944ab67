import { BlobRoutes } from './blob-routes.ts'
import type { Gate } from './gate.ts'
import type { Asked, AskedFor } from './http/asked.ts'
import { jsonReply, problem, type Reply } from './http/reply.ts'
import type { Route } from './http/route.ts'
import { ListRoutes } from './list-routes.ts'
import { ManifestRoutes } from './manifest-routes.ts'
import type { RegistryOptions } from './registry-options.ts'
import type { RegistryState } from './registry-state.ts'
import type { SignedAddresses } from './signed-addresses.ts'
import { UploadRoutes } from './upload-routes.ts'

/** The parts that the routes need. */
export interface RouteParts {
  readonly state: RegistryState
  readonly options: RegistryOptions
  readonly gate: Gate
  readonly addresses: SignedAddresses | undefined
}

/** Answers any request to the registry or its second origin. */
export function answering({ state, options, gate, addresses }: RouteParts): (asked: Asked) => Promise<Reply> {
  const manifests = new ManifestRoutes(state, options)
  const blobs = new BlobRoutes(state, options, addresses)
  const uploads = new UploadRoutes(state, options)
  const lists = new ListRoutes(state, options)
  const open = async (asked: Asked): Promise<Reply> => {
    if (is(asked, 'ping')) return jsonReply(200, {})
    if (is(asked, 'manifest')) return manifests.answer(asked)
    if (is(asked, 'blob')) return blobs.answer(asked)
    if (is(asked, 'upload')) return uploads.answer(asked)
    if (is(asked, 'tags')) return lists.tags(asked)
    if (is(asked, 'catalog')) return lists.catalog(asked)
    if (is(asked, 'referrers')) return lists.referrers(asked)
    return problem(404, 'NAME_INVALID')
  }
  return async asked => {
    if (is(asked, 'token')) return gate.token(asked)
    if (is(asked, 'cdn') && addresses) return addresses.answer(asked)
    const answer = gate.refusal(asked) ?? (await open(asked))
    return { ...answer, headers: [...answer.headers, ['docker-distribution-api-version', 'registry/2.0']] }
  }
}

function is<K extends Route['kind']>(asked: Asked, kind: K): asked is AskedFor<K> {
  return asked.route.kind === kind
}
