import type { Rebase } from '../../../contract/settings.ts'

/** What is being changed in a dialog. */
export type Setting =
  | { readonly setting: 'rule' }
  | { readonly setting: 'ownRule' }
  | { readonly setting: 'rebase' }
  | { readonly setting: 'withdrawRebase'; readonly rebase: Rebase; readonly reference: string }
  | ({ readonly setting: 'renameGroup' } & GroupChanged)
  | ({ readonly setting: 'closeGroup' } & GroupChanged)

/** `etag`: the version of its name and of whether it is open. */
type GroupChanged = { readonly groupId: string; readonly name: string; readonly etag: string }
