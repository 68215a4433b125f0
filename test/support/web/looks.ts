import type { Page } from 'playwright-core';

/** Texts set smaller than this, in CSS pixels, as they reach the eye: a drawing that is scaled down shrinks its text. */
export const smallTexts = (page: Page, least: number, exempt = 'none'): Promise<string[]> =>
  page.evaluate(
    ([leastSize, exempted]) => {
      const scaleOf = (element: Element) => {
        const svg = element instanceof SVGElement ? (element.closest('svg') ?? element) : null;
        return svg instanceof SVGSVGElement ? (svg.getScreenCTM()?.a ?? 1) : 1;
      };
      const hasText = (element: Element) =>
        element.matches('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea') ||
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      return [...document.body.querySelectorAll('*')]
        .filter((element) => !element.matches('script, noscript, option') && hasText(element))
        .filter(
          (element) => element.getClientRects().length > 0 && !element.matches(`.unseen, .unseen *, ${exempted} *`),
        )
        .map((element) => ({ element, size: Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element) }))
        .filter(({ size }) => size < leastSize - 0.01)
        .map(({ element, size }) => `${size.toFixed(1)} px: ${element.outerHTML.slice(0, 160)}`);
    },
    [least, exempt] as const,
  );

/**
 * Targets that are smaller than this in either direction. A link inside a sentence is as large as its words (WCAG 2.2, 2.5.8, "inline");
 * what a cover or a drawn box makes larger counts as large as that.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((leastSize) => {
    const boxOf = (element: Element) => {
      const cover = getComputedStyle(element, '::after');
      const covers = cover.position === 'absolute' && cover.content === '""' && element.matches('a');
      const box = covers ? (element.closest('li, .card, .item, .case, .task') ?? element) : element;
      return box.getBoundingClientRect();
    };
    const isInSentence = (element: Element) => {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
      const around = element.parentElement?.closest('p, li, dd, span, td, label, div')?.textContent ?? '';
      return around.trim().length > (element.textContent ?? '').trim().length + 1;
    };
    return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
      .filter((element) => element.getClientRects().length > 0 && !element.matches('.skip') && !isInSentence(element))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => Math.round(box.height) < leastSize || Math.round(box.width) < leastSize)
      .map(
        ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)}: ${element.outerHTML.slice(0, 160)}`,
      );
  }, least);

/** By how much the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Places where something to read stands beside something else to read; a label beside its value and buttons in a row are one thing. */
export const columns = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const tracksOf = (element: Element) => getComputedStyle(element).gridTemplateColumns.split(' ').length;
    const isGrid = (element: Element) => getComputedStyle(element).display === 'grid';
    const besides = (element: Element) => {
      const boxes = [...element.children]
        .map((child) => child.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      return boxes.some((one, at) =>
        boxes.slice(at + 1).some((other) => other.left >= one.right && other.top < one.bottom),
      );
    };
    return [...document.querySelectorAll('main *, .help *')]
      .filter((element) => element.getClientRects().length > 0)
      .filter(
        (element) =>
          (isGrid(element) && tracksOf(element) > 1) ||
          (element.matches('.case, .summary-row, .choices-row, .cells > div') && besides(element)),
      )
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** What can be focused and shows no ring, or one that the eye does not tell from what is behind it (WCAG 2.2, 2.4.7, 1.4.11). */
export const unseenFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: string, other: string) => {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const behind = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return numbers(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
    };
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, textarea, input:not([type=hidden])'),
    ]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        element.focus();
        const drawn = element.matches('.choice input') ? element.nextElementSibling : element;
        if (drawn === null) return true;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn);
        if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return true;
        return ratio(outlineColor, behind(drawn.parentElement)) < 3;
      })
      .map((element) => element.outerHTML.slice(0, 160));
  });

/** Shapes of drawings that stand out from nothing, neither filled nor outlined (WCAG 2.2, 1.4.11). */
export const unseenShapes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: string, other: string) => {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const behind = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return numbers(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
    };
    return [...document.querySelectorAll('svg')]
      .filter((svg) => svg.getClientRects().length > 0)
      .filter((svg) => {
        const back = behind(svg);
        return ![...svg.querySelectorAll('path, rect, circle, polygon, text, line')].some((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].some((paint) => paint !== 'none' && ratio(paint, back) >= 3);
        });
      })
      .map((svg) => svg.outerHTML.slice(0, 160));
  });

/** Acts that move on, where a page has more than one: somebody at a kiosk is shown one thing to do. */
export const competingActs = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const acts = [...document.querySelectorAll('main .button-go')].filter((act) => act.getClientRects().length > 0);
    return acts.length > 1 ? acts.map((act) => `one act of several: ${act.outerHTML.slice(0, 120)}`) : [];
  });
