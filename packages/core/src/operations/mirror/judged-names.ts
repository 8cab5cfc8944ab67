import type { ListPlace, MirrorList } from '../../mirror/list-entry.ts'
import { type MirrorTarget, targetRepository } from '../../mirror/target-names.ts'
import type { Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { NamedUse } from '../policy/policy-check.ts'
import type { ImageToMirror } from './plan-images.ts'

interface ListedImages {
  readonly list: Pick<MirrorList, 'entries'>
  readonly to: readonly MirrorTarget[]
  readonly scoped: boolean
}

/**
 * The sources and targets that lists name themselves, as a policy judges them before anything is asked. Of an entry that means several
 * tags, each is judged again once it is known, and so is every image of an entry that means a whole registry.
 */
export function listedNames({ list, to, scoped }: ListedImages): NamedUse[] {
  return list.entries.flatMap(entry => {
    const { source, choice, target } = entry
    const places = placeOf(entry)
    const isEveryTag = choice.kind === 'listed'
    const { tag = undefined, digest = undefined } = choice.kind === 'named' ? choice : {}
    const tagged = tag === undefined ? {} : { tag }
    const targets: readonly Reference[] = target
      ? [target]
      : to.map(one => targetRepository(one, source, scoped))
    return [
      {
        reference: { ...source, ...tagged, ...(digest && { digest }) },
        isEveryTag,
        isPinned: digest !== undefined,
        places,
      },
      ...targets.map(one => ({
        reference: { ...tagged, ...one },
        isEveryTag: isEveryTag && one.tag === undefined,
        places,
      })),
    ]
  })
}

/** An image and its targets as a policy judges them. */
export function namesOf(image: ImageToMirror): NamedUse[] {
  const { source, targets } = image
  const places = placeOf(image)
  return [
    { reference: source, isPinned: source.digest !== undefined, places },
    ...targets.map(reference => ({ reference, places })),
  ]
}

/** The line of a list. */
export function placeOf({ file, line }: ListPlace): string {
  return `${printable(file)}:${line}`
}
