import { expect, test } from 'vitest'
import { inlineScriptSources } from '../../../src/server/edge/inlineSources.ts'

test('a script that stands in the page is named by the SHA-256 of its text', () => {
  // printf 'run()' | openssl dgst -sha256 -binary | base64
  expect(inlineScriptSources('<body><script data-page="/a.js">run()</script></body>')).toEqual([
    `'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='`,
  ])
})

test('a script with an address is not, nor is JSON, which is not run', () => {
  const html = '<script src="/a.js"></script><script type="application/json" id="rows">{"a":1}</script>'
  expect(inlineScriptSources(html)).toEqual([])
})
