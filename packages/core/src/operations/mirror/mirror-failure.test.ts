import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../../errors.ts'
import { parseReference } from '../../model/reference.ts'
import { mirrorFailure, untouchedImage } from './mirrored-image.ts'

function failed(name: string, error: TallyError) {
  return untouchedImage(parseReference(name), 'failed', { error })
}

const missing = new TallyError('NOT_FOUND', 'it is not there')
const denied = new TallyError('DENIED', 'no', { hint: 'Ask for the permission.' })

test('failures with one cause have its hint, once', () => {
  const failure = mirrorFailure([failed('r.io/a', missing), failed('r.io/b', missing)], [])
  assert.equal(failure?.hint, missing.hint)
})

test('failures with several causes have the hint of each, after its code', () => {
  const policy = new TallyError('POLICY_VIOLATED', 'refused')
  const images = [failed('r.io/a', missing), failed('r.io/b', denied), failed('r.io/c', policy)]
  const { code, hint = '' } = mirrorFailure(images, []) ?? {}
  assert.equal(code, 'NOT_FOUND')
  assert.ok(
    hint.startsWith(`NOT_FOUND: ${missing.hint} DENIED: Ask for the permission. POLICY_VIOLATED: `),
    hint,
  )
  assert.match(hint, /Nothing of the images above was copied\.$/)
})
