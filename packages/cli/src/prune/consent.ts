import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Host } from '@tallyman/core/action/host'
import { isInCi } from '../settings/surroundings.ts'
import type { Call, InputTexts } from '../words/command.ts'

/** How whoever typed a command agrees that something is deleted. */
interface Consent {
  /** The inputs of the call, which carry the plan out if that was agreed to on the command line. */
  readonly inputs: InputTexts
  /** Whether the plan is shown and the person at the terminal is asked. */
  readonly asks: boolean
  /** The line that says how to carry out a plan that was only shown; undefined if there is none. */
  advice(outputs: ReadonlyMap<string, string>): string | undefined
}

/** The terminal and the environment of the process. */
interface Attendance {
  readonly stdin: { readonly isTTY?: boolean }
  readonly stderr: { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Decides who agrees to a deletion: `--yes`, `--mode` or `--dry-run` on the command line, else whoever sits at the
 * terminal. Without one nothing is deleted. A CI job may have a terminal, but nobody sits there.
 */
export function consentFor(
  { command, inputs: given, globals: { yes: isAgreed } }: Call,
  inputs: InputTexts,
  { stdin, stderr, env }: Attendance,
): Consent {
  const isPlanOnly = isTrue(inputs['dry-run']) || given.mode === 'plan'
  const deletes = command.action === 'prune' || command.action === 'remove'
  const isOpen = deletes && !isAgreed && !isPlanOnly && inputs.mode?.trim() !== 'apply'
  const isAttended = stdin.isTTY === true && stderr.isTTY === true && !isInCi({ env })
  const isDecided = deletes && isAgreed && given.mode === undefined
  return {
    inputs: isDecided ? { ...inputs, mode: 'apply' } : inputs,
    asks: isOpen && isAttended,
    advice: outputs =>
      isOpen && !isAttended && hasPlan(outputs) ? 'Nothing was deleted: add --yes to delete it' : undefined,
  }
}

/**
 * The host with a person to ask. The answer is no unless it is `y` or `yes`, typed after the question; also where the input
 * ends without one.
 */
export function asking(host: Host): Host {
  return {
    ...host,
    confirm: async question => {
      if (!(await dropTypedAhead(process.stdin, host.signal))) {
        host.log.warning('The terminal cannot be asked: that counts as no')
        return false
      }
      // Lazy: few commands ask.
      const { createInterface } = await import('node:readline/promises')
      // Without editing of its own: Ctrl-C stays a signal, and the host stops as it does anywhere else.
      const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
      const ended = once(reader, 'close').then(() => undefined)
      try {
        const answered = reader.question(`${question} [y/N] `, { signal: host.signal })
        const answer = await Promise.race([answered, ended])
        if (answer === undefined) process.stderr.write('\n')
        return /^y(?:es)?$/i.test(answer?.trim() ?? '')
      } finally {
        reader.close()
      }
    },
  }
}

/** Milliseconds without input after which nothing is left of what was typed ahead. */
const silentMs = 100
/** Milliseconds after which input that goes on is no person's. */
const patienceMs = 3_000

/**
 * Drops what was typed or pasted so far, since nobody agrees to a plan before seeing it. Returns false if that cannot be known:
 * the terminal refuses, or its input goes on and on. The terminal itself is read, whichever that is for this process:
 * `/dev/tty` may be another one, or absent.
 */
async function dropTypedAhead(stdin: NodeJS.ReadStream, signal: AbortSignal): Promise<boolean> {
  let dropped = 0
  const drop = (typed: Buffer) => {
    dropped++
    // In raw mode Ctrl-C is a character like any other.
    if (typed.includes(3)) process.emit('SIGINT', 'SIGINT')
  }
  const refuse = () => undefined
  stdin.on('error', refuse)
  // A terminal in raw mode also hands out a line that is not finished.
  stdin.setRawMode(true)
  const isRaw = stdin.isRaw
  stdin.on('data', drop)
  try {
    const deadline = performance.now() + patienceMs
    for (let before = -1; isRaw && before !== dropped; ) {
      if (performance.now() > deadline) return false
      before = dropped
      await sleep(silentMs, undefined, { signal })
    }
    return isRaw
  } finally {
    stdin.off('data', drop)
    stdin.pause()
    if (isRaw) stdin.setRawMode(false)
    stdin.off('error', refuse)
  }
}

function isTrue(text = ''): boolean {
  return /^(?:1|true)$/i.test(text.trim())
}

/** Whether the outputs of a prune tell of anything that would go. */
function hasPlan(outputs: ReadonlyMap<string, string>): boolean {
  const { planned = [] } = JSON.parse(outputs.get('json') || '{}') as {
    planned?: readonly { readonly deleted: number; readonly untagged: number }[]
  }
  return planned.some(({ deleted, untagged }) => deleted + untagged > 0)
}
