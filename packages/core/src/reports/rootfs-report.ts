import type { Log } from '../action/host.ts'
import type { WrittenRootfs } from '../destinations/write-rootfs.ts'
import { humanBytes, plural } from '../text/format.ts'
import { code, escapeMarkdown, table } from '../text/markdown.ts'
import { printable } from '../text/printable.ts'

/** Logs what folders lack of their images. */
export function tellRoots(roots: readonly WrittenRootfs[], { info }: Pick<Log, 'info'>): void {
  for (const root of roots) {
    const lacks = lackedBy(root)
    if (lacks.length > 0)
      info(`${printable(root.path)} lacks ${lacks.join('; ')}. \`to: rootfs-tar=FILE\` has all of it`)
  }
}

/** The root file systems that were written, as Markdown; empty if there is none. */
export function rootsTable(roots: readonly WrittenRootfs[]): string {
  const rows = roots.map(root => [
    root.path === '' ? 'standard output' : code(root.path),
    String(root.files),
    String(root.folders),
    humanBytes(root.bytes),
    escapeMarkdown(lackedBy(root).join('; ').replaceAll('`', '')),
  ])
  return table(['Root file system', 'Files', 'Folders', 'Size', 'Without'], rows)
}

/** The parts of its image that a folder does not have, each in words. */
function lackedBy({ leftOut }: WrittenRootfs): string[] {
  if (!leftOut) return []
  const { devices, pipes, owners, setuid, attributes, times } = leftOut
  const of = (count: number, words: (files: string) => string) =>
    count > 0 ? [words(plural(count, 'file'))] : []
  return [
    ...(devices > 0 ? [`${plural(devices, 'device')}, which cannot be made here`] : []),
    ...(pipes > 0 ? [`${plural(pipes, 'pipe')}, which cannot be made here`] : []),
    ...of(owners, files => `the owners of ${files}, which only root may set`),
    ...of(setuid, files => `setuid and setgid of ${files}, which \`rootfs-setuid\` keeps`),
    ...of(attributes, files => `the extended attributes of ${files}, which cannot be set here`),
    ...of(times, files => `the times of ${files}, which this file system does not take`),
  ]
}
