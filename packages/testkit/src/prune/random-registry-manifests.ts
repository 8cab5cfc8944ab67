import type { Resolver } from '@tallyman/core/content/store'
import { TallyError } from '@tallyman/core/errors'
import { type Digest, digestOf } from '@tallyman/core/model/digest'
import { type Document, parseDocument } from '@tallyman/core/model/document'

const emptyConfig = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
const oci = 'application/vnd.oci.image'

const described = (digest: Digest) => ({ mediaType: `${oci}.manifest.v1+json`, digest, size: 100 })

/** Real manifests by digest; counts reads and fails on demand. */
export class Manifests implements Resolver {
  readonly documents = new Map<string, Document>()
  readonly failing = new Map<string, TallyError>()
  reads = 0

  /** An image made distinct by `name`. */
  image(name: string, subject?: Digest): Digest {
    const config = { mediaType: `${oci}.config.v1+json`, digest: emptyConfig, size: 2 }
    const about = subject ? { subject: described(subject) } : {}
    return this.#add({
      mediaType: `${oci}.manifest.v1+json`,
      config,
      layers: [],
      annotations: { name },
      ...about,
    })
  }

  /** An index of present or absent children. */
  index(...children: Digest[]): Digest {
    return this.#add({ mediaType: `${oci}.index.v1+json`, manifests: children.map(described) })
  }

  /** An index with a subject, such as attestations have. */
  indexAbout(subject: Digest, ...children: Digest[]): Digest {
    const manifests = children.map(described)
    return this.#add({ mediaType: `${oci}.index.v1+json`, manifests, subject: described(subject) })
  }

  async resolve(target: { tag: string } | { digest: Digest }): Promise<Document> {
    const name = 'digest' in target ? target.digest : target.tag
    this.reads++
    const failure = this.failing.get(name)
    if (failure) throw failure
    const document = this.documents.get(name)
    if (!document) throw new TallyError('NOT_FOUND', `Cannot read ${name}: not there, expected a manifest`)
    return document
  }

  #add(content: object): Digest {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, ...content }))
    this.documents.set(digestOf(bytes), parseDocument(bytes))
    return digestOf(bytes)
  }
}
