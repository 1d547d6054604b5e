/** The root of each resource's keys, so that a write can say what it changed. The keys below them are in *Queries.ts. */
export const queryKeys = {
  me: ['me'],
  partnership: ['partnership'],
  scorecards: ['scorecards'],
  indicators: ['indicators'],
  meetings: ['meetings'],
  actions: ['actions'],
  imports: ['imports'],
  importMappings: ['import mappings'],
  catalogue: ['catalogue'],
  settings: ['settings'],
  account: ['account'],
  calendarLink: ['calendar link'],
  people: ['people'],
  papers: ['papers'],
  log: ['log'],
  histories: ['histories'],
} as const
