import hooks from 'node:async_hooks'

/*
 * Loaded ahead of `node:test` in the processes that run tests. Node's runner follows every promise, to tell which test an error
 * belongs to that nobody caught; a third of the time of these tests went into that. Without it such an error still fails the
 * file. `npm test` alone loads this: a file run by `node --test` has all that Node tells.
 */
const { createHook } = hooks
hooks.createHook = callbacks => createHook({ ...callbacks, trackPromises: false })
