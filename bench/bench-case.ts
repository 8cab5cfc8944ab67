import type { CorpusImage } from '@tallyman/testkit/images/corpus'
import type { Certificates } from '@tallyman/testkit/peers/certificates'
import type { Row } from './side-by-side.ts'

/** The resources of every case. */
export interface Bench {
  /** The repository's own folder. */
  readonly root: string
  /** The folder with the peers' programs. */
  readonly peers: string
  /** The folder of the corpus. */
  readonly corpus: string
  /** The images of the corpus, by name. */
  readonly all: Readonly<Record<string, CorpusImage>>
  /** The names of the requested images. */
  readonly images: readonly string[]
  readonly runs: number
  /** The bench's own folder, removed when it ends. */
  readonly scratch: string
  /** The bundle to measure. Defaults to the repository's. */
  readonly dist?: string
  /** Another bundle to compare with, a folder like `dist/`. */
  readonly against?: string
  /** The authority and certificate of the servers that speak TLS. */
  readonly certificates: Certificates
  /** `host:port` of a real registry on loopback that holds the images as `<name>:v1`. */
  registry(): Promise<string>
  /** The same over TLS: another registry in front of the same content. */
  tlsRegistry(): Promise<string>
}

/** A comparison; `rows` yields its rows as they are measured. */
export interface BenchCase {
  readonly name: string
  readonly about: string
  rows(bench: Bench): AsyncIterable<Row>
}
