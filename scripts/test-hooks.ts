import hooks from 'node:async_hooks'

/*
 * Preloaded before `node:test` in the processes that run tests. Node's runner tracks every promise, to attribute uncaught
 * errors to a test; that took a third of the time of these tests. Without it such an error still fails the file. Only
 * `npm test` loads this: a file run by `node --test` reports everything that Node does.
 */
const { createHook } = hooks
hooks.createHook = callbacks => createHook({ ...callbacks, trackPromises: false })
