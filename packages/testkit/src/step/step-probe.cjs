/*
 * Preloaded before a step's script; plain JavaScript, which loads fastest. Writes the process's maximum resident memory to a file,
 * since Node does not tell it to a parent process, and caches the compiled bundle, since the tests run a thousand steps. The step
 * sees neither variable.
 */
const { TESTKIT_MEMORY: memory, TESTKIT_COMPILE_CACHE: cache } = process.env
delete process.env.TESTKIT_MEMORY
delete process.env.TESTKIT_COMPILE_CACHE
const builtin = process.getBuiltinModule
if (cache) builtin('node:module').enableCompileCache(cache)
if (memory && builtin('node:worker_threads').isMainThread)
  process.on('exit', () => builtin('node:fs').writeFileSync(memory, String(process.resourceUsage().maxRSS)))
