import type { Action } from '@tallyman/core/action/define-action'
import type { Inputs } from '@tallyman/core/action/inputs'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import { type DaemonConfig, readDaemonConfig } from './daemon-config.ts'
import type { Surroundings } from './surroundings.ts'

/** An operation whose failures name what the Docker engine's daemon.json has against them. */
export function offeringDaemon(
  action: Action<Inputs, unknown>,
  around: Surroundings,
): Action<Inputs, unknown> {
  return {
    ...action,
    run: async (values, host) => {
      try {
        return await action.run(values, host)
      } catch (error) {
        throw isTallyError(error) ? await withOffer(error, around) : error
      }
    },
  }
}

async function withOffer(failure: TallyError, around: Surroundings): Promise<TallyError> {
  const config = await configOrNone(around)
  const offer = config && offerFor(failure, config)
  if (!offer) return failure
  const { code, message, details, hint } = failure
  return new TallyError(code, message, { cause: failure, details, hint: `${hint} ${offer}` })
}

/** Reads the file; one that cannot be read offers nothing, and is no fault of this run. */
async function configOrNone(around: Surroundings): Promise<DaemonConfig | undefined> {
  try {
    return await readDaemonConfig(around)
  } catch (error) {
    if (isTallyError(error)) return undefined
    throw error
  }
}

/** A sentence for the hint; undefined if the file has nothing that helps. */
function offerFor({ code, message }: TallyError, { insecure, mirrors }: DaemonConfig): string | undefined {
  const named = insecure.find(host => message.includes(host))
  if (named && ['CERTIFICATE_INVALID', 'REGISTRY_UNAVAILABLE', 'UNSAFE_TARGET'].includes(code))
    return `The Docker engine's daemon.json has ${named} among its insecure registries: \`--daemon-config\` uses it.`
  const isHub = /\bdocker\.io\b/.test(message)
  if (mirrors.length > 0 && isHub && ['RATE_LIMITED', 'REGISTRY_UNAVAILABLE'].includes(code))
    return "The Docker engine's daemon.json has a mirror of Docker Hub: `--daemon-config` uses it."
  return undefined
}
