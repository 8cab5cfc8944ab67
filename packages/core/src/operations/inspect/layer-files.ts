import type { Bytes } from '../../content/store.ts'
import type { Descriptor } from '../../model/descriptor.ts'

export interface LayerSource {
  open(layer: Descriptor): Promise<Bytes>
  isLocal(layer: Descriptor): Promise<boolean>
}

export interface LayerReading {
  readonly maxImageSize?: number | undefined
  readonly concurrency: number
  readonly signal?: AbortSignal | undefined
}
