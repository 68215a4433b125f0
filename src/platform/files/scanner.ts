/**
 * A virus scanner. Throws when it cannot be reached: the file then stays visibly `unscanned` and is tried again.
 */
export type Scanner = {
  readonly name: string;
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanResult>;
};

/** `finding` is the scanner's name for what it found. */
export type ScanResult = { clean: true } | { clean: false; finding: string };

export type ScanState = 'unscanned' | 'clean' | 'infected';
