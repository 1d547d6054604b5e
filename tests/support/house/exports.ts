import type { Module } from './imports.ts'
import type { Offence } from './offence.ts'

/** A file is named for what it exports, so its export has a name too. */
export function defaultExportOffences(modules: readonly Module[]): Offence[] {
  return modules
    .filter(({ program }) =>
      program.body.some(
        (statement) =>
          statement.type === 'ExportDefaultDeclaration' ||
          (statement.type === 'ExportNamedDeclaration' &&
            statement.specifiers.some(({ exported }) => 'name' in exported && exported.name === 'default')),
      ),
    )
    .map(({ path }) => ({ offender: path, because: 'it has a default export' }))
}

/** A barrel hides where a thing lives: an index, an `export *`, or a file that only passes on. */
export function barrelOffences(modules: readonly Module[]): Offence[] {
  return modules.flatMap(({ path, program }) => {
    const offence = (because: string) => [{ offender: path, because }]
    if (/(^|\/)index\.\w+$/.test(path)) return offence('it is an index file')
    if (program.body.some(({ type }) => type === 'ExportAllDeclaration')) return offence('it has an export *')
    const isPassingOn = program.body.every(
      (statement) => statement.type === 'ExportNamedDeclaration' && statement.source !== null,
    )
    return isPassingOn && program.body.length > 0 ? offence('it only passes on what others export') : []
  })
}
