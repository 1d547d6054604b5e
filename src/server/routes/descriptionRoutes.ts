import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { openApiDocument } from '../../contract/openapi.ts'
import type { Operation } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import { writesWords } from '../../contract/writingHeaders.ts'

const VERSION = '0.1.0'

/** The API described: as OpenAPI for programs, and as a page for people. */
export function descriptionRoutes(app: Hono): void {
  // Made when it is first asked for: it takes longer than all the rest of building the API.
  let document: ReturnType<typeof openApiDocument> | undefined
  app.get('/api/openapi.json', (c) => c.json((document ??= openApiDocument(VERSION))))
  app.get('/api', (c) => c.html(descriptionPage()))
}

function descriptionPage() {
  const all = Object.entries<Operation>(operations)
  const tags = [...new Set(all.map(([, operation]) => operation.tag))]
  const sections = tags.map((tag) => {
    const rows = all
      .filter(([, operation]) => operation.tag === tag)
      .map(
        ([name, { method, path, summary, query, body, upload, success, refusals, writes }]) =>
          html`<tr id="${name}">
            <td><b>${method.toUpperCase()}</b></td>
            <th scope="row"><code>${path}</code></th>
            <td>${summary}${writes && html`<br /><small>${writesWords(writes)}</small>`}</td>
            <td>${Object.keys(query?.shape ?? {}).join(', ') || '–'}</td>
            <td>${upload ? 'a file' : body ? 'JSON' : '–'}</td>
            <td>${[success, ...refusals].join(', ')}</td>
          </tr>`,
      )
    return html`<section>
      <h2 id="${anchor(tag)}">${tag}</h2>
      <div class="scroll" role="region" aria-labelledby="${anchor(tag)}" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">Address</th>
              <th scope="col">What it does</th>
              <th scope="col">Query</th>
              <th scope="col">Body</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
    </section>`
  })
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>The API — Partnership Scorecard</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <p><a href="/">Partnership Scorecard</a></p>
          <h1>The API</h1>
          <p>
            Everything the pages do, they do through these addresses. Each field of every request and answer
            is described in <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
          </p>
          <ul>
            <li>Figures are decimal text (“141.6”), so that no digit is lost.</li>
            <li>
              Quarters are written <code>2010-11-q2</code> (July to September 2010); dates
              <code>2010-11-29</code>.
            </li>
            <li><code>asAt</code> shows what was known by the end of that day in London.</li>
            <li>
              A refusal is a problem (RFC 9457): <code>detail</code> says what happened and what to do,
              <code>fields</code> where.
            </li>
            <li>
              Nobody’s change is overwritten unseen. Whatever can be changed has an <code>etag</code> beside
              it in the answer that shows it (nothing recorded yet: <code>"0"</code>); a change sends it as
              <code>If-Match</code>. Without it the answer is 428; once it no longer stands, 412 with what
              does, its <code>etag</code>, and who changed it when. <code>If-Match: *</code> follows whatever
              stands.
            </li>
            <li>
              Every write may be sent again. Give it an <code>Idempotency-Key</code>, a text in quotes: for 24
              hours the same key and body give the same answer and are done once. Another body under it is
              refused (422), and so is a second try while the first is being answered (409). Refusals are not
              kept.
            </li>
            <li>Nothing joins or leaves a scorecard without a <code>decision</code>.</li>
          </ul>
          ${sections}
        </main>
      </body>
    </html>`
}

const anchor = (tag: string) => tag.toLowerCase().replaceAll(' ', '-')

const style = `html{background:#fbfaf6;color:#16191d;font:1rem/1.5 "Source Sans 3",system-ui,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem}h1,h2{font-family:"Source Serif 4",Georgia,serif;line-height:1.2}
h2{border-top:2px solid #16191d;padding-top:.5rem;margin-top:2rem}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #d8d2c4;font-weight:400}
thead th{font-size:.8125rem;font-weight:600;border-bottom-color:#16191d}a{color:#12436d}code{font-size:.9em}
:focus-visible{outline:3px solid #16191d;box-shadow:0 0 0 5px #fd0}`
