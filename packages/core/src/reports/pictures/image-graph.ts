import { plainInstruction } from '../../inspect/history.ts'
import type { InspectedImage, InspectedLayer, PlatformImage } from '../../inspect/inspection.ts'
import { bareMediaType } from '../../model/media-type.ts'
import { familiarName } from '../../model/reference.ts'
import { layerGraph, type PicturedImage, type PicturedLayer, type PicturedPart } from './layer-graph.ts'

/** The Mermaid source of inspected images; empty if none is known by a digest. */
export function imageGraph(images: readonly InspectedImage[]): string {
  return layerGraph(images.flatMap(pictured))
}

/** The name of an image in pictures and headings. */
export function nameOfImage({ reference, written }: InspectedImage): string {
  return reference ? familiarName(reference) : written
}

function pictured(image: InspectedImage): PicturedImage[] {
  const { root, platforms, companions, referrers = [] } = image
  if (!root) return []
  const besides = [
    ...companions.map(({ what, about = root.digest, descriptor: { digest } }) => ({ what, about, digest })),
    ...referrers.map(({ subject, artifactType, descriptor: { digest } }) => ({
      what: shortType(artifactType),
      about: subject,
      digest,
    })),
  ]
  const parts = platforms.map(picturedPart)
  return [{ name: nameOfImage(image), digest: root.digest, kind: root.kind, parts, besides }]
}

function picturedPart({ digest, platform = '', imageId, parent, layers }: PlatformImage): PicturedPart {
  return {
    digest,
    platform,
    parent,
    imageId: imageId === digest ? undefined : imageId,
    layers: layers.flatMap(picturedLayer),
  }
}

function picturedLayer({
  digest,
  diffId,
  size,
  unpackedSize,
  createdBy = '',
}: InspectedLayer): PicturedLayer[] {
  const key = digest ?? diffId
  return key === undefined
    ? []
    : [{ digest: key, size: size ?? unpackedSize ?? 0, says: plainInstruction(createdBy) }]
}

/** Characters of a media type (RFC 6838, section 4.2): the pattern below takes quadratic time. */
const longestType = 255

/** A media type without what all of them have in common. */
export function shortType(type: string): string {
  const bare = bareMediaType(type.slice(0, longestType))
  return (
    bare
      .replace(/^application\/(?:vnd\.)?/, '')
      .replace(/\.v\d[\w.-]*\+\w+$|\+(?:json|yaml|protobuf)$/, '') || 'artifact'
  )
}
