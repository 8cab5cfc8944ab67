import { shortSentence } from '../../lock/pins/finding-sentence.ts'
import type { HeldPin, PinMove } from '../../lock/pins/lock-rules.ts'
import type { LockResult } from '../../operations/lock.ts'
import { plural } from '../../text/format.ts'
import { code, details, escapeMarkdown, table } from '../../text/markdown.ts'
import { compareLink } from './compare-link.ts'
import {
  heldMove,
  heldReason,
  newAndMoved,
  platformChanges,
  shownAge,
  shownBuild,
  shownFiles,
  shownImage,
  shownMove,
  shownSize,
  wholeDigests,
} from './pin-words.ts'

/** GitHub refuses the body of a pull request over 65,536 characters. */
const longestBody = 60_000
/** Rows of each table, from the most that are tried to the fewest. */
const rowLimits = [200, 100, 50, 20, 5]
/** Places without a digest that are listed. */
const shownPlaces = 10
/** Titles are pasted into shells and workflows, so they have nothing that either reads. */
const plainTitle = /^[\w .,:/[\]-]{1,120}$/

/** The title of a pull request, one line without any sign that a shell reads. */
export function pullRequestTitle({
  pins,
  changes,
  failure,
}: Pick<LockResult, 'pins' | 'changes' | 'failure'>): string {
  if (changes.length === 0 || failure) return 'No container image moves'
  const { fresh, moved } = newAndMoved(pins)
  const parts = [
    ...(moved.length > 0 ? [counted('update', moved, 'pin')] : []),
    ...(fresh.length > 0 ? [counted('pin', fresh, 'image')] : []),
  ]
  if (parts.length === 0) return 'Update the lock of container images'
  const title = parts.join(', ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** One image by its name; several updates by the first; several new pins by their number. */
function counted(verb: string, [first, ...others]: readonly PinMove[], noun: string): string {
  const name = shownImage(first?.image ?? '')
  const all = plural(others.length + 1, noun)
  if (!plainTitle.test(name)) return `${verb} ${all}`
  if (others.length === 0) return `${verb} ${name}`
  return verb === 'pin' ? `${verb} ${all}` : `${verb} ${name} and ${plural(others.length, `more ${noun}`)}`
}

/**
 * The body of a pull request, as Markdown. Names, labels and reasons are escaped: nobody is mentioned, and nothing is linked but
 * comparisons on known sites.
 *
 * @param now milliseconds since 1970
 */
export function pullRequestBody(result: LockResult, now: number): string {
  const bodies = rowLimits.map(rows => () => body(result, now, rows))
  const fitting = bodies.find(write => write().length <= longestBody)
  return `${fitting?.() ?? `${opening(result)}\n\n${closing(result)}`}\n`
}

/** How to refuse a change, for each kind of change. */
function closing({ pins }: LockResult): string {
  const { fresh, moved } = newAndMoved(pins)
  return [
    'The report of the step has every detail.',
    ...(moved.length > 0
      ? [
          'To keep a pin where it is, name the image under `hold`, or put `# tallyman: ignore[moved]` above its place.',
        ]
      : []),
    ...(fresh.length > 0
      ? [
          'To leave an image without a digest, name it under `ignore`, or put `# tallyman: ignore` above its place.',
        ]
      : []),
  ].join(' ')
}

function body(result: LockResult, now: number, rows: number): string {
  const { pins, held } = result
  return [
    opening(result),
    ...warnings(result),
    pinTable(result, now, rows),
    untimed(result),
    details(
      stayWords(held),
      table(
        ['Image', 'Pinned → found', 'Age', 'Why'],
        held.map(pin => heldRow(pin, now)),
        rows,
      ),
    ),
    wholeDigests(pins, rows),
    unpinned(result),
    closing(result),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The places that stay without a digest: what the pull request does not mend. */
function unpinned({ remaining }: LockResult): string {
  const open = remaining.filter(({ rule }) => rule === 'TM001')
  const shown = open.slice(0, shownPlaces).map(finding => {
    const { file, line } = finding
    return `- ${code(`${file}:${line}`)}: ${escapeMarkdown(shortSentence(finding))}`
  })
  const more = open.length > shown.length ? [`- and ${open.length - shown.length} more`] : []
  const title = `${plural(open.length, 'place')} ${open.length === 1 ? 'stays' : 'stay'} without a digest`
  return details(title, [...shown, ...more].join('\n'))
}

function stayWords(held: readonly HeldPin[]): string {
  const isOne = held.length === 1
  const why = held.every(({ found }) => found !== undefined)
    ? 'although the tag moved'
    : `as ${isOne ? 'it is' : 'they are'}`
  return `${plural(held.length, 'pin')} ${isOne ? 'stays' : 'stay'} ${why}`
}

function opening({ mode, pins, counts, changes, failure }: LockResult): string {
  if (failure) return `Nothing was written: ${code(failure.code)}. The log of the step says why.`
  const { fresh, moved } = newAndMoved(pins)
  const files = `${plural(changes.length, 'file')} ${changes.length === 1 ? 'changes' : 'change'}`
  if (pins.length === 0 && changes.length === 0)
    return `All ${plural(counts.images, 'image')} stay as they are.`
  if (pins.length === 0) return `Brings the lock up to date; no image moves. ${files}.`
  const parts = [
    ...(moved.length > 0 ? [movedWords(moved.length, mode)] : []),
    ...(fresh.length > 0 ? [`pins ${plural(fresh.length, 'image')} that had no digest`] : []),
  ]
  const what = parts.join(', and ')
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${files}; tags stay readable, only digests change.`
}

/** `write` moves no pin of a file: only the lock follows one. */
function movedWords(count: number, mode: LockResult['mode']): string {
  if (mode === 'write')
    return `brings ${count === 1 ? '1 entry' : `${count} entries`} of the lock to what the files pin`
  return `moves ${plural(count, 'pin')} to what ${count === 1 ? 'its tag names' : 'their tags name'} now`
}

/** Platforms that are lost, in front of everything else. */
function warnings({ pins, facts }: LockResult): string[] {
  const losing = pins.flatMap(({ image, before, after }) => {
    const { lost } = platformChanges(before && facts.get(before), facts.get(after))
    return lost.length > 0
      ? [`> - ${code(shownImage(image))} loses ${lost.map(escapeMarkdown).join(', ')}`]
      : []
  })
  if (losing.length === 0) return []
  const shown = losing.slice(0, 10)
  const more = losing.length > 10 ? [`> - and ${losing.length - 10} more`] : []
  return [['> [!WARNING]', '> Platforms are lost:', ...shown, ...more].join('\n')]
}

function pinTable({ pins, facts }: LockResult, now: number, rows: number): string {
  const hasAges = pins.some(({ age }) => age)
  const effects = pins.map(pin => changesOf(pin, facts, now))
  const hasEffects = effects.some(text => text !== '')
  return table(
    ['Image', 'Old → new', ...(hasAges ? ['Age'] : []), ...(hasEffects ? ['What changes'] : []), 'Files'],
    pins.map((pin, at) => [
      code(shownImage(pin.image)),
      shownMove(pin),
      ...(hasAges ? [pin.age ? escapeMarkdown(shownAge(pin.age, now)) : ''] : []),
      ...(hasEffects ? [effects[at] ?? ''] : []),
      shownFiles(pin.files),
    ]),
    rows,
  )
}

function changesOf({ before, after }: PinMove, facts: LockResult['facts'], now: number): string {
  const [old, next] = [before && facts.get(before), facts.get(after)]
  const { lost, gained } = platformChanges(old, next)
  // Sizes of different images are not compared with nothing: an old image that could not be read has no size.
  const size = before !== undefined && !old ? undefined : shownSize(old, next)
  const build = shownBuild(next, now)
  const link = compareLink(old, next)
  return [
    ...(lost.length > 0 ? [`**loses** ${lost.map(escapeMarkdown).join(', ')}`] : []),
    ...(gained.length > 0 ? [`gains ${gained.map(escapeMarkdown).join(', ')}`] : []),
    ...(size === undefined ? [] : [escapeMarkdown(size)]),
    ...(build === undefined ? [] : [`built ${build} (claimed)`]),
    ...(link === undefined ? [] : [`[compare the source](${link}) (claimed)`]),
  ].join('<br>')
}

/** Says that a first digest does not wait for an age. */
function untimed({ mode, pins }: LockResult): string {
  const { fresh } = newAndMoved(pins)
  if (mode !== 'update' || fresh.length === 0) return ''
  return 'An image without a digest gets one whatever its age: there is no older digest to stay at.'
}

function heldRow(pin: HeldPin, now: number): string[] {
  return [
    code(shownImage(pin.image)),
    heldMove(pin),
    pin.age ? escapeMarkdown(shownAge(pin.age, now)) : '',
    escapeMarkdown(heldReason(pin)),
  ]
}
