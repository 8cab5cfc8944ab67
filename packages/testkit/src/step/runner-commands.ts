/** A command of a step's output: `::name key=value,key=value::message`. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** A step's output as the runner interprets it. */
export interface RunnerOutput {
  /** All commands, unknown and deprecated ones included. */
  readonly commands: readonly RunnerCommand[]
  readonly masks: readonly string[]
  /** The log as shown to readers, with masked values as `***`. */
  readonly log: string
}

/** Parses lines as the runner does: commands at the start of a line, none between `stop-commands` and its token. */
export function readOutput(text: string, secrets: readonly string[] = []): RunnerOutput {
  const commands: RunnerCommand[] = []
  const masks: string[] = [...secrets]
  const log: string[] = []
  let resumeAt: string | undefined
  // The runner ends a line at a lone carriage return too.
  for (const line of text.split(/\r\n|\r|\n/)) {
    const command = readCommand(line)
    const isResumed = resumeAt !== undefined && command?.name === resumeAt
    if (isResumed) resumeAt = undefined
    if (command && !isResumed && resumeAt === undefined) {
      commands.push(command)
      if (command.name === 'add-mask') masks.push(...maskedLines(command.message))
      if (command.name === 'stop-commands') resumeAt = command.message.toLowerCase()
    }
    log.push(masked(line, masks))
  }
  return { commands, masks: masks.slice(secrets.length), log: log.join('\n') }
}

/** The first `::` after the name ends name and properties, as in the runner. */
function readCommand(line: string): RunnerCommand | undefined {
  const text = line.trimStart()
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end < 0) return undefined
  const [name = '', ...properties] = text.slice(2, end).split(' ')
  if (name === '') return undefined
  return {
    name: name.toLowerCase(),
    properties: readProperties(properties.join(' ')),
    message: unescaped(text.slice(end + 2), /%(?:25|0D|0A)/g),
  }
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(',').map(pair => /^\s*([^=]+)=(.*)$/.exec(pair))
  const read = pairs.flatMap(pair =>
    pair ? [[pair[1] ?? '', unescaped(pair[2] ?? '', /%(?:25|0D|0A|3A|2C)/g)]] : [],
  )
  return Object.fromEntries(read)
}

const characters: Readonly<Record<string, string>> = {
  '%25': '%',
  '%0D': '\r',
  '%0A': '\n',
  '%3A': ':',
  '%2C': ',',
}

function unescaped(text: string, escapes: RegExp): string {
  return text.replace(escapes, each => characters[each] ?? each)
}

function maskedLines(value: string): string[] {
  const lines = new Set([value, ...value.split(/\r\n|\r|\n/)])
  lines.delete('')
  return [...lines]
}

function masked(line: string, masks: readonly string[]): string {
  return masks.reduce((text, mask) => (mask === '' ? text : text.replaceAll(mask, '***')), line)
}
