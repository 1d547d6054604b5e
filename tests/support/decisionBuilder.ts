/** A decision that names nobody, no day and no amendment, and a recommendation that asks for no change of its own. */
export const namingNobody = { amendedWording: null, deferredTo: null, owners: [], dueOn: null }
export const decisionNamingNobody = { ...namingNobody, etag: '"0"', revised: null }
export const askingNoChange = { priorityId: null, groupId: null, proposal: null }

const draftRecord = {
  knownOn: '2010-11-29',
  recordedOn: '2010-11-29',
  recordedAt: '2010-11-29T09:00:00.000Z',
  recordedBy: 'Policy officer',
  enteredLate: false,
}

/** What every recommendation of a meeting as read carries besides its words. */
export const asDrafted = { ...askingNoChange, etag: '"0"', record: draftRecord }
