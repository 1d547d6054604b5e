/** The root of each resource's keys, so that a write can say what it changed. The keys below them are in *Queries.ts. */
export const queryKeys = {
  me: ['me'],
  partnership: ['partnership'],
  scorecards: ['scorecards'],
  indicators: ['indicators'],
  meetings: ['meetings'],
  priorities: ['priorities'],
  imports: ['imports'],
  importMappings: ['import mappings'],
  catalogue: ['catalogue'],
  settings: ['settings'],
  account: ['account'],
  people: ['people'],
  papers: ['papers'],
  reports: ['reports'],
  log: ['log'],
  histories: ['histories'],
} as const
