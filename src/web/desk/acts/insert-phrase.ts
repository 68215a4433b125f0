/** The gap in a phrase that the officer fills in. */
export const GAP = '＿＿';

/** Adds a phrase to a text on a line of its own, and puts the hand where it has to go on: into the first gap, else to the end. */
export function insertPhrase(areaId: string, phrase: string): void {
  const area = document.getElementById(areaId);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const before = area.value.trimEnd();
  const from = before === '' ? 0 : before.length + 1;
  area.value = before === '' ? phrase : `${before}\n${phrase}`;
  // The form keeps its draft on input, which a script has to announce itself.
  area.dispatchEvent(new Event('input', { bubbles: true }));
  const gap = area.value.indexOf(GAP, from);
  area.focus();
  if (gap === -1) area.setSelectionRange(area.value.length, area.value.length);
  else area.setSelectionRange(gap, gap + GAP.length);
}
