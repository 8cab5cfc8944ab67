"use strict";
exports.id = 5945;
exports.ids = [5945];
exports.modules = {

/***/ 28614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findComposeImages: () => (/* binding */ findComposeImages),
  M: () => (/* binding */ findImages)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/errors.js
var errors = __webpack_require__(85199);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-environment.js
var compose_environment = __webpack_require__(65691);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-file.js
/** The deepest nesting of includes. Docker Compose has no limit. */
const greatestIncludes = 64;
const greatestComposeFiles = 1_000;
/** Ends a sentence that begins with a compose file. */
const tooManyComposeFiles = `the compose files lead to more than ${greatestComposeFiles} others`;
/** The problem of a path that is a URL. */
const otherServer = 'is not in this repository';

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/platform.js
var platform = __webpack_require__(95581);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/model/reference.js
var model_reference = __webpack_require__(87957);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/text/printable.js
var printable = __webpack_require__(74211);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-build.js
const none = { resets: new Set(), overrides: new Set() };
/** Reads a build, which is a path or a map. Returns undefined if there is none. */
function readBuild(reader, node, where) {
    const { tree } = reader;
    if (node === undefined || tree.isNothing(node) || tree.tag(node) === '!reset')
        return undefined;
    if (!tree.isMap(node)) {
        const context = reader.field(node, where);
        return context && { ...none, context, args: new Map(), contexts: new Map(), contextMarks: none };
    }
    const field = (key) => reader.field(tree.get(node, key), `${where}.${key}`);
    const [context, dockerfile, inline] = [field('context'), field('dockerfile'), field('dockerfile_inline')];
    const contexts = tree.get(node, 'additional_contexts');
    return {
        ...reader.marks(node),
        ...(context && { context }),
        ...(dockerfile && { dockerfile }),
        ...(inline && { inline }),
        args: readNamed(reader, tree.get(node, 'args'), `${where}.args`),
        contexts: readNamed(reader, contexts, `${where}.additional_contexts`),
        contextMarks: tree.isMap(contexts) ? reader.marks(contexts) : none,
    };
}
/** Reads a map, or a list of `name=value`. */
function readNamed(reader, node, where) {
    const { tree } = reader;
    if (tree.isList(node)) {
        const fields = reader.fields(node, where);
        return new Map(fields.flatMap(field => {
            const [name = '', ...value] = field.text.split('=');
            return value.length === 0 ? [] : [[name, { ...field, text: value.join('=') }]];
        }));
    }
    const entries = tree.entries(node).flatMap(({ key, value }) => {
        const field = reader.field(value, `${where}.${key}`);
        return field ? [[key, field]] : [];
    });
    return new Map(entries);
}
/** Merges `over` into `base`; `over` wins. */
function mergeBuilds(base, over) {
    if (!base)
        return over;
    const kept = (key) => !over.resets.has(key);
    const areKept = kept('additional_contexts') && !over.overrides.has('additional_contexts');
    const contexts = new Map(areKept ? [...base.contexts].filter(([name]) => !over.contextMarks.resets.has(name)) : []);
    for (const [name, field] of over.contexts)
        contexts.set(name, field);
    const pick = (key, name) => {
        const field = over[key] ?? (kept(name) ? base[key] : undefined);
        return field && { [key]: field };
    };
    return {
        ...over,
        ...pick('context', 'context'),
        ...pick('dockerfile', 'dockerfile'),
        ...pick('inline', 'dockerfile_inline'),
        contexts,
    };
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-merge.js

/** Merges `over` into `base` by Compose's rules, for the fields that decide which images are pulled. */
function mergeServices(base, over) {
    const isKept = (key) => !over.resets.has(key) && !over.overrides.has(key);
    const image = over.image ?? (isKept('image') ? base.image : undefined);
    const platform = over.platform ?? (isKept('platform') ? base.platform : undefined);
    const pullPolicy = over.pullPolicy ?? (isKept('pull_policy') ? base.pullPolicy : undefined);
    const under = isKept('build') ? base.build : undefined;
    const build = over.build ? mergeBuilds(under, over.build) : under;
    const volumes = new Map((isKept('volumes') ? base.volumes : []).map(each => [each.target, each]));
    for (const each of over.volumes)
        volumes.set(each.target, each);
    const { extends: _, image: _i, platform: _p, pullPolicy: _q, build: _b, ...rest } = over;
    return {
        ...rest,
        ...(image && { image }),
        ...(platform && { platform }),
        ...(pullPolicy && { pullPolicy }),
        ...(build && { build }),
        hasProvider: over.hasProvider || (isKept('provider') && base.hasProvider),
        profiles: [...(isKept('profiles') ? base.profiles : []), ...over.profiles],
        volumes: [...volumes.values()],
        envFiles: [...(isKept('env_file') ? base.envFiles : []), ...over.envFiles],
    };
}
/** Reports whether two services name the same images. */
function areAlike(one, other) {
    const said = ({ image, platform, pullPolicy, build, profiles, volumes }) => JSON.stringify([
        image?.text,
        platform?.text,
        pullPolicy?.text,
        profiles.map(({ text }) => text),
        volumes.map(({ target, image }) => [target, image?.text]),
        build && [...build.contexts].map(([name, { text }]) => [name, text]),
    ]);
    return said(one) === said(other);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/interpolate.js
var interpolate = __webpack_require__(69532);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-project.js





/** The longest chain of `extends`. */
const greatestChain = 64;
const greatestMerges = 100_000;
/** Merges the services of opened compose files after includes, `extends` and overrides, as `docker compose config` does. */
class ComposeProject {
    faults = [];
    #files = new Map();
    /** Faults of variables that were added. */
    #reported = new Set();
    #extended = new Map();
    #byName = new Map();
    #merges = 0;
    #includes = 0;
    /** Merges the files that the user names, in order. */
    load({ starts, environment }) {
        this.#tellVariables(environment);
        const files = starts.flatMap(({ path, file, problem }) => {
            if (!file)
                this.faults.push(`Cannot read "${(0,printable/* printable */.g$)(path)}" for compose-files: it ${problem}`);
            return file ?? [];
        });
        return this.#merged(files, []);
    }
    /** Replaces the variables of a field. */
    evaluate({ text, tree }) {
        const { environment, isElsewhere = false } = this.#files.get(tree) ?? {};
        return (0,interpolate/* interpolate */.GW)(text, environment?.variables ?? {}, isElsewhere ? undefined : environment?.withheld);
    }
    fault(tree, line, problem) {
        const place = line === undefined ? '' : `line ${line}: `;
        this.faults.push(`Cannot read "${(0,printable/* printable */.g$)(tree.path)}": ${place}${problem}`);
    }
    #tellVariables({ faults }) {
        for (const fault of faults) {
            const { path, problem } = fault;
            if (!this.#reported.has(fault))
                this.faults.push(`Cannot read "${(0,printable/* printable */.g$)(path)}" for its variables: ${problem}`);
            this.#reported.add(fault);
        }
    }
    /** `included` holds the files that include these, outermost first. */
    #merged(files, included) {
        const services = new Map();
        for (const file of files) {
            this.#enter(file);
            for (const document of file.documents)
                for (const { service, mark } of this.#ownServices(document, file, included)) {
                    const before = services.get(service.name);
                    if (mark === 'reset')
                        services.delete(service.name);
                    else
                        services.set(service.name, before && mark === undefined ? this.#merge(before, service) : service);
                }
        }
        return services;
    }
    /** Adds the faults of the file itself, once per file. */
    #enter(file) {
        const { tree, documents } = file;
        if (this.#files.has(tree))
            return;
        this.#files.set(tree, file);
        const faults = documents.flatMap(each => [...each.faults, ...each.strangeKeys]);
        for (const { line, problem } of [...tree.faults, ...faults])
            this.fault(tree, line, problem);
        if (documents.length === 0 && tree.faults.length === 0)
            this.fault(tree, undefined, 'it is empty, expected services');
    }
    /** Returns a document's services merged with those they extend, and the services of the files it includes. */
    #ownServices(document, file, included) {
        const named = this.#named(document);
        const own = [];
        for (const each of document.services) {
            const service = this.#withBase(each.service, { file, named, chain: [] });
            if (service)
                own.push({ ...each, service });
        }
        const taken = new Map(own.map(({ service }) => [service.name, service]));
        for (const include of document.includes) {
            for (const service of this.#include(include, file, included).values()) {
                const other = taken.get(service.name);
                if (other && !areAlike(other, service))
                    this.fault(other.tree, other.line, `service "${(0,printable/* printable */.g$)(other.name)}" is in an included file too ("${(0,printable/* printable */.g$)(service.tree.path)}")`);
                else if (!other)
                    own.push({ service });
                taken.set(service.name, service);
            }
        }
        return own;
    }
    #include({ paths, projectDirectory, envFiles = [] }, file, outer) {
        const none = new Map();
        if (++this.#includes > greatestComposeFiles)
            throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(file.path)}": ${tooManyComposeFiles}`);
        const leads = paths.flatMap(field => {
            const lead = this.#lead(field, file);
            return lead ? { field, ...lead } : [];
        });
        const [field] = paths;
        const included = [...outer, file.path];
        const isLoop = leads.some(({ path, problem }) => problem === 'loop' || included.includes(path));
        if (field && (isLoop || included.length > greatestIncludes)) {
            this.fault(file.tree, field.line, `${field.where}: the files include each other`);
            return none;
        }
        for (const other of [projectDirectory, ...envFiles])
            if (other)
                this.#said(other);
        const environment = leads.find(lead => lead.environment)?.environment;
        if (environment)
            this.#tellVariables(environment);
        const files = leads.flatMap(lead => this.#opened(lead, lead.field) ?? []);
        return leads.length < paths.length ? none : this.#merged(files, included);
    }
    #withBase(service, context) {
        if (!service.extends)
            return service;
        if (this.#extended.has(service))
            return this.#extended.get(service);
        const { chain, named, file } = context;
        const { service: base, file: other } = service.extends;
        const name = this.#said(base);
        if (name === undefined)
            return undefined;
        if (chain.includes(service) || chain.length > greatestChain) {
            this.fault(base.tree, base.line, `${base.where}: the services extend each other`);
            return undefined;
        }
        const faultsBefore = this.faults.length;
        const below = [...chain, service];
        const local = named.get(name);
        const found = other
            ? this.#fromFile(other, name, { file, chain: below })
            : local && this.#withBase(local, { ...context, chain: below });
        if (!found && this.faults.length === faultsBefore)
            this.fault(base.tree, base.line, `${base.where}: there is no service "${(0,printable/* printable */.g$)(name)}"`);
        const merged = found && this.#merge(found, service);
        this.#extended.set(service, merged);
        return merged;
    }
    #fromFile(field, name, { file: from, chain }) {
        const lead = this.#lead(field, from);
        const file = lead && this.#opened(lead, field);
        if (!file)
            return undefined;
        this.#enter(file);
        const named = file.documents.map(each => this.#named(each)).find(each => each.has(name));
        const base = named?.get(name);
        return named && base && this.#withBase(base, { file, named, chain });
    }
    #named(document) {
        const known = this.#byName.get(document);
        const named = known ?? new Map(document.services.map(({ service }) => [service.name, service]));
        this.#byName.set(document, named);
        return named;
    }
    /** Returns the file that a field names. A variable without a value is a fault. */
    #lead(field, { leads }) {
        const lead = leads.get(field);
        if (lead)
            return lead;
        const said = this.#said(field);
        if (said !== undefined)
            throw new errors/* TallyError */.jB('INTERNAL', `Cannot merge "${(0,printable/* printable */.g$)(field.tree.path)}": "${(0,printable/* printable */.g$)(said)}" was not opened`);
        return undefined;
    }
    /** Returns the opened file. A file that could not be opened is a fault at the field. */
    #opened({ path, file, problem = '' }, field) {
        if (file)
            return file;
        const said = problem === otherServer ? 'is remote, expected a file of the workspace' : problem;
        this.fault(field.tree, field.line, `${field.where}: "${(0,printable/* printable */.g$)(path)}" ${said}`);
        return undefined;
    }
    #said(field) {
        const result = this.evaluate(field);
        if ('text' in result)
            return result.text;
        this.fault(field.tree, field.line, `${field.where}: ${(0,printable/* printable */.g$)(result.fault)}`);
        return undefined;
    }
    #merge(base, over) {
        this.#merges += 1 + base.volumes.length + base.profiles.length;
        if (this.#merges > greatestMerges)
            throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(over.tree.path)}": its services extend too much`);
        return mergeServices(base, over);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/comment-tag.js


/** Words that people write behind a digest, and that are no tags. */
const noTag = /^(?:pinned|todo|fixme|noqa|nolint|nosec)$/i;
const tag = /^\w[\w.-]{0,127}$/;
const ratchet = /^ratchet:(?:docker:\/\/)?/;
/**
 * Returns the tag that a comment behind `name@digest` names: `24-alpine`, `ratchet:node:24-alpine`. `comment` is the text behind the `#`.
 * Undefined if the comment is anything else, or if the reference has a tag or no digest.
 */
