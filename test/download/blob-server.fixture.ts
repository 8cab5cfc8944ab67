import { blob, serving } from '@tallyman/core/registry/download/download.fixture'

/*
 * A registry in a separate process, so that a client under load does not slow it down: started by fork with the sizes of
 * its blobs, reports its address, and ends with its parent.
 */

const sizes = JSON.parse(process.argv[2] ?? '[]') as number[]
const registry = await serving(sizes.map((size, at) => blob(size, `served ${at}`)))
process.on('disconnect', () => process.exit())
process.send?.(registry.host)
