import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import type { Values } from '@tallyman/core/action/inputs'
import { cacheInputs, registryInputs } from '@tallyman/core/inputs/common-inputs'
import { openRegistries } from '@tallyman/core/inputs/open-registries'
import { openCacheEntries } from '@tallyman/core/prune/targets/cache-entries'
import { HandedOverFiles } from '@tallyman/core/reports/handed-over-files'
import type { Contract } from '../contracts/contract.ts'
import prune from '../contracts/prune.json' with { type: 'json' }
import { readingInputs } from '../contracts/reading-inputs.ts'

const { 'key-prefix': keyPrefix } = cacheInputs
const inputs = { 'key-prefix': keyPrefix, ...registryInputs } as const

const { store: _, 'max-image-size': __, ...network } = readingInputs

/** The texts of the inputs and outputs of `cache ls`. */
const contract: Contract = {
  description: 'List the entries of the Actions cache, or of the folder of `--cache-dir`',
  inputs: { 'key-prefix': prune.inputs['key-prefix'], ...network },
  outputs: { report: { description: 'Path of a JSON file with the entries' } },
}

/** The entries of the cache, those of images before those of their layers, the one that was used last first. */
const action = defineAction({
  name: 'Tallyman: cache ls',
  inputs,
  run: list,
  outputs: (report: string) => ({ report }),
  summary: () => '',
})

/** The operation behind `tallyman cache ls`. */
export const cacheListOperation = { action, contract }

async function list(values: Values<typeof inputs>, host: Host): Promise<string> {
  const { registries } = await openRegistries(values, host)
  try {
    const { env, cacheFolder } = host
    const { send } = registries
    const token = values['github-token']
    const prefix = `${values['key-prefix']}-`
    const found = await (await openCacheEntries('list', { env, cacheFolder, token, send })).list(prefix)
    const entries = found
      .flatMap(({ key, ref, size: bytes, lastAccessed }) => {
        const kind = /^(image|pack|blob)-/.exec(key.slice(prefix.length))?.[1]
        const [, digest = ''] = /(sha(?:256|512)-[0-9a-f]+)$/.exec(key) ?? []
        const used = lastAccessed.toISOString()
        return kind ? [{ kind, digest: digest.replace('-', ':'), bytes, used, ref, key }] : []
      })
      .sort((a, b) => orderOf(a.kind) - orderOf(b.kind) || (a.used < b.used ? 1 : -1))
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
    return await new HandedOverFiles(host, 'cache-list').report({ bytes, entries })
  } finally {
    await registries.close()
  }
}

function orderOf(kind: string): number {
  return ['image', 'pack', 'blob'].indexOf(kind)
}
