import { relative, resolve } from 'node:path'
import type { AnnotationProperties, Log } from '@tallyman/core/action/host'
import { longestLine, type StepCommands, stepLog } from '@tallyman/core/action/step-log'
import { printable } from '@tallyman/core/text/printable'
import { inOptionWords, type Wording } from './message-text.ts'
import type { PlainWishes } from './plain-log.ts'
import type { TextStreams } from './text-streams.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The service whose job runs the command; undefined for a shell and for services without a protocol of their own. */
type CiService = 'github' | 'gitlab' | 'azure'

/** Tells by the variables that each service sets in its jobs. */
export function ciServiceOf(env: Environment): CiService | undefined {
  if (env.GITHUB_ACTIONS === 'true' || env.GITHUB_OUTPUT) return 'github'
  if (env.TF_BUILD?.toLowerCase() === 'true') return 'azure'
  return env.GITLAB_CI === 'true' ? 'gitlab' : undefined
}

/**
 * The commands of GitHub's runner, which reads both streams of a step.
 *
 * @param checkout the folder from which annotations name files; that of the process by default
 */
export function githubLog(streams: TextStreams, wording: Wording, checkout = process.cwd()): Log {
  const tell = (name: string, text: string, properties = '') =>
    streams.say(`::${name}${properties}::${githubData(text)}`)
  return stepLog({
    write: text => streams.say(text),
    startGroup: title => tell('group', title),
    endGroup: () => tell('endgroup', ''),
    debug: line => tell('debug', line),
    annotate: (kind, message, place) =>
      tell(kind, inOptionWords(streams.masked(message), wording), githubProperties(place, checkout)),
  })
}

/** Has the runner mask a value in what other programs of the job print too. */
export function githubMask(form: string): string {
  return `::add-mask::${githubData(form)}`
}

function githubProperties({ title, file: shown, line }: AnnotationProperties, checkout: string): string {
  const file = shown === undefined ? undefined : relative(checkout, resolve(shown)).replaceAll('\\', '/')
  const pairs = Object.entries({ title, file, line }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}=${githubData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  )
  return pairs.length > 0 ? ` ${pairs.join(',')}` : ''
}

function githubData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The commands of Azure's agent, which finds them anywhere in a line. */
export function azureLog(
  streams: TextStreams,
  { isVerbose, wording }: Pick<PlainWishes, 'isVerbose' | 'wording'>,
): Log {
  const write: StepCommands['write'] = text => streams.say(text)
  return stepLog({
    write,
    startGroup: title => write(`##[group]${title}`),
    endGroup: () => write('##[endgroup]'),
    debug: line => {
      if (isVerbose) write(`##[debug]${line}`)
    },
    annotate: (kind, text, { title, file, line }) => {
      const message = inOptionWords(streams.masked(text), wording)
      if (kind === 'notice') return write(message)
      const places = { type: kind, sourcepath: file, linenumber: line, code: title }
      write(azureCommand('task.logissue', places, message))
    },
  })
}

/** A command of Azure's agent. */
export function azureCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const pairs = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [`${key}=${azureData(String(value)).replaceAll(';', '%3B').replaceAll(']', '%5D')}`],
  )
  return `##vso[${name}${pairs.length > 0 ? ` ${pairs.join(';')}` : ''}]${azureData(text)}`
}

function azureData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A log whose groups are collapsible sections of a GitLab job. */
export function gitlabLog(log: Log, streams: TextStreams, now: () => number): Log {
  let count = 0
  const mark = (edge: 'start' | 'end', name: string) =>
    `\u001b[0Ksection_${edge}:${Math.floor(now() / 1_000)}:${name}\r\u001b[0K`
  return {
    ...log,
    group: (title, lines) => {
      count++
      const name = `tallyman_${process.pid}_${count}`
      streams.tell(
        `${mark('start', `${name}[collapsed=true]`)}${streams.masked(printable(title, longestLine))}`,
      )
      log.list(lines)
      streams.tell(mark('end', name))
    },
  }
}
