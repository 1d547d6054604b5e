import type { Page } from 'playwright-core'
import type { Meeting } from '../../src/contract/meetings.ts'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { minuteLine } from '../../src/domain/meetings/minute.ts'
import type { ApiCall } from '../../src/server/example/apiCall.ts'

/** Asks a product under test as its administrator; throws with its answer where that is no success. */
export const callTo =
  ({ url, cookie }: { readonly url: string; readonly cookie: string }): ApiCall =>
  async (method, path, body) => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: { 'content-type': 'application/json', cookie, 'if-match': WHATEVER_STANDS },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }

/** What the record says was decided at a meeting: each recommendation’s minute, null while it is open. */
export async function minutesOf(call: ApiCall, meetingId: string): Promise<(string | null)[]> {
  const meetings = (await call('GET', apiPaths.meetings())) as Meeting[]
  const meeting = meetings.find(({ id }) => id === meetingId)
  return (meeting?.recommendations ?? []).map(({ decision }) => decision && minuteLine(decision))
}

/** The screen of a morning in the hands of somebody with a keyboard and nothing else. */
export function atTheKeys(page: Page) {
  const saved = page.locator('.room-saved')
  return {
    saved,
    press: (key: string) => page.keyboard.press(key),
    /** Waits until the item with this number is on the screen. */
    onItem: (number: number) => page.getByText(`Item ${number} of`, { exact: false }).first().waitFor(),
    /** Decides by its number and waits until the screen says how the minute will read. */
    async decide(key: string, reads: string) {
      await page.keyboard.press(key)
      await saved.getByText(reads).waitFor()
    },
    /** Writes in the field a key leads to, as people do: the words, Enter, and Enter again where it takes several. */
    async write(key: 'o' | 'd', words: string) {
      await page.keyboard.press(key)
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      if (key === 'o') await page.keyboard.press('Enter')
    },
  }
}
