import { type ErrorCode, isTallyError, TallyError } from '../../../errors.ts'
import type { Catalog } from '../../../inspect/inspection.ts'
import type { RegistryClient } from '../../../registry/registry-client.ts'
import { plural } from '../../../text/format.ts'

interface CatalogPorts {
  readonly registries: RegistryClient
  /** Receives what cannot be shown, printable. */
  readonly note: (message: string) => void
}

/** How registries refuse that list their repositories to nobody, or not to this login. */
const withheld: readonly ErrorCode[] = ['NOT_FOUND', 'UNAUTHENTICATED', 'DENIED']
const withheldHint =
  'Many registries list nothing: Docker Hub, ghcr.io and quay.io among them, and others only for an administrator. Log in with an account that may read the catalog, use `search` where the registry has one, or name the repositories.'

/**
 * Lists the repositories of a registry, each once, in the registry's order. Throws NOT_FOUND, UNAUTHENTICATED or DENIED where the registry
 * lists none, and the codes of its lists.
 */
export async function listCatalog(
  registry: string,
  { registries, note }: CatalogPorts,
): Promise<Required<Catalog>> {
  const catalog = await registries.catalog(registry)
  let invalid = 0
  const skipped = (count: number) => {
    invalid += count
  }
  const names = new Set<string>()
  try {
    for await (const page of catalog.repositories(skipped)) for (const name of page) names.add(name)
  } catch (error) {
    if (!isTallyError(error, ...withheld)) throw error
    const { code, message, details } = error
    throw new TallyError(code, message, { cause: error, details, hint: withheldHint })
  }
  const left = `${registry}: the list holds ${plural(invalid, 'name')} that no repository can have, left out`
  const notes = invalid > 0 ? [left] : []
  for (const each of notes) note(each)
  return { registry, repositories: [...names], notes }
}
