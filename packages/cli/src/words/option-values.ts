import { onByDefault } from './globals.ts'
import type { Option } from './options.ts'

/** The names that stand for values in the help, each with its inputs; completions offer files for FILE and folders for DIR. */
const byValue: Readonly<Record<string, readonly string[]>> = {
  FILE: ['changed-lines', 'lock-file', 'output-file', 'plan-file', 'policy', 'sarif', 'trusted-root'],
  'FILE…': ['compose-files', 'images-from', 'keep-refs-from', 'layers', 'paths'],
  DIR: ['attestations', 'store'],
  SIZE: ['cache-budget', 'max-image-size', 'max-size', 'pack-below', 'store-budget'],
  N: ['concurrency', 'keep-last', 'limit', 'max-deletes', 'max-edits', 'max-layers', 'max-tags', 'retries'],
  AGE: ['min-age', 'older-than'],
  DIGEST: ['expect-digest'],
  TEMPLATE: ['format'],
  URL: ['search-url'],
  PLATFORM: ['platform'],
  'PLATFORM…': ['platforms'],
  'IMAGE…': ['images'],
  IMAGE: ['base', 'compare-with'],
  'HOST…': ['insecure-registries'],
  'HOST=FILE…': ['ca-certificates'],
  'HOST=MIRROR…': ['registry-mirrors'],
  'KEY=VALUE…': ['annotations', 'env', 'labels'],
  'NAME=VALUE…': ['filters'],
  'GLOB SIGNER…': ['verify-signatures'],
}

const values = new Map(Object.entries(byValue).flatMap(([value, names]) => names.map(name => [name, value])))

/** Whether an option is on or off, and takes its value only after `=`. */
export function isFlag({ form }: Pick<Option, 'form'>): boolean {
  return form?.kind === 'boolean'
}

/** Whether an option is on without being given, so that users write `--no-…`. */
export function isOnAnyway(option: Pick<Option, 'form' | 'name' | 'usual' | 'of'>): boolean {
  return (
    isFlag(option) && (option.usual === 'true' || (option.of === 'global' && onByDefault.has(option.name)))
  )
}

/** The words that an option's value can be; for a list those of its items. */
export function choicesOf({ form }: Pick<Option, 'form'>): readonly string[] {
  const item = form?.kind === 'lines' || form?.kind === 'csv' ? form.item : form
  if (item?.kind === 'boolean') return ['true', 'false']
  return item?.kind === 'choice' ? item.choices : []
}

/** The name that stands for the value of an option in the help: `FILE`, `plan|apply`; nothing for one that is on or off. */
export function valueName(option: Option): string {
  if (isFlag(option)) return ''
  const known = option.value ?? values.get(option.name)
  if (known !== undefined) return known
  const { kind } = option.form ?? {}
  const choices = choicesOf(option).join('|')
  const name = choices !== '' && choices.length <= 24 ? choices : 'VALUE'
  return kind === 'lines' || kind === 'csv' ? `${name}…` : name
}

/** The kind of path that an option's value is. */
export function pathKind(option: Pick<Option, 'name' | 'value'>): 'file' | 'folder' | undefined {
  const name = option.value ?? values.get(option.name) ?? ''
  if (name === 'DIR') return 'folder'
  return /^FILE(?:…|\|-)?$/.test(name) ? 'file' : undefined
}
