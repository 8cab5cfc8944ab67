import type { CorpusImage } from '@tallyman/testkit/images/corpus'
import type { Certificates } from '@tallyman/testkit/peers/certificates'
import type { Row } from './side-by-side.ts'

/** What every case finds ready. */
export interface Bench {
  /** The repository's own folder. */
  readonly root: string
  /** The folder with the peers' programs. */
  readonly peers: string
  /** The folder with the corpus, its images by name, and those that were asked for. */
  readonly corpus: string
  readonly all: Readonly<Record<string, CorpusImage>>
  readonly images: readonly string[]
  readonly runs: number
  /** A folder of the bench's own, gone when it ends. */
  readonly scratch: string
  /** The bundle that is measured; the repository's unless given. */
  readonly dist?: string
  /** Another bundle to be compared with, a folder like `dist/`. */
  readonly against?: string
  /** What signs the servers that speak TLS. */
  readonly certificates: Certificates
  /** `host:port` of a real registry on loopback that holds the images as `<name>:v1`. */
  registry(): Promise<string>
  /** The same over TLS: another registry in front of the same content. */
  tlsRegistry(): Promise<string>
}

/** One comparison: `rows` gives them as they are measured. */
export interface BenchCase {
  readonly name: string
  readonly about: string
  rows(bench: Bench): AsyncIterable<Row>
}
