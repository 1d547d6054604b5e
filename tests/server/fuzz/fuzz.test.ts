import { expect, test } from 'vitest'
import { fuzz } from '../../../bench/fuzz/fuzz.ts'
import { LONGEST_MILLISECONDS } from '../../../bench/fuzz/verdict.ts'

/** Another seed asks other things: `FUZZ_SEED=7 npx vitest run tests/server/fuzz`. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 2_010)
const TRIES = 2_000

test(`${TRIES} broken requests and files (FUZZ_SEED=${SEED}) meet no fault and no wait, and every refusal says what and where`, async () => {
  const { findings, statuses, slowestMilliseconds } = await fuzz(SEED, TRIES)
  expect(findings).toEqual([])
  expect(slowestMilliseconds).toBeLessThan(LONGEST_MILLISECONDS)
  // A try that only ever met the same refusal would prove little.
  for (const status of [200, 201, 202, 404, 409, 415, 422])
    expect(statuses[status], String(status)).toBeGreaterThan(5)
}, 60_000)
