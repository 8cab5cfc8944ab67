import { shortDigest } from '../model/digest.ts'
import { digestReference, familiarName, pinnedReference } from '../model/reference.ts'
import type { WrittenAttestation } from '../operations/attestations/write-attestations.ts'
import type { SignatureFact } from '../signatures/check-signatures.ts'
import { code, escapeMarkdown, table } from '../text/markdown.ts'
import { printable } from '../text/printable.ts'

/** The signer of each image, for reports in JSON. */
export function signatureReport(facts: readonly SignatureFact[]): object[] {
  return facts.map(({ name, digest, images, signer, predicate }) => ({
    image: pinnedReference(name, digest),
    ...(signer === undefined ? { exempt: true } : { signer, rule: images }),
    ...(predicate === undefined ? {} : { predicate }),
  }))
}

/** The signer of each image, as lines of the log. */
export function signatureLines(facts: readonly SignatureFact[]): string[] {
  return facts.map(fact => `${familiarName(fact.name)} ${verdict(fact)}`)
}

/** The signer of each image, as Markdown; empty if nobody asked. */
export function signatureTable(facts: readonly SignatureFact[]): string {
  const rows = facts.map(fact => [
    code(familiarName(fact.name)),
    code(shortDigest(fact.digest)),
    escapeMarkdown(verdict(fact)),
  ])
  return table(['Image', 'Digest', 'Signature'], rows)
}

function verdict({ signer, predicate }: SignatureFact): string {
  if (signer === undefined) return 'needs no signature, as verify-signatures says'
  return `is signed by ${signer}${predicate === undefined ? '' : `, with an attestation ${printable(predicate)}`}`
}

/** The attestations and SBOMs that were written, for reports in JSON. */
export function attestationReport(written: readonly WrittenAttestation[]): object[] {
  return written.map(({ name, subject, platform, predicate, digest, paths }) => ({
    image: digestReference(name, subject),
    ...(platform === undefined ? {} : { platform }),
    predicateType: predicate,
    digest,
    paths,
  }))
}

/** The attestations and SBOMs that were written, as Markdown; empty if there are none. */
export function attestationTable(written: readonly WrittenAttestation[]): string {
  const rows = written.map(({ name, platform = '', predicate, paths }) => [
    code(familiarName(name)),
    escapeMarkdown(platform),
    escapeMarkdown(printable(predicate)),
    paths.map(code).join('<br>'),
  ])
  return table(['Image', 'Platform', 'Attestation', 'Files'], rows)
}
