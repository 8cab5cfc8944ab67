import type { Catalog } from '../../inspect/inspection.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { plural } from '../../text/format.ts'

interface CatalogPorts {
  readonly registries: RegistryClient
}

/**
 * Lists the repositories of a registry, each once, in the registry's order. Throws NOT_FOUND, UNAUTHENTICATED or DENIED where the registry
 * lists none, and the codes of its lists.
 */
export async function listCatalog(registry: string, { registries }: CatalogPorts): Promise<Catalog> {
  const catalog = await registries.catalog(registry)
  let invalid = 0
  const skipped = (count: number) => {
    invalid += count
  }
  const names = new Set<string>()
  for await (const name of catalog.repositories(skipped)) names.add(name)
  const left = `${registry}: the list holds ${plural(invalid, 'name')} that no repository can have, left out`
  return { registry, repositories: [...names], notes: invalid > 0 ? [left] : [] }
}
