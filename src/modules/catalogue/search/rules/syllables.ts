/** Splits letters typed without spaces into syllables that are known; undefined when they are no pinyin. */
export function syllablesIn(letters: string, known: ReadonlySet<string>): string[] | undefined {
  const LONGEST = 6;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1)
    for (let length = Math.min(LONGEST, end); length >= 1; length -= 1) {
      const syllable = letters.slice(end - length, end);
      const before = best[end - length];
      if (!before || !known.has(syllable)) continue;
      const now = best[end];
      if (now === undefined || before.length + 1 < now.length) best[end] = [...before, syllable];
    }
  return best[letters.length];
}
