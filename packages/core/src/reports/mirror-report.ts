import { formatReference } from '../model/reference.ts'
import { type MirroredImage, totals } from '../operations/mirror/mirrored-image.ts'
import type { Mirrored } from '../operations/mirror.ts'
import { humanBytes, plural } from '../text/format.ts'
import { fateOf } from './write-report.ts'

/** The most lines of an output; the report has all of them. */
const maxListed = 1_000

/** How many images had each outcome, and the bytes that moved. */
export function mirrorCounts({ images, unlisted }: Mirrored) {
  const of = (...outcomes: MirroredImage['outcome'][]) =>
    images.filter(({ outcome }) => outcomes.includes(outcome)).length
  const { uploaded, mounted } = totals(images)
  return {
    copied: of('copied'),
    unchanged: of('same'),
    skipped: of('skipped', 'old'),
    failed: of('failed') + unlisted.length,
    waiting: of('waiting'),
    uploadedBytes: uploaded.bytes,
    mountedBytes: mounted.bytes,
  }
}

/** The outputs of the step, without paths. */
export function mirrorOutputs(mirrored: Mirrored) {
  const { images, unlisted } = mirrored
  const at = (...outcomes: MirroredImage['targets'][number]['outcome'][]) =>
    images.flatMap(({ targets, digest }) =>
      // Without a digest nothing is known about the targets.
      (digest === undefined ? [] : targets)
        .filter(({ outcome }) => outcomes.includes(outcome))
        .map(({ name }) => (name.includes('@') ? name : `${name}@${digest}`)),
    )
  const lines = (items: readonly string[]) => items.slice(0, maxListed).join('\n')
  const sources = (...outcomes: MirroredImage['outcome'][]) =>
    images.filter(({ outcome }) => outcomes.includes(outcome)).map(({ source }) => formatReference(source))
  const { uploadedBytes, mountedBytes, ...counts } = mirrorCounts(mirrored)
  return {
    copied: lines(at('moved', 'waiting')),
    refs: lines(at('moved', 'waiting', 'same')),
    unchanged: lines(sources('same')),
    skipped: lines(sources('skipped', 'old')),
    failed: lines([...unlisted.map(({ name }) => name), ...sources('failed', 'waiting')]),
    'bytes-uploaded': String(uploadedBytes),
    'bytes-mounted': String(mountedBytes),
    json: JSON.stringify({ ...counts, uploadedBytes, mountedBytes }),
  }
}

/** The full account of a run. */
export function mirrorReport(mirrored: Mirrored): object {
  const { images, unlisted } = mirrored
  return {
    ...mirrorCounts(mirrored),
    images: images.map(({ source, outcome, digest, targets, amounts, referrers, error, created }) => ({
      source: formatReference(source),
      outcome,
      ...(digest && { digest }),
      targets: targets.map(({ name, outcome, previous }) => ({
        name,
        outcome: outcome === 'moved' && previous === undefined ? 'new' : outcome,
        ...(previous && { previous }),
      })),
      blobs: amounts,
      referrers,
      ...(created !== undefined && { created: new Date(created).toISOString() }),
      ...(error && { error: { code: error.code, message: error.message } }),
    })),
    unlisted: unlisted.map(({ name, file, line, error }) => ({
      name,
      file,
      line,
      error: { code: error.code, message: error.message },
    })),
  }
}

const plain: Readonly<Record<MirroredImage['outcome'], string>> = {
  copied: 'copied',
  same: 'already there',
  skipped: 'left alone',
  old: 'older than max-age',
  failed: 'failed',
  waiting: 'not tried',
}

/** The fate of an image in words: that of each of its targets, if it was read. */
export function imageFate({ outcome, targets, digest }: MirroredImage, dryRun: boolean): string {
  if (digest === undefined || outcome === 'same') return plain[outcome]
  const fates = targets.map(({ outcome, previous }) => fateOf({ outcome, previous }, dryRun))
  return [...new Set(fates)].join(', ')
}

/** The blobs of an image or a run, such as `3 uploaded (12 MB), 2 mounted (4 MB)`; empty if none moved. */
export function amountsText({ uploaded, mounted }: MirroredImage['amounts'], dryRun: boolean): string {
  const [sent, shared] = dryRun ? ['to be uploaded', 'to be mounted or uploaded'] : ['uploaded', 'mounted']
  return [
    ...(uploaded.blobs > 0
      ? [`${plural(uploaded.blobs, 'blob')} ${sent} (${humanBytes(uploaded.bytes)})`]
      : []),
    ...(mounted.blobs > 0
      ? [`${plural(mounted.blobs, 'blob')} ${shared} (${humanBytes(mounted.bytes)})`]
      : []),
  ].join(', ')
}

/** The counts of a run in words: `3 copied, 1 already there`. */
export function countsText(mirrored: Mirrored, dryRun: boolean): string {
  const { copied, unchanged, skipped, failed, waiting } = mirrorCounts(mirrored)
  const parts = [
    [copied, dryRun ? 'to be copied' : 'copied'],
    [unchanged, 'already there'],
    [skipped, 'left out'],
    [failed, 'failed'],
    [waiting, 'not tried'],
  ] as const
  const named = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return named.join(', ') || 'no images'
}
