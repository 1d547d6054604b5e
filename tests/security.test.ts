import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/**
 * OWASP ASVS 5.0.0 by section: how many requirements it has, and which of them are of level 3 only (from – to).
 * https://github.com/OWASP/ASVS/tree/v5.0.0/5.0
 */
const sections: Readonly<
  Record<string, readonly [requirements: number, ofLevel3?: readonly [number, number]]>
> = {
  '1.1': [2],
  '1.2': [10, [10, 10]],
  '1.3': [12, [12, 12]],
  '1.4': [3],
  '1.5': [3, [3, 3]],
  '2.1': [3],
  '2.2': [3],
  '2.3': [5, [5, 5]],
  '2.4': [2, [2, 2]],
  '3.1': [1, [1, 1]],
  '3.2': [3, [3, 3]],
  '3.3': [5, [5, 5]],
  '3.4': [8, [7, 8]],
  '3.5': [8, [6, 8]],
  '3.6': [1, [1, 1]],
  '3.7': [5, [3, 5]],
  '4.1': [5, [4, 5]],
  '4.2': [5, [2, 5]],
  '4.3': [2],
  '4.4': [4],
  '5.1': [1],
  '5.2': [6, [4, 6]],
  '5.3': [3, [3, 3]],
  '5.4': [3],
  '6.1': [3],
  '6.2': [12],
  '6.3': [8, [5, 8]],
  '6.4': [6, [5, 6]],
  '6.5': [8, [6, 8]],
  '6.6': [4, [4, 4]],
  '6.7': [2, [1, 2]],
  '6.8': [4],
  '7.1': [3],
  '7.2': [4],
  '7.3': [2],
  '7.4': [5],
  '7.5': [3, [3, 3]],
  '7.6': [2],
  '8.1': [4, [3, 4]],
  '8.2': [4, [4, 4]],
  '8.3': [3, [2, 3]],
  '8.4': [2, [2, 2]],
  '9.1': [3],
  '9.2': [4],
  '10.1': [2],
  '10.2': [3, [3, 3]],
  '10.3': [5, [5, 5]],
  '10.4': [16, [12, 16]],
  '10.5': [5],
  '10.6': [2],
  '10.7': [3],
  '11.1': [4, [3, 4]],
  '11.2': [5, [4, 5]],
  '11.3': [5, [4, 5]],
  '11.4': [4],
  '11.5': [2, [2, 2]],
  '11.6': [2, [2, 2]],
  '11.7': [2, [1, 2]],
  '12.1': [5, [4, 5]],
  '12.2': [2],
  '12.3': [5, [5, 5]],
  '13.1': [4, [2, 4]],
  '13.2': [6, [6, 6]],
  '13.3': [4, [3, 4]],
  '13.4': [7, [6, 7]],
  '14.1': [2],
  '14.2': [8, [5, 8]],
  '14.3': [3],
  '15.1': [5, [4, 5]],
  '15.2': [5, [4, 5]],
  '15.3': [7],
  '15.4': [4, [1, 4]],
  '16.1': [1],
  '16.2': [5],
  '16.3': [4],
  '16.4': [3],
  '16.5': [4, [4, 4]],
  '17.1': [2, [2, 2]],
  '17.2': [8, [5, 8]],
  '17.3': [2],
}

test('docs/security.md answers every requirement of ASVS 5.0 level 2, once and in order', async () => {
  const asked = Object.entries(sections).flatMap(([section, [requirements, [from, to] = [Infinity, 0]]]) =>
    Array.from({ length: requirements }, (_, index) => index + 1).map((number) => ({
      id: `${section}.${number}`,
      level: number >= from && number <= to ? 3 : 2,
    })),
  )
  const text = await readFile('docs/security.md', 'utf8')
  const answered = [...text.matchAll(/^- \*\*(\d+\.\d+\.\d+)\*\*/gm)].map(([, id]) => id)
  const ofLevel2 = asked.filter(({ level }) => level === 2).map(({ id }) => id)
  expect(ofLevel2).toHaveLength(253)
  expect(ofLevel2.filter((id) => !answered.includes(id))).toEqual([])
  expect(answered).toEqual(asked.map(({ id }) => id).filter((id) => answered.includes(id)))
})
