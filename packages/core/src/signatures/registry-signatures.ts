import { verified } from '../content/bytes.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { repositoryReferrers } from '../registry/referrers-reader.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
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
    async blob(wanted: Descriptor) {
      const chunks: Uint8Array[] = []
      const bytes = await repository.scan(wanted, () => undefined)
      for await (const chunk of verified(wanted, bytes)) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
  }
}

interface RegistrySignaturePorts extends SignaturePorts {
  readonly registries: RegistryClient
  readonly warn: (message: string) => void
}

/**
 * As `checkSignatures`, of signatures in the images' own repositories. Warns of rules that cover none of the images. Throws what that
 * throws.
 */
export async function checkRegistrySignatures(
  images: readonly Omit<SignedImage, 'repository'>[],
  rules: readonly SignatureRule[],
  ports: RegistrySignaturePorts,
): Promise<SignatureFact[]> {
  const { registries, warn } = ports
  const names = images.map(({ name }) => name)
  const globs = new Set(rules.filter(rule => !coversAny(rule, names)).map(each => each.images))
  for (const glob of globs) warn(`verify-signatures: ${printable(glob)} covers none of the images`)
  const found = await Promise.all(
    images.map(async image => ({
      ...image,
      repository: repositorySignatures(await registries.mirrored(image.name)),
    })),
  )
  return checkSignatures(found, rules, ports)
}
