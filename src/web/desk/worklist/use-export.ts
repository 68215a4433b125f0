import { useState } from 'react';
import { exportCases } from '../../api/finding.ts';
import { troubleOf, type Trouble } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useSought } from './SoughtRoom.tsx';
import { useFilter } from './use-work.ts';

export type Exporting =
  | { state: 'idle' }
  | { state: 'running'; rows: number; stop: () => void }
  | { state: 'done'; rows: number }
  | { state: 'failed'; trouble: Trouble };

/** Takes the list as it stands before the officer into a file; the desk goes on meanwhile. */
export function useExport(): { exporting: Exporting; start: () => void } {
  const language = useLanguage();
  const filter = useFilter();
  const { sought } = useSought();
  const [exporting, setExporting] = useState<Exporting>({ state: 'idle' });

  const run = async () => {
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    let rows = 0;
    const arrived = (count: number) => {
      rows = count;
      setExporting({ state: 'running', rows, stop });
    };
    arrived(0);
    try {
      const asked = { ...filter, state: filter.state ?? 'open', language, ...(sought && { sought }) };
      const list = await exportCases(asked, { arrived, signal: stopping.signal });
      keep(list);
      setExporting({ state: 'done', rows });
    } catch (error) {
      setExporting(stopping.signal.aborted ? { state: 'idle' } : { state: 'failed', trouble: troubleOf(error) });
    }
  };
  return { exporting, start: () => void run() };
}

/** Hands the file to the browser, which asks where it should lie. */
function keep({ name, content }: Awaited<ReturnType<typeof exportCases>>): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
