import hooks from 'node:async_hooks'

/*
 * Preloaded before `node:test` in the processes that run tests. Node's test runner tracks every promise, to attribute uncaught
 * errors to a test; this takes a third of the time of these tests. Without it such an error still fails the file. Only the npm
 * scripts load this: a file run by `node --test` reports everything that Node does.
 */
const { createHook } = hooks
hooks.createHook = callbacks => createHook({ ...callbacks, trackPromises: false })
