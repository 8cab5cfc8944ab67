import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engineForm } from '@tallyman/core/content/archive/engine-form'
import { imageFor } from '@tallyman/core/content/archive/engine-form-choice'
import type { Bytes } from '@tallyman/core/content/store'
import { tarOf } from '@tallyman/core/content/tar/tar'
import type { Engine } from '@tallyman/core/engine/engine'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { isTallyError } from '@tallyman/core/errors'
import { parseReference } from '@tallyman/core/model/reference'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { image, layer } from '@tallyman/testkit/images/images'

/*
 * The image that every engine makes of every form, which explains the form that `engine-form.ts` writes.
 */

const amd64 = { os: 'linux', architecture: 'amd64' }
const lowLayer = layer({ seed: 'low', size: 2_000_000 })
const base = image({ layers: [lowLayer, 'base'] })
const app = image({ layers: [lowLayer, 'base', 'app'] })

type FormName =
  | 'a docker-archive'
  | 'a docker-archive without the layers it has'
  | 'an OCI layout'
  | 'an OCI layout without the layers it has'
  | 'both in one'
  | 'both in one without the layers it has'
type Outcome =
  | 'refused'
  | 'the image with its config digest'
  | 'the image with its registry digest'
  | 'another image'
  | 'a broken image'

const outcomes: Record<(typeof engineVariants)[number], Record<FormName, Outcome>> = {
  system: {
    'a docker-archive': 'the image with its config digest',
    'a docker-archive without the layers it has': 'the image with its config digest',
    'an OCI layout': 'refused',
    'an OCI layout without the layers it has': 'refused',
    'both in one': 'the image with its config digest',
    'both in one without the layers it has': 'the image with its config digest',
  },
  classic: {
    'a docker-archive': 'the image with its config digest',
    'a docker-archive without the layers it has': 'the image with its config digest',
    'an OCI layout': 'refused',
    'an OCI layout without the layers it has': 'refused',
    'both in one': 'the image with its config digest',
    'both in one without the layers it has': 'the image with its config digest',
  },
  containerd: {
    'a docker-archive': 'another image',
    'a docker-archive without the layers it has': 'refused',
    'an OCI layout': 'the image with its registry digest',
    'an OCI layout without the layers it has': 'the image with its registry digest',
    'both in one': 'the image with its registry digest',
    'both in one without the layers it has': 'the image with its registry digest',
  },
}

for (const variant of engineVariants) {
  describe(`the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    const at = engineOfTests(variant)

    for (const [form, outcome] of Object.entries(outcomes[variant])) {
      test(`given ${form}: ${outcome}`, async () => {
        await loadIntoEngine(at.engine, { ...fetchedImage(base), names: [] }, new CountedSource(base))
        const said = await at.engine.content.load(archiveOf(form as FormName)).then(
          ({ lines }) => lines.join(' '),
          (error: unknown) => (isTallyError(error) ? error.message : assert.fail(String(error))),
        )
        const found = await at.engine.images.find('formed:1')
        await at.clean()
        assert.equal(verdictOf(found), outcome, said)
      })
    }
  })
}

function archiveOf(name: FormName): Bytes {
  const { root, documents } = fetchedImage(app)
  const held = new Set(base.layers.map(({ descriptor }) => descriptor.digest))
  const { entries } = engineForm(
    [{ root, documents, image: imageFor(root, documents, amd64), names: [parseReference('formed:1')] }],
    new CountedSource(app),
    { verify: true, leaveOut: name.endsWith('it has') ? held : new Set() },
  )
  const without = new Set(
    name.startsWith('a docker')
      ? ['index.json', 'oci-layout']
      : name.startsWith('an OCI')
        ? ['manifest.json']
        : [],
  )
  return tarOf(entries.filter(entry => !without.has(entry.name)))
}

function verdictOf(found: Awaited<ReturnType<Engine['images']['find']>>): Outcome {
  if (!found) return 'refused'
  const isWhole =
    found.parts?.every(({ isAvailable, unpackedBytes }) => isAvailable && unpackedBytes > 0) ?? true
  if (!isWhole || found.diffIds.length !== 3) return 'a broken image'
  if (found.id === app.config.digest) return 'the image with its config digest'
  return found.id === app.root.digest ? 'the image with its registry digest' : 'another image'
}
