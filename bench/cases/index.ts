import type { BenchCase } from '../bench-case.ts'
import { cache } from './cache.ts'
import { cacheEngine } from './cache-engine.ts'
import { content } from './content.ts'
import { engine } from './engine.ts'
import { publish } from './publish.ts'
import { pull } from './pull.ts'
import { scale } from './scale.ts'
import { slowLink } from './slow-link.ts'
import { start } from './start.ts'
import { warm } from './warm.ts'
import { write } from './write.ts'

/** Every case, in the order of the results page. */
export const benchCases: readonly BenchCase[] = [
  pull,
  slowLink,
  content,
  warm,
  start,
  scale,
  cache,
  cacheEngine,
  engine,
  write,
  publish,
]
