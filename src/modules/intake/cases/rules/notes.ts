/** What the entry of an item says about a material besides its name, word for word; where it says nothing, nothing is said. */
export function notesOf({ shareNote, applicableWhen }: { shareNote?: string; applicableWhen?: string }): string[] {
  // A situation is named by a key, which is no sentence for people.
  const when = applicableWhen !== undefined && /\p{Script=Han}/u.test(applicableWhen) ? [applicableWhen] : [];
  return [...when, ...(shareNote === undefined ? [] : [shareNote])];
}
