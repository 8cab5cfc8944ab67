import type { Comparison, FileDifference, LayerChange } from '../../inspect/comparison.ts'
import type { FileTree, HiddenFile, InspectedFile } from '../../inspect/file-tree.ts'
import type {
  Companion,
  EngineListing,
  InspectedImage,
  InspectedLayer,
  InspectedReferrer,
  Inspection,
  PlatformImage,
  TagList,
  Usage,
} from '../../inspect/inspection.ts'
import { digestReference } from '../../model/reference.ts'

/** JSON whose absent fields are left out when it is written. */
type Json = Readonly<Record<string, unknown>>

const schema = { name: 'tallyman-inspect', version: 1 } as const

/**
 * The whole account of a step: digests in full, sizes in bytes, times as RFC 3339. `actions/inspect/inspection.schema.json`
 * describes it.
 */
export function inspectionJson(inspection: Inspection): Json {
  const { images, comparison, bases, engine, catalogs, search, usage, notes } = inspection
  return {
    schema,
    images: images.map(imageJson),
    comparison: comparison && comparisonJson(comparison),
    bases,
    engine: engine && engineJson(engine),
    repositories: catalogs?.map(({ registry, repositories }) => ({ registry, repositories })),
    search: search && {
      term: search.term,
      registry: search.said,
      repositories: search.repositories.map(({ name, description, stars, isOfficial, isAutomated }) => ({
        name,
        description,
        stars,
        isOfficial,
        isAutomated,
      })),
    },
    usage: usage && usageJson(usage),
    notes,
  }
}

function imageJson(image: InspectedImage): Json {
  const { written, place, reference, root, platforms, companions, tags, referrers, usage, indexes } = image
  const [first] = platforms
  return {
    name: written,
    place,
    ref: reference && root && digestReference(reference, root.digest),
    digest: root?.digest,
    digestOf: root?.digestOf,
    mediaType: root?.mediaType || undefined,
    kind: root?.kind,
    documentSize: root?.size,
    tagNow: root?.tagNow,
    artifactType: root?.artifactType,
    annotations: root?.annotations,
    ...(first && ofPlatform(first)),
    platforms: platforms.map(platformJson),
    indexes: indexes?.map(({ descriptor: { digest, mediaType, size } }) => ({ digest, mediaType, size })),
    companions: companions.map(companionJson),
    tags: tags && tagsJson(tags),
    referrers: referrers?.map(referrerJson),
    usage: usage && usageJson(usage),
    engine: image.engineRecord?.value,
  }
}

/** The fields that an image takes from its first platform. */
function ofPlatform({ config, size, unpackedSize }: PlatformImage): Json {
  return {
    created: config?.created,
    size,
    unpackedSize,
    labels: config?.labels,
    config: config && (config.raw.config ?? {}),
  }
}

function platformJson(image: PlatformImage): Json {
  const { platform, digest, imageId, mediaType, kind, layers, history, historyFault } = image
  const { configFault, annotations, usage, files, parent, digestOf } = image
  return {
    platform,
    digest,
    digestOf,
    imageId,
    mediaType: mediaType || undefined,
    kind,
    index: parent,
    ...ofPlatform(image),
    configFault,
    annotations,
    layers: layers.map(layerJson),
    history: history?.map(({ created, createdBy, comment, isEmpty, layer, engineSize }) => ({
      created,
      createdBy,
      comment,
      isEmpty,
      layer: layer?.digest,
      size: layer?.size,
      unpackedSize: engineSize ?? layer?.unpackedSize,
    })),
    historyFault,
    usage: usage && usageJson(usage),
    files: files && filesJson(files),
  }
}

function layerJson(layer: InspectedLayer): Json {
  const { digest, diffId, mediaType, compression, size, unpackedSize, createdBy, sharedWith } = layer
  return {
    digest,
    diffId,
    mediaType: mediaType || undefined,
    compression,
    size,
    unpackedSize,
    createdBy,
    sharedWith,
  }
}

function companionJson({ descriptor, about, what, isMissing, predicates }: Companion): Json {
  const { digest, mediaType, size } = descriptor
  return { digest, mediaType, size, what, about, isMissing, predicates }
}

function referrerJson({ subject, descriptor, artifactType, foundBy, annotations }: InspectedReferrer): Json {
  const { digest, mediaType, size } = descriptor
  return { digest, mediaType, size, artifactType, subject, foundBy, annotations }
}

function tagsJson({ repository, total, tags, hasDigests, invalid }: TagList): Json {
  return {
    repository,
    total,
    invalid,
    hasDigests,
    tags: tags.map(({ name, digest, mediaType, size, pushed, created, platforms }) => ({
      name,
      digest,
      mediaType,
      size,
      pushed,
      created,
      platforms,
    })),
  }
}

function usageJson({ toFetch, blobs }: Usage): Json {
  return {
    toFetch,
    blobs: blobs.map(({ blob: { digest, mediaType, size }, isConfig, from }) => ({
      digest,
      mediaType,
      size,
      isConfig,
      from,
    })),
  }
}

function filesJson({ files, hidden, bytes, wastedBytes }: FileTree): Json {
  return { bytes, wastedBytes, files: files.map(fileJson), hidden: hidden.map(hiddenJson) }
}

function fileJson(file: InspectedFile): Json {
  const { path, type, mode, uid, gid, size, time, target, device, attributes, digest, layer } = file
  return { path, type, mode, uid, gid, size, time, target, device, attributes, digest, layer }
}

function hiddenJson(file: HiddenFile): Json {
  const { hiddenBy, how } = file
  return { ...fileJson(file), hiddenBy, how }
}

function comparisonJson(comparison: Comparison): Json {
  const { before, after, changed, comparedBy, platformsGained, platformsLost, platforms } = comparison
  return {
    before: { name: before.written, digest: before.root?.digest },
    after: { name: after.written, digest: after.root?.digest },
    changed,
    comparedBy,
    platformsGained,
    platformsLost,
    sizeChange: platforms[0]?.sizeChange,
    platforms: platforms.map(each => ({
      platform: each.platform,
      before: { digest: each.before.digest, size: each.before.size },
      after: { digest: each.after.digest, size: each.after.size },
      changed: each.changed,
      comparedBy: each.comparedBy,
      sizeChange: each.sizeChange,
      layers: each.layers.map(layerChangeJson),
      config: each.config.map(({ field, before, after }) => ({ field, before, after })),
      files: each.files?.map(fileChangeJson),
    })),
  }
}

function layerChangeJson({ how, before, after }: LayerChange): Json {
  return { how, before: before && layerJson(before), after: after && layerJson(after) }
}

function fileChangeJson({ how, path, before, after, isOverShared }: FileDifference): Json {
  return { how, path, before: before && fileJson(before), after: after && fileJson(after), isOverShared }
}

/** The engine's images with its own keys, and what was asked besides. */
function engineJson({ engine, images, containers, platforms }: EngineListing): Json {
  return {
    version: engine.version,
    store: engine.store,
    images: images.map(image => ({
      ...image,
      ...(containers && { Containers: containers.get(String(image.Id)) ?? 0 }),
      ...(platforms && { Platforms: platforms.get(String(image.Id)) ?? [] }),
    })),
  }
}
