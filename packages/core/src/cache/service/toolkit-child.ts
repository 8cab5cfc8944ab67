import type { FromToolkit, ToToolkit } from './toolkit-messages.ts'

/** The one path of every archive; one character, relative: part of the entry's version, so equal in every job and folder. */
export const memberName = 'e'

/** Serves the process that started this one with the Actions toolkit's own client, one thing at a time. */
export function serveToolkit(): void {
  const tell = (message: FromToolkit) => void process.send?.(message)
  // The toolkit speaks to the runner through standard output: its masks matter, its warnings are for us to judge.
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

/** The same variables, of which the token can be read by its name alone: programs that the toolkit starts get a copy of what is listed. */
function withoutToken(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ownKeys = (target: NodeJS.ProcessEnv) =>
    Reflect.ownKeys(target).filter(name => name !== 'ACTIONS_RUNTIME_TOKEN')
  return new Proxy(env, { ownKeys })
}

/** Tells the result of one order. */
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
