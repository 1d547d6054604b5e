import { expect, test } from 'vitest'
import type { Partnership } from '../../../../src/contract/partnership.ts'
import { choicesFor, ownerChoices, ownerWritten } from '../../../../src/web/parts/morning/ownerChoices.ts'

const partnership = {
  partners: [
    { id: 'met-police', name: 'Metropolitan Police', shortName: 'Met Police' },
    { id: 'nhs-harrow', name: 'NHS Harrow', shortName: 'NHS Harrow' },
  ],
  managementGroups: [{ id: 'safer-harrow', name: 'Safer Harrow' }],
} as unknown as Partnership
const guests = {
  invitations: [{ role: 'Chief executive', partnerId: 'nhs-harrow' }],
  meeting: { recommendations: [], otherDecisions: [] },
} as never
const choices = ownerChoices(partnership, [], guests)
const written = (words: string) => ownerWritten(words, partnership, choices)

test('words that name an organisation or a group are that, and all others a role', () => {
  expect(written('met police')).toEqual({ kind: 'partner', partnerId: 'met-police' })
  expect(written('Safer Harrow')).toEqual({ kind: 'group', groupId: 'safer-harrow' })
  expect(written('JATCG chair')).toEqual({ kind: 'role', role: 'JATCG chair', partnerId: null })
  expect(written('JATCG chair, Met Police')).toEqual({
    kind: 'role',
    role: 'JATCG chair',
    partnerId: 'met-police',
  })
})

test('what begins with the words written is offered first, and nobody twice', () => {
  expect(choicesFor('harrow', choices, []).map(({ name }) => name)).toEqual(['NHS Harrow', 'Safer Harrow'])
  const taken = [{ kind: 'partner', partnerId: 'nhs-harrow' }] as const
  expect(choicesFor('harrow', choices, taken).map(({ name }) => name)).toEqual(['Safer Harrow'])
})
