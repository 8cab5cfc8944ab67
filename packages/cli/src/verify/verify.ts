import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon } from '@tallyman/core/inputs/open-common'
import { parsePlatform } from '@tallyman/core/model/platform'
import { HandedOverFiles } from '@tallyman/core/reports/handed-over-files'
import { humanBytes, plural } from '@tallyman/core/text/format'
import { heartbeat } from '@tallyman/core/text/heartbeat'
import { printable } from '@tallyman/core/text/printable'
import { ImageVerifier, type PartFault } from './verify-image.ts'
import { contract, inputs, type VerifyInputs } from './verify-inputs.ts'
import { openPlace } from './verify-places.ts'

/** The result of the checks of one place. */
interface VerifiedItem {
  readonly name: string
  readonly kind: string
  readonly images: number
  readonly blobs: number
  readonly bytes: number
  readonly faults: readonly PartFault[]
  readonly notes: readonly PartFault[]
}

interface Verified {
  readonly items: readonly VerifiedItem[]
  readonly report: string
}

const action = defineAction({
  name: 'Tallyman: verify',
  inputs,
  run: verify,
  outputs: ({ items, report }: Verified) => ({ faults: String(faultsOf(items).length), report }),
  summary: () => '',
  failure: ({ items }: Verified) => failureOf(items),
})

/** Reads everything of images once, and names each part that is not what its digest promises. */
export const verifyOperation = { action, contract }

async function verify(values: VerifyInputs, host: Host): Promise<Verified> {
  const { store, registries } = await openCommon(values, host)
  try {
    const items: VerifiedItem[] = []
    for (const written of values.images) {
      const item = await verifyItem(written, { store, registries, values, host })
      items.push(item)
      for (const line of linesOf(item)) host.result(line)
      for (const note of item.notes) host.log.info(`${printable(item.name)}: ${textOf(note)}`)
    }
    const files = new HandedOverFiles(host, 'verify')
    return { items, report: await files.report({ items }) }
  } finally {
    await registries.close()
  }
}

async function verifyItem(name: string, ports: Parameters<typeof openPlace>[1]): Promise<VerifiedItem> {
  const { host, values } = ports
  await using place = await openPlace(name, ports)
  const { platforms, concurrency } = values
  const isAll = platforms.length === 0 || platforms.some(each => each === 'all')
  const verifier = new ImageVerifier(place, {
    platforms: isAll ? 'all' : platforms.map(parsePlatform),
    maxImageSize: values['max-image-size'],
    concurrency,
    signal: host.signal,
  })
  using _ = heartbeat(host.log.info, () => [
    `verifying ${printable(name)}: ${plural(verifier.sound.size, 'part')}, ${humanBytes(verifier.bytes)}`,
  ])
  for (const root of await place.roots(verifier)) await verifier.verify(root)
  await place.rest?.(verifier)
  const { images, bytes, faults, notes, sound } = verifier
  // Of what is absent as a whole, nothing was verified.
  if (images === 0) faults.push(...notes.splice(0))
  return { name, kind: place.kind, images, blobs: sound.size, bytes, faults, notes }
}

function linesOf({ name, kind, images, blobs, bytes, faults, notes }: VerifiedItem): string[] {
  const shown = printable(name, 1_000)
  if (faults.length > 0) return faults.map(fault => `${shown}: ${textOf(fault)}`)
  const amount = `${plural(images, 'image')}, ${plural(blobs, 'blob')} with the right digest, ${humanBytes(bytes)}`
  const unchecked = notes.length > 0 ? `; ${plural(notes.length, 'part')} not checked` : ''
  return [`${shown}: valid ${kind} (${amount}${unchecked})`]
}

function textOf({ part, digest, why }: PartFault): string {
  return `${part}${digest ? ` ${digest}` : ''}: ${why}`
}

function faultsOf(items: readonly VerifiedItem[]): PartFault[] {
  return items.flatMap(({ faults }) => faults)
}

function failureOf(items: readonly VerifiedItem[]): TallyError | undefined {
  const bad = items.filter(({ faults }) => faults.length > 0)
  if (bad.length === 0) return undefined
  const names = bad.map(({ name }) => printable(name)).join(', ')
  const message = `Cannot vouch for ${names}: ${plural(faultsOf(items).length, 'part')} at fault, each in a line of the result`
  return new TallyError('CONTENT_MISMATCH', message, {
    details: { faults: faultsOf(items) },
    hint: 'Fetch or write what is damaged again. A layer that has its digest and does not unpack to its diff_id was built wrongly: no other copy is better.',
  })
}
