import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { parseSync, type Program, Visitor } from 'oxc-parser'
import type { Files } from './projectFiles.ts'

/** One module asking for another, in whatever way: a type, a re-export and a worker's address count too. */
export interface Import {
  from: string
  /** A project path (`src/domain/ids.ts`), a package (`date-fns`), or a module of Node's own (`node:fs`). */
  to: string
  isOurs: boolean
  /** Gone after type stripping: `import type …`; not `import { type … }`, which still loads the module. */
  isTypeOnly: boolean
  isDynamic: boolean
}

export interface Module {
  path: string
  program: Program
  imports: Import[]
}

/** Each TypeScript or JavaScript file among these, parsed; a file that does not parse is a fault. */
export function modulesOf(files: Files): Module[] {
  return [...files]
    .filter(([path]) => /\.(ts|tsx|mjs)$/.test(path))
    .map(([path, text]) => {
      const { program, errors } = parseSync(path, text)
      if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
      return { path, program, imports: importsIn(path, program) }
    })
}

function importsIn(path: string, program: Program): Import[] {
  const found: Import[] = []
  const add = (specifier: unknown, isTypeOnly: boolean, isDynamic: boolean) => {
    if (typeof specifier !== 'string') return
    found.push({ from: path, ...destination(path, specifier), isTypeOnly, isDynamic })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type', false),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', false),
    ExportNamedDeclaration: (node) => add(node.source?.value, node.exportKind === 'type', false),
    TSImportType: (node) => add(node.source.value, true, false),
    ImportExpression: (node) => add(literal(node.source), false, true),
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
        add(literal(node.arguments[0]), false, true)
      }
    },
    NewExpression(node) {
      const [address, base] = node.arguments
      const isBesideUs = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty'
      const relative = literal(address)
      if (isBesideUs && relative !== null && /\.(ts|tsx|mjs)$/.test(relative)) add(relative, false, true)
    },
  }).visit(program)
  return found
}

function literal(node: { type: string } | undefined): string | null {
  return node?.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : null
}

function destination(from: string, specifier: string): { to: string; isOurs: boolean } {
  if (specifier.startsWith('.')) {
    const bare = specifier.replace(/\?.*$/, '')
    return { to: posix.join(posix.dirname(from), bare), isOurs: true }
  }
  if (specifier.startsWith('node:')) return { to: specifier, isOurs: false }
  if (builtinModules.includes(specifier)) return { to: `node:${specifier}`, isOurs: false }
  const parts = specifier.split('/')
  return { to: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), isOurs: false }
}
