import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe } from 'vitest'
import { firstProgram, onPath } from './programs.ts'

const strace = firstProgram([
  ...(process.env.STRACE_PATH ? [process.env.STRACE_PATH] : []),
  ...onPath('strace'),
])

/** A suite that follows what a process asks of the kernel. Where strace is absent it is skipped by name. */
export function describeSystemCalls(title: string, suite: () => void): void {
  if (strace !== null) describe(title, suite)
  else describe.skip(`${title} (no strace here: install it, apt-get install strace)`, suite)
}

/** Follows processes with all their threads and new children; gives their calls, one a line in order, when it is let go of. */
export async function followed(
  pids: readonly number[],
  file: string,
): Promise<{ calls(): Promise<string[]> }> {
  const calls = 'trace=read,recvfrom,write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync'
  const follower: ChildProcess = spawn(
    strace ?? '',
    ['-f', '-y', '-s', '96', '-e', calls, '-o', file, '-p', pids.join(',')],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  follower.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  while (!pids.every((pid) => said.includes(`Process ${pid} attached`))) {
    if (follower.exitCode !== null) throw new Error(`strace did not follow ${pids.join()}: ${said}`)
    await sleep(10)
  }
  return {
    async calls() {
      const ended = once(follower, 'exit')
      follower.kill('SIGINT')
      await ended
      return joined((await readFile(file, 'utf8')).split('\n'))
    },
  }
}

/** A call that another's came into is written in two parts: it is placed where it ended. */
function joined(lines: readonly string[]): string[] {
  const begun = new Map<string, string>()
  return lines.flatMap((line) => {
    const [, pid = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (call.endsWith('<unfinished ...>')) {
      begun.set(pid, call.slice(0, -'<unfinished ...>'.length))
      return []
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)
    return [resumed ? `${begun.get(pid) ?? ''}${resumed[1] ?? ''}` : call]
  })
}
