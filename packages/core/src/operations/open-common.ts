import { join } from 'node:path'
import type { Host } from '../action/host.ts'
import { secretsOf } from '../registry/credentials.ts'
import type { CommonValues } from './common-inputs.ts'
import { lineEvery } from './pace.ts'
import { openPorts, type Ports } from './ports.ts'
import { quietWatch } from './quiet-watch.ts'
import { maskOfServers } from './shown-words.ts'
import { folderToWrite } from './written-paths.ts'

/** Milliseconds of silence after which the log says which registry is waited for: later than what tells how far things are. */
const waitsTold = lineEvery + 1_000

/**
 * Opens the store and the registries as the common inputs say. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name beside the inputs
 */
export async function openCommon(values: CommonValues, host: Host, named: unknown = []): Promise<Ports> {
  const { workspace, temp, home, env, signal, log, secret: mask, beside } = host
  const registryAuth = values['registry-auth']
  for (const auth of registryAuth) for (const value of secretsOf({ kind: 'basic', ...auth })) mask(value)
  const ports = await openPorts({
    temp,
    ...{ registryAuth, githubToken: values['github-token'], mirrors: values['registry-mirrors'] },
    ...{
      insecureRegistries: values['insecure-registries'],
      retries: values.retries,
      env,
      home,
      signal,
      secret: mask,
      serverSecret: maskOfServers(host, [values, named]),
    },
    caCertificates: values['ca-certificates'],
    workspace,
    storeFolder:
      values.store === '' ? join(temp, 'tallyman') : await folderToWrite(workspace, values.store, 'store'),
    workerFile: beside('worker.js'),
    note: line => log.info(`  ${line}`),
    warn: message => log.warning(message, { title: 'CREDENTIALS_INVALID' }),
  })
  // With nothing under way there is nothing to say, so that the watch may outlive the registries.
  quietWatch(log, () => ports.registries.waits.state, waitsTold)
  const { unwritable } = ports.store
  if (unwritable) log.info(`The store can only be read: ${unwritable.message}`)
  return ports
}
