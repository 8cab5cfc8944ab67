/** A worker that does not even start. */
throw new Error('nothing here')
