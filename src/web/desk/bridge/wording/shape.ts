import type { Card, Device, Step } from '../../../bridge/contract.ts';
import type { DeviceFault } from '../fault.ts';

/** What went wrong, with the day where there is one, and what to do about it. */
type FaultWording = { what: (on: string) => string; way: string };

export type BridgeWording = {
  title: string;
  simulated: string;
  readCard: string;
  capture: string;
  asking: string;
  steps: Readonly<Record<Step, string>>;
  giveUp: string;
  status: Readonly<Record<'readerReady' | 'readerMissing' | 'unpaired' | 'seeking' | 'incompatible', string>>;
  stages: Readonly<Record<'off' | 'seeking' | 'away' | 'incompatible' | 'unpaired' | 'paired', string>>;
  connect: string;
  connectHint: (origin: string) => string;
  again: string;
  forget: string;
  kinds: Readonly<Record<Device['kind'], string>>;
  ready: string;
  unplugged: string;
  trying: string;
  tryingHint: string;
  picture: string;
  pairing: { code: string; hint: string; unfit: string; send: string; done: string };
  card: {
    title: string;
    photo: string;
    name: string;
    sex: string;
    sexes: Readonly<Record<Card['sex'], string>>;
    nation: string;
    otherNation: string;
    bornOn: string;
    address: string;
    number: string;
    authority: string;
    valid: string;
    until: (from: string, until: string) => string;
    longTerm: string;
  };
  faults: Readonly<Record<DeviceFault, FaultWording>>;
};
