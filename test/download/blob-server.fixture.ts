import { blob, serving } from '@tallyman/core/registry/download/download.fixture'

/*
 * A registry in a process of its own, so that a client that is held up does not hold it up: started by fork with the sizes of its
 * blobs, tells where it is, and ends with its parent.
 */

const sizes = JSON.parse(process.argv[2] ?? '[]') as number[]
const registry = await serving(sizes.map((size, at) => blob(size, `served ${at}`)))
process.on('disconnect', () => process.exit())
process.send?.(registry.host)
