import { join, resolve } from 'node:path'
import type { Host } from '../action/host.ts'
import {
  integer,
  list,
  oneOf,
  optional,
  optionalOr,
  pair,
  secret,
  text,
  type Values,
} from '../action/inputs.ts'
import { TallyError } from '../errors.ts'
import { parseRegistryAuth, secretsOf } from '../registry/credentials.ts'
import { openPorts, type Ports } from './ports.ts'

const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/

function host(value: string): string {
  if (hostGrammar.test(value)) return value
  throw new Error('expected host[:port]')
}

/** The inputs that every action has. */
export const commonInputs = {
  'registry-auth': optional(text),
  'github-token': secret(optional(text)),
  'registry-mirrors': optional(list(pair((name, mirror) => [host(name), host(mirror)] as const))),
  'insecure-registries': optional(list(host)),
  'ca-certificates': optional(list(pair((name, path) => [host(name), path] as const))),
  concurrency: optionalOr(integer({ min: 1, max: 64 }), 6),
  retries: optionalOr(integer({ min: 1, max: 20 }), 5),
  store: optional(text),
  summary: optionalOr(oneOf('true', 'false', 'on-failure'), 'true'),
} as const

export type CommonValues = Values<typeof commonInputs>

/** Opens the store and the registries as the common inputs say. Throws INPUT_INVALID, STORE_FAILED, CREDENTIALS_INVALID. */
export async function openCommon(
  values: CommonValues,
  { workspace, temp, home, env, signal, log, secret: mask, beside }: Host,
): Promise<Ports> {
  const registryAuth = await parseRegistryAuth(values['registry-auth']).catch((error: Error) => {
    throw new TallyError('INPUT_INVALID', `Cannot read an input:\nregistry-auth: ${error.message}`)
  })
  for (const auth of registryAuth) for (const value of secretsOf({ kind: 'basic', ...auth })) mask(value)
  return openPorts({
    ...{ registryAuth, githubToken: values['github-token'], mirrors: values['registry-mirrors'] },
    ...{
      insecureRegistries: values['insecure-registries'],
      retries: values.retries,
      env,
      home,
      signal,
      secret: mask,
    },
    caCertificates: values['ca-certificates'].map(
      ([name, path]) => [name, resolve(workspace, path)] as const,
    ),
    storeFolder: values.store === '' ? join(temp, 'tallyman') : resolve(workspace, values.store),
    workerFile: beside('worker.js'),
    note: line => log.info(`  ${line}`),
  })
}
