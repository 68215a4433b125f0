const LINK = /<a\b([^>]*)>([\s\S]*?)<\/a>/gi;

/** Telephones, letters, other sites, apps: whatever leads off a machine that stands in a hall; and files that would stay on it. */
const WAY_OUT = /\shref="(?:[a-z][a-z0-9+.-]*:|\/\/)|\sdata-document\b/i;
const OF_A_LINK = /\s(?:href|target|rel|download|data-document)(?:="[^"]*")?/gi;

/**
 * What no page of a kiosk may have, whichever page it is: a link that leads off this site or to a file becomes its words, and one that looks
 * like a button goes; no browser remembers what was typed. On the finished markup, so that no page has to think of it and none can forget
 * it: the renderer escapes `<`, `>` and `"` wherever they are text, and links do not stand in links.
 */
export function kioskMarkup(html: string): string {
  return html
    .replaceAll(LINK, (link: string, attributes: string, words: string) => {
      if (!WAY_OUT.test(attributes)) return link;
      return /\sclass="button\b/.test(attributes) ? '' : `<span${attributes.replaceAll(OF_A_LINK, '')}>${words}</span>`;
    })
    .replaceAll(/\sautocomplete="[^"]*"/gi, ' autocomplete="off"')
    .replaceAll(/<form\b/gi, '<form autocomplete="off"');
}

export const isKioskMarkup = (html: string): boolean => /^<html[^>]*\sdata-mode="kiosk"/.test(html);
