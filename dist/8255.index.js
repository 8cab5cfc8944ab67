"use strict";
exports.id = 8255;
exports.ids = [8255];
exports.modules = {

/***/ 8255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareInspected: () => (/* binding */ compareInspected)
});

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var model_platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/json-fields.js
var json_fields = __webpack_require__(23892);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/compare-configs.js

/** Fields that old builders left behind; engines ignore them (image-spec, config.md). */
const leftovers = new Set(['Hostname', 'Domainname', 'Image', 'AttachStdin', 'AttachStdout', 'AttachStderr']);
/** Fields of the document beside `config` that say what the image is. */
const outer = ['architecture', 'os', 'variant', 'os.version', 'author', 'created'];
/** How people look at an image: how it runs, then what it says about itself. */
const order = ['User', 'Entrypoint', 'Cmd', 'WorkingDir', 'Env', 'ExposedPorts', 'Volumes', 'Labels'];
/** The fields of a config that differ: each variable and label by itself. A field without a value is as good as absent. */
function changedConfig(before, after) {
    const [old, now] = [valuesOf(before), valuesOf(after)];
    const fields = [...new Set([...old.keys(), ...now.keys()])].filter(field => old.get(field) !== now.get(field));
    return fields.sort(byRank).map(field => {
        const [was, is] = [old.get(field), now.get(field)];
        return {
            field,
            ...(was === undefined ? {} : { before: was }),
            ...(is === undefined ? {} : { after: is }),
        };
    });
}
function valuesOf(config) {
    const values = new Map();
    const raw = config?.raw ?? {};
    for (const field of outer)
        set(values, field, raw[field]);
    for (const [field, value] of Object.entries((0,json_fields/* lenientFields */.zd)(raw.config))) {
        if (leftovers.has(field))
            continue;
        if (field === 'Env' && Array.isArray(value))
            setVariables(values, value);
        else if (field === 'Labels')
            for (const [name, text] of Object.entries((0,json_fields/* lenientFields */.zd)(value)))
                values.set(`Labels.${name}`, textOf(text));
        else if (field === 'ExposedPorts' || field === 'Volumes')
            set(values, field, Object.keys((0,json_fields/* lenientFields */.zd)(value)).sort().join(', '));
        else
            set(values, field, value);
    }
    return values;
}
/** A variable without `=` has an empty value; of several with one name the last counts. */
function setVariables(values, variables) {
    for (const variable of variables) {
        if (typeof variable !== 'string')
            continue;
        const equals = variable.indexOf('=');
        const name = equals < 0 ? variable : variable.slice(0, equals);
        values.set(`Env.${name}`, equals < 0 ? '' : variable.slice(equals + 1));
    }
}
function set(values, field, value) {
    if (!isEmpty(value))
        values.set(field, textOf(value));
}
function isEmpty(value) {
    if (typeof value === 'object' && value !== null)
        return Object.keys(value).length === 0;
    return value === undefined || value === null || value === '' || value === false;
}
function textOf(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function byRank(a, b) {
    const [first, second] = [rankOf(a), rankOf(b)];
    if (first !== second)
        return first - second;
    return a < b ? -1 : 1;
}
function rankOf(field) {
    const at = order.indexOf(field.split('.')[0] ?? '');
    if (at >= 0)
        return at;
    return outer.includes(field) ? order.length + 1 : order.length;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/compare-layers.js
/**
 * Matches the layers of two images, each with one at most: first those of the same bytes, then of the same content, then of the same
 * instruction, then those in the same position between matched ones. The result is in the new image's order, with each removed layer where
 * it was.
 */
function matchLayers(before, after) {
    const matching = new Matching(before, after);
    matching.matchBy(({ digest }) => digest);
    matching.matchBy(({ diffId }) => diffId);
    matching.matchBy(({ createdBy }) => createdBy?.replace(/\s+/g, ' ').trim());
    matching.matchByPosition();
    return matching.changes();
}
class Matching {
    #before;
    #after;
    /** The position before by the position after. */
    #oldPosition = new Map();
    #matched = new Set();
    constructor(before, after) {
        this.#before = before;
        this.#after = after;
    }
    /** Matches layers with equal keys, lowest first. */
    matchBy(keyOf) {
        const waiting = new Map();
        for (const [position, layer] of this.#before.entries()) {
            const key = keyOf(layer);
            if (key === undefined || key === '' || this.#matched.has(position))
                continue;
            const positions = waiting.get(key);
            if (positions)
                positions.push(position);
            else
                waiting.set(key, [position]);
        }
        for (const [position, layer] of this.#after.entries()) {
            const old = this.#oldPosition.has(position) ? undefined : waiting.get(keyOf(layer) ?? '')?.shift();
            if (old !== undefined)
                this.#match(old, position);
        }
    }
    /** Matches the unmatched layers between two matched neighbours in their order. */
    matchByPosition() {
        const anchors = [...this.#oldPosition].sort(([a], [b]) => a - b);
        let [lowest, next] = [0, 0];
        for (const [position] of this.#after.entries()) {
            const own = this.#oldPosition.get(position);
            if (own !== undefined && next < anchors.length && anchors[next]?.[0] === position) {
                lowest = own + 1;
                next += 1;
                continue;
            }
            const end = anchors[next]?.[1] ?? this.#before.length;
            while (lowest < end && this.#matched.has(lowest))
                lowest += 1;
            if (lowest < end)
                this.#match(lowest++, position);
        }
    }
    changes() {
        const changes = [];
        let shown = 0;
        const showRemoved = (end) => {
            for (; shown < end; shown++) {
                const before = this.#before[shown];
                if (before && !this.#matched.has(shown))
                    changes.push({ how: 'removed', before });
            }
        };
        for (const [position, after] of this.#after.entries()) {
            const old = this.#oldPosition.get(position);
            if (old !== undefined)
                showRemoved(old);
            const before = old === undefined ? undefined : this.#before[old];
            changes.push(before ? { how: howOf(before, after), before, after } : { how: 'added', after });
        }
        showRemoved(this.#before.length);
        return changes;
    }
    #match(old, position) {
        this.#oldPosition.set(position, old);
        this.#matched.add(old);
    }
}
function howOf(before, after) {
    if (before.digest !== undefined && before.digest === after.digest)
        return 'same';
    if (before.diffId === undefined || before.diffId !== after.diffId)
        return 'replaced';
    // Where an engine alone knows one of them, nothing says how it was compressed.
    return before.digest === undefined || after.digest === undefined ? 'same' : 'recompressed';
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/compare-sizes.js
var compare_sizes = __webpack_require__(94665);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/compare.js




/** Compares what two images name: their platforms, and of each common one the layers and the config. */
function compareImages(before, after) {
    const { pairs, lost, gained } = pairPlatforms(before.platforms, after.platforms);
    const isSame = before.root?.digest === after.root?.digest;
    const platforms = pairs.map(([old, now]) => comparePlatforms(old, now, isSame));
    // Of one index both have all platforms, whatever was read of it.
    const without = (other) => (name) => !isSame && !namesPlatform(other, name);
    const platformsGained = gained.map(shownPlatform).filter(without(before));
    const platformsLost = lost.map(shownPlatform).filter(without(after));
    const differs = platformsGained.length + platformsLost.length > 0 || platforms.some(({ changed }) => changed);
    return {
        before,
        after,
        ...judged(before.root, after.root, {
            changed: platforms.length === 0 || differs,
            comparedBy: weakest(platforms),
        }),
        platformsGained,
        platformsLost,
        platforms,
    };
}
/** Digests of the same kind decide. Equal ones do whatever they are of, since they promise the same bytes. */
function judged(before, after, otherwise) {
    const isSame = before?.digest === after?.digest;
    if (!isSame && (before?.digestOf || after?.digestOf))
        return otherwise;
    return { changed: !isSame, comparedBy: 'digest' };
}
function weakest(platforms) {
    const found = new Set(platforms.map(({ comparedBy }) => comparedBy));
    return ['content', 'config'].find(each => found.has(each)) ?? 'digest';
}
/** Whether an image's index lists a platform, though it is not one of those that were read. */
function namesPlatform({ companions }, name) {
    return companions.some(({ what, descriptor: { platform } }) => what === 'image' && platform && (0,model_platform/* isNamed */.ev)(platform) && (0,model_platform/* formatPlatform */.Bq)(platform) === name);
}
function comparePlatforms(before, after, isOfOneRoot) {
    const layers = matchLayers(before.layers, after.layers);
    const config = changedConfig(before.config, after.config);
    const changed = config.length > 0 || layers.some(({ how }) => how !== 'same');
    return {
        platform: after.platform ?? shownPlatform(before),
        before,
        after,
        ...judged(before, after, isOfOneRoot
            ? { changed: false, comparedBy: 'digest' }
            : (judgedByConfig(before, after) ?? { changed, comparedBy: 'content' })),
        sizeChange: (0,compare_sizes/* comparedSizes */.k)(before, after).change,
        layers,
        config,
    };
}
/** A config names the content of all layers. */
function judgedByConfig(before, after) {
    if (before.imageId === undefined || after.imageId === undefined)
        return undefined;
    return { changed: before.imageId !== after.imageId, comparedBy: 'config' };
}
/** Pairs images by platform, those of one platform in their order, and two single ones if one of them names none. */
function pairPlatforms(before, after) {
    const [onlyBefore, onlyAfter] = [before[0], after[0]];
    const areSingle = before.length === 1 && after.length === 1;
    if (areSingle && onlyBefore && onlyAfter && !(onlyBefore.platform && onlyAfter.platform))
        return { pairs: [[onlyBefore, onlyAfter]], lost: [], gained: [] };
    const waiting = new Map([...Map.groupBy(before, shownPlatform)].map(([name, images]) => [name, [...images]]));
    const pairs = [];
    const gained = [];
    for (const image of after) {
        const old = waiting.get(shownPlatform(image))?.shift();
        if (old)
            pairs.push([old, image]);
        else
            gained.push(image);
    }
    const kept = new Set(pairs.map(([old]) => old));
    return { pairs, gained, lost: before.filter(image => !kept.has(image)) };
}
function shownPlatform({ platform }) {
    return platform ?? 'unknown';
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/files/file-nodes.js
var file_nodes = __webpack_require__(82783);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/inspect/files/compare-trees.js

/**
 * The files that differ, by path. If both stand on layers that were not read, a change that these may cover is marked, whole folders
 * over them are passed over, and what a whiteout takes from them is named by its path alone.
 */
function compareTrees(before, after, { isBaseKnown }) {
    const changes = [];
    const both = [before, after];
    const paths = new Set(both.flatMap(({ files }) => [...files.keys()]));
    for (const path of paths) {
        const change = changeOf(path, both, isBaseKnown);
        if (change)
            changes.push(change);
    }
    if (!isBaseKnown) {
        changes.push(...goneFrom(after, before, paths).map(path => ({ path, how: 'removed' })));
        changes.push(...goneFrom(before, after, paths).map(path => ({ path, how: 'added' })));
    }
    return changes.sort(file_nodes/* byPath */.f2);
}
function changeOf(path, [before, after], isBaseKnown) {
    const [old, now] = [before.files.get(path), after.files.get(path)];
    const isImplied = before.implied.has(path) || after.implied.has(path);
    if (old && now) {
        const isSame = isSameFile(old, now) || (isImplied && !isBaseKnown && old.type === now.type);
        return isSame ? undefined : { path, how: 'changed', before: old, after: now };
    }
    const isOverShared = !isBaseKnown && showsBelow(old ? after : before, path);
    if (isOverShared && (old ?? now)?.type === 'folder')
        return undefined;
    const mark = isOverShared ? { isOverShared } : {};
    if (now)
        return { path, how: 'added', after: now, ...mark };
    return old && { path, how: 'removed', before: old, ...mark };
}
/** Paths of unread layers that `tree` hides and `other` shows: only the topmost ones, and none that is listed for another reason. */
function goneFrom(tree, other, listed) {
    const hidden = [...tree.cut].filter(path => isUncovered(tree, path) && showsBelow(other, path));
    const emptied = [...tree.opaque].filter(path => showsBelow(tree, path) && !other.opaque.has(path));
    return [
        ...hidden.filter(path => !listed.has(path)),
        // The folder was made anew: what was in it is gone.
        ...hidden.filter(path => tree.files.get(path)?.type === 'folder').map(path => `${path}/`),
        ...emptied.filter(path => showsBelow(other, path)).map(path => `${path}/`),
    ];
}
/** Whether a file of the layers below would be seen at this path, if there is one. */
function showsBelow(tree, path) {
    return !tree.cut.has(path) && isUncovered(tree, path);
}
/** Whether no folder above the path hides what layers below have in it. */
function isUncovered({ cut, opaque }, path) {
    if (path !== '' && opaque.has(''))
        return false;
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        const folder = path.slice(0, slash);
        if (cut.has(folder) || opaque.has(folder))
            return false;
    }
    return true;
}
/** Times differ with every build; what a program sees of a file is the rest. */
function isSameFile(a, b) {
    return (kindOf(a) === kindOf(b) &&
        a.mode === b.mode &&
        a.uid === b.uid &&
        a.gid === b.gid &&
        a.digest === b.digest &&
        (a.digest !== undefined || a.target === b.target) &&
        a.device === b.device &&
        a.isBlock === b.isBlock &&
        JSON.stringify(a.attributes) === JSON.stringify(b.attributes));
}
/** A hard link is another name of a file. */
function kindOf({ type, digest }) {
    return type === 'link' && digest !== undefined ? 'file' : type;
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/inspect/files/merge-layers.js
var merge_layers = __webpack_require__(9164);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/operations/inspect/layer-files.js
var layer_files = __webpack_require__(27517);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/operations/inspect/compare.js




/**
 * Compares two images. `files` reads the layers above the lowest ones that both have; these too only where that moves nothing over a
 * network. Throws the codes of `LayerFiles.of` and `mergeUpperLayers`.
 */
async function compareInspected([before, after], diff, reading) {
    const comparison = compareImages(before.image, after.image);
    if (diff !== 'files')
        return comparison;
    const layers = new layer_files/* LayerFiles */.x(reading, { hashes: true });
    const platforms = [];
    // One after the other: each tree may be large.
    for (const each of comparison.platforms)
        platforms.push({ ...each, files: await changedFiles(each, [before.source, after.source], layers) });
    return { ...comparison, platforms };
}
async function changedFiles({ before, after }, [oldSource, newSource], files) {
    // Artifacts have no files that a container would see.
    if (before.kind === 'artifact' || after.kind === 'artifact')
        return [];
    const shared = sharedLayers(before.layers, after.layers);
    const local = await localLayers([
        { layers: before.layers.slice(0, shared), source: oldSource },
        { layers: after.layers.slice(0, shared), source: newSource },
    ]);
    const base = local ? await files.of(local.layers, local.source) : [];
    const merged = async (layers, source) => (0,merge_layers/* mergeUpperLayers */.zK)([...base, ...(await files.of(layers.slice(shared), source))], shared - base.length);
    const old = await merged(before.layers, oldSource);
    const now = await merged(after.layers, newSource);
    return compareTrees(old, now, { isBaseKnown: local !== undefined });
}
/** The number of lowest layers that have the same content. */
function sharedLayers(a, b) {
    const different = a.findIndex((layer, at) => {
        const other = b[at];
        const isSame = layer.diffId === undefined ? layer.digest === other?.digest : layer.diffId === other?.diffId;
        return other === undefined || !isSame;
    });
    return different < 0 ? a.length : different;
}
/** The first of these whose layers are all local. */
async function localLayers(places) {
    for (const place of places) {
        const are = await Promise.all(place.layers.map(layer => place.source.isLocal((0,layer_files/* descriptorOf */.n)(layer))));
        if (are.every(isLocal => isLocal))
            return place;
    }
    return undefined;
}


/***/ })

};
;