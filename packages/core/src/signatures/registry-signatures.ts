import { gathered } from '../content/bytes.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { repositoryReferrers } from '../registry/referrers-reader.ts'
import type { MirroredRepository } from '../registry/repository/mirrored-repository.ts'
import { printable } from '../text/printable.ts'
import {
  checkSignatures,
  type SignatureFact,
  type SignaturePorts,
  type SignedImage,
} from './check-signatures.ts'
import type { SignatureSource } from './find-signatures.ts'
import { coversAny, type SignatureRule } from './signature-rule.ts'

/** Reads signatures from a repository: lists and tags from the registry itself, bytes by digest from mirrors too. */
export function repositorySignatures(repository: MirroredRepository): SignatureSource {
  return {
    ...repositoryReferrers(repository.registry, digest => repository.document(digest)),
    tagNow: (tag, pinned) => repository.tagNow(tag, pinned),
    blob: async (wanted: Descriptor) => gathered(wanted, await repository.scan(wanted, () => undefined)),
  }
}

interface RuledSignaturePorts extends SignaturePorts {
  /** Opens where the signatures of an image are looked for. */
  readonly sourceOf: (image: Omit<SignedImage, 'repository'>) => Promise<SignatureSource>
  readonly warn: (message: string) => void
}

/**
 * As `checkSignatures`, of signatures wherever the images are. Warns of rules that cover none of the images. Throws what that
 * throws.
 */
export async function checkRuledSignatures(
  images: readonly Omit<SignedImage, 'repository'>[],
  rules: readonly SignatureRule[],
  ports: RuledSignaturePorts,
): Promise<SignatureFact[]> {
  const { sourceOf, warn } = ports
  const names = images.map(({ name }) => name)
  const globs = new Set(rules.filter(rule => !coversAny(rule, names)).map(each => each.images))
  for (const glob of globs) warn(`verify-signatures: ${printable(glob)} covers none of the images`)
  const found = await Promise.all(
    images.map(async image => ({
      ...image,
      repository: await sourceOf(image),
    })),
  )
  return checkSignatures(found, rules, ports)
}
