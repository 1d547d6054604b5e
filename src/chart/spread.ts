/** Something that wants its centre at `centre` and needs `size` of room. */
export type Wish = { readonly centre: number; readonly size: number }

type Cluster = {
  start: number
  size: number
  members: { readonly index: number; readonly offset: number }[]
  pull: number
}

/**
 * Centres that overlap nowhere and move least from where they were wished, kept between `low` and `high`; in the order
 * given. Wishes at the same centre keep the order they are given in. Where there is more to place than room, the
 * overflow passes `high`.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.centre - wishes[b]!.centre || a - b)
  const clusters: Cluster[] = []
  for (const index of order) {
    const { centre, size } = wishes[index]!
    let latest: Cluster = { start: 0, size, members: [{ index, offset: 0 }], pull: centre - size / 2 }
    settle(latest, low, high)
    let before = clusters.at(-1)
    while (before && before.start + before.size > latest.start) {
      clusters.pop()
      latest = merged(before, latest)
      settle(latest, low, high)
      before = clusters.at(-1)
    }
    clusters.push(latest)
  }
  const centres = wishes.map(({ centre }) => centre)
  for (const { start, members } of clusters) {
    for (const { index, offset } of members) centres[index] = start + offset + wishes[index]!.size / 2
  }
  return centres
}

function settle(cluster: Cluster, low: number, high: number): void {
  cluster.start = Math.max(low, Math.min(cluster.pull / cluster.members.length, high - cluster.size))
}

function merged(first: Cluster, second: Cluster): Cluster {
  const shifted = second.members.map(({ index, offset }) => ({ index, offset: offset + first.size }))
  return {
    start: 0,
    size: first.size + second.size,
    members: [...first.members, ...shifted],
    pull: first.pull + second.pull - first.size * second.members.length,
  }
}
