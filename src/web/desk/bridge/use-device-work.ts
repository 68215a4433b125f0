import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../kernel/result.ts';
import type { Step } from '../../bridge/contract.ts';
import type { CodedFault } from './fault.ts';
import type { Following } from './wishes.ts';

/** What the devices do for this part of the page, and what came of it last. */
export type DeviceWork =
  { state: 'idle' } | { state: 'working'; step: Step | undefined } | { state: 'failed'; fault: CodedFault };

type Work<Value> = (following: Following) => Promise<Result<Value, CodedFault>>;

/** One thing at a time; whoever leaves the page gives up what he waited for. */
export function useDeviceWork() {
  const [work, setWork] = useState<DeviceWork>({ state: 'idle' });
  const giving = useRef<AbortController>(undefined);
  useEffect(() => () => giving.current?.abort(), []);

  const begin = async <Value>(ask: Work<Value>, take: (value: Value) => void) => {
    if (giving.current) return;
    const mine = new AbortController();
    giving.current = mine;
    setWork({ state: 'working', step: undefined });
    const done = await ask({
      signal: mine.signal,
      onStep: (step) => setWork({ state: 'working', step }),
    });
    giving.current = undefined;
    if (done.ok) take(done.value);
    // Whoever gives up knows it.
    setWork(done.ok || done.error.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', fault: done.error });
  };
  return { work, begin, giveUp: () => giving.current?.abort() };
}
