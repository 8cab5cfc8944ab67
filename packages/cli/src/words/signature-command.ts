import { TallyError } from '@tallyman/core/errors'
import type { Command, Given, InputTexts } from './command.ts'

const hint =
  'Name who must have signed: `tallyman verify-signatures --key cosign.pub IMAGE`, or `--certificate-identity NAME --certificate-oidc-issuer URL` in its place.'

/** Checks who signed images, in cosign's words for a signer. */
export const signatureCommand: Command = {
  names: ['verify-signatures', 'verify-signature'],
  about: 'Check who signed images, by their digest, and pull nothing.',
  action: 'pull-with-digest',
  positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
  sets: { to: 'none' },
  usual: { 'require-digest': 'false' },
  omits: ['engine-digests', 'cache', 'cache-client', 'offline', 'update-lock', 'verify', 'max-image-size'],
  spellings: { a: 'all-tags' },
  own: [
    { name: 'key', value: 'FILE', about: 'Public key in PEM that must have signed every image' },
    {
      name: 'certificate-identity',
      value: 'NAME',
      about: 'Subject of the certificate that must have signed: an address or workflow, or a /regex/',
    },
    {
      name: 'certificate-oidc-issuer',
      value: 'URL',
      about: 'Issuer that vouched for that subject, or a /regex/',
    },
    {
      name: 'predicate',
      value: 'URL',
      about: 'Predicate type of the attestation that counts as the signature; else signatures of cosign do',
    },
  ],
  becomes: signedBy,
  examples: [
    'verify-signatures --key cosign.pub ghcr.io/owner/app:1',
    'verify-signatures --certificate-identity /https://github.com/owner/app/.*/ --certificate-oidc-issuer https://token.actions.githubusercontent.com ghcr.io/owner/app:1',
  ],
  shows: { output: 'pinned', quiet: 'refs' },
}

/** One signer of every image, besides the lines that are given. Throws INPUT_INVALID if there is neither. */
function signedBy({ inputs, own }: Given): InputTexts {
  const lines = inputs['verify-signatures'] ?? ''
  const words = [
    ['key', own.key],
    ['identity', own['certificate-identity']],
    ['issuer', own['certificate-oidc-issuer']],
    ['predicate', own.predicate],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  if (words.length === 0 && lines.trim() === '') {
    const message =
      'Cannot run `tallyman verify-signatures`:\n--key: no signer given, expected a key, or an identity and issuer'
    throw new TallyError('INPUT_INVALID', message, { hint })
  }
  if (words.length === 0) return {}
  return { 'verify-signatures': [lines, `** ${words.join(' ')}`].filter(Boolean).join('\n') }
}
