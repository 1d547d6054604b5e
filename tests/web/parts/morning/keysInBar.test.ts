import { expect, test } from 'vitest'
import { keysInBar } from '../../../../src/web/parts/morning/keysInBar.ts'

const run = () => undefined
const key = (name: string, shown?: string) => ({
  key: name,
  words: `What ${name} does`,
  run,
  ...(shown && { shown }),
})
const onEveryItem = [key('ArrowRight', '→'), key('1'), key('o'), key('z'), key('s'), key('b')]
const namedIn = (named: ReturnType<typeof keysInBar>) => named.map(({ shown, words }) => `${shown} ${words}`)

test('the bar names the keys of an item to decide in short words; moving on and answering are shown elsewhere', () => {
  expect(namedIn(keysInBar(onEveryItem, [], false))).toEqual([
    'O owner',
    'Z undo',
    'S start',
    'B blank screen',
  ])
  expect(namedIn(keysInBar(onEveryItem, [], true))).toContain('S end')
})

test('over earlier decisions it names what acts on the one in hand, and the start of the meeting', () => {
  const ofEarlier = [
    { ...key('o'), short: 'owner' },
    { ...key('Enter'), short: 'open the indicator' },
    { ...key('ArrowDown', '↓'), short: '' },
  ]
  expect(namedIn(keysInBar([...ofEarlier, ...onEveryItem.slice(3)], ofEarlier, false))).toEqual([
    'O owner',
    'Enter open the indicator',
    'S start',
  ])
})

test('a key that is only listed cannot be pressed in the bar', () => {
  expect(keysInBar([{ key: 'z', words: 'Undo' }], [], true)).toEqual([])
})
