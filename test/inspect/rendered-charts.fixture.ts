import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'

/** The picture that Mermaid made of a chart. */
interface RenderedChart {
  readonly error?: string
  /** The lines of each node's label as a reader sees them. */
  readonly labels: readonly (readonly string[])[]
  /** Elements that only a label could have brought in: images, links, scripts, lists. */
  readonly foreign: readonly string[]
  readonly edges: number
}

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Why charts cannot be rendered here. */
export function chromiumMissing(): string | undefined {
  return chromium === undefined ? 'chromium is not installed' : undefined
}

/** Renders charts with Mermaid in one page of headless Chromium, with GitHub's settings. */
export async function renderCharts(sources: readonly string[]): Promise<RenderedChart[]> {
  const folder = temporaryFolder('tallyman-charts-')
  const page = join(folder, 'charts.html')
  const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  await writeFile(page, pageOf(sources, pathToFileURL(mermaid).href))
  const { stdout } = await promisify(execFile)(
    chromium ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--allow-file-access-from-files',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Time passes as fast as the page works, and the page is dumped only when it has nothing left to do.
      '--virtual-time-budget=600000',
      '--dump-dom',
      pathToFileURL(page).href,
    ],
    { maxBuffer: 2 ** 28, timeout: 540_000 },
  )
  const [, found] = /<output>([^<]*)<\/output>/.exec(stdout) ?? []
  if (found === undefined) throw new Error(`Chromium gave no result: ${stdout.slice(0, 500)}`)
  return JSON.parse(decodeURIComponent(found)) as RenderedChart[]
}

function pageOf(sources: readonly string[], mermaid: string): string {
  return `<!doctype html><meta charset="utf-8"><body><script src="${mermaid}"></script><script type="module">
    const sources = JSON.parse(decodeURIComponent('${encodeURIComponent(JSON.stringify(sources)).replaceAll("'", '%27')}'))
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 50000, maxEdges: 500 })
    const found = []
    for (const [at, source] of sources.entries()) {
      try {
        const { svg } = await mermaid.render('chart' + at, source)
        // Not shown: laying out each picture once more takes most of the time.
        const main = new DOMParser().parseFromString(svg, 'text/html')
        const lines = node => node.innerHTML.split(/<br\\s*\\/?>/).map(html => new DOMParser().parseFromString(html, 'text/html').body.textContent)
        found.push({
          labels: [...main.querySelectorAll('.node .nodeLabel')].map(node => lines(node.querySelector('p') ?? node)),
          foreign: [...main.querySelectorAll('img, a, script, iframe, li, code, strong, em, del, math')].map(({ tagName }) => tagName),
          edges: main.querySelectorAll('.edgePaths path').length,
        })
      } catch (error) {
        found.push({ error: String(error), labels: [], foreign: [], edges: 0 })
      }
    }
    document.body.innerHTML = '<output>' + encodeURIComponent(JSON.stringify(found)) + '</output>'
  </script>`
}
