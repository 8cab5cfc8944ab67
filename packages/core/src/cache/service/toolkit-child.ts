import type { FromToolkit, ToToolkit } from './toolkit-messages.ts'

/**
 * The only path in every archive: one relative character. It is part of the entry's version, so it is the same in every
 * job and folder.
 */
export const memberName = 'e'

/** Serves the parent process with the Actions toolkit's own client, one order at a time. */
export function serveToolkit(): void {
  const tell = (message: FromToolkit) => void process.send?.(message)
  // The toolkit talks to the runner through standard output: its masks matter, its warnings are for us to judge.
  process.stdout.write = (chunk: string | Uint8Array) => {
    tell({ kind: 'output', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() })
    return true
  }
  process.env = withoutToken(process.env)
  process.on('disconnect', () => process.exit())
  process.on('message', (order: ToToolkit) => {
    void carryOut(order).then(tell, (error: unknown) => tell({ kind: 'failed', reason: String(error) }))
  })
}

/**
 * A copy of the environment whose token can be read by name but is not enumerable: programs that the toolkit starts
 * inherit only what is enumerable.
 */
function withoutToken(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ownKeys = (target: NodeJS.ProcessEnv) =>
    Reflect.ownKeys(target).filter(name => name !== 'ACTIONS_RUNTIME_TOKEN')
  return new Proxy(env, { ownKeys })
}

/** Executes one order and returns its result. */
async function carryOut({ kind, key }: ToToolkit): Promise<FromToolkit> {
  const { restoreCache, saveCache } = await import('@actions/cache')
  const paths = [memberName]
  if (kind === 'save') {
    const id = await saveCache(paths, key, undefined, true)
    return { kind: 'saved', isNew: id >= 0 }
  }
  const matched = await restoreCache(paths, key, undefined, { lookupOnly: kind === 'lookup' }, true)
  return { kind: 'found', key: matched }
}
