import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear, on } from '@tallyman/testkit/bytes/growth'
import { IgnoreComments } from './ignore-comments.ts'

/** The lines that comments are about, each with its sources and checks. */
function heard(text: string, kind = 'compose', path = 'compose.yaml'): string[] {
  const comments = new IgnoreComments(text, { path, kind })
  return text.split('\n').flatMap((_, at) =>
    comments.at(at + 1).map(({ source, checks, reason, unknown }) => {
      const names = checks === 'all' ? 'all' : [...checks, ...unknown.map(name => `${name}?`)].join('+')
      return `${at + 1} ${source} ${names}${reason === '' ? '' : ` (${reason})`}`
    }),
  )
}

const cases: readonly { readonly is: string; readonly text: string; readonly gives: readonly string[] }[] = [
  { is: 'behind an image', text: 'image: a # tallyman: ignore', gives: ['1 tallyman all'] },
  {
    is: 'with a reason',
    text: 'image: a # tallyman: ignore it floats',
    gives: ['1 tallyman all (it floats)'],
  },
  {
    is: 'with the names of checks',
    text: 'image: a # tallyman:ignore[moved, index] why',
    gives: ['1 tallyman moved+index (why)'],
  },
  { is: 'with a name that is no check', text: 'a: b # tallyman: ignore[all]', gives: ['1 tallyman all?'] },
  { is: 'on the line above', text: '# tallyman: ignore\nimage: a\nimage: b', gives: ['2 tallyman all'] },
  {
    is: 'above other comments',
    text: '  # tallyman: ignore[moved]\n  # more\n  # ratchet:exclude\n  image: a',
    gives: ['4 tallyman moved', '4 ratchet all'],
  },
  {
    is: 'above an empty line, where it is about nothing',
    text: '# tallyman: ignore\n\nimage: a',
    gives: ['2 tallyman all'],
  },
  { is: 'behind another comment', text: 'image: a # 24 # tallyman: ignore', gives: ['1 tallyman all'] },
  { is: 'behind Windows line ends', text: '# tallyman: ignore\r\nimage: a\r\n', gives: ['2 tallyman all'] },
  {
    is: 'of zizmor, for its own audit alone',
    text: 'a: b # zizmor: ignore[unpinned-images]\nc: d # zizmor: ignore[unpinned-uses]',
    gives: ['1 zizmor pinned'],
  },
  {
    is: 'at the key of a block, for all its lines',
    text: 'images: | # tallyman: ignore\n  a\n\n  b\nother: c',
    gives: ['1 tallyman all', '2 tallyman all', '3 tallyman all', '4 tallyman all'],
  },
  { is: 'as a part of another word', text: 'a: b # tallyman: ignored\nc: d # mytallyman: ignore', gives: [] },
  {
    is: 'that is the last line of a block, not about what follows it',
    text: '- run: |\n    # tallyman: ignore\n- uses: a\n- run: |\n    b\n  # tallyman: ignore\n  uses: c\n',
    gives: ['7 tallyman all'],
  },
  {
    is: 'in a quoted text, where it is none',
    text: `image: "a # tallyman: ignore"\n{image: b, run: 'it''s # tallyman: ignore'}\nrun: it's # tallyman: ignore\na: "b" # "tallyman: ignore"`,
    gives: ['3 tallyman all', '4 tallyman all (")'],
  },
  { is: 'that is no comment', text: 'run: "tallyman: ignore"', gives: [] },
]

for (const { is, text, gives } of cases) test(`a comment ${is}`, () => assert.deepEqual(heard(text), gives))

test('in a Dockerfile, a comment above an instruction is about all its lines, and none stands behind', () => {
  const text = '# tallyman: ignore\nRUN --mount=from=a \\\n  --mount=from=b ls\nFROM c # tallyman: ignore\n'
  assert.deepEqual(heard(text, 'dockerfile', 'Dockerfile'), ['2 tallyman all', '3 tallyman all'])
})

test('JSON has comments of its own', () => {
  const text =
    '{\n // tallyman: ignore\n "image": "a",\n "b": "c", /* tallyman: ignore[moved] */\n "d": "// tallyman: ignore"}\n'
  assert.deepEqual(heard(text, 'devcontainer', 'devcontainer.json'), ['3 tallyman all', '4 tallyman moved'])
})

test('a comment on a line is about what stands in front of it', () => {
  const comments = new IgnoreComments('a: b # tallyman: ignore', { path: 'a.yaml', kind: 'compose' })
  assert.equal(comments.at(1, 4).length, 1)
  assert.equal(comments.at(1, 10).length, 0)
})

const hostile = [
  '# tallyman: ignore[',
  '# tallyman: ignore\n',
  ' # tallyman: ignore',
  '# tallyman: ignore\na: |\n b\n',
  'tallyman: > #\u2028',
  '\\ \t',
  ' "a\\"',
  " 'a''",
]
for (const piece of hostile)
  test(`the time for comments of ${JSON.stringify(piece)} grows with their size alone`, () => {
    const read = (text: string) => new IgnoreComments(`tallyman:${text}`, { path: 'a.yaml', kind: 'compose' })
    return assertLinear(piece, on(read, piece), { size: 100_000 })
  })
