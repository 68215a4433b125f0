import { civilDate } from '../../kernel/civil-date.ts';
import { never } from '../../kernel/result.ts';
import type { Certificate, Event, Standing } from './model.ts';

export function evolve(current: Certificate, event: Event): Certificate {
  if (event.type === 'certificateIssued') {
    const { certificateType: type, department, face } = event;
    return { state: 'valid', type, department, version: 1, asked: null, ...termOf(face) };
  }
  if (current.state === 'unissued') return current;
  const { type, department, version, from, until, asked } = current;
  const standing: Standing = { type, department, version, from, until, asked };
  switch (event.type) {
    case 'certificateRenewed':
      return { ...standing, state: 'valid', ...versionOf(event), asked: event.how === 'renewed' ? null : asked };
    case 'certificateRenewedByLaw':
      return { ...current, ...versionOf(event), asked: null };
    case 'renewalAsked':
      return { ...current, asked: { request: event.request, on: civilDate(event.on), inTime: event.inTime } };
    case 'renewalRefused':
    case 'renewalDropped':
      return { ...current, asked: null };
    case 'certificateSuspended':
      return { ...standing, state: 'suspended', suspendedOn: civilDate(event.on) };
    case 'certificateResumed':
      return { ...standing, state: 'valid' };
    case 'certificateEnded':
      return { ...standing, state: 'ended', how: event.how, endedOn: civilDate(event.on), asked: null };
    case 'certificateRecalled':
      return { ...standing, state: 'ended', how: 'recalled', endedOn: civilDate(event.on), asked: null };
    case 'documentIssued':
    case 'copyMade':
    case 'copyWithdrawn':
      return current;
    case 'certificateExpired':
      return { ...standing, state: 'ended', how: 'expired', endedOn: civilDate(event.on) };
    default:
      return never(event);
  }
}

type Versioned = { version: number; face: { from: string; until: string | null } };
const versionOf = ({ version, face }: Versioned) => ({ version, ...termOf(face) });

const termOf = ({ from, until }: { from: string; until: string | null }) => ({
  from: civilDate(from),
  until: until === null ? null : civilDate(until),
});
