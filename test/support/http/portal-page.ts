import { agentAt } from '../app/agent.ts';

/** The text of a page's main part, its links, and what it has the browser remember. */
export async function openPage(origin: string, path: string, cookie = 'lang=zh') {
  const answer = await agentAt(origin, cookie).send('GET', path, { headers: { accept: 'text/html' } });
  const [, main = ''] = answer.text.split('<main');
  const content = main.slice(0, main.indexOf('</main>'));
  return {
    status: answer.status,
    heading: /<h1[^>]*>(.*?)<\/h1>/s.exec(content)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '',
    text: content.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '),
    links: [...content.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&')),
    items: [...content.matchAll(/href="\/items\/([a-z0-9-]+)"/g)].map(([, key]) => key ?? ''),
    cookies: answer.headers.getSetCookie(),
  };
}
