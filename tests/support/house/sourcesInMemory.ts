import { type Import, type Module, modulesOf } from './imports.ts'
import type { Offence } from './offence.ts'
import type { Files } from './projectFiles.ts'

/** A made-up project: path to text. */
export type Sources = Record<string, string>

export function filesOf(sources: Sources): Files {
  return new Map(Object.entries(sources))
}

export function modules(sources: Sources): Module[] {
  return modulesOf(filesOf(sources))
}

export function offenders(offences: Offence[]): string[] {
  return offences.map(({ offender }) => offender)
}

/** Whom a rule about imports names in a made-up project. */
export function named(rule: (imports: readonly Import[]) => Offence[], sources: Sources): string[] {
  return offenders(rule(modules(sources).flatMap(({ imports }) => imports)))
}
