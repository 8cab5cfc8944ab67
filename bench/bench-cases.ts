import type { BenchCase } from './bench-case.ts'
import { cache, cacheTls } from './cases/cache.ts'
import { cacheEngine } from './cases/cache-engine.ts'
import { command } from './cases/command.ts'
import { content } from './cases/content.ts'
import { engine } from './cases/engine.ts'
import { inspect } from './cases/inspect.ts'
import { load } from './cases/load.ts'
import { lock } from './cases/lock.ts'
import { append, importTar } from './cases/made-images.ts'
import { mirror } from './cases/mirror.ts'
import { publish } from './cases/publish.ts'
import { pull, pullTls } from './cases/pull.ts'
import { rootfs } from './cases/rootfs.ts'
import { scale } from './cases/scale.ts'
import { signatures } from './cases/signatures.ts'
import { slowLink, slowLinkTls } from './cases/slow-link.ts'
import { start } from './cases/start.ts'
import { versions } from './cases/versions.ts'
import { warm } from './cases/warm.ts'
import { write } from './cases/write.ts'

/** Every case, in the order of the results page. */
export const benchCases: readonly BenchCase[] = [
  slowLinkTls,
  pullTls,
  slowLink,
  pull,
  content,
  warm,
  start,
  scale,
  cacheTls,
  cache,
  cacheEngine,
  engine,
  load,
  write,
  append,
  importTar,
  rootfs,
  mirror,
  publish,
  signatures,
  lock,
  inspect,
  versions,
  command,
]
