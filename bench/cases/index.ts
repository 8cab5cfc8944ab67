import type { BenchCase } from '../bench-case.ts'
import { append } from './append.ts'
import { cache, cacheTls } from './cache.ts'
import { cacheEngine } from './cache-engine.ts'
import { command } from './command.ts'
import { content } from './content.ts'
import { engine } from './engine.ts'
import { importTar } from './import.ts'
import { inspect } from './inspect.ts'
import { load } from './load.ts'
import { lock } from './lock.ts'
import { mirror } from './mirror.ts'
import { publish } from './publish.ts'
import { pull, pullTls } from './pull.ts'
import { rootfs } from './rootfs.ts'
import { scale } from './scale.ts'
import { signatures } from './signatures.ts'
import { slowLink, slowLinkTls } from './slow-link.ts'
import { start } from './start.ts'
import { versions } from './versions.ts'
import { warm } from './warm.ts'
import { write } from './write.ts'

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
