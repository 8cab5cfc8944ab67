import type { LayerCache } from '../../cache/layer-cache.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Engine } from '../../engine/engine.ts'
import { TallyError } from '../../errors.ts'
import type { Usage } from '../../inspect/inspection.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { Reference } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { Selection } from '../../transfer/walk.ts'

export interface UsedImage {
  readonly written: string
  readonly reference: Reference
  readonly root: Document
  read(wanted: Descriptor): Promise<Document>
}

interface UsagePorts {
  readonly store: LayoutStore
  readonly cache: LayerCache | undefined
  readonly registries: RegistryClient
  readonly engine: () => Promise<Engine>
  readonly warn: (message: string) => void
}

export async function foreseePull(
  _images: readonly UsedImage[],
  _pull: { readonly selection: Selection; readonly to: 'store' | 'docker' },
  _ports: UsagePorts,
): Promise<{
  readonly usage: Usage
  readonly images: readonly { readonly usage: Usage; readonly platforms: ReadonlyMap<Digest, Usage> }[]
}> {
  throw new TallyError('INTERNAL', 'not merged')
}
