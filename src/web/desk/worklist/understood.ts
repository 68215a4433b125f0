import { isLegacyCitizenId } from '../../../kernel/codes/citizen-id.ts';

/**
 * What somebody who typed, pasted or scanned this looks for. A case number may stand in the address; `person` never does. `unfinished`: an
 * identity number that is not whole yet, which must not be taken for a case number either.
 */
export type Understood =
  | { kind: 'nothing' }
  | { kind: 'number'; digits: string }
  | { kind: 'person'; by: 'name' | 'phone' | 'number'; text: string }
  | { kind: 'unfinished' };

const NOTHING: Understood = { kind: 'nothing' };

/** One box for all: case number or its beginning, receipt or its QR code, telephone, identity number, code of an organisation, name. */
export function understood(typed: string): Understood {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return NOTHING;
  const [, scanned] = /[?&]number=(\d{6,18})(?!\d)/.exec(text) ?? [];
  if (scanned !== undefined) return { kind: 'number', digits: scanned };
  return organisationIn(text) ?? runIn(text) ?? nameIn(text);
}

/** GB 32100: eighteen characters with at least one letter, and none of I, O, S, V, Z. Digits alone begin with a 9 at the registers of firms. */
function organisationIn(text: string): Understood | undefined {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  const isCode = /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) && (/[A-Z]./.test(code) || /^9/.test(code));
  return isCode ? { kind: 'person', by: 'number', text: code } : undefined;
}

/** Of the numbers in a text (a receipt has several) the one that says most. */
function runIn(text: string): Understood | undefined {
  const runs = [...text.matchAll(/\+?\d(?:[ -]?\d)*[Xx]?/g)].map(([run]) => run.replaceAll(/[ +-]/g, '').toUpperCase());
  const least = /\p{L}/u.test(text) ? 6 : 1;
  const meanings = runs.filter(({ length }) => length >= least).map((run) => meaningOf(run));
  const whole = meanings.find((one) => one.kind === 'number' && one.digits.length === 18);
  return whole ?? meanings.find(({ kind }) => kind !== 'number') ?? meanings[0];
}

function meaningOf(run: string): Understood {
  if (isLegacyCitizenId(run)) return { kind: 'person', by: 'number', text: run };
  if (mayBeCitizenId(run))
    return run.length === 18 ? { kind: 'person', by: 'number', text: run } : { kind: 'unfinished' };
  const phone = run.replace(/^(00)?86(?=1[3-9]\d{9}$)/, '');
  if (/^(1[3-9]\d{9}|0\d{9,11})$/.test(phone)) return { kind: 'person', by: 'phone', text: phone };
  return { kind: 'number', digits: run.replaceAll(/\D/g, '').slice(0, 18) };
}

/**
 * Whether digits may begin an identity number: the seventh on is a year of birth. In a case number these are the year of receipt, which
 * has been 26 or later since the first one, so the two cannot be mistaken for each other. A wrong digit makes it no less personal.
 */
const mayBeCitizenId = (run: string) =>
  run.endsWith('X') || (run.length <= 18 && /^\d{6}(19|20)\d{0,2}($|0[1-9]|1[0-2])/.test(run));

/** Whole names only: they are found by a hash. */
const nameIn = (text: string): Understood =>
  /\p{L}/u.test(text) ? { kind: 'person', by: 'name', text: text.slice(0, 200) } : NOTHING;
