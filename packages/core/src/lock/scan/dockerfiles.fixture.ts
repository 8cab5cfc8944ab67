/** A Dockerfile and the images that its build requests, compared with BuildKit if an engine is available. */
export interface DockerfileCase {
  readonly text: string
  readonly images: readonly string[]
  readonly buildArgs?: Readonly<Record<string, string>>
  /** BuildKit refuses the whole file. */
  readonly isRefused?: boolean
}

const node24 = ['node:24']
const both = ['node:24', 'node:25']
const raw = String.raw
/** Replaces `@` by a brace: after a dollar, a template would take a brace for its own. */
const dollars = (text: string) => text.replaceAll('@', '{')

export const dockerfileCases: Readonly<Record<string, DockerfileCase>> = {
  'one image': { text: 'FROM node:24\n', images: node24 },
  'no tag, no end of line': { text: 'FROM node', images: ['node'] },
  'lower case and spaces': { text: '  from \t node:24  as  x  \n', images: node24 },
  'a byte order mark': { text: '\uFEFFFROM node:24\n', images: node24 },
  'a byte order mark before a directive': { text: '\uFEFF# escape=`\nFROM no`\nde:24\n', images: node24 },
  'CRLF with continuations': {
    text: 'FROM \\\r\n  node:24 \\\r\n  AS x\r\nCOPY --from=busybox:1 \\\r\n / /\r\n',
    images: ['node:24', 'busybox:1'],
  },
  'spaces behind the continuation': { text: 'FROM \\  \t\n node:24\n', images: node24 },
  'comments and empty lines in a continuation': {
    text: 'FROM node:24\nRUN true \\\n# FROM no:1\n\n   # FROM no:2 \\\n  && true\nFROM node:25\n',
    images: both,
  },
  'a continuation within a word': { text: 'FROM no\\\nde:24\n', images: node24 },
  'a continuation on a line of its own': { text: '\\\nFROM node:24\n', images: node24 },
  'a doubled escape continues nothing': { text: 'FROM node:24\nRUN echo \\\\\nFROM node:25\n', images: both },
  'the Windows escape': { text: '# escape=`\nFROM `\nnode:24\nRUN dir C:\\\nFROM node:25\n', images: both },
  'an indented escape directive': { text: '   #   ESCAPE = `  \nFROM `\nnode:24\n', images: node24 },
  'an escape behind a comment is a comment': {
    text: '# hello\n# escape=`\nFROM node:24\nRUN echo `\nFROM node:25\n',
    images: both,
  },
  'an escape behind an empty line is a comment': {
    text: '\n# escape=`\nRUN echo \\\nFROM x\n',
    images: [],
    isRefused: true,
  },
  'a check before an escape': { text: '# check=skip=all\n# escape=`\nFROM `\nnode:24\n', images: node24 },
  'stages by name, whatever the case': {
    text: 'FROM node:24 AS Build\nFROM build AS Other\nFROM other\nCOPY --from=BUILD / /\nRUN --mount=from=oTHER,target=/x true\n',
    images: node24,
  },
  'FROM takes a stage in lower case only': {
    text: 'FROM node:24 AS Build\nFROM Build\n',
    images: node24,
    isRefused: true,
  },
  'a stage called like its image': {
    text: 'FROM node AS node\nFROM node\nCOPY --from=node / /\n',
    images: ['node'],
  },
  'a later stage is not for FROM': { text: 'FROM base\nFROM node:24 AS base\n', images: ['base', 'node:24'] },
  'a stage with a tag behind its name is an image': {
    text: 'FROM node:24 AS base\nFROM base:1\n',
    images: ['node:24', 'base:1'],
  },
  'scratch and numbers': {
    text: 'FROM scratch AS a\nFROM node:24\nCOPY --from=0 / /\nCOPY --from=scratch / /\nRUN --mount=from=scratch,target=/x true\n',
    images: node24,
  },
  'a number of a mount is an image': {
    text: 'FROM node:24\nRUN --mount=from=0,target=/x true\n',
    images: ['node:24', '0'],
  },
  'COPY from images, several flags, quotes': {
    text: `FROM node:24
COPY --chown=1:1 --from=busybox:1 / /
COPY --link --from="alpine:3" / /
copy --from='alpine:4' --chmod=755 ["/a", "/b"]
`,
    images: ['node:24', 'busybox:1', 'alpine:3', 'alpine:4'],
  },
  'COPY from nothing': { text: 'FROM node:24\nCOPY --from= / /\n', images: node24 },
  'a flag behind the arguments is no flag': { text: 'FROM node:24\nCOPY a --from=x:1 /\n', images: node24 },
  'all mounts of a RUN': {
    text: `FROM node:24
RUN --mount=type=bind,from=golang:1,target=/a --mount=type=cache,target=/c \\
    --mount=target=/d,FROM=rust:1,source=/x \\
    --network=none --mount=type=cache,from=busybox:1,target=/e true
RUN --mount=type=tmpfs,target=/t true --mount=from=no:1
`,
    images: ['node:24', 'golang:1', 'rust:1', 'busybox:1'],
  },
  'a mount in quotes': {
    text: `FROM node:24
RUN --mount="type=bind,from=golang:1,target=/a" true
RUN --mount='type=bind,"from=golang:2",target=/a' true
`,
    images: ['node:24', 'golang:1', 'golang:2'],
  },
  'heredocs are text': {
    text: `FROM node:24
RUN <<EOF
FROM no:1
EOF
RUN cat <<-'E O F' <<"two"
FROM no:2
\tE O F
COPY --from=no:3 / /
two
COPY <<-"three" <<four /
FROM no:2
\tthree
FROM no:3
four
ADD <<x /x
ADD --from=no:4 / /
x
RUN cat <<A 3<<B >x
B
A
A
FROM no:5
B
FROM node:25
`,
    images: both,
  },
  'a heredoc with a space before its name': {
    text: 'FROM node:24\nRUN cat << EOF\nFROM no:1\nEOF\nFROM node:25\n',
    images: both,
  },
  'a heredoc with a variable as its name': {
    text: 'FROM node:24\nRUN cat <<$EOF\nFROM no:1\n$EOF\nFROM node:25\n',
    images: both,
  },
  'a heredoc named with an escape': {
    text: 'FROM node:24\nRUN cat <<E\\OF\nFROM no:1\nEOF\nFROM node:25\n',
    images: both,
  },
  'a heredoc with CRLF': {
    text: 'FROM node:24\r\nRUN <<EOF\r\nFROM no:1\r\nEOF\r\nFROM node:25\r\n',
    images: both,
  },
  'no heredoc: quoted, escaped, doubled, a list, another instruction': {
    text: `FROM node:24
RUN echo "<<EOF"
RUN echo '<<EOF'
RUN echo \\<<EOF
RUN echo <<<EOF
RUN ["sh", "-c", "cat <<EOF"]
RUN echo a<<EOF
ENV A=<<EOF
FROM node:25
`,
    images: both,
  },
  'no heredoc behind a quote without an end': {
    text: "FROM node:24\nRUN echo don't <<EOF\nFROM node:25\n",
    images: both,
  },
  'a heredoc without an end': {
    text: 'FROM node:24\nRUN echo $((1 << 2))\nFROM node:25\n',
    images: node24,
    isRefused: true,
  },
  'a heredoc of a triggered ONBUILD': {
    text: 'FROM node:24\nONBUILD RUN <<EOF\nFROM no:1\nEOF\nFROM node:25\n',
    images: both,
  },
  'variables from ARGs before FROM': {
    text: dollars(raw`ARG A=node B="24" C='-slim'
ARG D=$@A}:$B$@C}
FROM $D
FROM $@D}
FROM "$D"
FROM $A:"$@B}"'-alpine'
`),
    images: ['node:24-slim', 'node:24-alpine'],
  },
  'a variable of a stage is none of FROM': {
    text: 'ARG V=24\nFROM node:$V\nARG V=25\nARG W=x\nFROM node:$V$W\n',
    images: node24,
  },
  'an ARG without a default is empty, a second one keeps the first': {
    text: 'ARG V\nARG W=24\nARG W\nFROM node$V\nFROM node:$W\n',
    images: ['node', 'node:24'],
  },
  'build arguments win': {
    text: 'ARG V=24\nARG W\nFROM node:$V\nFROM node:$W\nFROM node$X\n',
    images: ['node:25', 'node:26', 'node'],
    buildArgs: { V: '25', W: '26', X: ':27' },
  },
  'single quotes and escapes keep the dollar': {
    text: "ARG V=24\nFROM node:'$V'\n",
    images: [],
    isRefused: true,
  },
  'defaults and alternatives': {
    text: dollars(raw`ARG SET=24 EMPTY=
FROM a:$@SET-1}
FROM b:$@SET:-1}
FROM c:$@NONE-1}
FROM d:$@NONE:-$@SET}}
FROM e$@EMPTY-:1}
FROM f$@EMPTY:-:1}
FROM g$@SET:+:$@SET}x}
FROM h$@EMPTY+:set}
FROM i$@EMPTY:+:set}
FROM j$@NONE+:set}
FROM k:$@SET?message}
`),
    images: ['a:24', 'b:24', 'c:1', 'd:24', 'e', 'f:1', 'g:24x', 'h:set', 'i', 'j', 'k:24'],
  },
  'prefixes and suffixes': {
    text: dollars(raw`ARG V=1.22.333-a.a
FROM a:$@V#*.}
FROM b:$@V##*.}
FROM c:$@V%.*}
FROM d:$@V%%.*}
FROM e:$@V#?.}
FROM f:$@V%-a.?}
FROM g:$@V#nothing}
FROM h:$@V%%-*}
FROM i:x$@V##*}
FROM j:$@V#1.2*3}
FROM k:x$@V##1.2*3}
`),
    images: [
      'a:22.333-a.a',
      'b:a',
      'c:1.22.333-a',
      'd:1',
      'e:22.333-a.a',
      'f:1.22.333',
      'g:1.22.333-a.a',
      'h:1.22.333',
      'i:x',
      'j:33-a.a',
      'k:x-a.a',
    ],
  },
  'replacements that give tags': {
    text: dollars(raw`ARG V=a+b+c P=x/y
FROM a:$@V//+/-}
FROM b:$@V/+*/-}
FROM c:x$@V//?+/-}
FROM d:$@P/\//.}
FROM e:$@V//*/z}
FROM f:$@V//+/}
FROM g:$@P//\//$@V%%+*}}
`),
    images: ['a:a-b-c', 'b:a-', 'c:x--c', 'd:x.y', 'e:z', 'f:abc', 'g:xay'],
  },
  'a platform': {
    text: 'ARG A=arm64\nFROM --platform=linux/$A node:24\nFROM --platform=$BUILDPLATFORM node:25\nFROM --platform="linux/amd64" node:26\n',
    images: ['node:24', 'node:25', 'node:26'],
  },
  "the build's own variables": {
    text: dollars(
      'FROM node:$TARGETARCH\nFROM node:$@TARGETOS}-$@TARGETVARIANT:-none}\nFROM node:$TARGETSTAGE\n',
    ),
    images: ['node:amd64', 'node:linux-none', 'node:default'],
    buildArgs: { TARGETARCH: 'amd64', TARGETOS: 'linux', TARGETVARIANT: '', TARGETSTAGE: 'default' },
  },
  'an ARG overrides what the build sets': {
    text: 'ARG TARGETARCH=mips\nFROM node:$TARGETARCH\n',
    images: ['node:mips'],
  },
  'no variables in COPY and mounts': {
    text: 'ARG V=x:1\nFROM node:24\nCOPY --from=$V / /\n',
    images: node24,
    isRefused: true,
  },
  'no variables in mounts': {
    text: 'ARG V=x:1\nFROM node:24\nRUN --mount=from=$V,target=/x true\n',
    images: node24,
    isRefused: true,
  },
  'an unset variable': { text: 'FROM node:$V\n', images: [], isRefused: true },
  'bad substitutions': { text: dollars('FROM node$@:x}\n'), images: [], isRefused: true },
  'a comment behind FROM': { text: 'FROM node:24 # comment\n', images: [], isRefused: true },
  'an unknown instruction': { text: 'FROM node:24\nFORM node:25\n', images: node24, isRefused: true },
  'ADD takes no image': {
    text: 'FROM node:24\nADD --from=busybox:1 / /\n',
    images: ['node:24', 'busybox:1'],
    isRefused: true,
  },
  'an ONBUILD names images of later builds': {
    text: 'FROM node:24 AS a\nONBUILD COPY --from=busybox:1 / /\nONBUILD RUN --mount=from=rust:1,target=/x true\nFROM a\n',
    images: ['node:24', 'busybox:1', 'rust:1'],
  },
  'an empty file': { text: '', images: [], isRefused: true },
  'no FROM': { text: '# nothing\nARG A=node:24\n', images: [], isRefused: true },
}
