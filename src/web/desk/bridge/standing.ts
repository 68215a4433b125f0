import { never } from '../../../kernel/result.ts';
import type { Answer, Device } from '../../bridge/contract.ts';

/** How this page stands with the program that holds the devices. */
export type Standing =
  /** Nobody asked for it in this browser. */
  | { stage: 'off' }
  | { stage: 'seeking' }
  /** Nobody answers, or not to pages of this address: a browser does not say which. */
  | { stage: 'away' }
  | { stage: 'incompatible' }
  | { stage: 'open'; bridge: Bridge; paired: boolean; devices: readonly Device[] };

type Bridge = Extract<Answer, { type: 'welcome' }>['bridge'];

export const off: Standing = { stage: 'off' };

/** How it stands after the bridge said something. What it says out of turn changes nothing. */
export function standingAfter(standing: Standing, answer: Answer): Standing {
  switch (answer.type) {
    case 'welcome':
      return { stage: 'open', bridge: answer.bridge, paired: answer.paired, devices: answer.devices };
    case 'incompatible':
      return { stage: 'incompatible' };
    case 'paired':
      return standing.stage === 'open' ? { ...standing, paired: true, devices: answer.devices } : standing;
    case 'devices':
      return standing.stage === 'open' && standing.paired ? { ...standing, devices: answer.devices } : standing;
    case 'fault':
      return standing.stage === 'open' && answer.code === 'notPaired'
        ? { ...standing, paired: false, devices: [] }
        : standing;
    case 'progress':
    case 'card':
    case 'picture':
      return standing;
    default:
      return never(answer);
  }
}

export const isReady = (standing: Standing, kind: Device['kind']): boolean =>
  standing.stage === 'open' &&
  standing.paired &&
  standing.devices.some((device) => device.kind === kind && device.ready);

export const isSimulated = (standing: Standing): boolean => standing.stage === 'open' && standing.bridge.simulator;

const LONGEST_WAIT_MS = 30_000;

/** After so many attempts in vain: two seconds, four, eight, and never more than half a minute. */
export const waitBeforeAttempt = (failed: number): number => Math.min(2_000 * 2 ** (failed - 1), LONGEST_WAIT_MS);
