import process from 'node:process';

/**
 * Resolves when somebody asks the program to end (SIGTERM, or Ctrl-C). Who asks twice does not want to wait: the process ends at once,
 * the embedded database goes on by itself and is taken over by the next start.
 */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}

/**
 * A signal that aborts when somebody asks the program to end, for work that has to clean up behind itself. `forget` gives the process
 * its usual ending back. Who asks twice ends it at once.
 */
export function abortedOnEnding(): { signal: AbortSignal; forget: () => void } {
  const ending = new AbortController();
  const abort = () => ending.abort(new Error('asked to end'));
  process.once('SIGTERM', abort).once('SIGINT', abort);
  return { signal: ending.signal, forget: () => void process.off('SIGTERM', abort).off('SIGINT', abort) };
}
