import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { changedFaults, type Faults } from './faults.ts';
import type { KeptMessages } from './kept.ts';
import { bodyOf, end, guarded, listen, nothingHere, serverOf, type Answer, type OwnServer } from './own-page.ts';
import { SimulatorPage, type SimulatorPageProps } from './SimulatorPage.tsx';
import { STYLE } from './style.ts';

/** What a page shows and changes; both simulators are such. */
export type Shown<Standing extends Faults> = { kept: KeptMessages; faults: Standing };

type Opening<Standing extends Faults> = { kind: SimulatorPageProps['kind']; port: number; shown: Shown<Standing> };

/** What a simulator took, as a page and as JSON, and its faults to be set. On this machine only, and only under this machine's names. */
export async function openPageServer<Standing extends Faults>({
  kind,
  port,
  shown,
}: Opening<Standing>): Promise<OwnServer> {
  const answer: Answer = async (request, response) => {
    switch (`${request.method ?? ''} ${request.url ?? ''}`) {
      case 'GET /':
        return end(response, { status: 200, kind: 'text/html', content: pageOf(kind, shown) });
      case 'GET /style.css':
        return end(response, { status: 200, kind: 'text/css', content: STYLE });
      case 'GET /messages.json':
        return end(response, { status: 200, kind: 'application/json', content: jsonOf(kind, shown) });
      case 'POST /faults':
        return setFaults(request, response, shown);
      default:
        return nothingHere(response);
    }
  };
  return listen(serverOf(guarded(answer)), port);
}

const pageOf = (kind: SimulatorPageProps['kind'], { kept, faults }: Shown<Faults>): string =>
  `<!doctype html>${renderToStaticMarkup(createElement(SimulatorPage, { kind, messages: kept.latest, faults }))}`;

const jsonOf = (kind: SimulatorPageProps['kind'], { kept, faults }: Shown<Faults>): string =>
  JSON.stringify({ simulator: 'SIMULATOR 模拟器', kind, faults, messages: kept.latest });

async function setFaults<Standing extends Faults>(
  request: IncomingMessage,
  response: ServerResponse,
  shown: Shown<Standing>,
): Promise<void> {
  const text = await bodyOf(request);
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const given = isForm ? formOf(text, shown.faults) : parsed(text);
  const changed = given && changedFaults(shown.faults, given);
  if (!changed?.ok)
    return end(response, {
      status: 422,
      kind: 'application/json',
      content: JSON.stringify(changed?.error ?? { code: 'notJson' }),
    });
  shown.faults = changed.value;
  if (!isForm) return end(response, { status: 200, kind: 'application/json', content: JSON.stringify(changed.value) });
  response.writeHead(303, { location: '/' }).end();
}

/** A switch that is off is left out of a form. */
function formOf(text: string, standing: Faults): Record<string, unknown> {
  const off = Object.entries(standing).flatMap(([name, value]) => (typeof value === 'boolean' ? [[name, false]] : []));
  return { ...Object.fromEntries(off), ...Object.fromEntries(new URLSearchParams(text)) };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
