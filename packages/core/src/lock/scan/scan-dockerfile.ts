import { isTallyError } from '../../errors.ts'
import { parseReference } from '../../model/reference.ts'
import { type Flag, mountFields } from '../dockerfile/dockerfile-flags.ts'
import { type Instruction, readDockerfile } from '../dockerfile/dockerfile-lines.ts'
import { DockerfileVariables } from '../dockerfile/dockerfile-variables.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import { isContiguous, placeAt, sliceOf, type Traced } from '../yaml/traced.ts'
import type { Scan } from './scan.ts'

/** Options of a build. */
export interface DockerfileOptions {
  /** Values of `--build-arg`, and of platform variables (`TARGETARCH`) if known. */
  readonly buildArgs?: Readonly<Record<string, string>> | undefined
  /** Names of `--build-context`. */
  readonly contexts?: readonly string[] | undefined
}

const instructions = new Set(
  'add arg cmd copy entrypoint env expose from healthcheck label maintainer run shell stopsignal user volume workdir'.split(
    ' ',
  ),
)
const stageName = /^[a-z][a-z0-9-_.]*$/
/** An expression of a workflow or a variable of a compose file. */
const expression = /\$\{|\$\w/
/** Reasons that only a build removes: the file is right. */
const ofTheBuild = /^the variable \S+ (?:has no value|differs from build to build)$/
/** The longest reference, in characters. */
const greatestReference = 1024

/**
 * Finds the images that a build of the Dockerfile may request for any target stage: `FROM`, `COPY --from`, `RUN --mount`, `ONBUILD` and
 * `# syntax`, with variables replaced as BuildKit does. Skips stages, numbers and `scratch`. Lists the default of an ARG once per use.
 */
export function scanDockerfile(text: string, options: DockerfileOptions = {}): Scan {
  return new DockerfileScanner(text, options).scan()
}

/** A place with its traced value: it is literal only if its ARG has no other use. */
interface Found {
  readonly place: ImagePlace
  readonly value: Traced
}

class DockerfileScanner {
  readonly #lineStarts: readonly number[]
  readonly #escape: string
  readonly #syntax: Traced | undefined
  readonly #instructions: readonly Instruction[]
  readonly #variables: DockerfileVariables
  readonly #stages = new Set<string>()
  readonly #allStages: ReadonlySet<string>
  readonly #contexts: ReadonlySet<string>
  readonly #found: Found[] = []
  readonly #unread: UnreadPlace[] = []
  #stage = 0

  constructor(text: string, { buildArgs = {}, contexts = [] }: DockerfileOptions) {
    this.#contexts = new Set(contexts)
    this.#lineStarts = lineStarts(text)
    const file = readDockerfile(text)
    this.#escape = file.escape
    this.#syntax = file.syntax
    this.#instructions = file.instructions
    this.#variables = new DockerfileVariables(buildArgs, file.escape)
    this.#allStages = new Set(file.instructions.flatMap(instruction => nameOf(instruction) ?? []))
  }

  scan(): Scan {
    if (this.#syntax) this.#addImage(this.#syntax, '# syntax', this.#syntax)
    for (const instruction of this.#instructions) this.#read(instruction)
    const notEdited = 'other values contain the default of its argument'
    const places = this.#found.map(({ place, value }) => {
      const isMixed = place.isLiteral && this.#variables.isMixed(placeAt(value, 0))
      return isMixed ? { ...place, isLiteral: false, notEdited } : place
    })
    const contexts = [...this.#contexts]
    const stages = [...this.#allStages]
    return { places, unread: this.#unread, leads: [], stages, ...(contexts.length > 0 && { contexts }) }
  }

  #read(instruction: Instruction): void {
    const { keyword, isOnbuild, fault, line, text } = instruction
    if (fault !== undefined) this.#addUnread(line, this.#where(keyword.toUpperCase()), text, fault)
    if (!instructions.has(keyword))
      this.#addUnread(
        line,
        this.#where('instruction'),
        text,
        'its first word is no instruction of a Dockerfile',
      )
    if (keyword === 'from' && !isOnbuild) this.#readFrom(instruction)
    if (keyword === 'arg' && !isOnbuild && this.#stage === 0) this.#variables.declare(instruction.rest)
    if (keyword === 'copy' || keyword === 'add') this.#readCopy(instruction)
    if (keyword === 'run') this.#readRun(instruction)
  }

  #readFrom({ rest, flags, line, text }: Instruction): void {
    this.#stage++
    const where = this.#where('FROM')
    const words = wordsOf(rest)
    const [word, as, name] = words
    const hasName = words.length === 3 && as?.text.toLowerCase() === 'as'
    if (word === undefined || (words.length !== 1 && !hasName))
      return this.#addUnread(line, where, text, 'FROM takes an image, or an image AS a name')
    const value = this.#variables.expand(word)
    const platform = this.#platformOf(flags)
    if ('fault' in value) this.#addUnread(line, where, word.text, value.fault)
    else if (value.text !== 'scratch' && !this.#stages.has(value.text))
      this.#addImage(value, where, word, { isSingle: value.isSingle, platform })
    if (hasName && name) this.#stages.add(name.text.toLowerCase())
  }

  #platformOf(flags: readonly Flag[]): Pick<ImagePlace, 'platform' | 'isForBuilder'> {
    const flag = flags.find(({ name }) => name === 'platform')
    const value = flag && this.#variables.expand(flag.value)
    if (flag === undefined || value === undefined) return {}
    if ('fault' in value)
      return /\$\{?BUILD(?:PLATFORM|OS|ARCH)\b/.test(flag.value.text) ? { isForBuilder: true } : {}
    return value.text === '' ? {} : { platform: value.text }
  }

  #readCopy({ flags, keyword, isOnbuild, line }: Instruction): void {
    const where = this.#where(`${isOnbuild ? 'ONBUILD ' : ''}${keyword.toUpperCase()} --from`)
    for (const { name, value } of flags) {
      if (name !== 'from' || value.text === '' || /^[+-]?\d+$/.test(value.text)) continue
      if (/[$'"]/.test(value.text) || value.text.includes(this.#escape))
        this.#addUnread(line, where, value.text, 'BuildKit replaces no variables in --from')
      else this.#addSource(value, where, isOnbuild)
    }
  }

  #readRun({ flags, isOnbuild, line }: Instruction): void {
    const where = this.#where(`${isOnbuild ? 'ONBUILD ' : ''}RUN --mount`)
    for (const { name, value } of flags) {
      if (name !== 'mount') continue
      const fields = mountFields(value)
      if (fields === undefined) this.#addUnread(line, where, value.text, 'its quotes are no CSV')
      const from = (fields ?? []).filter(({ text }) => /^from=/i.test(text)).at(-1)
      const source = from && sliceOf(from, 'from='.length)
      if (source === undefined || source.text === '') continue
      if (/\$./.test(source.text))
        this.#addUnread(line, where, source.text, 'BuildKit replaces no variables in the from of a mount')
      else this.#addSource(source, where, isOnbuild)
    }
  }

  /** Adds a name of `--from`. In ONBUILD it may be a stage of a Dockerfile that is unknown here. */
  #addSource(value: Traced, where: string, isOnbuild: boolean): void {
    if (value.text === 'scratch' || this.#allStages.has(value.text.toLowerCase())) return
    if (this.#contexts.has(value.text)) return
    if (isOnbuild && /^[a-z][\w-]*$/i.test(value.text)) {
      const reason = 'it is a stage or an image of the build that starts from this one'
      return this.#addUnread(this.#lineOf(placeAt(value, 0)), where, value.text, reason, true)
    }
    this.#addImage(value, where, value, { mayBeContext: !/[/:@]/.test(value.text) })
  }

  /** Adds the image that is written as `word`, or the reason why it is not one. */
  #addImage(
    value: Traced,
    where: string,
    word: Traced,
    {
      isSingle = true,
      platform = {},
      mayBeContext = false,
    }: {
      readonly isSingle?: boolean
      readonly platform?: Pick<ImagePlace, 'platform' | 'isForBuilder'>
      readonly mayBeContext?: boolean
    } = {},
  ): void {
    const isLiteral = isSingle && isContiguous(value)
    const written = isLiteral ? value : word
    const start = placeAt(written, 0)
    const end = placeAt(written, written.text.length - 1) + 1
    const line = this.#lineOf(start)
    const problem = problemOf(value.text)
    if (problem !== undefined) {
      const unset = this.#variables.unsetIn(value)
      // Only a build argument that another file gives contains an expression.
      if (word.text.includes('$') && expression.test(value.text))
        return this.#addUnread(line, where, word.text, 'an expression decides its build argument', true)
      const reason = unset === undefined ? problem : `the variable ${unset} has no value`
      return this.#addUnread(line, where, word.text, reason)
    }
    const place = {
      image: value.text,
      written: word.text,
      start,
      end,
      line,
      column: start - (this.#lineStarts[line - 1] ?? 0) + 1,
      where,
      isLiteral,
      hasVariables: word.text.includes('$'),
      ...(!isLiteral && { notEdited: whyNotEdited(value, word) }),
      ...platform,
      ...(mayBeContext && { mayBeContext }),
    }
    this.#found.push({ place, value })
  }

  #addUnread(
    line: number,
    where: string,
    text: string,
    reason: string,
    isOpen = ofTheBuild.test(reason),
  ): void {
    this.#unread.push({
      line,
      where,
      text: text.slice(0, greatestReference),
      reason,
      ...(isOpen && { isOpen }),
    })
  }

  #where(what: string): string {
    return this.#stage === 0 ? what : `${what} of stage ${this.#stage}`
  }

  #lineOf(offset: number): number {
    let low = 0
    let high = this.#lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

function whyNotEdited(value: Traced, word: Traced): string {
  if (!word.text.includes('$')) return 'quotes, escapes or line breaks interrupt it'
  return isContiguous(value) || placeAt(value, 0) >= 0 || value.runs.length > 1
    ? 'variables decide a part of it'
    : 'a variable decides it'
}

function nameOf({ keyword, isOnbuild, rest }: Instruction): string | undefined {
  if (keyword !== 'from' || isOnbuild) return undefined
  const name = /\s(\S+)$/.exec(rest.text.slice(-greatestReference))?.[1]?.toLowerCase()
  return name !== undefined && stageName.test(name) ? name : undefined
}

function wordsOf(rest: Traced): readonly Traced[] {
  // Four words are a fault already.
  const words: Traced[] = []
  for (const { 0: word, index } of rest.text.matchAll(/[^\t\v\f\r ]+/g)) {
    words.push(sliceOf(rest, index, index + word.length))
    if (words.length > 3) break
  }
  return words
}

function problemOf(image: string): string | undefined {
  if (image === '') return 'it is empty'
  if (image.length > greatestReference) return `it is longer than ${greatestReference} characters`
  try {
    parseReference(image)
    return undefined
  } catch (error) {
    if (!isTallyError(error)) throw error
    return `it is not an image reference: ${error.message.replace(/^.*?": /s, '')}`
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
