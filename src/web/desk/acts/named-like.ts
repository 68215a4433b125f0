type Named = { name: { zh: string; en?: string } };

/** Those whose name in either language holds this part, however it is written; all where nothing is looked for. */
export function namedLike<Thing extends Named>(things: readonly Thing[], part: string): Thing[] {
  const wanted = part.trim().toLowerCase();
  return things.filter(({ name: { zh, en = '' } }) => [zh, en].some((name) => name.toLowerCase().includes(wanted)));
}
