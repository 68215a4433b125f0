/** One part of a model as a list shows it to whoever cannot use the picture. */
export type Part = { id: string; kind: string; name: string; leadsTo: readonly string[] };

/** A drawing program in the page. `open` refuses what is no model of its kind by rejecting; `changed` is told after every edit. */
export type Editor = {
  open: (xml: string) => Promise<void>;
  save: () => Promise<string>;
  parts: () => readonly Part[];
  close: () => void;
};

export type MountEditor = (container: HTMLElement, changed: () => void) => Editor;
