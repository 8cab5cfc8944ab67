import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import type { Command, Given, InputTexts } from './command.ts'

const signerHint =
  'Name who must have signed: `tallyman verify-signatures --key cosign.pub IMAGE`, or `--certificate-identity NAME --certificate-oidc-issuer URL` in its place. A policy that asks for signatures (`--policy FILE`) is enough too.'

/** The predicate types that cosign has short names for. */
const predicates: Readonly<Record<string, string>> = {
  slsaprovenance: 'https://slsa.dev/provenance/v0.2',
  slsaprovenance02: 'https://slsa.dev/provenance/v0.2',
  slsaprovenance1: 'https://slsa.dev/provenance/v1',
  spdx: 'https://spdx.dev/Document',
  spdxjson: 'https://spdx.dev/Document',
  cyclonedx: 'https://cyclonedx.org/bom',
  vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
  openvex: 'https://openvex.dev/ns',
  link: 'https://in-toto.io/Link/v1',
  custom: 'https://cosign.sigstore.dev/attestation/v1',
}

/** The words that read or check bytes, and who signed them. */
export const bytesCommands: readonly Command[] = [
  {
    names: ['digest'],
    about: 'Print the digests that images have now.',
    action: 'digest',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true }],
    examples: [
      'digest alpine:3.22',
      'digest --platform linux/arm64 alpine:3.22',
      'digest oci-layout=build/layout',
    ],
    shows: { output: 'digests' },
  },
  {
    names: ['manifest', 'manifest inspect'],
    about: 'Print the manifest or index of an image, byte for byte.',
    action: 'manifest',
    positionals: [{ name: 'IMAGE', input: 'image' }],
    examples: ['manifest alpine:3.22', 'manifest --platform linux/arm64 alpine:3.22'],
    shows: 'bytes',
  },
  {
    names: ['config'],
    about: 'Print the config of an image, byte for byte.',
    action: 'config',
    positionals: [{ name: 'IMAGE', input: 'image' }],
    examples: ['config --platform linux/arm64 alpine:3.22'],
    shows: 'bytes',
  },
  {
    names: ['blob'],
    about: 'Print a blob, byte for byte.',
    action: 'blob',
    positionals: [{ name: 'NAME@DIGEST', input: 'blob' }],
    examples: ['blob alpine@sha256:… > layer.tar.gz'],
    shows: 'bytes',
  },
  {
    names: ['verify'],
    about: 'Check every digest and diff_id of a layout, an archive, a store or an image.',
    action: 'verify',
    positionals: [{ name: 'DIR|FILE|IMAGE', input: 'images', isMany: true }],
    examples: ['verify build/layout', 'verify app.tar', 'verify ghcr.io/owner/app:1'],
    shows: 'result',
  },
  {
    names: ['verify-signatures', 'verify-signature'],
    about: 'Check who signed images, by their digest, and pull nothing.',
    action: 'pull-with-digest',
    positionals: [{ name: 'IMAGE', input: 'images', isMany: true, isOptional: true }],
    sets: { to: 'none' },
    usual: { 'require-digest': 'false' },
    omits: [
      'all-tags',
      'attestations',
      'cache',
      'cache-client',
      'engine-digests',
      'max-image-size',
      'offline',
      'rootfs-paths',
      'rootfs-setuid',
      'update-lock',
      'verify',
    ],
    own: [
      { name: 'key', value: 'FILE', about: 'Public key in PEM that must have signed every image' },
      {
        name: 'certificate-identity',
        value: 'NAME',
        about: 'Subject of the certificate that must have signed: an address or workflow, or a /regex/',
      },
      {
        name: 'certificate-identity-regexp',
        value: 'REGEX',
        about: 'A pattern in place of that subject, which it matches as a whole',
      },
      {
        name: 'certificate-oidc-issuer',
        value: 'URL',
        about: 'Issuer that vouched for that subject, or a /regex/',
      },
      {
        name: 'certificate-oidc-issuer-regexp',
        value: 'REGEX',
        about: 'A pattern in place of that issuer, which it matches as a whole',
      },
      {
        name: 'predicate',
        value: 'URL',
        about: 'Predicate type of the attestation that counts as the signature; else signatures of cosign do',
      },
      {
        name: 'type',
        value: 'TYPE',
        about: `A predicate type as cosign writes it: a URL, or one of ${Object.keys(predicates).join(', ')}`,
      },
    ],
    becomes: signedBy,
    examples: [
      'verify-signatures --key cosign.pub ghcr.io/owner/app:1',
      'verify-signatures --certificate-identity /https://github.com/owner/app/.*/ --certificate-oidc-issuer https://token.actions.githubusercontent.com ghcr.io/owner/app:1',
    ],
    shows: { output: 'pinned', quiet: 'refs' },
  },
]

/** One signer of every image, besides the lines that are given. Throws INPUT_INVALID if there is neither. */
function signedBy({ inputs, own }: Given): InputTexts {
  const lines = inputs['verify-signatures'] ?? ''
  const identity = wordOf(own, 'certificate-identity')
  const issuer = wordOf(own, 'certificate-oidc-issuer')
  if (own.predicate !== undefined && own.type !== undefined)
    throw refusedSigner('--type: given besides --predicate, expected one')
  const words = [
    ['key', own.key],
    ['identity', identity],
    ['issuer', issuer],
    ['predicate', own.predicate ?? predicateOf(own.type)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  const isByPolicy = inputs.policy !== undefined && inputs.policy !== ''
  if (words.length === 0 && lines.trim() === '' && !isByPolicy)
    throw refusedSigner('--key: no signer given, expected a key, or an identity and issuer')
  if (own.key === undefined && identity !== undefined && issuer === undefined)
    throw refusedSigner('--certificate-oidc-issuer: not given, expected it beside --certificate-identity')
  if (own.key === undefined && issuer !== undefined && identity === undefined)
    throw refusedSigner('--certificate-identity: not given, expected it beside --certificate-oidc-issuer')
  if (words.length === 0) return {}
  return { 'verify-signatures': [lines, `** ${words.join(' ')}`].filter(Boolean).join('\n') }
}

/** An exact text, or the pattern of the option whose name ends in `-regexp`, as cosign has it. Throws INPUT_INVALID. */
function wordOf(own: InputTexts, name: string): string | undefined {
  const pattern = own[`${name}-regexp`]
  if (pattern !== undefined && own[name] !== undefined)
    throw refusedSigner(`--${name}-regexp: given besides --${name}, expected one`)
  return pattern === undefined ? own[name] : `/${pattern}/`
}

/** Throws INPUT_INVALID. */
function predicateOf(type: string | undefined): string | undefined {
  if (type === undefined || /^https?:\/\//.test(type)) return type
  const url = Object.hasOwn(predicates, type) ? predicates[type] : undefined
  if (url !== undefined) return url
  throw refusedSigner(
    `--type: "${printable(type, 80)}" is none of ${Object.keys(predicates).join(', ')}, expected one or a URL`,
  )
}

function refusedSigner(problem: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot run \`tallyman verify-signatures\`:\n${problem}`, {
    hint: signerHint,
  })
}
