import type { Page } from 'playwright-core';

/** As many stops as a page may have before somebody gives up looking; the studio has one for every step of a process. */
const MOST_STOPS = 150;
/** As many options as a choice may have: the departments of a county. */
const MOST_OPTIONS = 120;

/** Somebody at a page with a keyboard and nothing else. */
export class Keyboard {
  readonly page: Page;
  #pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** How many keys were pressed since the count was begun; a chord counts each of its keys. */
  get pressed(): number {
    return this.#pressed;
  }

  beginCount(): void {
    this.#pressed = 0;
  }

  async press(...strokes: string[]): Promise<void> {
    for (const stroke of strokes) {
      this.#pressed += stroke.split('+').length;
      await this.page.keyboard.press(stroke);
    }
  }

  async type(text: string): Promise<void> {
    this.#pressed += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** Goes on by Tab until the focus is on what bears this name. */
  tabTo(name: string): Promise<void> {
    return this.#seek(name, 'Tab');
  }

  /** The same the other way, to what stands further up. */
  tabBackTo(name: string): Promise<void> {
    return this.#seek(name, 'Shift+Tab');
  }

  async #seek(name: string, stroke: string): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const here = await this.focusedName();
      if (here.includes(name)) return;
      passed.push(here);
      await this.press(stroke);
    }
    throw new Error(`${stroke} does not lead to ${name}, but to ${[...new Set(passed)].join(' | ')}`);
  }

  /** Of the choice that has the focus, the option of this name, by arrow keys. */
  async choose(name: string): Promise<void> {
    await this.press('Home');
    for (let option = 0; option < MOST_OPTIONS; option += 1) {
      if ((await this.#chosenOption()) === name) return;
      await this.press('ArrowDown');
    }
    throw new Error(`no option is ${name}`);
  }

  #chosenOption(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      return focused instanceof HTMLSelectElement ? focused.selectedOptions[0]?.text.trim() : undefined;
    });
  }

  /** What a screen reader would call the focused thing, near enough: its label, or its text. */
  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return '';
      const labels = 'labels' in focused && focused.labels instanceof NodeList ? [...focused.labels] : [];
      const texts = [
        focused.getAttribute('aria-label'),
        ...labels.map((label) => label.textContent),
        focused.textContent,
      ];
      return texts.find((text) => text !== null && text.trim() !== '')?.trim() ?? '';
    });
  }
}
