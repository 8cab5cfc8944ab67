import type { LockRules } from './lock-rules.ts'
import { mayMove, type NamedImage, wantsDigest } from './named-image.ts'
import { floats } from './pin-place.ts'
import type { TagQuestion } from './tag-answer.ts'

type QuestionRules = Pick<LockRules, 'mode' | 'checks' | 'writeTo' | 'lock' | 'minAge' | 'platforms'>

/** Returns what registries are asked, one question per tag. The default checks ask nothing. */
export function questionsFor(images: readonly NamedImage[], rules: QuestionRules): TagQuestion[] {
  const asked = images.filter(
    ({ places, isForbidden }) => !isForbidden && places.some(({ counts }) => counts),
  )
  if (rules.mode === 'check') return hasNetworkChecks(rules) ? asked.map(image => checkOf(image, rules)) : []
  const isWanted = rules.mode === 'write' ? isUnknown : mayChange
  return asked.filter(image => isWanted(image, rules)).map(image => changeOf(image, rules))
}

function hasNetworkChecks({ checks, platforms }: QuestionRules): boolean {
  const needsAnswer = (['moved', 'exists', 'index'] as const).some(check => checks.has(check))
  return needsAnswer || (checks.has('platforms') && platforms.length > 0)
}

function checkOf({ name, pinned }: NamedImage, { checks, platforms }: QuestionRules): TagQuestion {
  return {
    name,
    pinned,
    wantsPlatforms: checks.has('platforms') && platforms.length > 0,
    wantsChildren: checks.has('index') && pinned.length > 0,
    wantsAge: checks.has('moved') && pinned.length > 0,
  }
}

function changeOf({ name, pinned, locked }: NamedImage, rules: QuestionRules): TagQuestion {
  const isIncomplete = writesLock(rules) && (locked?.platforms.size ?? 0) === 0
  return {
    name,
    pinned,
    wantsPlatforms: rules.platforms.length > 0 || isIncomplete,
    wantsChildren: false,
    wantsAge: rules.mode === 'update' && rules.minAge > 0 && pinned.length > 0,
  }
}

/** Whether no file and no lock says which digest the places without one get. */
function isUnknown({ places, locked, inFiles }: NamedImage, rules: QuestionRules): boolean {
  if (locked || inFiles.length === 1) return false
  const hasOpen = places.some(place =>
    rules.writeTo.has('files') ? wantsDigest(place) : place.counts && !floats(place),
  )
  return hasOpen || (writesLock(rules) && inFiles.length === 0 && !places.every(floats))
}

function mayChange(image: NamedImage, rules: QuestionRules): boolean {
  const { places, hold, pinned } = image
  if (hold !== undefined && pinned.length > 0) return false
  if (writesLock(rules)) return places.some(place => mayMove(place) && !floats(place))
  return places.some(place => (place.reference.digest === undefined ? wantsDigest(place) : mayMove(place)))
}

/** Reports whether the lock file is written. */
export function writesLock({ lock, writeTo }: Pick<LockRules, 'lock' | 'writeTo'>): boolean {
  return lock !== undefined && writeTo.has('lock')
}
