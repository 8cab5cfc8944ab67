/** Items in groups, so that no two groups have a part in common; groups and their items stand in the items' order. */
export function independentGroups<T>(items: readonly T[], partsOf: (item: T) => readonly string[]): T[][] {
  const groups: { items: T[]; parts: Set<string> }[] = []
  for (const item of items) {
    const parts = partsOf(item)
    const touched = groups.filter(group => parts.some(part => group.parts.has(part)))
    const [first = { items: [], parts: new Set<string>() }, ...others] = touched
    if (touched.length === 0) groups.push(first)
    for (const other of others) {
      first.items.push(...other.items)
      for (const part of other.parts) first.parts.add(part)
      groups.splice(groups.indexOf(other), 1)
    }
    first.items.push(item)
    for (const part of parts) first.parts.add(part)
  }
  return groups.map(group => group.items)
}
