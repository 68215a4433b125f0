import type { Page } from 'playwright-core';

/** As many stops as a page may have before somebody gives up looking. */
const MOST_STOPS = 80;

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
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const here = await this.focusedName();
      if (here.includes(name)) return;
      passed.push(here);
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}, but to ${[...new Set(passed)].join(' | ')}`);
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
