import { printable } from '@tallyman/core/text/printable'
import { nearest } from '@tallyman/core/text/typing-errors'
import type { Call, InputTexts } from '../words/command.ts'
import { commandNamed } from '../words/find-command.ts'
import { fileRefusal, isWeakening } from './file-rules.ts'
import type { SettingNote } from './settings.ts'
import { readSettingsFile, type Setting, type SettingsFile, unreadable } from './settings-file.ts'
import type { Surroundings } from './surroundings.ts'
import { ofTerminal } from './terminal-options.ts'

interface LayerContext {
  /** The names of all inputs that any command has. */
  readonly names: () => Promise<readonly string[]>
  readonly notes: SettingNote[]
}

/** The settings of a file for one call. */
interface FileSettings {
  readonly texts: InputTexts
  /** The file and the line of each, by the name of the input: the beginning of a message about it. */
  readonly places: ReadonlyMap<string, string>
}

/** The inputs that the repository's settings file has for a call: those below the command's name, then those for all commands. */
export async function fileLayer(
  call: Call,
  around: Surroundings,
  { names, notes }: LayerContext,
): Promise<FileSettings> {
  const { command } = call
  const { file, warnings } = await readSettingsFile(around)
  for (const text of warnings) notes.push({ level: 'warning', text })
  if (!file) return { texts: {}, places: new Map() }
  const own = file.sections.filter(({ name }) => command.names.includes(name))
  await check(file, call, names)
  const settings = [...file.settings, ...own.flatMap(each => each.settings)]
  const { contract } = call.schema
  // The place that images are deleted from is on the command line; a list of images for all commands is not meant.
  const isTarget = (name: string) =>
    (command.action === 'prune' || command.action === 'remove') && name === 'images'
  const used = settings.filter(({ name }) => Object.hasOwn(contract.inputs, name) && !isTarget(name))
  const texts = Object.fromEntries(used.map(setting => [setting.name, textOf(setting, call, file.path)]))
  note(file, texts, notes)
  const places = new Map(used.map(({ name, line }) => [name, `"${printable(file.path)}": line ${line}`]))
  return { texts, places }
}

/** Throws INPUT_INVALID for names that nobody has, and for what no settings file may say, whichever command is run. */
async function check(file: SettingsFile, { command, schema }: Call, names: () => Promise<readonly string[]>) {
  const { path, sections } = file
  const all = [...file.settings, ...sections.flatMap(each => each.settings)]
  for (const { name, value, line } of all) {
    const why = fileRefusal(name, typeof value === 'string' ? value : value.join('\n'))
    if (why !== undefined)
      throw unreadable(path, line, `${printable(name, 80)} is not read from a file: ${why}`)
  }
  for (const { name, line } of sections)
    if (!commandNamed(name)) throw unreadable(path, line, `there is no command "${printable(name, 80)}"`)
  for (const { name, settings } of sections) {
    const stranger = settings.find(each => !Object.hasOwn(schema.contract.inputs, each.name))
    if (stranger && command.names.includes(name))
      throw strange(path, stranger, Object.keys(schema.contract.inputs))
  }
  if (all.every(({ name }) => Object.hasOwn(schema.contract.inputs, name))) return
  const known = await names()
  const stranger = all.find(({ name }) => !known.includes(name))
  if (stranger) throw strange(path, stranger, known)
}

function strange(path: string, { name, line }: Setting, known: readonly string[]) {
  const why = ofTerminal(name)
  if (why !== undefined)
    return unreadable(path, line, `${printable(name, 80)} is not read from a file: ${why}`)
  const near = nearest(name, known)
  const advice = near === undefined ? '' : `; did you mean ${near}?`
  return unreadable(path, line, `no input has the name "${printable(name, 80)}"${advice}`)
}

function textOf({ name, value, line }: Setting, { schema }: Call, path: string): string {
  if (typeof value === 'string') return value
  const kind = schema.inputs[name]?.form?.kind
  if (kind !== 'lines' && kind !== 'csv') throw unreadable(path, line, `${name}: a list, expected one value`)
  const broken = value.some(item => /[\r\n]/.test(item))
  if (broken) throw unreadable(path, line, `${name}: an item with a line break, expected one line for each`)
  return value
    .map(item => (kind === 'csv' && /[",]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
    .join('\n')
}

function note({ path }: SettingsFile, texts: InputTexts, notes: SettingNote[]): void {
  const names = Object.keys(texts)
  const trusting = names.filter(isWeakening)
  const shown = printable(path)
  if (names.length > 0) notes.push({ level: 'info', text: `From "${shown}": ${names.join(', ')}` })
  if (trusting.length > 0)
    notes.push({
      level: 'notice',
      text: `"${shown}" changes what is trusted: ${trusting.map(each => `${each} ${printable((texts[each] ?? '').replaceAll('\n', ' '), 200)}`).join('; ')}`,
    })
}
