import { defineAction } from '@tallyman/core/action/define-action'
import type { Host } from '@tallyman/core/action/host'
import type { Bytes } from '@tallyman/core/content/store'
import { runnerPlatform } from '@tallyman/core/model/platform'
import { configContract, type DocumentInputs, documentInputs, manifestContract } from './raw-inputs.ts'

const manifestAction = defineAction({
  name: 'Tallyman: manifest',
  inputs: documentInputs,
  run: async (values: DocumentInputs, host) => {
    const { openRawImage, chosenDocument } = await import('./raw-content.ts')
    const { image, platform } = values
    await using content = await openRawImage(image, values, host)
    const document = platform ? await chosenDocument(content, platform, image.written) : await content.root()
    await show(document.bytes, 'the manifest', host)
    return document.descriptor.digest
  },
  outputs: digest => ({ digest }),
  summary: () => '',
})

/** The manifest or index of an image, byte for byte; with `platform` the manifest of its image. */
export const manifestOperation = { action: manifestAction, contract: manifestContract }

const configAction = defineAction({
  name: 'Tallyman: config',
  inputs: documentInputs,
  run: async (values: DocumentInputs, host) => {
    const { openRawImage, chosenDocument } = await import('./raw-content.ts')
    const { image, platform = ownPlatform(host) } = values
    await using content = await openRawImage(image, values, host)
    const { config } = (await chosenDocument(content, platform, image.written)).manifest
    await show(await content.config(config), 'the config', host)
    return config.digest
  },
  outputs: digest => ({ digest }),
  summary: () => '',
})

/** The config of an image, byte for byte; of an index that of the machine's own platform unless another is named. */
export const configOperation = { action: configAction, contract: configContract }

function ownPlatform({ platform, architecture, release }: Host) {
  return runnerPlatform(platform, architecture, release)
}

/** A terminal is shown text, in which nothing moves its cursor; any other reader gets the bytes. */
async function show(bytes: Uint8Array, what: string, { streams, result }: Host): Promise<void> {
  if (!streams || streams.isTerminal) result(Buffer.from(bytes).toString('utf8'))
  else await streams.write(single(bytes), what)
}

async function* single(bytes: Uint8Array): Bytes {
  yield bytes
}
