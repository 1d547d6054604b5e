import { visitorKeys } from 'oxc-parser'
import type { Module } from './imports.ts'
import type { Offence } from './offence.ts'

interface Node {
  type: string
  [key: string]: unknown
}

const OUTSIDE = new Set(
  'fetch process window document navigator localStorage sessionStorage globalThis performance console crypto setTimeout setInterval'.split(
    ' ',
  ),
)
const OUTSIDE_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now'])

/** Where domain looks at the clock, the network, chance or the machine, instead of being told. */
export function purityOffences(modules: readonly Module[]): Offence[] {
  return modules
    .filter(({ path }) => path.startsWith('src/domain/'))
    .flatMap(({ path, program }) => {
      const root = program as unknown as Node
      const ours = new Set(declaredNames(root))
      const used = new Set(outsideUses(root).filter((name) => !ours.has(name)))
      return [...used].map((name) => ({
        offender: `${path} uses ${name}`,
        because: 'it comes in by the door',
      }))
    })
}

function outsideUses(node: Node): string[] {
  const here = outsideUse(node)
  return [...(here === null ? [] : [here]), ...children(node).flatMap(outsideUses)]
}

function outsideUse(node: Node): string | null {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const isDate = (node.callee as Node).name === 'Date'
    const isBare = (node.arguments as Node[]).length === 0 || node.type === 'CallExpression'
    return isDate && isBare ? (node.type === 'NewExpression' ? 'new Date()' : 'Date()') : null
  }
  if (node.type === 'MemberExpression') {
    const name = `${(node.object as Node).name}.${(node.property as Node).name}`
    return OUTSIDE_MEMBERS.has(name) ? name : null
  }
  return node.type === 'Identifier' && OUTSIDE.has(String(node.name)) ? String(node.name) : null
}

/** Names this file gives to things of its own: a `window` of seven figures is not the browser's. */
function declaredNames(node: Node): string[] {
  const patterns: Record<string, string[]> = {
    VariableDeclarator: ['id'],
    FunctionDeclaration: ['id', 'params'],
    FunctionExpression: ['params'],
    ArrowFunctionExpression: ['params'],
    ImportSpecifier: ['local'],
    TSFunctionType: ['params'],
    TSMethodSignature: ['params'],
  }
  const here = (patterns[node.type] ?? []).flatMap((key) => [node[key]].flat()).filter(isNode)
  return [...here.flatMap(boundNames), ...children(node).flatMap(declaredNames)]
}

function boundNames(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [String(pattern.name)]
  if (pattern.type === 'Property') return boundNames(pattern.value as Node)
  if (pattern.type === 'AssignmentPattern') return boundNames(pattern.left as Node)
  return children(pattern).flatMap(boundNames)
}

/** The parts of a node that are looked up by name; the name after a dot and the key of a property are not. */
function children(node: Node): Node[] {
  const isNameOnly = (key: string) =>
    node.computed !== true &&
    ((node.type === 'MemberExpression' && key === 'property') ||
      (/Propert|Method|Signature/.test(node.type) && key === 'key'))
  return (visitorKeys[node.type] ?? [])
    .filter((key) => !isNameOnly(key))
    .flatMap((key) => [node[key]].flat())
    .filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
