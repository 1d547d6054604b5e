/** Who comes to a performance morning, and for how long. */
export type Morning = {
  readonly url: string
  readonly seconds: number
  /** People who read, and whose open pages follow what is recorded. */
  readonly readers: number
  /** People who enter figures. */
  readonly entering: number
  /** People who record meetings and decisions. */
  readonly recording: number
  /** Seconds a reader looks at a page, on average; whoever writes takes as long over each. */
  readonly lookSeconds: number
}

/** What became of it; times in milliseconds. */
export type MorningReport = {
  readonly reads: readonly number[]
  readonly writes: readonly number[]
  readonly notModified: number
  /** Times that an open page heard of a change. */
  readonly heard: number
  readonly errors: readonly string[]
  /** Writes acknowledged, and those of them that could not be read back afterwards. */
  readonly acknowledged: number
  readonly lost: readonly string[]
  /** Processor time of the crowd itself. */
  readonly crowdCpuSeconds: number
}
