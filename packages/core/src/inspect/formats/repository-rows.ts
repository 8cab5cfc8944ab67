import type { Row, RowKind } from '../../template/rows.ts'
import type { Catalog } from '../inspection.ts'

/** The rows of a registry's list of repositories. */
export const repositoryKind: RowKind = {
  name: 'repository',
  headers: {
    Repository: 'REPOSITORY',
    Registry: 'REGISTRY',
    Name: 'NAME',
    Namespace: 'NAMESPACE',
  },
  columns: ['Repository'],
  quiet: 'Repository',
}

/**
 * A row for each repository: `Repository` is the name that can be pulled, `Name` that within the registry, and `Namespace` what is before its
 * last slash, if it has one. Names are valid, so that nothing in them needs to be escaped.
 */
export function repositoryRows(catalogs: readonly Catalog[]): Row[] {
  return catalogs.flatMap(({ registry, repositories }) =>
    repositories.map(name => ({
      Repository: `${registry}/${name}`,
      Registry: registry,
      Name: name,
      Namespace: name.slice(0, Math.max(0, name.lastIndexOf('/'))),
    })),
  )
}
