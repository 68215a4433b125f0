import type { CasePage } from '../../modules/intake/cases/contract.ts';
import type { CaseChoices, ExportCases, FindCases } from '../../modules/intake/finding/contract.ts';
import { caseAddresses } from './addresses.ts';
import { read, send, sendForStream } from './client.ts';

export const readChoices = (signal?: AbortSignal) => read<CaseChoices>(caseAddresses.choices, signal);

/** Asks by POST, since addresses are kept on the way. It changes nothing, so any key will do. */
export const findCases = (asked: FindCases) =>
  send<CasePage>(caseAddresses.find, { method: 'POST', body: asked, key: crypto.randomUUID() });

export type ExportedList = { name: string; content: Blob };
type Watch = { arrived: (rows: number) => void; signal: AbortSignal };

/** Fetches a list as it is read, telling how many rows have come. Throws when the line is cut: half a list is none. */
export async function exportCases(asked: ExportCases, { arrived, signal }: Watch): Promise<ExportedList> {
  const response = await sendForStream(caseAddresses.export, asked, signal);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let lines = -1;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    for (const byte of part.value) if (byte === LINE_FEED) lines += 1;
    arrived(Math.max(0, lines));
  }
  const [, name = 'cases.csv'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, content: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
}

const LINE_FEED = 10;
