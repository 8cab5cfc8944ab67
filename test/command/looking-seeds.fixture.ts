import { hex, pin, type SeedGroup } from './seeds.fixture.ts'

/** Lines that look at images. */
export const lookingSeeds: readonly SeedGroup[] = [
  {
    about: 'names and registries',
    seeds: [
      { line: 'docker pull HOST/harbour/app', shows: [pin('harbour/app:latest')] },
      { line: 'docker pull HOST/harbour/app:1', shows: [pin('harbour/app:1')] },
      { line: 'docker pull -q HOST/harbour/app:1', shows: [pin('harbour/app')] },
      {
        line: 'docker pull "HOST/harbour/app@$(docker digest HOST/harbour/app:1)"',
        shows: [pin('harbour/app')],
      },
      { line: 'docker image pull HOST/harbour/app:1', shows: [pin('harbour/app:1')] },
      { line: 'docker catalog HOST', shows: [/^(?:HOST\/)?harbour\/app\b.*$/] },
      {
        line: 'docker tags HOST/harbour/app',
        shows: [/^.*\blatest\b.*$/, /^.*\b1\b.*$/],
      },
      { line: 'docker pull HOST/harbour/none:1', code: 3 },
      { line: 'docker login --help', shows: [/^.*--password-stdin.*$/] },
    ],
  },
  {
    about: 'pulls',
    seeds: [
      {
        line: 'docker pull -a HOST/harbour/app',
        shows: [pin('harbour/app:1'), pin('harbour/app:latest')],
      },
      { line: 'docker pull --all-tags HOST/harbour/app', shows: [pin('harbour/app:1')] },
      { line: 'docker pull --platform linux/arm64 HOST/harbour/multi:1', shows: [pin('harbour/multi:1')] },
      {
        line: 'docker pull --disable-content-trust HOST/harbour/app:1',
        refuses: /--disable-content-trust: Notary v1[^\n]*pull by digest/,
      },
      {
        line: 'docker pull --to docker HOST/harbour/app:1 HOST/harbour/app:latest HOST/harbour/other:1',
        shows: [pin('harbour/app:1'), pin('harbour/other:1')],
        needsEngine: true,
      },
    ],
  },
  {
    about: 'lists of the engine',
    seeds: [
      {
        line: 'docker images',
        shows: [/^REPOSITORY +TAG +IMAGE ID +CREATED +SIZE$/, /^HOST\/harbour\/app +1 +[0-9a-f]{12} .*B$/],
        needsEngine: true,
      },
      { line: 'docker image ls', shows: [/^HOST\/harbour\/app +latest .*$/], needsEngine: true },
      { line: 'docker images -a', shows: [/^HOST\/harbour\/app +1 .*$/], needsEngine: true },
      {
        line: 'docker images --digests',
        shows: [/^REPOSITORY +TAG +DIGEST +IMAGE ID +CREATED +SIZE$/],
        needsEngine: true,
      },
      { line: 'docker images -q', shows: [/^[0-9a-f]{12}$/], hides: [/REPOSITORY/], needsEngine: true },
      { line: 'docker images --no-trunc -q', shows: [new RegExp(`^sha256:${hex}$`)], needsEngine: true },
      {
        line: 'docker images HOST/harbour/other',
        shows: [/^HOST\/harbour\/other +1 .*$/],
        hides: [/harbour\/app/],
        needsEngine: true,
      },
      {
        line: "docker images --filter 'reference=*/*/*:latest'",
        shows: [/^HOST\/harbour\/app +latest .*$/],
        hides: [/other/],
        needsEngine: true,
      },
      {
        line: 'docker images --filter dangling=true -q',
        hides: [/./],
        needsEngine: true,
      },
      {
        line: 'docker images --filter label=team=dock -q',
        shows: [/^[0-9a-f]{12}$/],
        needsEngine: true,
      },
      {
        line: 'docker images --filter before=HOST/harbour/other:1 --filter since=HOST/harbour/other:1 -q',
        hides: [/./],
        needsEngine: true,
      },
      {
        line: "docker images --format '{{.Repository}}:{{.Tag}}:{{.Size}}'",
        shows: [/^HOST\/harbour\/app:1:[\d.]+[kM]?B$/],
        hides: [/REPOSITORY/],
        needsEngine: true,
      },
      {
        line: 'docker images | grep other',
        shows: [/^HOST\/harbour\/other +1 .*$/],
        hides: [/app/],
        needsEngine: true,
      },
      {
        line: `docker images | awk 'NR > 1 { print $1 ":" $2 }' | sort`,
        shows: [/^HOST\/harbour\/app:1$/, /^HOST\/harbour\/other:1$/],
        needsEngine: true,
      },
      { line: 'docker images | head -n 1', shows: [/^REPOSITORY.*$/], hides: [/harbour/], needsEngine: true },
      {
        line: "docker images --format '{{.Repository}}:{{.Tag}}' | sed -n 's/:latest$//p'",
        shows: [/^HOST\/harbour\/app$/],
        needsEngine: true,
      },
      {
        line: "docker images -q | xargs -I ID docker inspect -f '{{.Os}}' docker=ID",
        shows: [/^linux$/],
        needsEngine: true,
      },
      {
        line: "docker inspect -f '{{.Os}}' $(docker images -q | head -n 1)",
        shows: [/^linux$/],
        needsEngine: true,
      },
      { line: 'docker history $(docker images -q | head -n 1)', shows: [/^IMAGE .*$/], needsEngine: true },
      {
        line: 'docker save -o ids.tar $(docker images -q | head -n 1)',
        refuses: /"[0-9a-f]{12}": an ID of the engine, no image of a registry/,
        needsEngine: true,
      },
      {
        line: 'docker ls HOST/harbour/multi',
        shows: [/^REPOSITORY .*$/],
        says: /has no image of that name\. The tags of a registry: tallyman tags HOST\/harbour\/multi/,
        needsEngine: true,
      },
      {
        line: 'docker copy docker-archive:app.tar HOST/team/copy:2',
        refuses: /"docker-archive:app\.tar": a place of skopeo[^\n]*docker-archive=app\.tar/,
      },
      {
        line: 'docker pull --tls-verify=false HOST/harbour/app:1',
        refuses: /--tls-verify: [^\n]*--insecure-registries/,
      },
      {
        line: 'docker --config /x pull HOST/harbour/app:1',
        refuses: /--config in front of a command: DOCKER_CONFIG/,
      },
    ],
  },
  {
    about: 'looks at an image',
    seeds: [
      { line: 'docker inspect HOST/harbour/app:1', shows: [/^.*linux\/amd64.*$/] },
      {
        line: "docker inspect -f '{{.Architecture}}' docker=HOST/harbour/app:1",
        shows: [/^amd64$/],
        needsEngine: true,
      },
      {
        line: "docker inspect -f '{{.Architecture}} {{.Os}} {{.RepoTags}}' HOST/harbour/multi:1",
        shows: [/^amd64 linux \[HOST\/harbour\/multi:1\]$/],
      },
      {
        line: "docker inspect -f '{{.GraphDriver.Name}}' HOST/harbour/app:1",
        refuses: /there is no field GraphDriver[\s\S]*`docker=HOST\/harbour\/app:1`/,
      },
      {
        line: "docker image inspect --format '{{.Image.OS}}/{{.Image.Architecture}}' HOST/harbour/app:1",
        shows: [/^linux\/amd64$/],
      },
      {
        line: "docker inspect -f '{{.RepoTags}} {{.RepoDigests}}' docker=HOST/harbour/app:1",
        shows: [/^\[.*HOST\/harbour\/app:1.*\] \[.*\]$/],
        needsEngine: true,
      },
      { line: 'docker history HOST/harbour/app:1', shows: [/^IMAGE +CREATED +CREATED BY +SIZE .*COMMENT$/] },
      { line: 'docker history --no-trunc HOST/harbour/app:1', shows: [/^IMAGE .*$/] },
      { line: 'docker history docker=HOST/harbour/app:1', shows: [/^.*<missing>.*$/], needsEngine: true },
      { line: 'docker files HOST/harbour/app:1', shows: [/^.*file.*$/] },
      {
        line: 'docker manifest inspect HOST/harbour/multi:1 | jq -r .mediaType',
        shows: [/^application\/.*(?:index|list).*$/],
      },
      { line: 'docker config HOST/harbour/app:1 | jq -r .architecture', shows: [/^amd64$/] },
      { line: 'docker buildx imagetools inspect HOST/harbour/multi:1', shows: [/^.*linux\/arm64.*$/] },
      { line: 'docker diff HOST/harbour/app:1 HOST/harbour/other:1', shows: [/./] },
    ],
  },
]