function tagInComment(image, comment) {
    if (comment === undefined || !image.includes('@'))
        return undefined;
    const reference = parsed(image);
    if (!reference?.digest || reference.tag !== undefined)
        return undefined;
    const said = comment.split(/\s#/, 1)[0]?.trim() ?? '';
    if (!ratchet.test(said))
        return tag.test(said) && !noTag.test(said) ? said : undefined;
    const original = parsed(said.replace(ratchet, '').split(/\s/, 1)[0] ?? '');
    const isSame = original?.registry === reference.registry && original.repository === reference.repository;
    return isSame ? original.tag : undefined;
}
function parsed(text) {
    try {
        return (0,model_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/image-field.js

/** The scheme of a build context that is an image. */
const contextScheme = 'docker-image://';
/** Reports whether a build context may be an image: it has the scheme, or begins with a variable. */
function mayBeImage({ text }) {
    return text.startsWith(contextScheme) || text.startsWith('$');
}
/**
 * Returns the place of the image that a field names. `text` is the field's text with its variables replaced and begins with `scheme`. The
 * place in `${VAR:-image}` is the default, if it is the image.
 */
function imageIn(field, text, scheme = '') {
    const { text: source, node, tree, where } = field;
    const prefix = source.startsWith(scheme) ? scheme.length : 0;
    const image = text.slice(scheme.length);
    const written = source.slice(prefix);
    const isWhole = image === written;
    const inner = isWhole ? undefined : defaultOf(source, image);
    const [from, to] = inner ?? [prefix, source.length];
    // In a list item, `name=` stands before the scheme.
    const shift = (tree.text(node) ?? source).length - source.length;
    const span = tree.span(node, from + shift, to + shift);
    const isAll = isWhole || inner !== undefined;
    const isLiteral = span !== undefined && isAll;
    const commentTag = tagInComment(image, tree.commentBehind(node));
    const notEdited = isAll
        ? 'the file writes it with escapes or over several lines'
        : 'variables decide it, or a part of it';
    return {
        ...tree.position(node, span),
        image,
        written,
        where,
        isLiteral,
        hasVariables: !isWhole,
        ...(commentTag !== undefined && { commentTag }),
        ...(!isLiteral && { notEdited }),
    };
}
/** Returns the range of `image` in `${VAR:-image}`, if that is the whole text. */
function defaultOf(text, image) {
    const before = /^\$\{\w+:?-/.exec(text)?.[0].length;
    const isIt = before !== undefined && text.slice(before, -1) === image && text.endsWith('}');
    return isIt ? [before, before + image.length] : undefined;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-images.js






/**
 * Lists the images that `docker compose` pulls for an opened project, including those it mounts and builds with. Skips services that are
 * built, never pulled, or in no active profile. Throws INPUT_INVALID with every faulty line.
 */
function composeImages(opened) {
    const project = new ComposeProject();
    const finder = new Finder(project, opened.environment.variables);
    for (const service of project.load(opened).values())
        finder.add(service);
    const { faults } = project;
    if (faults.length === 0)
        return finder.images;
    const shown = faults.slice(0, 20);
    if (faults.length > 20)
        shown.push(`${faults.length - 20} more faults`);
    throw new errors/* TallyError */.jB('INPUT_INVALID', shown.join('\n'));
}
class Finder {
    images = [];
    #project;
    #profiles;
    #platform;
    constructor(project, variables) {
        this.#project = project;
        this.#profiles = new Set((variables.COMPOSE_PROFILES ?? '').split(',').map(each => each.trim()));
        this.#platform = variables.DOCKER_DEFAULT_PLATFORM || undefined;
    }
    add(service) {
        if (!this.#isActive(service))
            return;
        for (const { image: field } of service.volumes) {
            const image = field && this.#said(field, service);
            if (field && image !== undefined)
                this.#push(field, image, { service, use: 'volume' });
        }
        for (const field of service.build?.contexts.values() ?? [])
            this.#addContext(field, service);
        if (service.hasProvider || service.build)
            return;
        const policy = service.pullPolicy && this.#said(service.pullPolicy, service);
        if (policy === 'never' || policy === 'build')
            return;
        this.#addOwn(service);
    }
    #addOwn(service) {
        const { name, tree, line, image: field, platform } = service;
        const image = field && this.#said(field, service);
        if (field === undefined || image === '') {
            const problem = `service "${(0,printable/* printable */.g$)(name)}" has no image and no build, expected one of them`;
            this.#project.fault(field?.tree ?? tree, field?.line ?? line, problem);
        }
        if (field === undefined || image === undefined || image === '')
            return;
        this.#push(field, image, { service, use: 'image' }, platform && this.#platformOf(platform, service));
    }
    /** Adds the context of a build if it is an image; most contexts are paths or URLs. */
    #addContext(field, service) {
        if (!mayBeImage(field))
            return;
        const context = this.#said(field, service);
        if (context?.startsWith(contextScheme))
            this.#push(field, context, { service, use: 'context' });
    }
    /** `text` is the field's text with its variables replaced. */
    #push(field, text, { service, use }, platform = this.#platform) {
        const place = imageIn(field, text, use === 'context' ? contextScheme : '');
        const reference = this.#parsed(() => (0,model_reference/* parseReference */.F2)(place.image), field, service);
        if (!reference)
            return;
        const named = { file: field.tree.path, reference, service: service.name, use };
        this.images.push({ ...place, ...named, ...(platform && { platform }) });
    }
    #platformOf(field, service) {
        const text = this.#said(field, service);
        if (text === undefined || text === '')
            return undefined;
        return this.#parsed(() => (0,platform/* parsePlatform */.Y8)(text), field, service) && text;
    }
    #isActive(service) {
        if (service.profiles.length === 0 || this.#profiles.has('*'))
            return true;
        return service.profiles.some(field => this.#profiles.has(this.#said(field, service) ?? ''));
    }
    #said(field, service) {
        const result = this.#project.evaluate(field);
        if ('text' in result)
            return result.text;
        const problem = `${placeOf(field, service)}: ${(0,printable/* printable */.g$)(result.fault)}, expected a value or a default`;
        this.#project.fault(field.tree, field.line, problem);
        return undefined;
    }
    #parsed(work, field, service) {
        try {
            return work();
        }
        catch (error) {
            if (!(0,errors/* isTallyError */.pQ)(error))
                throw error;
            this.#project.fault(field.tree, field.line, `${placeOf(field, service)}: ${error.message}`);
            return undefined;
        }
    }
}
function placeOf(field, { image, name }) {
    return field === image || field.where.endsWith('.image')
        ? `the image of service "${(0,printable/* printable */.g$)(name)}"`
        : field.where;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/source-files.js
/** Reports whether a file in the workspace would lead to an opened folder outside it. */
function leadsElsewhere(files, from, to) {
    return files.isElsewhere?.(to) === true && !files.isElsewhere(from);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/workspace/wildcard-files.js

const greatestFolders = 20_000;
/** Folders that are not part of a checkout. */
const unseen = new Set(['.git', 'node_modules']);
/**
 * Lists the files that match a path with wildcards, sorted: `*` matches within one part of the path, `**` across parts, as in GitLab's
 * `include:local`. Returns undefined if the path leads out of the workspace or over more than 20,000 folders.
 */
async function wildcardFiles(path, files) {
    const pattern = external_node_path_.posix.normalize(path);
    const fixed = external_node_path_.posix.dirname(pattern.slice(0, pattern.indexOf('*') + 1));
    const wanted = patternOf(pattern);
    const isDeep = pattern.slice(fixed === '.' ? 0 : fixed.length + 1).includes('/') || pattern.includes('**');
    const found = [];
    const waiting = [fixed];
    for (let read = 0; read < waiting.length; read++) {
        if (read > greatestFolders)
            return undefined;
        const folder = waiting[read];
        const opened = await files.open(folder);
        if (opened.kind === 'refused')
            return undefined;
        if (opened.kind !== 'folder')
            continue;
        const inner = new Set(opened.folders);
        for (const name of opened.names) {
            const each = external_node_path_.posix.join(folder, name);
            if (!inner.has(name) && wanted(each))
                found.push(each);
            if (isDeep && inner.has(name) && !unseen.has(name))
                waiting.push(each);
        }
    }
    return found.sort();
}
/** Compiles a pattern to a test that takes time linear in the path per wildcard. */
function patternOf(pattern) {
    const parts = pattern.split(/(\*+)/);
    return path => {
        // The ends of all matches of the pattern read so far.
        let ends = new Set([0]);
        for (const part of parts) {
            const next = new Set();
            if (part.startsWith('*'))
                for (const end of reached(path, ends, part.length > 1))
                    next.add(end);
            else
                for (const end of ends)
                    if (path.startsWith(part, end))
                        next.add(end + part.length);
            ends = next;
        }
        return ends.has(path.length);
    };
}
/** Returns the ends of a wildcard that begins at one of `starts`. */
function reached(path, starts, crosses) {
    const ends = [];
    let isOpen = false;
    for (let at = 0; at <= path.length; at++) {
        isOpen ||= starts.has(at);
        if (isOpen)
            ends.push(at);
        if (!crosses && path[at] === '/')
            isOpen = false;
    }
    return ends;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/environments.js

/** Opens files of variables, once per set of outer variables. */
class Environments {
    #files;
    #withholds;
    #count;
    #known = new Map();
    #numbers = new Map();
    #numberOf = new WeakMap();
    #pathsOf = new WeakMap();
    /** `withholds` withholds variables from outside the workspace. `count` gets the files before they are opened and may throw. */
    constructor(files, { withholds, count, }) {
        this.#files = files;
        this.#withholds = withholds;
        this.#count = count;
    }
    of(source) {
        const { outer, envFiles } = source;
        // An extended file has the environment of the file that extends it.
        if (envFiles.length === 0 && 'faults' in outer)
            return Promise.resolve(outer);
        const paths = this.#pathsOf.get(envFiles) ?? JSON.stringify(envFiles.map(({ path }) => path));
        this.#pathsOf.set(envFiles, paths);
        const key = `${this.#number(outer)}${paths}`;
        const known = this.#known.get(key) ?? this.#open(source);
        this.#known.set(key, known);
        return known;
    }
    /** Returns equal numbers for equal variables with equal faults. */
    async numberOf(source) {
        return this.#number(await this.of(source));
    }
    #number(variables) {
        const known = this.#numberOf.get(variables);
        if (known !== undefined)
            return known;
        const faults = 'faults' in variables ? variables.faults : [];
        const text = JSON.stringify([variables.variables, [...variables.withheld], faults]);
        const number = this.#numbers.get(text) ?? this.#numbers.size;
        this.#numbers.set(text, number);
        this.#numberOf.set(variables, number);
        return number;
    }
    async #open({ outer, envFiles }) {
        this.#count(envFiles);
        const opened = [];
        for (const { path, isOptional } of envFiles) {
            const isElsewhere = this.#withholds && this.#files.isElsewhere?.(path) === true;
            opened.push({ path, isOptional, isElsewhere, opened: await this.#files.open(path) });
        }
        return (0,compose_environment/* withEnvFiles */.r)(outer, opened);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/lead-target.js


/** URLs and the addresses of repositories that kustomize takes: `github.com/owner/name//path?ref=v1`. */
const remotePath = /^(?:[a-z][a-z0-9+.:-]*:\/\/|git@|(?:github|gitlab)\.com\/|bitbucket\.org\/)|[?&]ref=/i;
/** Resolves the leads of one file. */
class LeadTargets {
    #source;
    #leadsElsewhere;
    /** Keyed by the list of paths, which all files of one `include` share. */
    #envFiles = new Map();
    /** `leadsElsewhere` reports a path that the file must not lead to. */
    constructor(source, leadsElsewhere) {
        this.#source = source;
        this.#leadsElsewhere = leadsElsewhere;
    }
    of(lead) {
        const { path: file, including } = this.#source;
        const isRemote = remotePath.test(lead.path) || lead.kind === 'remote' || isOfRepository(lead);
        const path = isRemote ? lead.path : this.#from(lead, lead.path);
        const isIncluded = lead.project !== undefined;
        const project = lead.project === undefined ? external_node_path_.posix.dirname(path) : this.#from(lead, lead.project);
        const isExtended = lead.base === 'project' && !isIncluded;
        const named = lead.envFiles && this.#namedBy(lead, lead.envFiles);
        const envFiles = named?.files ?? (isExtended ? [] : [{ path: external_node_path_.posix.join(project, '.env'), isOptional: true }]);
        const target = { path, project, envFiles, including: isIncluded ? [...including, file] : including };
        if (lead.kind === 'made')
            return { ...target, problem: 'is made by a job, so that nobody can tell what it names' };
        if (isRemote)
            return { ...target, problem: otherServer };
        const led = isIncluded ? [path, project] : [path];
        const out = led.find(this.#leadsElsewhere) ?? named?.out;
        if (out !== undefined)
            return { ...target, path: out, problem: 'lies outside the workspace' };
        const isLoop = target.including.length > greatestIncludes || target.including.includes(path);
        return isIncluded && isLoop ? { ...target, problem: 'loop' } : target;
    }
    #from({ base }, path) {
        if (external_node_path_.posix.isAbsolute(path))
            return external_node_path_.posix.normalize(path);
        const { path: file, project } = this.#source;
        return external_node_path_.posix.join(base === 'root' ? '.' : base === 'project' ? project : external_node_path_.posix.dirname(file), path);
    }
    #namedBy(lead, list) {
        const known = this.#envFiles.get(list);
        if (known)
            return known;
        const paths = list.map(path => this.#from(lead, path)).filter(path => path !== '/dev/null');
        const files = paths.map(path => ({ path, isOptional: false }));
        const resolved = { files, out: paths.find(this.#leadsElsewhere) };
        this.#envFiles.set(list, resolved);
        return resolved;
    }
}
/** Reports whether a path is `owner/repository/path@ref`. A compose file itself may have such a name. */
function isOfRepository({ path, merges }) {
    return merges === undefined && /^[^./][^@]*@[^/]+$/.test(path);
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/scan/kinds.js + 1 modules
var kinds = __webpack_require__(984);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/compose/dotenv.js
var dotenv = __webpack_require__(62573);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/blank-comments.js
/**
 * Replaces comments, trailing commas and tabs of JSON by spaces, so that offsets stay. Strings are unchanged. Searches for each end once;
 * a mark without an end counts as text.
 */
function blankComments(text) {
    const parts = [];
    const ends = new Ends(text);
    let kept = 0;
    for (let at = 0; at < text.length;) {
        const string = text[at] === '"' ? ends.ofString(at) : undefined;
        const end = string === undefined ? ends.ofBlank(at) : undefined;
        if (end !== undefined) {
            parts.push(text.slice(kept, at), text.slice(at, end).replace(/[^\r\n]/g, ' '));
            kept = end;
        }
        at = string ?? end ?? at + 1;
    }
    return parts.join('') + text.slice(kept);
}
class Ends {
    #text;
    #hasStrings = true;
    #hasComments = true;
    constructor(text) {
        this.#text = text;
    }
    /** Returns the index after the string that begins at `start`. */
    ofString(start) {
        for (let at = start + 1; this.#hasStrings && at < this.#text.length; at++) {
            if (this.#text[at] === '"')
                return at + 1;
            if (this.#text[at] === '\\')
                at++;
        }
        // Every later quote is escaped, so none closes a string.
        this.#hasStrings = false;
        return undefined;
    }
    /** Returns the index after the comment, trailing comma or tab at `start`. */
    ofBlank(start) {
        const text = this.#text;
        if (text[start] === '\t')
            return start + 1;
        if (text[start] === ',')
            return this.#isTrailing(start) ? start + 1 : undefined;
        if (text.startsWith('//', start)) {
            const end = text.indexOf('\n', start);
            return end < 0 ? text.length : end;
        }
        if (!this.#hasComments || !text.startsWith('/*', start))
            return undefined;
        const end = text.indexOf('*/', start + 2);
        this.#hasComments = end >= 0;
        return end < 0 ? undefined : end + 2;
    }
    #isTrailing(comma) {
        let next = comma + 1;
        while (/\s/.test(this.#text[next] ?? ''))
            next++;
        return this.#text[next] === '}' || this.#text[next] === ']';
    }
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/parse-yaml.js + 3 modules
var parse_yaml = __webpack_require__(30543);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/needed-words.js

/** Spells the characters of a double-quoted text otherwise, so that no word need be in the file as it is. */
const spelledOtherwise = /\\[xuU/]|[^\s\\]\\\r?\n/;
/** Never beside a key. */
const inWord = /[\w./-]/;
/** `mage` is also that of objects which are only counted: their key may be `baseImage`. */
const kubernetes = [{ keys: ['kind'], texts: ['mage'] }];
/** Kinds with every image and lead in rows of `kinds.ts`. */
const kindsInRows = ['workflow', 'action'];
const known = new Map();
/**
 * Reports whether a YAML file may name an image, lead to a file or be counted, by the words that this needs. Takes linear time, far less
 * than the parser. `kind` is undefined if the content decides.
 */
function mayNameImages(text, kind) {
    if (!known.has(kind))
        known.set(kind, needsOf(kind));
    const needs = known.get(kind);
    if (needs === undefined || spelledOtherwise.test(text))
        return true;
    return needs.some(({ keys, texts = [] }) => texts.every(each => text.includes(each)) && keys.every(key => hasKey(text, key)));
}
function hasKey(text, key) {
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
        if (!inWord.test(text[at - 1] ?? '') && !inWord.test(text[at + key.length] ?? ''))
            return true;
    return false;
}
function needsOf(kind) {
    if (kind === 'kubernetes')
        return kubernetes;
    if (kind === undefined)
        return [...kubernetes, ...needsOfContent()];
    const row = kindsInRows.includes(kind) ? (0,kinds/* kindRow */.LX)(kind) : undefined;
    return row && needsOfRow(row);
}
/** Kinds that the top-level keys decide. The last are those of Azure's and Compose's files, and of images that are counted. */
function needsOfContent() {
    const keys = kinds/* kindRows */.Y8.flatMap(({ kind, keys = [] }) => (kind === 'kubernetes' ? [] : keys));
    const deciding = keys.filter(key => key !== 'on').concat('stages', 'include', 'image');
    return [...deciding.map(key => ({ keys: [key] })), { keys: [], texts: ['kustomize.config.k8s.io'] }];
}
function needsOfRow({ images, leads, steps }) {
    const inputs = kinds/* inputRows */.k8.map(({ uses, input }) => ({ keys: ['uses', input], texts: literalsOf(uses) }));
    return [
        ...images.map(({ at, form }) => ({ keys: keysOf(at), texts: form === 'docker' ? ['://'] : [] })),
        // A service that is a text is a fault.
        ...images.flatMap(({ at }) => (at.includes('services') ? [{ keys: ['services'] }] : [])),
        ...leads.map(({ at, like }) => ({ keys: keysOf(at), texts: like ? literalsOf(like) : [] })),
        ...(steps === undefined ? [] : [...inputs, { keys: ['uses'], texts: ['docker/build-push-action@'] }]),
    ];
}
/** The keys of a path, without its wildcards. */
function keysOf(at) {
    return at.split(/\.|(?=\[)/).filter(step => !/^[*[]/.test(step));
}
/** The texts that each match of a pattern contains; none for a pattern with groups or alternatives. */
function literalsOf({ source }) {
    if (/[()|{}]/.test(source))
        return [];
    const texts = [''];
    for (const [, part = '', count = ''] of source.matchAll(/(\[(?:\\.|[^\]])*\]|\\.|.)([*+?]?)/g)) {
        const isLiteral = /^(?:\\[./-]|[\w@/-])$/.test(part) && count === '';
        if (isLiteral)
            texts[texts.length - 1] += part.slice(-1);
        else
            texts.push('');
    }
    return texts.filter(text => text !== '');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-flags.js
var dockerfile_flags = __webpack_require__(10707);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-lines.js
var dockerfile_lines = __webpack_require__(42419);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/dockerfile/dockerfile-variables.js
var dockerfile_variables = __webpack_require__(44101);
// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/yaml/traced.js
var traced = __webpack_require__(44415);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-dockerfile.js






const instructions = new Set('add arg cmd copy entrypoint env expose from healthcheck label maintainer run shell stopsignal user volume workdir'.split(' '));
const stageName = /^[a-z][a-z0-9-_.]*$/;
/** An expression of a workflow or a variable of a compose file. */
const expression = /\$\{|\$\w/;
/** Reasons that only a build removes: the file is right. */
const ofTheBuild = /^the variable \S+ (?:has no value|differs from build to build)$/;
/** The longest reference, in characters. */
const greatestReference = 1024;
/**
 * Finds the images that a build of the Dockerfile may request for any target stage: `FROM`, `COPY --from`, `RUN --mount`, `ONBUILD` and
 * `# syntax`, with variables replaced as BuildKit does. Skips stages, numbers and `scratch`. Lists the default of an ARG once per use.
 */
function scanDockerfile(text, options = {}) {
    return new DockerfileScanner(text, options).scan();
}
class DockerfileScanner {
    #lineStarts;
    #escape;
    #syntax;
    #instructions;
    #variables;
    #stages = new Set();
    #allStages;
    #contexts;
    #found = [];
    #unread = [];
    #stage = 0;
    constructor(text, { buildArgs = {}, contexts = [] }) {
        this.#contexts = new Set(contexts);
        this.#lineStarts = lineStarts(text);
        const file = (0,dockerfile_lines/* readDockerfile */.n)(text);
        this.#escape = file.escape;
        this.#syntax = file.syntax;
        this.#instructions = file.instructions;
        this.#variables = new dockerfile_variables/* DockerfileVariables */.Q(buildArgs, file.escape);
        this.#allStages = new Set(file.instructions.flatMap(instruction => nameOf(instruction) ?? []));
    }
    scan() {
        if (this.#syntax)
            this.#addImage(this.#syntax, '# syntax', this.#syntax);
        for (const instruction of this.#instructions)
            this.#read(instruction);
        const notEdited = 'other values contain the default of its argument';
        const places = this.#found.map(({ place, value }) => {
            const isMixed = place.isLiteral && this.#variables.isMixed((0,traced/* placeAt */.BW)(value, 0));
            return isMixed ? { ...place, isLiteral: false, notEdited } : place;
        });
        const contexts = [...this.#contexts];
        const stages = [...this.#allStages];
        return { places, unread: this.#unread, leads: [], stages, ...(contexts.length > 0 && { contexts }) };
    }
    #read(instruction) {
        const { keyword, isOnbuild, fault, line, text } = instruction;
        if (fault !== undefined)
            this.#addUnread(line, this.#where(keyword.toUpperCase()), text, fault);
        if (!instructions.has(keyword))
            this.#addUnread(line, this.#where('instruction'), text, 'its first word is no instruction of a Dockerfile');
        if (keyword === 'from' && !isOnbuild)
            this.#readFrom(instruction);
        if (keyword === 'arg' && !isOnbuild && this.#stage === 0)
            this.#variables.declare(instruction.rest);
        if (keyword === 'copy' || keyword === 'add')
            this.#readCopy(instruction);
        if (keyword === 'run')
            this.#readRun(instruction);
    }
    #readFrom({ rest, flags, line, text }) {
        this.#stage++;
        const where = this.#where('FROM');
        const words = wordsOf(rest);
        const [word, as, name] = words;
        const hasName = words.length === 3 && as?.text.toLowerCase() === 'as';
        if (word === undefined || (words.length !== 1 && !hasName))
            return this.#addUnread(line, where, text, 'FROM takes an image, or an image AS a name');
        const value = this.#variables.expand(word);
        const platform = this.#platformOf(flags);
        if ('fault' in value)
            this.#addUnread(line, where, word.text, value.fault);
        else if (value.text !== 'scratch' && !this.#stages.has(value.text))
            this.#addImage(value, where, word, { isSingle: value.isSingle, platform });
        if (hasName && name)
            this.#stages.add(name.text.toLowerCase());
    }
    #platformOf(flags) {
        const flag = flags.find(({ name }) => name === 'platform');
        const value = flag && this.#variables.expand(flag.value);
        if (flag === undefined || value === undefined)
            return {};
        if ('fault' in value)
            return /\$\{?BUILD(?:PLATFORM|OS|ARCH)\b/.test(flag.value.text) ? { isForBuilder: true } : {};
        return value.text === '' ? {} : { platform: value.text };
    }
    #readCopy({ flags, keyword, isOnbuild, line }) {
        const where = this.#where(`${isOnbuild ? 'ONBUILD ' : ''}${keyword.toUpperCase()} --from`);
        for (const { name, value } of flags) {
            if (name !== 'from' || value.text === '' || /^[+-]?\d+$/.test(value.text))
                continue;
            if (/[$'"]/.test(value.text) || value.text.includes(this.#escape))
                this.#addUnread(line, where, value.text, 'BuildKit replaces no variables in --from');
            else
                this.#addSource(value, where, isOnbuild);
        }
    }
    #readRun({ flags, isOnbuild, line }) {
        const where = this.#where(`${isOnbuild ? 'ONBUILD ' : ''}RUN --mount`);
        for (const { name, value } of flags) {
            if (name !== 'mount')
                continue;
            const fields = (0,dockerfile_flags/* mountFields */.n)(value);
            if (fields === undefined)
                this.#addUnread(line, where, value.text, 'its quotes are no CSV');
            const from = (fields ?? []).filter(({ text }) => /^from=/i.test(text)).at(-1);
            const source = from && (0,traced/* sliceOf */.Mz)(from, 'from='.length);
            if (source === undefined || source.text === '')
                continue;
            if (/\$./.test(source.text))
                this.#addUnread(line, where, source.text, 'BuildKit replaces no variables in the from of a mount');
            else
                this.#addSource(source, where, isOnbuild);
        }
    }
    /** Adds a name of `--from`. In ONBUILD it may be a stage of a Dockerfile that is unknown here. */
    #addSource(value, where, isOnbuild) {
        if (value.text === 'scratch' || this.#allStages.has(value.text.toLowerCase()))
            return;
        if (this.#contexts.has(value.text))
            return;
        if (isOnbuild && /^[a-z][\w-]*$/i.test(value.text)) {
            const reason = 'it is a stage or an image of the build that starts from this one';
            return this.#addUnread(this.#lineOf((0,traced/* placeAt */.BW)(value, 0)), where, value.text, reason, true);
        }
        this.#addImage(value, where, value, { mayBeContext: !/[/:@]/.test(value.text) });
    }
    /** Adds the image that is written as `word`, or the reason why it is not one. */
    #addImage(value, where, word, { isSingle = true, platform = {}, mayBeContext = false, } = {}) {
        const isLiteral = isSingle && (0,traced/* isContiguous */.V)(value);
        const written = isLiteral ? value : word;
        const start = (0,traced/* placeAt */.BW)(written, 0);
        const end = (0,traced/* placeAt */.BW)(written, written.text.length - 1) + 1;
        const line = this.#lineOf(start);
        const problem = problemOf(value.text);
        if (problem !== undefined) {
            const unset = this.#variables.unsetIn(value);
            // Only a build argument that another file gives contains an expression.
            if (word.text.includes('$') && expression.test(value.text))
                return this.#addUnread(line, where, word.text, 'an expression decides its build argument', true);
            const reason = unset === undefined ? problem : `the variable ${unset} has no value`;
            return this.#addUnread(line, where, word.text, reason);
        }
        const place = {
            image: value.text,
            written: word.text,
            start,
            end,
            line,
            column: start - (this.#lineStarts[line - 1] ?? 0) + 1,
            where,
            isLiteral,
            hasVariables: word.text.includes('$'),
            ...(!isLiteral && { notEdited: whyNotEdited(value, word) }),
            ...platform,
            ...(mayBeContext && { mayBeContext }),
        };
        this.#found.push({ place, value });
    }
    #addUnread(line, where, text, reason, isOpen = ofTheBuild.test(reason)) {
        this.#unread.push({
            line,
            where,
            text: text.slice(0, greatestReference),
            reason,
            ...(isOpen && { isOpen }),
        });
    }
    #where(what) {
        return this.#stage === 0 ? what : `${what} of stage ${this.#stage}`;
    }
    #lineOf(offset) {
        let low = 0;
        let high = this.#lineStarts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}
function whyNotEdited(value, word) {
    if (!word.text.includes('$'))
        return 'quotes, escapes or line breaks interrupt it';
    return (0,traced/* isContiguous */.V)(value) || (0,traced/* placeAt */.BW)(value, 0) >= 0 || value.runs.length > 1
        ? 'variables decide a part of it'
        : 'a variable decides it';
}
function nameOf({ keyword, isOnbuild, rest }) {
    if (keyword !== 'from' || isOnbuild)
        return undefined;
    const name = /\s(\S+)$/.exec(rest.text.slice(-greatestReference))?.[1]?.toLowerCase();
    return name !== undefined && stageName.test(name) ? name : undefined;
}
function wordsOf(rest) {
    // Four words are a fault already.
    const words = [];
    for (const { 0: word, index } of rest.text.matchAll(/[^\t\v\f\r ]+/g)) {
        words.push((0,traced/* sliceOf */.Mz)(rest, index, index + word.length));
        if (words.length > 3)
            break;
    }
    return words;
}
function problemOf(image) {
    if (image === '')
        return 'it is empty';
    if (image.length > greatestReference)
        return `it is longer than ${greatestReference} characters`;
    try {
        (0,model_reference/* parseReference */.F2)(image);
        return undefined;
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        return `it is not an image reference: ${error.message.replace(/^.*?": /s, '')}`;
    }
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-text.js


const digest = /@sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})(?![0-9a-zA-Z])/g;
/** The longest name with its tag, in characters. */
const greatestName = 512;
const nameCharacter = /[\w.:/-]/;
/** Characters in front of a name that make it a part of something longer: an expression, a path, an option of a shell. */
const goesOn = /[$%})>\\@~+&#?*^]/;
/** Finds every `name[:tag]@sha256:…` in a text of any kind. A name that a variable begins is none. */
function scanText(text) {
    const places = [];
    const lines = new LineCount(text);
    let from = 0;
    for (const { 0: found, index } of text.matchAll(digest)) {
        const end = index + found.length;
        const start = nameStart(text, index, from);
        from = end;
        const image = start === undefined ? '' : text.slice(start, end);
        if (start === undefined || !isReference(image))
            continue;
        const position = lines.position(start);
        const where = 'a text';
        places.push({
            image,
            written: image,
            start,
            end,
            ...position,
            where,
            isLiteral: true,
            hasVariables: false,
        });
    }
    return { places, unread: [], leads: [] };
}
/** Returns the start of the name in front of a digest, behind a scheme such as `docker://`. */
function nameStart(text, digestAt, from) {
    let start = digestAt;
    while (start > from && digestAt - start <= greatestName && nameCharacter.test(text[start - 1] ?? ''))
        start--;
    if (digestAt - start > greatestName || goesOn.test(text[start - 1] ?? ''))
        return undefined;
    const scheme = text.slice(start, digestAt).lastIndexOf('//');
    return scheme >= 0 ? start + scheme + 2 : start;
}
function isReference(text) {
    try {
        (0,model_reference/* parseReference */.F2)(text);
        return true;
    }
    catch (error) {
        if (!(0,errors/* isTallyError */.pQ)(error))
            throw error;
        return false;
    }
}
/** Counts lines up to ascending offsets. */
class LineCount {
    #text;
    #line = 1;
    #lineStart = 0;
    #lineEnd;
    constructor(text) {
        this.#text = text;
        this.#lineEnd = text.indexOf('\n');
    }
    /** Returns line and column, from 1. Calls must come in ascending order. */
    position(offset) {
        while (this.#lineEnd >= 0 && this.#lineEnd < offset) {
            this.#lineStart = this.#lineEnd + 1;
            this.#lineEnd = this.#text.indexOf('\n', this.#lineStart);
            this.#line++;
        }
        return { line: this.#line, column: offset - this.#lineStart + 1 };
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-collector.js

/** The root, `jobs` and the job. A full trail would cost time quadratic in the depth of a file. */
const greatestTrail = 3;
/** Expressions of GitHub, shells, Docker Compose, Kubernetes, Helm, GitLab inputs, Azure and CircleCI. */
const scan_collector_expression = /\$\{|\$\(|\{\{|\$\w|\$\[|<</;
/** Why a value with an expression or variable cannot be read; ends a sentence. */
const onlyTheRun = 'only the run knows this value';
const dockerScheme = 'docker://';
/** A template that makes the file: `{{ x }}` outside quotes, or `{% x %}`. GitHub's `${{ x }}` is none. */
const template = /^[^"'#\n]*(?:(?<!\$)\{\{|\{%)/m;
const templated = /(?<!\$)\{\{/;
/** Gathers the places, leads and faults of a YAML file. */
class ScanCollector {
    tree;
    places = [];
    unread = [];
    leads = [];
    /** Names that a file writes in parts, composed. */
    composed = [];
    looseArgs = [];
    /** Of a compose file. */
    documents = [];
    /** Values of matrices, keyed by node, then by the name in the expression. */
    matrices = new Map();
    /** Definitions of variables by name, keyed by document. */
    variables = new Map();
    /** Characters filled in by matrices so far. */
    filledIn = 0;
    /** Documents with an image outside the known places. */
    notLookedAt = 0;
    /** The parts of scalars that are places, by where they begin. */
    #seen = new Map();
    #keepsTemplates;
    #templates = 0;
    #hasTemplate;
    /** `keepsTemplates` keeps the faults of templates, whose images nobody can tell. */
    constructor(tree, { keepsTemplates = false } = {}) {
        this.tree = tree;
        this.#keepsTemplates = keepsTemplates;
        for (const { line, column, problem } of tree.faults)
            this.fault({ line, column }, 'the document', problem);
    }
    /** The number of places so far, read or not. */
    get seen() {
        return this.places.length + this.unread.length + this.#templates;
    }
    result() {
        const { places, unread, leads, composed, looseArgs, documents, tree, notLookedAt } = this;
        const texts = [...tree.texts, ...composed];
        return {
            places,
            unread,
            leads,
            looseArgs,
            texts,
            compose: { tree, documents },
            ...(notLookedAt > 0 && { notLookedAt }),
            ...(this.#templates > 0 && { isTemplate: true }),
        };
    }
    /** Visits the nodes at a path such as `jobs.*.steps[*].uses`: `*` is any key, `[*]` any item, `**` any depth. Visits a node once. */
    *visit(root, path) {
        const steps = path.split(/\.|(?=\[)/);
        const seen = steps.map(() => new Set());
        const waiting = [{ node: root, where: '', trail: [root], at: 0 }];
        for (let next = waiting.pop(); next; next = waiting.pop()) {
            const { node, where, trail, at } = next;
            const step = steps[at];
            if (step === undefined) {
                yield next;
                continue;
            }
            if (seen[at]?.has(node))
                continue;
            seen[at]?.add(node);
            if (step === '**')
                waiting.push({ ...next, at: at + 1 });
            const found = step === '**' ? this.#below(node) : this.#step(node, step);
            for (const [key, value] of found.reverse())
                waiting.push({
                    node: value,
                    where: where === '' ? key : `${where}.${key}`,
                    trail: trail.length < greatestTrail ? [...trail, value] : trail,
                    at: step === '**' ? at : at + 1,
                });
        }
    }
    #step(node, step) {
        const { tree } = this;
        const pairs = step === '[*]'
            ? tree.items(node).map((item, at) => [`${at}`, item])
            : step === '*'
                ? tree.entries(node).map(({ key, value }) => [key, value])
                : [[step, tree.get(node, step)]];
        return pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
    }
    #below(node) {
        return [...this.#step(node, '*'), ...this.#step(node, '[*]')];
    }
    /** Adds a string that is a reference after `prefix`. Skips strings without the prefix. */
    reference(site, prefix = '') {
        const { node, where } = site;
        const text = this.tree.text(node);
        if (text === undefined) {
            const isTemplate = !this.#keepsTemplates && this.tree.source.startsWith('{{', node.range?.[0]);
            if (isTemplate)
                this.#templates++;
            else if (!this.tree.isNothing(node))
                this.notRead({ node, where }, '', 'it is not a text');
            return;
        }
        // The runner compares schemes without their case.
        if (text.trim() === '' || text.slice(0, prefix.length).toLowerCase() !== prefix)
            return;
        if (scan_collector_expression.test(text))
            return this.leftOpen({ node, where }, text, onlyTheRun);
        const [from, to] = trimmedRange(text.slice(prefix.length));
        this.part(site, prefix.length + from, prefix.length + to);
    }
    /** Adds a part of a string that is a reference. An alias of a place is no second place. */
    part(site, from, to, more = {}) {
        const { node } = site;
        const seen = this.#seen.get(node) ?? new Set();
        this.#seen.set(node, seen);
        if (seen.size === seen.add(from).size)
            return;
        const text = this.tree.text(node) ?? '';
        const image = text.slice(from, to);
        const span = this.tree.span(node, from, to);
        const commentTag = to === text.length ? tagInComment(image, this.tree.commentBehind(node)) : undefined;
        const notEdited = 'the file writes it with escapes or over several lines';
        const how = span ? { span } : { notEdited };
        this.place(site, { image, ...how, ...(commentTag !== undefined && { commentTag }), ...more });
    }
    place({ node, where, isPulledFirst }, found) {
        const { span, isWhole = true, image, written = image, hasVariables = written !== image, ...more } = found;
        const isLiteral = span !== undefined && isWhole;
        this.places.push({
            ...this.tree.position(node, span),
            ...more,
            image,
            written,
            where,
            isLiteral,
            hasVariables,
            ...(isPulledFirst && { isPulledFirst }),
        });
    }
    /**
     * Adds each line of a string as a reference, except comments and empty lines. With `before`, only what stands between it, at the start
     * of an option, and the next comma.
     */
    lines({ node, where }, before) {
        const text = this.tree.text(node) ?? '';
        for (let at = 0; at < text.length;) {
            const next = text.indexOf('\n', at);
            const end = next < 0 ? text.length : next;
            const whole = text.slice(at, end);
            const line = whole.replace(/(?:^|\s)#.*$/, '');
            for (const [from, to] of before ? optionsOf(line, before) : [trimmedRange(line)]) {
                const part = line.slice(from, to);
                const commentTag = before
                    ? undefined
                    : tagInComment(part, whole.slice(line.length).replace(/^\s*#/, ''));
                if (scan_collector_expression.test(part))
                    this.leftOpen({ node, where }, part, onlyTheRun);
                else if (part !== '')
                    this.part({ node, where }, at + from, at + to, commentTag === undefined ? {} : { commentTag });
            }
            at = end + 1;
        }
    }
    notRead({ node, where }, text, reason, more = {}) {
        const { line, column } = this.tree.position(node);
        this.unread.push({ line, column, where, text, reason, ...more });
    }
    /** Adds a place whose image only the run decides. A template of Helm or Jinja decides it before. */
    leftOpen(place, text, reason) {
        if (!this.#keepsTemplates && templated.test(text))
            this.#templates++;
        else
            this.notRead(place, text, reason, { isOpen: true });
    }
    /** Adds a fault of the file, unless a template makes the file. */
    fault({ line, column }, where, reason) {
        this.#hasTemplate ??= !this.#keepsTemplates && template.test(this.tree.source);
        if (this.#hasTemplate)
            this.#templates++;
        else
            this.unread.push({ line, ...(column !== undefined && { column }), where, text: '', reason });
    }
    lead({ node, where }, path, lead) {
        const { line, column } = this.tree.position(node);
        this.leads.push({ path, line, column, where, ...lead });
    }
}
function trimmedRange(line) {
    const start = line.length - line.trimStart().length;
    return [start, Math.max(start, line.trimEnd().length)];
}
/** Returns the ranges behind `mark` in the options of a line, which commas separate. */
function optionsOf(line, mark) {
    const found = [];
    for (let start = 0; start <= line.length;) {
        const comma = line.indexOf(',', start);
        const end = comma < 0 ? line.length : comma;
        const option = line.slice(start, end);
        const behind = mark.exec(option)?.[0].length;
        if (behind !== undefined)
            found.push([start + behind, start + option.trimEnd().length]);
        start = end + 1;
    }
    return found;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-workflow.js

/** The most combinations of a matrix; GitHub's own limit. */
const greatestCombinations = 256;
/** The most names of a matrix in one string. */
const greatestNames = 16;
/** The most characters that matrices of one file fill in. Text beyond is unread. */
const greatestFilled = 4 * 1024 * 1024;
const matrixValue = /\$\{\{\s*matrix((?:\.[\w-]+)+)\s*\}\}/g;
/** Adds the values of a matrix that fill in a string of a job. Returns false if anything else is open. */
function readMatrix(site, collector) {
    const { node, where, trail } = site;
    const text = collector.tree.text(node) ?? '';
    const values = valuesFor(text, trail, collector);
    const [[only, leaves] = ['', []]] = values ?? [];
    if (!values)
        return false;
    if (text.trim().replace(matrixValue, '') === '' && values.length === 1) {
        for (const leaf of [...leaves, ...excludedLeaves(trail, only, collector)]) {
            const prefix = collector.tree.text(leaf)?.startsWith(dockerScheme) ? dockerScheme : '';
            collector.reference({ ...site, node: leaf, where: `${where}, matrix.${only}` }, prefix);
        }
        return true;
    }
    for (const filled of fill(text, values, collector))
        collector.place(site, { image: filled, written: text, notEdited: 'a matrix decides a part of it' });
    return true;
}
/** Fills in a string from a job's matrix. Returns undefined if anything else is open. */
function filledByMatrix(text, trail, collector) {
    const values = valuesFor(text, trail, collector);
    return values && fill(text, values, collector);
}
function valuesFor(text, trail, collector) {
    const { tree } = collector;
    // jobs.NAME…: the job is the third node of the trail.
    const matrix = tree.get(tree.get(trail[2], 'strategy'), 'matrix');
    const found = [...text.matchAll(matrixValue)].map(([, name = '']) => name.slice(1));
    const names = [...new Set(found)];
    const isFit = names.length > 0 && names.length <= greatestNames;
    if (!matrix || !isFit || text.replace(matrixValue, '').includes('${'))
        return undefined;
    const values = names.map(name => [name, matrixValues(matrix, name, collector)]);
    const combinations = values.reduce((count, [, { leaves }]) => count * leaves.length, 1);
    if (combinations === 0 || combinations > greatestCombinations)
        return undefined;
    if (values.some(([, { isOpen }]) => isOpen))
        return undefined;
    const longest = Math.max(...values.map(([, { longest }]) => longest));
    collector.filledIn += combinations * (text.length + found.length * longest);
    return collector.filledIn > greatestFilled
        ? undefined
        : values.map(([name, { leaves }]) => [name, leaves]);
}
function matrixValues(matrix, name, collector) {
    const known = collector.matrices.get(matrix) ?? new Map();
    collector.matrices.set(matrix, known);
    const found = known.get(name);
    if (found)
        return found;
    const leaves = leavesOf(matrix, name.split('.'), collector);
    const texts = leaves.map(leaf => collector.tree.written(leaf));
    const isOpen = texts.some(text => text?.includes('${') !== false);
    const values = { leaves, isOpen, longest: Math.max(0, ...texts.map(text => text?.length ?? 0)) };
    known.set(name, values);
    return values;
}
/** Returns the scalars of `matrix.NAME`: items of its list and of `include`. Empty if there are too many. */
function leavesOf(matrix, [name = '', ...rest], { tree }) {
    const [own, include] = [tree.get(matrix, name), tree.get(matrix, 'include')];
    if ([own, include].some(each => tree.isList(each) && each.items.length > greatestCombinations))
        return [];
    const included = tree.items(include).map(each => tree.get(each, name));
    return leavesBelow([...tree.items(own), ...included], rest, tree);
}
/** Returns the scalars of `exclude` for a name. GitHub compares them with those of the list, so both are written alike. */
function excludedLeaves(trail, path, { tree }) {
    const [name = '', ...rest] = path.split('.');
    const exclude = tree.get(tree.get(tree.get(trail[2], 'strategy'), 'matrix'), 'exclude');
    if (tree.isList(exclude) && exclude.items.length > greatestCombinations)
        return [];
    const excluded = tree.items(exclude).map(each => tree.get(each, name));
    return leavesBelow(excluded, rest, tree);
}
function leavesBelow(nodes, path, tree) {
    const found = nodes.map(node => {
        let leaf = node;
        for (const key of path)
            leaf = tree.get(leaf, key);
        return leaf;
    });
    return found.filter(node => node !== undefined && !tree.isMap(node) && !tree.isList(node));
}
function fill(text, values, { tree }) {
    let filled = [text];
    for (const [name, leaves] of values) {
        const place = new RegExp(`\\$\\{\\{\\s*matrix\\.${name.replaceAll('.', '\\.')}\\s*\\}\\}`, 'g');
        filled = filled.flatMap(each => leaves.map(leaf => each.replace(place, () => tree.written(leaf) ?? '')));
    }
    return [...new Set(filled)];
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-builds.js






/** The most contexts of a target: bounds the time for hostile files. */
const greatestContexts = 200;
/** The deepest inheritance of targets: bounds the time for hostile files. */
const greatestInherited = 8;
const remoteContext = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
/** Adds the contexts of a bake file's targets that are images, the images of their inline Dockerfiles, and leads to the others. */
function scanBake(root, collector) {
    for (const found of collector.visit(root, 'target.*.contexts.*'))
        collector.reference(found, contextScheme);
    const known = new Map();
    for (const found of collector.visit(root, 'target.*')) {
        const target = bakeTarget(found.node, { root, collector, above: [], known });
        const { contexts } = target;
        if (target.inline !== undefined) {
            const inline = collector.tree.get(found.node, 'dockerfile-inline');
            const place = { where: `${found.where}.dockerfile-inline` };
            if (inline)
                scanInline({ node: inline, ...place }, collector, { buildArgs: target.args, contexts });
            continue;
        }
        const dockerfile = external_node_path_.posix.join(target.context || '.', target.dockerfile || 'Dockerfile');
        // A target may exist only to be inherited from: its missing Dockerfile is not a fault.
        const isOptional = target.dockerfile === undefined;
        const texts = Object.entries(target.args);
        leadToBuild(found, collector, { dockerfile, context: target.context ?? '', texts, isOptional, contexts });
    }
}
/** Scans the Dockerfile in a text and maps its places to the file. */
function scanInline({ node, where }, collector, { buildArgs, contexts, more = {}, text = collector.tree.text(node) ?? '' }) {
    const { tree } = collector;
    const isSame = text === tree.text(node);
    const { places, unread } = scanDockerfile(text, { buildArgs, contexts });
    for (const { start, end, where: inner, isLiteral, ...place } of places) {
        const span = isSame ? tree.span(node, start, end) : undefined;
        const notEdited = 'the file writes it with escapes or over several lines';
        collector.places.push({
            ...(isLiteral && !span && { notEdited }),
            ...place,
            ...tree.position(node, span),
            where: `${where}, ${inner}`,
            isLiteral: isLiteral && span !== undefined,
            ...more,
        });
    }
    for (const { line, where: inner, ...rest } of unread)
        collector.unread.push({ ...rest, line: tree.line(node) + line, where: `${where}, ${inner}` });
}
/** Adds a lead to the Dockerfile of a development container, with its arguments. */
function scanDevcontainer(root, collector) {
    const { tree } = collector;
    const dockerfile = tree.get(tree.get(root, 'build'), 'dockerfile');
    const path = tree.text(dockerfile);
    if (!dockerfile || path === undefined)
        return;
    const args = tree.entries(tree.get(tree.get(root, 'build'), 'args')).flatMap(({ key, value }) => {
        const text = tree.text(value);
        return text === undefined ? [] : [[key, text]];
    });
    const lead = { base: 'file', kind: 'dockerfile', buildArgs: Object.fromEntries(args) };
    collector.lead({ node: dockerfile, where: 'build.dockerfile' }, path, lead);
}
/** Resolves a target with its bases: a later base wins over an earlier one, the target over all. */
function bakeTarget(node, project) {
    const { root, collector, above, known } = project;
    const found = known.get(node);
    if (found)
        return found;
    const { tree } = collector;
    if (above.includes(node) || above.length > greatestInherited)
        return { args: {}, contexts: [] };
    const said = (key) => tree.text(tree.get(node, key));
    const bases = tree.items(tree.get(node, 'inherits')).flatMap(item => {
        const base = tree.get(tree.get(root, 'target'), tree.text(item) ?? '');
        return base ? [bakeTarget(base, { ...project, above: [...above, node] })] : [];
    });
    const last = (key) => bases.map(base => base[key]).findLast(each => each !== undefined);
    const own = tree.entries(tree.get(node, 'args')).flatMap(({ key, value }) => {
        const text = tree.written(value);
        return text === undefined ? [] : [[key, text]];
    });
    const target = {
        inline: said('dockerfile-inline') ?? last('inline'),
        context: said('context') ?? last('context'),
        dockerfile: said('dockerfile') ?? last('dockerfile'),
        args: Object.assign({}, ...bases.map(({ args }) => args), Object.fromEntries(own)),
        contexts: [
            ...bases.flatMap(({ contexts }) => contexts),
            ...tree.entries(tree.get(node, 'contexts')).map(({ key }) => key),
        ].slice(0, greatestContexts),
    };
    known.set(node, target);
    return target;
}
/** Adds a lead to the Dockerfile that a step of a workflow builds. */
function scanBuildStep(step, collector) {
    const { tree } = collector;
    const uses = tree.text(tree.get(step.node, 'uses')) ?? '';
    if (!/^docker\/build-push-action@/.test(uses))
        return;
    const said = (key) => tree.text(tree.get(tree.get(step.node, 'with'), key)) ?? '';
    const texts = said('build-args')
        .split('\n')
        .flatMap(line => {
        const [name = '', ...value] = line.trim().split('=');
        return value.length === 0 ? [] : [[name, value.join('=')]];
    });
    const contexts = [...said('build-contexts').matchAll(/^[^\S\n]*([^\s=#]+)=/gm)].map(([, name = '']) => name);
    const context = said('context').replace(/^\{\{\s*defaultContext\s*\}\}:?/, '');
    const dockerfile = said('file') || external_node_path_.posix.join(context || '.', 'Dockerfile');
    // Another checkout of the workflow may provide the file.
    leadToBuild(step, collector, { dockerfile, context, texts, isOptional: true, contexts });
}
function leadToBuild({ node, where, trail }, collector, build) {
    const { dockerfile, context, texts, isOptional, contexts } = build;
    const path = remoteContext.test(context) ? context : dockerfile;
    const place = { node, where: `the build of ${where}` };
    const paths = scan_collector_expression.test(path) ? filledByMatrix(path, trail, collector) : [path];
    if (!paths)
        collector.leftOpen(place, '', `it leaves the Dockerfile to an expression: "${(0,printable/* printable */.g$)(path)}"`);
    const buildArgs = Object.fromEntries(texts);
    for (const each of paths ?? [])
        collector.lead(place, each, { base: 'root', kind: 'dockerfile', isOptional, buildArgs, contexts });
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/compose/compose-model.js


const topLevel = new Set([
    'version',
    'name',
    'services',
    'networks',
    'volumes',
    'secrets',
    'configs',
    'include',
    'models',
]);
/** Reads one document of a compose file as written, without merging or replacing variables. */
function readComposeDocument(root, tree) {
    return new Reader(tree).read(root);
}
/** Reads the parts of a compose document and gathers its faults. */
class Reader {
    tree;
    faults = [];
    constructor(tree) {
        this.tree = tree;
    }
    read(root) {
        const { tree, faults } = this;
        if (!tree.isMap(root)) {
            this.fault(root, 'it is not a map, expected services');
            return { services: [], includes: [], faults, strangeKeys: [] };
        }
        const isVersion1 = this.#isVersion1(root);
        const services = isVersion1 ? root : tree.get(root, 'services');
        if (services && !tree.isMap(services))
            this.fault(services, 'services are no map, expected names with their settings');
        return {
            services: this.#services(services),
            includes: this.#includes(tree.get(root, 'include')),
            faults,
            strangeKeys: isVersion1 ? [] : this.#strangeKeys(root),
        };
    }
    #strangeKeys(root) {
        const keys = this.tree.entries(root);
        const strange = keys.filter(({ key }) => !topLevel.has(key) && !key.startsWith('x-'));
        // A file with no known key may be anything, even a file of secrets.
        const shown = (key) => (strange.length < keys.length ? `"${(0,printable/* printable */.g$)(key)}"` : 'what stands here');
        return strange.map(({ key, value }) => ({
            line: this.tree.line(value),
            problem: `${shown(key)} is no part of a compose file, expected services`,
        }));
    }
    fault(node, problem) {
        this.faults.push({ line: this.tree.line(node), problem });
    }
    /** Reads a string. Anything else but null is a fault. */
    field(node, where) {
        if (this.tree.isNothing(node) || node === undefined || this.tree.tag(node) === '!reset')
            return undefined;
        const text = this.tree.text(node);
        if (text !== undefined)
            return { text, node, tree: this.tree, line: this.tree.line(node), where };
        this.fault(node, `${where}: it is not a text`);
        return undefined;
    }
    /** Reads a string or a list of strings. */
    fields(node, where) {
        const nodes = this.tree.isList(node) ? this.tree.items(node) : [node];
        return nodes.flatMap(each => this.field(each, where) ?? []);
    }
    /** Returns the keys of a map with a tag that changes merging. */
    marks(map) {
        const tagged = (tag) => new Set(this.tree
            .entries(map)
            .filter(({ value }) => this.tree.tag(value) === tag)
            .map(({ key }) => key));
        return { resets: tagged('!reset'), overrides: tagged('!override') };
    }
    /** Reports whether the file is of version 1, which has its services at the top level. */
    #isVersion1(root) {
        const { tree } = this;
        const entries = tree.entries(root).filter(({ key }) => !key.startsWith('x-'));
        const isService = ({ value }) => ['image', 'build', 'extends'].some(key => tree.get(value, key) !== undefined);
        return entries.length > 0 && entries.every(isService);
    }
    #services(map) {
        const read = new Map();
        return this.tree.entries(map).flatMap(({ key, value }) => {
            if (key.startsWith('x-') || value === undefined)
                return [];
            const tag = this.tree.tag(value);
            if (tag === '!reset')
                return [{ service: this.#empty(key, value), mark: 'reset' }];
            if (this.tree.isNothing(value))
                return [{ service: this.#empty(key, value) }];
            if (!this.tree.isMap(value)) {
                this.fault(value, `service "${(0,printable/* printable */.g$)(key)}" is no map, expected its settings`);
                return [];
            }
            // Aliases of one map are read once.
            const known = read.get(value) ?? this.#service(key, value);
            read.set(value, known);
            const service = { ...known, name: key };
            return [tag === '!override' ? { service, mark: 'override' } : { service }];
        });
    }
    #empty(name, node) {
        const none = new Set();
        return {
            name,
            tree: this.tree,
            line: this.tree.line(node),
            hasProvider: false,
            profiles: [],
            volumes: [],
            envFiles: [],
            resets: none,
            overrides: none,
        };
    }
    #service(name, map) {
        const { tree } = this;
        const at = (key) => `services.${(0,printable/* printable */.g$)(name)}.${key}`;
        const field = (key) => this.field(tree.get(map, key), at(key));
        const [image, platform, pullPolicy] = [field('image'), field('platform'), field('pull_policy')];
        const build = readBuild(this, tree.get(map, 'build'), at('build'));
        const base = this.#extends(tree.get(map, 'extends'), at('extends'));
        return {
            ...this.#empty(name, map),
            ...this.marks(map),
            ...(image && { image }),
            ...(platform && { platform }),
            ...(pullPolicy && { pullPolicy }),
            ...(build && { build }),
            ...(base && { extends: base }),
            hasProvider: !tree.isNothing(tree.get(map, 'provider')),
            profiles: this.fields(tree.get(map, 'profiles'), at('profiles')),
            volumes: this.#volumes(tree.get(map, 'volumes'), at('volumes')),
            envFiles: [
                ...this.#envFiles(tree.get(map, 'env_file'), at('env_file')),
                ...this.#envFiles(tree.get(map, 'label_file'), at('label_file')),
            ],
        };
    }
    #extends(node, where) {
        if (!this.tree.isMap(node)) {
            const service = this.field(node, where);
            return service && { service };
        }
        const service = this.field(this.tree.get(node, 'service'), `${where}.service`);
        const file = this.field(this.tree.get(node, 'file'), `${where}.file`);
        if (!service)
            this.fault(node, `${where}: it names no service`);
        return service && { service, ...(file && { file }) };
    }
    #volumes(list, where) {
        const { tree } = this;
        return tree.items(list).map((item, at) => {
            const short = tree.text(item);
            if (short !== undefined)
                return { target: shortTarget(short) };
            const target = tree.written(tree.get(item, 'target')) ?? `${at}`;
            const isImage = tree.text(tree.get(item, 'type')) === 'image';
            const image = isImage ? this.field(tree.get(item, 'source'), `${where}.${at}.source`) : undefined;
            return { target, ...(image && { image }) };
        });
    }
    #envFiles(node, where) {
        const { tree } = this;
        const nodes = tree.isList(node) ? tree.items(node) : [node];
        return nodes.flatMap(each => {
            const path = this.field(tree.isMap(each) ? tree.get(each, 'path') : each, where);
            const isRequired = tree.written(tree.get(each, 'required')) !== 'false';
            return path ? [{ path, isRequired }] : [];
        });
    }
    #includes(node) {
        const { tree } = this;
        if (tree.isNothing(node))
            return [];
        if (!tree.isList(node))
            this.fault(node, 'include is no list, expected paths of compose files');
        return tree.items(node).flatMap((item, at) => {
            const where = `include.${at}`;
            if (!tree.isMap(item))
                return [{ paths: this.fields(item, where) }];
            const paths = this.fields(tree.get(item, 'path'), `${where}.path`);
            if (paths.length === 0)
                this.fault(item, `${where}: it has no path`);
            const projectDirectory = this.field(tree.get(item, 'project_directory'), `${where}.project_directory`);
            const envFiles = this.fields(tree.get(item, 'env_file'), `${where}.env_file`);
            return [
                { paths, ...(projectDirectory && { projectDirectory }), ...(envFiles.length > 0 && { envFiles }) },
            ];
        });
    }
}
/** Returns the target of `SOURCE:TARGET[:MODE]` or `TARGET`. Windows paths with a drive are not understood. */
function shortTarget(text) {
    const parts = text.split(':');
    return (parts.length === 1 ? parts[0] : parts[1]) ?? text;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-compose.js






/** Finds the images of all services of a compose file, in any profile, and its leads. */
function scanCompose(root, collector, options) {
    new ComposeScanner(collector, options).scan(root);
}
/** A fault that only the environment of a run removes. */
const hasNoValue = /^the variable \w+ has no value/;
const scratch = /^(?:docker\.io\/(?:library\/)?)?scratch(?:[:@].*)?$/;
/** Images with these policies are not pulled: a build makes them. */
const unpulled = new Set(['never', 'build']);
class ComposeScanner {
    #collector;
    #variables;
    #withheld;
    /** Arguments that other services and files may merge into those of a build. */
    #laidOver;
    #everywhere;
    #seen = new Set();
    /** The arguments used with each node: builds that share an anchor may have different ones. */
    #built = new Map();
    constructor(collector, { variables = {}, withheld, laidOver = [], everywhere }) {
        this.#collector = collector;
        this.#everywhere = everywhere ?? false;
        this.#variables = variables;
        this.#withheld = withheld;
        this.#laidOver = laidOver;
    }
    scan(root) {
        const document = readComposeDocument(root, this.#collector.tree);
        const { services, includes, faults } = document;
        this.#collector.documents.push(document);
        for (const { line, problem } of faults)
            this.#collector.fault({ line }, 'the compose file', problem);
        this.#collector.lead({ node: root, where: '.env' }, '.env', {
            base: 'project',
            kind: 'env',
            isOptional: true,
        });
        this.#leadToOverride(root);
        for (const { service } of services)
            this.#scanService(service);
        for (const { paths, projectDirectory, envFiles } of includes) {
            const project = projectDirectory && this.#said(projectDirectory);
            const first = paths[0] && this.#said(paths[0]);
            const folder = project ?? (first === undefined ? undefined : external_node_path_.posix.dirname(first));
            const named = envFiles?.flatMap(path => this.#said(path) ?? []);
            for (const path of paths)
                this.#lead(path, 'compose', {
                    ...(folder !== undefined && { project: folder }),
                    ...(named && { envFiles: named }),
                    merges: path,
                });
            for (const path of envFiles ?? [])
                if (path.text !== '/dev/null')
                    this.#lead(path, 'env');
        }
    }
    /** Adds a lead to the override file that Docker Compose merges when run without `-f`. */
    #leadToOverride(root) {
        const [, name] = /(?:^|\/)((?:docker-)?compose)\.ya?ml$/.exec(this.#collector.tree.path) ?? [];
        for (const end of name === undefined ? [] : ['yml', 'yaml'])
            this.#collector.lead({ node: root, where: 'its name' }, `${name}.override.${end}`, {
                base: 'file',
                kind: 'compose',
                isOptional: true,
            });
    }
    #scanService(service) {
        const { name, image, build, pullPolicy, volumes, envFiles, extends: base } = service;
        const isPulled = this.#everywhere || !unpulled.has(pullPolicy?.text ?? '');
        if (image && !build && isPulled)
            this.#image(image, { service: name, use: 'image' });
        for (const { image: mounted } of volumes)
            if (mounted)
                this.#image(mounted, { service: name, use: 'volume' });
        if (build)
            this.#scanBuild(build, name);
        if (base?.file)
            this.#lead(base.file, 'compose', { merges: base.file });
        for (const { path, isRequired } of envFiles)
            this.#lead(path, 'env', { isOptional: !isRequired });
    }
    #scanBuild(build, service) {
        for (const field of build.contexts.values()) {
            // The job may decide a path, but not a context that is written as an image.
            const isImage = field.text.startsWith(contextScheme);
            const said = mayBeImage(field) && !isImage ? this.#evaluated(field.text) : undefined;
            const becomesImage = said !== undefined && 'text' in said && said.text.startsWith(contextScheme);
            if (isImage || becomesImage)
                this.#image(field, { service, use: 'context' });
        }
        const field = build.inline ?? build.dockerfile ?? build.context;
        const args = this.#argsOf(build);
        if (!field && build.args.size > 0)
            this.#collector.looseArgs.push(args);
        if (!field)
            return;
        for (const buildArgs of [args, ...this.#laidOver.map(over => ({ ...args, ...over }))]) {
            if (this.#isBuilt(field.node, buildArgs))
                continue;
            if (build.inline)
                scanInline(build.inline, this.#collector, {
                    buildArgs,
                    contexts: [...build.contexts.keys()],
                    text: build.inline.text.replaceAll('$$', '$'),
                    more: { service, use: 'build' },
                });
            else
                this.#leadToDockerfile(build, field, buildArgs);
        }
    }
    #isBuilt(node, buildArgs) {
        const known = this.#built.get(node) ?? new Set();
        this.#built.set(node, known);
        const key = JSON.stringify(Object.entries(buildArgs).sort());
        return known.size === known.add(key).size;
    }
    #leadToDockerfile(build, field, buildArgs) {
        const context = build.context ? this.#said(build.context) : '.';
        const dockerfile = build.dockerfile ? this.#said(build.dockerfile) : 'Dockerfile';
        if (context === undefined || dockerfile === undefined)
            return;
        const isRemote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context);
        const path = isRemote
            ? context
            : external_node_path_.posix.isAbsolute(dockerfile)
                ? dockerfile
                : external_node_path_.posix.join(context, dockerfile);
        const contexts = [...build.contexts.keys()];
        this.#collector.lead(field, path, { base: 'project', kind: 'dockerfile', buildArgs, contexts });
    }
    /** Returns the values of the Dockerfile's ARGs. An unresolved one stays as written, so that images with it are unread. */
    #argsOf({ args }) {
        const said = [...args].map(([name, { text }]) => {
            const result = this.#evaluated(text);
            return [name, 'text' in result ? result.text : text];
        });
        return Object.fromEntries(said);
    }
    #image(field, by) {
        if (this.#seen.has(field.node))
            return;
        this.#seen.add(field.node);
        const { text } = field;
        const scheme = by.use === 'context' ? contextScheme : '';
        const result = this.#evaluated(text);
        if ('fault' in result) {
            this.#notRead(field, text.slice(scheme.length), result.fault);
            return;
        }
        const place = imageIn(field, result.text, scheme);
        if (scratch.test(place.image))
            this.#collector.notRead(field, place.image, 'scratch is no image of a registry, only the empty start of a Dockerfile');
        else if (place.image !== '')
            this.#collector.places.push({ ...place, ...by });
    }
    #lead(field, kind, more = {}) {
        const path = this.#said(field);
        if (path !== undefined)
            this.#collector.lead(field, path, { base: 'project', kind, ...more });
    }
    #said(field) {
        const result = this.#evaluated(field.text);
        if ('text' in result)
            return result.text;
        this.#notRead(field, '', result.fault);
        return undefined;
    }
    #notRead(field, text, fault) {
        const reason = (0,printable/* printable */.g$)(fault);
        if (hasNoValue.test(fault))
            this.#collector.leftOpen(field, text, reason);
        else
            this.#collector.notRead(field, text, reason);
    }
    #evaluated(text) {
        return (0,interpolate/* interpolate */.GW)(text, this.#variables, this.#withheld);
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-images.js


/** A text that is one variable: `$NAME`, `${NAME}`. */
const oneVariable = /^\$(?:(\w+)|\{(\w+)\})$/;
/** Finds the images at the path of a row. Values that a matrix or a variable of the file decides are places there. */
function scanImages(row, root, collector, { isPulledFirst = false } = {}) {
    const { tree } = collector;
    const { at, form, unless, notAt, variables } = row;
    const own = new Set(unless ? [...collector.visit(root, unless)].map(({ node }) => tree.text(node)) : []);
    for (const visited of collector.visit(root, at)) {
        const found = { ...visited, isPulledFirst };
        const text = tree.text(found.node);
        if ((form === 'text' && text === undefined) || (unless && own.has(text)))
            continue;
        if (notAt?.test(found.where))
            continue;
        const prefix = form === 'docker'
            ? dockerScheme
            : text?.slice(0, dockerScheme.length).toLowerCase() === dockerScheme
                ? dockerScheme
                : '';
        const isOpen = text !== undefined && scan_collector_expression.test(text);
        if (isOpen && readMatrix(found, collector))
            continue;
        if (isOpen && variables && readVariable(found, { root, variables }, collector))
            continue;
        collector.reference(found, prefix);
    }
}
/** Adds the definition of the variable that a value wholly is. Returns false if there is not exactly one. */
function readVariable({ node, where, ...site }, { root, variables }, collector) {
    const { tree } = collector;
    const written = tree.text(node) ?? '';
    const [, plain, braced] = oneVariable.exec(written.trim()) ?? [];
    const name = plain ?? braced;
    if (name === undefined)
        return false;
    const known = collector.variables.get(root) ?? definitionsAt(root, variables, collector);
    collector.variables.set(root, known);
    const [only, ...more] = known.get(name) ?? [];
    const text = tree.text(only);
    if (!only || more.length > 0 || text === undefined || text.trim() === '' || scan_collector_expression.test(text))
        return false;
    collector.part({ ...site, node: only, where: `${where}, variable ${name}` }, 0, text.length, { written });
    return true;
}
/** Gathers the definitions of variables by name. */
function definitionsAt(root, paths, collector) {
    const found = new Map();
    for (const path of paths)
        for (const { node, where } of collector.visit(root, path)) {
            const [last = '', before = ''] = where.split('.').reverse();
            const name = path.endsWith('.value') ? before : last;
            if (collector.tree.isMap(node))
                continue;
            const nodes = found.get(name) ?? [];
            if (!nodes.includes(node))
                nodes.push(node);
            found.set(name, nodes);
        }
    return found;
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-kubernetes.js
const podSpecs = {
    Pod: 'spec',
    PodTemplate: 'template.spec',
    CronJob: 'spec.jobTemplate.spec.template.spec',
    ...Object.fromEntries(['ReplicationController', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'].map(kind => [
        kind,
        'spec.template.spec',
    ])),
};
/** The API groups of these kinds: another group's `Job` has fields of its own. */
const groups = /^(?:$|v\d\w*$|(?:apps|batch|extensions)\/)/;
const containers = ['containers', 'initContainers', 'ephemeralContainers'];
const greatestDepth = 16;
/** Finds the images of known kinds of Kubernetes objects and of lists of them. */
function scanKubernetes(root, collector, depth = 0) {
    const { tree } = collector;
    const kind = tree.text(tree.get(root, 'kind')) ?? '';
    if (kind === 'List' || kind.endsWith('List')) {
        if (depth < greatestDepth)
            for (const item of tree.items(tree.get(root, 'items')))
                if (item)
                    scanKubernetes(item, collector, depth + 1);
        return;
    }
    const version = tree.text(tree.get(root, 'apiVersion')) ?? '';
    if (/^tekton\.dev\//.test(version))
        for (const found of collector.visit(root, 'spec.**.image'))
            collector.reference(found);
    const spec = groups.test(version) && Object.hasOwn(podSpecs, kind) ? podSpecs[kind] : undefined;
    if (spec === undefined)
        return;
    for (const list of containers)
        for (const found of collector.visit(root, `${spec}.${list}[*].image`))
            collector.reference(found);
    for (const found of collector.visit(root, `${spec}.volumes[*].image.reference`))
        collector.reference(found);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/yaml/digest-site.js
const digest_site_digest = /sha(?:256|512):[0-9a-f]+$/;
/**
 * Returns the site of a digest in a map with the parts of a reference: behind the tag if it stands there already, else the value of its
 * key `digest`, else a new key if `mayAdd`.
 */
function digestSiteOf(map, tree, { tagKey, mayAdd }) {
    if (tree.isMerged(map))
        return { fault: 'other maps take its keys, so that its digest would be theirs' };
    const inTag = behindTag(tree.get(map, tagKey), tree);
    const own = tree.pair(map, 'digest');
    if (inTag && (tree.written(own?.value) ?? '') === '')
        return inTag;
    if (inTag)
        return { fault: 'it has a digest behind its tag and one of its own' };
    if (own)
        return siteOfValue(own.value, tree);
    if (tree.get(map, 'digest'))
        return { fault: 'its digest is in a map that it merges' };
    if (!mayAdd)
        return { fault: 'it has no key "digest", which its chart must know' };
    const site = tree.isMap(map) ? newKey(map, tree) : undefined;
    return site ? { site } : { fault: 'no key can be added to it' };
}
function behindTag(node, tree) {
    const text = tree.text(node) ?? '';
    const at = text.indexOf('@');
    if (at < 0)
        return undefined;
    const span = tree.span(node, at + 1);
    return span ? { site: siteAt(span) } : { fault: 'its digest is written with escapes' };
}
/** The text of a value is replaced; an empty one gets its first. */
function siteOfValue(node, tree) {
    const text = tree.text(node);
    const span = text === undefined ? undefined : tree.span(node);
    if (span && (text === '' || digest_site_digest.test(text ?? '')))
        return { site: siteAt(span) };
    if (!tree.isNothing(node) || !node?.range || node.anchor !== undefined || node.tag !== undefined)
        return { fault: 'its digest is not written as one' };
    const [start, end] = node.range;
    const { source } = tree;
    const isAtKey = /[:,{]/.test(source[start - 1] ?? '');
    return {
        site: { start, end, before: isAtKey ? ' ' : '', after: source[end] === '#' ? ' ' : '' },
    };
}
function siteAt({ start, end }) {
    return { start, end, before: '', after: '' };
}
/** Returns the site of a new key behind the last key of a map with a value on one line. */
function newKey(map, tree) {
    const last = map.items.findLast(({ value }) => tree.isOneLine(value));
    const [key, value] = [last?.key, last?.value];
    if (!key?.range || !value?.range)
        return undefined;
    const { source } = tree;
    if (map.flow) {
        const quote = key.type === 'QUOTE_DOUBLE' ? '"' : '';
        const [, at] = value.range;
        return { start: at, end: at, before: `, ${quote}digest${quote}: ${quote}`, after: quote };
    }
    const indentation = indentationAt(source, key.range[0]);
    if (indentation === undefined)
        return undefined;
    const next = source.indexOf('\n', value.range[1]);
    const end = next < 0 ? source.length : next;
    const at = source[end - 1] === '\r' ? end - 1 : end;
    return { start: at, end: at, before: `${lineBreakNear(source, at)}${indentation}digest: `, after: '' };
}
/** Returns the white space in front of a key, where the dashes of lists count as white space. */
function indentationAt(source, offset) {
    const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^ *(?:- +)*$/.test(before) ? ' '.repeat(before.length) : undefined;
}
/** Returns the line break of the line that ends at `end`, or that of the line before it at the end of the file. */
function lineBreakNear(source, end) {
    if (end < source.length)
        return source[end] === '\r' ? '\r\n' : '\n';
    const last = source.lastIndexOf('\n', end);
    return last > 0 && source[last - 1] === '\r' ? '\r\n' : '\n';
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-parts.js



/** Finds `images` of a kustomization, which have name, tag and digest apart, and the images of its charts. */
function scanKustomize(root, collector) {
    const { tree } = collector;
    for (const found of collector.visit(root, 'images[*]')) {
        const said = (key) => tree.written(tree.get(found.node, key));
        const [newName, suffix] = [said('newName'), said('tagSuffix') ?? ''];
        const name = newName ?? said('name');
        if (name === undefined)
            continue;
        const [tag, digest] = [said('newTag'), said('digest')];
        // The tag is that of the renamed image.
        if (suffix || (newName && !tag && !digest))
            collector.composed.push(`${name}:${anyTag}${suffix}`);
        composed(collector, found, { name, tag, digest, tagKey: 'newTag', mayAddDigest: true });
    }
    const home = tree.text(tree.get(tree.get(root, 'helmGlobals'), 'chartHome')) || 'charts';
    for (const found of collector.visit(root, 'helmCharts[*]')) {
        const inline = tree.get(found.node, 'valuesInline');
        if (inline)
            scanHelmValues(inline, collector, undefined);
        const name = tree.text(tree.get(found.node, 'name')) ?? '';
        // kustomize fetches a chart that is not there.
        const isOpen = tree.get(found.node, 'repo') !== undefined;
        collector.lead(found, `${home}/${name}`, { base: 'file', kind: 'chart', ...(isOpen && { isOpen }) });
    }
}
/** Finds images in the values of a Helm chart: whole, or in parts in one map. */
function scanHelmValues(root, collector, appVersion) {
    const { tree } = collector;
    const seen = new Set();
    const waiting = [{ node: root, where: '', trail: [] }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, where } = next;
        if (seen.has(node))
            continue;
        seen.add(node);
        if (tree.isMap(node))
            readParts(collector, next, appVersion);
        const inner = tree.isMap(node)
            ? tree.entries(node).map(({ key, value }) => [key, value])
            : tree.items(node).map((item, at) => [`${at}`, item]);
        for (const [key, value] of inner.toReversed()) {
            if (value === undefined)
                continue;
            const place = { node: value, where: where === '' ? key : `${where}.${key}`, trail: [] };
            if (key === 'image' && tree.text(value) && !isSplit(node, collector))
                collector.reference(place);
            waiting.push(place);
        }
    }
}
/** Stands for a tag that a template sets. */
const anyTag = `\${tag}`;
const nameKey = /(?:repository|image|imagename)$/i;
const tagKey = /tag$/i;
/** Reads a map with a repository and its tag or digest, also under the chart's own key names. */
function readParts(collector, { node, where }, appVersion) {
    const { tree } = collector;
    const said = (key) => tree.written(tree.get(node, key)) || undefined;
    const versions = appVersion ? `\${before}${appVersion}\${behind}` : anyTag;
    const [tag, digest, registry] = [said('tag'), said('digest'), said('registry')];
    const repository = tree.text(tree.get(node, 'repository'));
    if (repository && !/^(?:https?|oci|file):/.test(repository)) {
        const name = registry ? `${registry}/${repository}` : repository;
        // A chart may put a global registry in front of names without one.
        if (!registry)
            collector.composed.push(`\${registry}/${repository}:${tag ?? anyTag}`);
        if (!tag && !digest)
            collector.composed.push(`${name}:${versions}`);
        composed(collector, { node, where }, { name, tag, digest, tagKey: 'tag' });
        return;
    }
    const name = isSplit(node, collector) ? tree.text(tree.get(node, 'image')) : undefined;
    if (name)
        composed(collector, { node, where }, { name: registry ? `${registry}/${name}` : name, tag, digest, tagKey: 'tag' });
    const texts = tree.entries(node).map(({ key, value }) => [key, tree.written(value) ?? '']);
    const names = texts.flatMap(([key, text]) => {
        const isName = nameKey.test(key) || (key === 'name' && text.includes('/'));
        return isName && text !== '' && !/[\s@]|:[^/]*$/.test(text) ? [text] : [];
    });
    const tags = texts.flatMap(([key, text]) => (tagKey.test(key) && text !== '' ? [text] : []));
    // A tag without a name overrides that of any image in other values.
    for (const name of names.length > 0 ? names : tags.length > 0 ? [anyName] : [])
        for (const each of tags.length > 0 ? tags : [versions])
            for (const full of registry ? [name, `${registry}/${name}`] : [name])
                collector.composed.push(`${full}:${each}`);
}
/** Stands for a name that other values set. */
const anyName = `\${name}`;
/** Reports whether a map with an `image` has its tag or digest apart. */
function isSplit(map, { tree }) {
    const image = tree.text(tree.get(map, 'image')) ?? '';
    const isWhole = /@|:[^/]*$/.test(image) || image === '';
    return !isWhole && ['tag', 'digest'].some(key => tree.written(tree.get(map, key)));
}
/** Adds a reference that the file writes in parts, at its tag. */
function composed(collector, { node, where }, { name, tag, digest, tagKey, mayAddDigest: mayAdd = false }) {
    if (!tag && !digest)
        return;
    const { tree } = collector;
    const image = `${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
    collector.composed.push(image);
    const ownTag = tree.pair(node, tagKey)?.value;
    const ownDigest = tree.pair(node, 'digest')?.value;
    const at = { node: (tag ? ownTag : ownDigest) ?? node, where };
    if (scan_collector_expression.test(image))
        return collector.leftOpen(at, image, onlyTheRun);
    const found = digestSiteOf(node, tree, { tagKey, mayAdd });
    const commentTag = tagInComment(image, ownDigest && tree.commentBehind(ownDigest));
    collector.place(at, {
        image,
        ...('site' in found ? { digestSite: found.site } : { notEdited: found.fault }),
        ...(commentTag !== undefined && { commentTag }),
    });
}
/** Adds the leads of a chart: its values, its templates, its dependencies and its inner charts. */
function scanChart(root, collector) {
    const { tree } = collector;
    const at = (where) => ({ node: root, where });
    collector.lead(at('values'), '.', { base: 'file', kind: 'values' });
    collector.lead(at('templates'), 'templates', { base: 'file', kind: 'text', isOptional: true });
    collector.lead(at('charts'), 'charts', { base: 'file', kind: 'charts', isOptional: true });
    for (const found of collector.visit(root, 'dependencies[*]')) {
        const name = tree.text(tree.get(found.node, 'name')) ?? '';
        const repository = tree.text(tree.get(found.node, 'repository')) ?? '';
        const isLocal = repository.startsWith('file://');
        const path = isLocal ? repository.slice('file://'.length) : `charts/${name}`;
        // Helm fetches a dependency that is not there.
        const isOpen = repository !== '' && !isLocal;
        collector.lead(found, path, { base: 'file', kind: 'chart', ...(isOpen && { isOpen }) });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-yaml.js








/** Finds the images and leads of a YAML or JSON file. A broken document is unread, the others count. */
function scanYaml(kind, tree, options = {}) {
    const collector = new ScanCollector(tree, { keepsTemplates: options.everywhere ?? false });
    for (const root of tree.roots) {
        const before = collector.seen;
        const row = (0,kinds/* kindRow */.LX)(kind);
        if (row)
            scanRows(row, root, collector);
        if (kind === 'compose')
            scanCompose(root, collector, options);
        if (kind === 'kubernetes')
            scanKubernetes(root, collector);
        if (kind === 'kustomize')
            scanKustomize(root, collector);
        if (kind === 'helm')
            scanHelmValues(root, collector, options.appVersion);
        if (kind === 'chart')
            scanChart(root, collector);
        if (kind === 'bake')
            scanBake(root, collector);
        if (kind === 'devcontainer')
            scanDevcontainer(root, collector);
        for (const at of options.rules ?? [])
            scanImages({ at }, root, collector);
        if (options.everywhere)
            scanEverywhere(root, collector, kind);
        else if (collector.seen === before && hasImage(kind, root, collector))
            collector.notLookedAt++;
    }
    return collector.result();
}
/** Reports whether a document of no known kind has a key `image` anywhere: only its own schema tells whether that is an image. */
function hasImage(kind, root, collector) {
    if (kind !== 'kubernetes' && kind !== 'yaml' && kind !== 'json')
        return false;
    for (const { node } of collector.visit(root, '**.image'))
        if (!collector.tree.isNothing(node))
            return true;
    return false;
}
/** Returns the kind by a document's keys. */
function kindOfContent(tree) {
    for (const root of tree.roots) {
        const kind = tree.text(tree.get(root, 'kind'));
        const version = tree.text(tree.get(root, 'apiVersion')) ?? '';
        if (/^kustomize\.config\.k8s\.io\//.test(version))
            return 'kustomize';
        if (kind !== undefined && version !== '')
            return 'kubernetes';
        if (isAzure(root, tree))
            return 'azure';
        if (isCompose(root, tree))
            return 'compose';
        const row = kinds/* kindRows */.Y8.find(({ keys }) => keys?.some(key => key !== 'on' && tree.get(root, key) !== undefined));
        if (row && row.kind !== 'kubernetes')
            return row.kind;
    }
    return undefined;
}
const composeKeys = /^(?:include|services|name|version|networks|volumes|configs|secrets|models|x-.*)$/;
/** Keys of GitLab's includes that are not plain paths. */
const gitlabSources = ['local', 'remote', 'project', 'template', 'component'];
/** Reports whether a file with `include` is a compose file. GitLab's files have jobs beside it, or includes with their own keys. */
function isCompose(root, tree) {
    const keys = tree.entries(root).map(({ key }) => key);
    if (!keys.includes('include') || !keys.every(key => composeKeys.test(key)))
        return false;
    const items = tree.items(tree.get(root, 'include'));
    return items.every(item => !gitlabSources.some(key => tree.get(item, key) !== undefined));
}
/** Reports whether a file is of Azure Pipelines. GitHub's `jobs` are a map, Azure's a list. */
function isAzure(root, tree) {
    const stages = tree.items(tree.get(root, 'stages'));
    const isStage = (node) => ['stage', 'template'].some(key => tree.get(node, key) !== undefined);
    return tree.isList(tree.get(root, 'jobs')) || stages.some(isStage);
}
function scanRows(row, root, collector) {
    const { tree } = collector;
    for (const image of row.images)
        scanImages(image, root, collector, row);
    if (row.kind === 'workflow')
        for (const found of collector.visit(root, 'jobs.*.services.*'))
            if (tree.text(found.node))
                collector.notRead(found, tree.text(found.node) ?? '', 'a service is a text, expected a map with its image');
    const checkedOut = row.kind === 'workflow' ? checkouts(root, collector) : [];
    for (const { at, like, strip = '', ...lead } of row.leads) {
        for (const found of collector.visit(root, at)) {
            const path = tree.text(found.node);
            if (path === undefined || path === '' || (like && !like.test(path)))
                continue;
            const isOpen = checkedOut.some(folder => path.startsWith(folder));
            collector.lead(found, path.replace(strip, ''), { ...lead, ...(isOpen && { isOpen }) });
        }
    }
    if (row.steps !== undefined)
        for (const step of collector.visit(root, row.steps)) {
            scanInputs(step, collector);
            scanBuildStep(step, collector);
        }
}
/** Returns the folders that steps check other repositories out to, as local paths: what they hold only the run knows. */
function checkouts(root, collector) {
    const { tree } = collector;
    const folders = new Set();
    for (const { node } of collector.visit(root, 'jobs.*.steps[*]')) {
        if (!/^actions\/checkout@/.test(tree.text(tree.get(node, 'uses')) ?? ''))
            continue;
        const said = (key) => tree.text(tree.get(tree.get(node, 'with'), key));
        const path = said('path')?.replace(/^\.\/|\/$/g, '');
        if (path || said('repository') !== undefined)
            folders.add(path ? `./${path}/` : './');
    }
    return [...folders].slice(0, greatestCheckouts);
}
function scanInputs(step, collector) {
    const { tree } = collector;
    const uses = tree.text(tree.get(step.node, 'uses'));
    if (uses === undefined)
        return;
    for (const row of kinds/* inputRows */.k8) {
        const node = row.uses.test(uses) ? tree.get(tree.get(step.node, 'with'), row.input) : undefined;
        if (node === undefined)
            continue;
        const found = { node, where: `${step.where}.with.${row.input}`, trail: step.trail };
        if (row.form === 'files')
            leadToFiles(found, row.kind ?? 'unknown', collector);
        else if (!row.behind && isOneExpression(tree.text(node)) && readMatrix(found, collector))
            continue;
        else if (row.form === 'lines')
            collector.lines(found, row.behind);
        else
            collector.reference(found);
    }
}
function isOneExpression(text = '') {
    return scan_collector_expression.test(text) && !text.trim().includes('\n');
}
/** Adds a lead per line. The files are optional: an earlier step may create them. */
function leadToFiles(found, kind, collector) {
    for (const line of (collector.tree.text(found.node) ?? '').split('\n')) {
        const path = line.trim();
        if (path === '' || path.startsWith('#'))
            continue;
        if (scan_collector_expression.test(path))
            collector.leftOpen(found, '', onlyTheRun);
        else
            collector.lead(found, path, { base: 'root', kind, isOptional: true });
    }
}
/** Bounds the time for hostile files. */
const greatestCheckouts = 100;
/** A string in an unknown file, such as Skaffold's, that may be the path of a file that names images. */
const mayLead = /^(?!\/)[\w./-]+\.ya?ml$|^(?:[\w.-]+\/)*(?:docker|container)file(?:\.[\w.-]+)?$/i;
/** Finds images and leads outside the places of all rows. */
function scanEverywhere(root, collector, kind) {
    const { tree } = collector;
    const hasRows = kind === 'compose' || kind === 'workflow';
    const isOpen = ['yaml', 'json', 'kubernetes'].includes(kind) || (0,kinds/* kindRow */.LX)(kind)?.isOpen === true;
    const waiting = [root];
    const seen = new Set();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        for (const { key, value } of tree.entries(node)) {
            if (value)
                waiting.push(value);
            const text = tree.text(value);
            if (text === undefined || value === undefined)
                continue;
            const isImage = !hasRows && (key === 'image' || key === 'container');
            if (!(isImage || text.startsWith(dockerScheme)) || !scan_collector_expression.test(text))
                continue;
            collector.leftOpen({ node: value, where: key }, text, onlyTheRun);
        }
        for (const item of tree.items(node))
            if (item)
                waiting.push(item);
        const text = isOpen ? tree.text(node) : undefined;
        if (text !== undefined && text.length < 1024 && mayLead.test(text))
            for (const base of ['file', 'root'])
                collector.lead({ node, where: 'a text' }, text, { base, kind: 'unknown', isOptional: true });
    }
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/scan/scan-file.js








/**
 * Finds the images and leads of one file. The lead to it determines `kind`; with `unknown`, its name and content decide. Throws
 * INPUT_INVALID for a file that is too large.
 */
async function scanFile(text, { path, kind: asked, buildArgs, contexts, onlyImages = false, ...options }) {
    const named = (0,kinds/* kindOfPath */.Bs)(path);
    const kind = isOpen(asked) ? (named ?? asked) : asked;
    if (isOpen(asked) && kind === 'dockerfile' && (0,kinds/* mayBeSource */.Cn)(path) && !hasFrom(text))
        return { kind: 'text', scan: nothing };
    if (kind === 'dockerfile' || (isOpen(kind) && isDockerfile(text, path)))
        return { kind: 'dockerfile', scan: dockerfileOf(text, { buildArgs, contexts }, options.everywhere) };
    if (kind === 'env')
        return { kind, scan: { ...nothing, texts: Object.values((0,dotenv/* parseDotenv */.q)(text, {}).values) } };
    if (kind === 'pinned-text')
        return { kind, scan: scanText(text) };
    if (kind === 'text')
        return { kind, scan: nothing };
    if (onlyImages &&
        !options.rules?.length &&
        /\.ya?ml$/i.test(path) &&
        !mayNameImages(text, isOpen(kind) ? undefined : kind))
        return { kind: isOpen(kind) ? 'yaml' : kind, scan: nothing };
    const isJson = !/\.ya?ml$/i.test(path) && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text);
    const tree = await (0,parse_yaml.parseYaml)(isJson ? blankComments(text) : text, path);
    const known = isOpen(kind) ? (kindOfContent(tree) ?? (isJson ? 'json' : 'yaml')) : kind;
    const scan = scanYaml(known, tree, options);
    const isSaid = tree.roots.some(root => tree.isMap(root) || tree.isList(root));
    // A file of comments alone names nothing; prune takes it for a mistake.
    const isBlank = tree.roots.length === 0 && tree.faults.length === 0 && !options.everywhere;
    if (isSaid || isBlank || scan.isTemplate || scan.unread.length > 0)
        return { kind: known, scan };
    const reason = tree.roots.length === 0 && text.trim() === '' ? 'it is empty' : 'it holds no map or list';
    return { kind: known, scan: withUnread(scan, reason) };
}
const nothing = { places: [], unread: [], leads: [] };
/** Tests line by line: an unanchored pattern would take quadratic time on a run of line separators. */
function hasFrom(text) {
    return text.split('\n').some(line => /^[^\S\r]*FROM[^\S\r]/i.test(line));
}
/** A template of Jinja or Go makes a file with `{{` where a Dockerfile has words of its own. */
const scan_file_templated = /\{[{%]/;
function dockerfileOf(text, options, keepsTemplates = false) {
    const scan = scanDockerfile(text, options);
    const unread = keepsTemplates ? scan.unread : scan.unread.filter(({ text }) => !scan_file_templated.test(text));
    if (unread.length < scan.unread.length)
        return { ...scan, unread, isTemplate: true };
    return hasFrom(text) ? scan : withUnread(scan, 'it has no FROM');
}
function withUnread(scan, reason) {
    return { ...scan, unread: [...scan.unread, { line: 1, where: 'the file', text: '', reason }] };
}
function isOpen(kind) {
    return kind === 'unknown' || kind === 'context' || kind === 'resource' || kind === 'patch';
}
function isDockerfile(text, path) {
    return !/\.(?:ya?ml|json)$/i.test(path) && hasFrom(text);
}

;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/follow-leads.js











/** Kinds of folder in which every file with a matching name is read. */
const insideOf = {
    text: { names: /./, kind: 'text' },
    values: { names: /^values.*\.ya?ml$/i, kind: 'helm' },
    charts: { names: /^[^._](?!.*\.(?:md|txt)$)/i, kind: 'chart' },
};
const packed = /\.t(?:ar\.)?gz$/;
/** Kinds without places of their own: only callers that read every word open them. */
const withoutPlaces = new Set(['text', 'env', 'lock']);
/** Opens files and all files they lead to. Reads a file once per kind, project and variables; `scanFile` finds its images and leads. */
class LeadFollower {
    files = [];
    notFollowed = [];
    #source;
    #rules;
    #environments;
    #arrivals = new Map();
    #composeVisits = [];
    #reported = new Set();
    #envFiles = 0;
    constructor(source, rules) {
        this.#source = source;
        this.#rules = rules;
        const count = (opened) => {
            this.#envFiles += opened.length;
            if (this.#envFiles > rules.greatestFiles)
                throw this.#tooMany(opened[0]?.path ?? '');
        };
        this.#environments = new Environments(source, { withholds: rules.isMerging, count });
    }
    /** Returns the opened file of each start. Throws INPUT_INVALID for a file that is too large and for too many files. */
    async follow(starts) {
        const waiting = [...starts];
        // The list grows while it is iterated.
        for (const visit of waiting) {
            const { by, path } = visit;
            if (by && this.#rules.mayRead?.(path) === false)
                continue;
            const key = await this.#keyOf(visit);
            const known = this.#arrivals.get(key);
            const arrival = known ?? { path };
            if (by?.lead.merges)
                by.arrivals.set(by.lead.merges, arrival);
            if (known?.problem !== undefined && !by?.lead.isOptional)
                this.#refuse(visit, arrival, known.problem);
            if (known)
                continue;
            this.#arrivals.set(key, arrival);
            if (this.#arrivals.size > this.#rules.greatestFiles)
                throw this.#tooMany(this.#rules.isMerging ? path : (starts[0]?.path ?? path));
            for (const next of await this.#visit(visit, arrival))
                waiting.push(next);
        }
        const keys = await Promise.all(starts.map(start => this.#keyOf(start)));
        return keys.flatMap(key => this.#arrivals.get(key) ?? []);
    }
    /** Reads the compose files again, with build arguments that may be merged into those of their services. */
    async layOver(laidOver) {
        for (const visit of laidOver.length > 0 ? [...this.#composeVisits] : [])
            await this.follow(await this.#visit(visit, { path: visit.path }, laidOver));
    }
    environmentOf(source) {
        return this.#environments.of(source);
    }
    async #keyOf(visit) {
        const { path, kind, project, by } = visit;
        const how = kind === 'compose'
            ? [project, await this.#environments.numberOf(visit)]
            : [by?.lead.buildArgs, by?.lead.contexts ?? []];
        return JSON.stringify([path, kind, ...how]);
    }
    /** Reads one file. Returns the files it leads to. */
    async #visit(visit, arrival, laidOver = []) {
        const { path, by, depth } = visit;
        if (depth > this.#rules.greatestDepth)
            return this.#refuse(visit, arrival, `lies behind ${this.#rules.greatestDepth} others`);
        const opened = await this.#source.open(path);
        if (opened.kind !== 'file' && by?.lead.envFiles)
            arrival.environment = await this.environmentOf(visit);
        if (opened.kind === 'refused')
            return this.#refuse(visit, arrival, opened.problem);
        if (opened.kind === 'folder')
            return this.#visitFolder(visit, arrival, opened.names);
        if (opened.kind === 'absent' && by?.lead.isOptional) {
            // For another lead, which may need the file.
            arrival.problem = 'does not exist';
            return [];
        }
        if (opened.kind === 'absent')
            return this.#refuse(visit, arrival, 'does not exist');
        const { real = path } = opened;
        if (by && real !== path && this.#rules.mayRead?.(real) === false)
            return [];
        const environment = await this.#environmentFor(visit);
        const isElsewhere = this.#source.isElsewhere?.(path) === true;
        const { kind, scan } = await scanFile(opened.text, {
            path,
            kind: visit.kind,
            everywhere: this.#rules.everywhere ?? false,
            onlyImages: !this.#rules.everywhere && !this.#rules.isMerging,
            rules: (this.#rules.rules ?? []).flatMap(({ files, at }) => (files.matches(path) ? [at] : [])),
            variables: environment.variables,
            ...(!isElsewhere && { withheld: environment.withheld }),
            laidOver,
            buildArgs: by?.lead.buildArgs,
            contexts: by?.lead.contexts,
            ...(await this.#versionOf(visit)),
        });
        const { compose, ...kept } = scan;
        // One file, however many links lead to it.
        this.files.push({ path: real, kind, text: opened.text, scan: kept });
        if (kind === 'compose' && laidOver.length === 0)
            this.#composeVisits.push(visit);
        const arrivals = new Map();
        // Documents are kept only for merging: those of thousands of files would exhaust memory.
        if (this.#rules.isMerging && compose) {
            const file = { ...compose, path, environment, isElsewhere, leads: arrivals };
            Object.assign(arrival, { file, environment });
        }
        return this.#leadsOf(scan, { ...visit, outer: environment }, arrivals);
    }
    async #leadsOf(scan, from, arrivals) {
        const { isMerging, everywhere, greatestFiles } = this.#rules;
        const namesImages = (lead) => isMerging ? lead.merges : everywhere || !withoutPlaces.has(lead.kind);
        const leads = scan.leads.filter(namesImages);
        // Any number of services may extend services of one file.
        const counted = isMerging ? leads.filter(({ project }) => project !== undefined) : scan.leads;
        const lists = isMerging ? [...new Set(leads.flatMap(({ envFiles }) => (envFiles ? [envFiles] : [])))] : [];
        const count = lists.reduce((sum, list) => sum + list.length, counted.length);
        if (count > greatestFiles)
            throw this.#tooMany(from.path);
        const spread = await Promise.all(leads.map(lead => this.#spread(lead, from.path)));
        const targets = new LeadTargets(from, to => leadsElsewhere(this.#source, from.path, to));
        return spread.flat().flatMap(lead => this.#next(lead, from, { arrivals, targets }));
    }
    /** Expands a lead with wildcards to one lead per file. */
    async #spread(lead, file) {
        if (lead.kind !== 'gitlab' || !lead.path.includes('*') || remotePath.test(lead.path))
            return [lead];
        const paths = await wildcardFiles(lead.path, this.#source);
        if (paths)
            return paths.map(path => ({ ...lead, path }));
        const problem = `${(0,printable/* printable */.g$)(lead.where)} leads to "${(0,printable/* printable */.g$)(lead.path)}", which leads out of the workspace or over too many folders`;
        this.notFollowed.push({ file, line: lead.line, where: lead.where, problem });
        return [];
    }
    #visitFolder(visit, arrival, names) {
        const { path, kind } = visit;
        const depth = visit.depth + 1;
        const inside = insideOf[kind];
        if (inside) {
            const { everywhere } = this.#rules;
            const read = names.filter(name => inside.names.test(name) && (everywhere || !packed.test(name)));
            return read.map(name => ({ ...visit, path: external_node_path_.posix.join(path, name), kind: inside.kind, depth }));
        }
        const meant = (0,kinds/* kindRow */.LX)(kind === 'resource' ? 'kustomize' : kind)?.inFolder ?? [];
        const name = meant.find(each => names.includes(each));
        if (name === undefined) {
            const wish = meant.length > 0 ? ` without ${meant.join(' or ')}` : '';
            return this.#refuse(visit, arrival, `is a folder${wish}`);
        }
        const inner = name.endsWith('file') ? 'dockerfile' : kind === 'resource' ? 'kustomize' : kind;
        return [{ ...visit, path: external_node_path_.posix.join(path, name), kind: inner, depth }];
    }
    #next(lead, from, { arrivals, targets }) {
        const { problem, ...target } = targets.of(lead);
        const by = { file: from.path, lead, arrivals };
        const visit = { ...target, kind: lead.kind, outer: from.outer, by, depth: from.depth + 1 };
        // Without merging, each file is read once, so a loop ends by itself.
        if (problem === undefined || (problem === 'loop' && !this.#rules.isMerging))
            return [visit];
        const arrival = { path: target.path };
        if (lead.merges)
            arrivals.set(lead.merges, arrival);
        return this.#refuse(visit, arrival, problem);
    }
    #refuse({ path, by }, arrival, problem) {
        arrival.problem = problem;
        if (by) {
            const { line, column = 1, where } = by.lead;
            const sentence = `${(0,printable/* printable */.g$)(where)} leads to "${(0,printable/* printable */.g$)(path)}", which ${problem}`;
            const isOpen = isOpenLead(by.lead, problem);
            this.notFollowed.push({
                file: by.file,
                line,
                column,
                where,
                problem: sentence,
                ...(isOpen && { isOpen }),
            });
        }
        else
            this.notFollowed.push({ file: path, problem: `it ${problem}` });
        return [];
    }
    /** Returns the variables of a file that may be a compose file, else those of the file that leads to it. */
    async #environmentFor(visit) {
        const { path, kind, outer } = visit;
        const isOpen = kind === 'unknown' || kind === 'context';
        const isCompose = kind === 'compose' || (isOpen && ((0,kinds/* kindOfPath */.Bs)(path) ?? 'compose') === 'compose');
        if (!isCompose)
            return { ...outer, faults: [] };
        const environment = await this.environmentOf(visit);
        for (const fault of this.#reported.has(environment) ? [] : environment.faults)
            this.notFollowed.push({ file: fault.path, problem: `it ${fault.problem}` });
        this.#reported.add(environment);
        return environment;
    }
    /** `appVersion` of the chart beside a file of values. */
    async #versionOf({ path, kind }) {
        const isValues = kind !== 'compose' && /(?:^|\/)values[^/]*\.ya?ml$/i.test(path);
        if (kind !== 'helm' && !isValues)
            return {};
        const chart = external_node_path_.posix.join(external_node_path_.posix.dirname(path), 'Chart.yaml');
        const opened = await this.#source.open(chart);
        if (opened.kind !== 'file')
            return {};
        const tree = await (0,parse_yaml.parseYaml)(opened.text, chart);
        const appVersion = tree.written(tree.get(tree.roots[0], 'appVersion'));
        return appVersion === undefined ? {} : { appVersion };
    }
    #tooMany(path) {
        return new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read "${(0,printable/* printable */.g$)(path)}": ${this.#rules.tooMany}`);
    }
}
/** Reports whether only the run or another repository brings the file of a lead. A compose file elsewhere can be pinned nowhere. */
function isOpenLead({ kind, isOpen = false }, problem) {
    if (problem === otherServer)
        return kind !== 'compose';
    return kind === 'made' || (isOpen && problem === 'does not exist');
}

// EXTERNAL MODULE: ./node_modules/@tallyman/core/src/lock/merge-files.js
var merge_files = __webpack_require__(38526);
;// CONCATENATED MODULE: ./node_modules/@tallyman/core/src/lock/find-images.js







const greatestFiles = 20_000;
const greatestLooseArgs = 500;
/** No job variables: any run may use the files. */
const noVariables = { variables: {}, withheld: new Set() };
const allLeads = {
    isMerging: false,
    greatestFiles,
    greatestDepth: 100,
    tooMany: `it leads to more than ${greatestFiles} files`,
};
const merging = {
    isMerging: true,
    greatestFiles: greatestComposeFiles,
    greatestDepth: greatestComposeFiles,
    tooMany: tooManyComposeFiles,
};
/**
 * Finds all images in files and in the files they lead to. Lists each file once, and every lead that cannot be followed. `rules` adds
 * places. `everywhere` adds each `image` key and `docker://` text outside the known places, and lists a file once per kind, project and
 * variables. Throws INPUT_INVALID for a file that is too large and for too many files.
 */
async function findImages(starts, files, { pinnedText = [], ...options } = {}) {
    const follower = new LeadFollower(files, { ...allLeads, ...options });
    const texts = pinnedText.map((path) => ({ path, kind: merge_files/* pinnedText */.W }));
    for (const { path: start, kind = 'unknown' } of [...starts, ...texts]) {
        const path = external_node_path_.posix.normalize(start);
        const project = external_node_path_.posix.dirname(path);
        const envFiles = [{ path: external_node_path_.posix.join(project, '.env'), isOptional: true }];
        const visit = { path, kind, project, outer: noVariables, envFiles, including: [], depth: 0 };
        await follower.follow([visit]);
    }
    await follower.layOver(looseArgs(follower.files));
    const { files: read, notFollowed } = follower;
    return options.everywhere ? { files: read, notFollowed } : { files: (0,merge_files/* mergeFiles */.A)(read), notFollowed };
}
/** Returns the build arguments that overrides and extending services may merge into any build. */
function looseArgs(files) {
    const all = files.flatMap(({ scan }) => scan.looseArgs ?? []);
    const distinct = [...new Map(all.map(args => [JSON.stringify(args), args])).values()];
    if (distinct.length > greatestLooseArgs)
        throw new errors/* TallyError */.jB('INPUT_INVALID', `Cannot read the compose files: more than ${greatestLooseArgs} services change build arguments of others`);
    return distinct;
}
/**
 * Finds the images that `docker compose` pulls for files merged in order, including those it mounts and builds with. Opens the files and
 * all they include and extend, then merges them. Throws INPUT_INVALID with every faulty line.
 */
async function findComposeImages(paths, files, variables) {
    const project = external_node_path_.posix.dirname(paths[0] ?? '.');
    const envFiles = (0,compose_environment/* defaultEnvFiles */.M)(project, variables);
    const outer = { variables, withheld: new Set() };
    const follower = new LeadFollower(files, merging);
    const visits = paths.map(path => ({
        path,
        kind: 'compose',
        project,
        outer,
        envFiles,
        including: [],
        depth: 0,
    }));
    const environment = await follower.environmentOf({ outer, envFiles });
    return composeImages({ starts: await follower.follow(visits), environment });
}


/***/ }),

/***/ 64662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ IgnoreComments)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14215);

/** Comment marks, the last of which stands before the directive. A Dockerfile has no comments behind an instruction. */
const marks = {
    yaml: /(?:^|\s)#/g,
    json: /\/[/*]/g,
    dockerfile: /^\s*#/g,
    text: /(?:^|\s)(?:#|\/\/|\/\*|<!--)/g,
};
const alone = {
    yaml: /^\s*#/,
    json: /^\s*\/[/*]/,
    dockerfile: /^\s*#/,
    text: /^\s*(?:#|\/\/|\/\*|<!--)/,
};
/** The brackets are bounded, since each start of a directive would search for their end. */
const directive = /\b(?:(tallyman):[ \t]?ignore(?:\[([^\]]{0,200})\])?(?![\w[-])|(ratchet):exclude\b|(zizmor):[ \t]?ignore\[([^\]]{0,200})\])/g;
/** On one line, and in the lines above one; more are not heard. */
const mostComments = 100;
const anyDirective = /tallyman:|ratchet:exclude|zizmor:/;
const blockHeader = /(?:^|[\s:-])[|>][-+\d]{0,3}[ \t]*(?:[ \t]#[\s\S]*)?$/;
/** A comment up to the end of the line, or a quoted text. */
const jsonText = /(\/[/*].*)|"(?:\\.|[^"\\])*"/g;
const yamlText = /((?:^|\s)#.*)|(?<=^|[\s,:[{])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/g;
const continued = /[\\`][ \t]*$/;
/** The comments of a file that take images out, by the line that they are about. */
class IgnoreComments {
    kind;
    all = [];
    #covered = new Map();
    /** Takes time linear in the text. */
    constructor(text, { path, kind }) {
        this.kind = kind;
        if (anyDirective.test(text))
            this.#read(text, styleOf(text, path, kind));
    }
    /** Returns the comments about what begins at a line and column, from 1; without a column, about anything of the line. */
    at(line, column = 1) {
        const { above = [], behind = [] } = this.#covered.get(line) ?? {};
        return [...above, ...behind.filter(comment => comment.column >= column)];
    }
    #read(text, style) {
        let pending = [];
        let block;
        let line = 0;
        for (let start = 0; start <= text.length;) {
            const next = text.indexOf('\n', start);
            const end = next < 0 ? text.length : next;
            const content = text.slice(start, end).replace(/\r$/, '');
            start = end + 1;
            line++;
            const indent = content.search(/\S/);
            if (indent >= 0 && block && indent <= block.indent) {
                // The text of a block says nothing about the lines behind it.
                block = undefined;
                pending = [];
            }
            const found = commentsIn(content, line, style);
            for (const comment of found)
                this.all.push(comment);
            if (alone[style].test(content)) {
                if (pending.length < mostComments && found.length > 0)
                    pending = [...pending, ...found];
                continue;
            }
            const above = block ? [...block.comments, ...pending] : pending;
            if (above.length > 0 || found.length > 0)
                this.#covered.set(line, { above, behind: found });
            if (style === 'yaml' && !block && blockHeader.test(content))
                block = { indent: keyAt(content), comments: [...above, ...found] };
            if (style !== 'dockerfile' || !continued.test(content))
                pending = [];
        }
    }
}
function styleOf(text, path, kind) {
    if (kind === 'dockerfile')
        return 'dockerfile';
    if (kind === 'pinned-text')
        return 'text';
    const isJson = !/\.ya?ml$/i.test(path) && /^\ufeff?\s*(?:[{[]|\/[/*])/.test(text);
    return isJson ? 'json' : 'yaml';
}
/** The column of the key that a block scalar belongs to, behind the marks of list items: every line of the block is deeper. */
function keyAt(content) {
    return /^\s*(?:-\s+(?![|>&!]))*/.exec(content)?.[0].length ?? 0;
}
/** Blanks quoted texts in front of any comment of a line. */
function unquoted(content, style) {
    if (style === 'dockerfile' || style === 'text')
        return content;
    return content.replace(style === 'json' ? jsonText : yamlText, (whole, comment) => comment === undefined ? ' '.repeat(whole.length) : whole);
}
function commentsIn(written, line, style) {
    if (!anyDirective.test(written))
        return [];
    const content = unquoted(written, style);
    const starts = [...content.matchAll(marks[style])].map(({ index }) => index);
    const found = [];
    let at = 0;
    for (const match of content.matchAll(directive)) {
        if (found.length === mostComments)
            break;
        while (at + 1 < starts.length && starts[at + 1] < match.index)
            at++;
        const start = starts[at];
        if (start === undefined || start > match.index)
            continue;
        const [whole, tallyman, named, ratchet, , audits = ''] = match;
        const behind = content.slice(match.index + whole.length, match.index + whole.length + 200);
        const common = { line, column: start + 1, reason: behind.replace(/\*\/|-->/, '').trim() };
        if (ratchet)
            found.push({ ...common, source: 'ratchet', checks: 'all', unknown: [] });
        else if (tallyman)
            found.push({ ...common, source: 'tallyman', ...checksOf(named) });
        else if (audits.split(',').some(audit => audit.trim() === 'unpinned-images'))
            found.push({ ...common, source: 'zizmor', checks: new Set(['pinned']), unknown: [] });
    }
    return found;
}
function checksOf(named) {
    if (named === undefined)
        return { checks: 'all', unknown: [] };
    const names = named.split(',').map(name => name.trim());
    const known = _findings_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .AV.filter(check => names.includes(check));
    const unknown = names.filter(name => !_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .AV.some(check => check === name));
    return { checks: new Set(known), unknown };
}


/***/ })

};
;