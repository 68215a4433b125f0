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
