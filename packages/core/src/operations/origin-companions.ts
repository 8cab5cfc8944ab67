import type { Document } from '../model/document.ts'
import type { CompanionReader } from './companions.ts'
import type { ImageOrigin } from './image-origin.ts'

/** Companions as a layout or archive has them: among the images it lists, by their subject or by cosign's names. */
export async function originCompanions(origin: ImageOrigin): Promise<CompanionReader> {
  const listed = origin.kind === 'oci-layout' || origin.kind === 'oci-archive' ? origin.images : []
  const documents: { readonly document: Document; readonly names: readonly string[] }[] = []
  for (const { digest, names } of listed) documents.push({ document: await origin.document(digest), names })
  const isNamed = (name: string, tag: string) => name === tag || name.endsWith(`:${tag}`)
  return {
    referrers: async subject =>
      documents
        .filter(({ document }) => document.manifest.subject?.digest === subject)
        .map(({ document }) => document.descriptor),
    tagged: async tag => documents.find(({ names }) => names.some(name => isNamed(name, tag)))?.document,
    document: digest => origin.document(digest),
  }
}
