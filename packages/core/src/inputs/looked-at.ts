import type { Host } from '../action/host.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { OriginPorts } from '../origins/image-origin.ts'

/** The ports for looking at an image in an archive, a layout, a store or the engine without keeping any of it. */
export function lookedAtPorts(
  { env, platform, home, workspace, signal, streams, log }: Host,
  store: LayoutStore,
  maxImageSize: number,
): OriginPorts {
  return {
    store,
    workspace,
    engine: { env, platform, home },
    maxImageSize,
    isLookedAt: true,
    stdin: streams?.read,
    signal,
    say: log.info,
  }
}
