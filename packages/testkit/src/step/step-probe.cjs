/*
 * Loaded ahead of a step's script, plain JavaScript since that loads soonest. Leaves the process's highest memory in a file,
 * since a parent cannot ask for it in Node, and has Node keep what it compiled of the bundle for the next of a thousand steps.
 * The step sees neither variable.
 */
const { TESTKIT_MEMORY: memory, TESTKIT_COMPILE_CACHE: cache } = process.env
delete process.env.TESTKIT_MEMORY
delete process.env.TESTKIT_COMPILE_CACHE
const builtin = process.getBuiltinModule
if (cache) builtin('node:module').enableCompileCache(cache)
if (memory && builtin('node:worker_threads').isMainThread)
  process.on('exit', () => builtin('node:fs').writeFileSync(memory, String(process.resourceUsage().maxRSS)))
