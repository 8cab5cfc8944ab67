import type { Reference } from '../model/reference.ts'

/** The names an image gets in an engine or archive: `latest` stands for a tag only where nothing else was asked for. */
export function engineNames({ registry, repository, tag, digest }: Reference): Reference[] {
  if (tag === undefined && digest !== undefined) return []
  return [{ registry, repository, tag: tag ?? 'latest' }]
}
