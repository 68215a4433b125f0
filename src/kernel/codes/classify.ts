import { isLegacyCitizenId, citizenIdShape, readCitizenId, readLegacyCitizenId } from './citizen-id.ts';
import type { Classification, CodeKind, Reading } from './classification.ts';
import { readBasicCode, readHandlingCode, readImplementationCode } from './item-code.ts';
import { LICENCE_ROOT, readLicenceId } from './licence-id.ts';
import { localCodeShape, readLocalCode } from './local-code.ts';
import { bareProjectCodeShape, projectCodeShape, readProjectCode } from './project-code.ts';
import { isProvince, readRegion } from './region.ts';
import type { ProblemCode } from './remark-text.ts';
import { note, problem } from './remark.ts';
import { readUscc } from './uscc.ts';

/** Column widths in the exchange tables end at 50; licence serials may be longer. */
const LONGEST = 200;

/**
 * Says what a code is: which of the known kinds, its parts, and each problem. Total: any text gets an answer, `unknown` at worst.
 * Spaces around, full-width characters and small letters are forgiven and noted. `isKnownRegion` (six digits → does this table know the
 * division) settles the one shape that two kinds share: twelve digits are a division or a basic item code.
 */
export function classify(code: string, isKnownRegion: (region6: string) => boolean = () => false): Classification {
  const text = code.length > LONGEST ? '' : bare(code);
  const [kind, reading] = code.length > LONGEST ? nothing('tooLong') : read(text, isKnownRegion);
  const notes = code.length > LONGEST || text === code ? reading.notes : [note('normalised'), ...reading.notes];
  return { code, kind, valid: reading.problems.length === 0, parts: reading.parts, problems: reading.problems, notes };
}

type Read = [CodeKind, Reading];

function read(text: string, isKnownRegion: (region6: string) => boolean): Read {
  if (text === '') return nothing('empty');
  if (text.startsWith(`${LICENCE_ROOT}.`)) return ['licence', readLicenceId(text)];
  if (projectCodeShape.test(text)) return ['project24', readProjectCode(text)];
  if (localCodeShape.test(text)) return ['local', readLocalCode(text)];
  if (/^\d{12}$/.test(text)) return readTwelveDigits(text, isKnownRegion);
  if (isLegacyCitizenId(text)) return ['citizenId18', readLegacyCitizenId(text)];
  if (/^[0-9A-Z]{18}$/.test(text)) return readEighteen(text);
  if (/^\d{6}$/.test(text)) return ['region6', readRegion(text)];
  if (/^\d{9}$/.test(text)) return ['region9', readRegion(text)];
  if (/^[0-9A-Z]{31}$/.test(text)) return ['implementation31', readImplementationCode(text)];
  if (/^[0-9A-Z]{33}$/.test(text)) return ['handling33', readHandlingCode(text)];
  if (bareProjectCodeShape.test(text)) return readTwenty(text);
  return nothing('unknownShape');
}

/** Half width, in capitals, without spaces and invisible characters. */
const bare = (code: string) =>
  code
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();

/** Zeros from the seventh digit on are a county: no basic code has main item 000. Else a known division, else a basic code. */
function readTwelveDigits(text: string, isKnownRegion: (region6: string) => boolean): Read {
  const region = readRegion(text);
  const basic = readBasicCode(text);
  if (basic.problems.length > 0 && region.problems.length === 0) return ['region12', region];
  if (region.problems.length > 0) return ['basic12', basic];
  return isKnownRegion(text.slice(0, 6))
    ? ['region12', { ...region, notes: [...region.notes, note('couldBeBasic12')] }]
    : ['basic12', { ...basic, notes: [...basic.notes, note('couldBeRegion12')] }];
}

/** Eighteen characters: whichever check fits; with neither, what a mistyped code most looks like. */
function readEighteen(text: string): Read {
  const uscc: Read = ['uscc18', readUscc(text)];
  if (!citizenIdShape.test(text)) return uscc;
  const citizen: Read = ['citizenId18', readCitizenId(text)];
  if (citizen[1].problems.length === 0) return citizen;
  if (uscc[1].problems.length === 0) return uscc;
  return looksLikeUscc(text) ? uscc : citizen;
}

/** A division where a credit code has it, and no century where a citizen's number has its birth date. */
const looksLikeUscc = (text: string) => isProvince(text.slice(2, 4)) && !['18', '19', '20'].includes(text.slice(6, 8));

/** Twenty characters are many things: a project code only when nothing but the hyphens is wrong with it. */
function readTwenty(text: string): Read {
  const project = readProjectCode(text);
  return project.problems.length === 1 ? ['project24', project] : nothing('unknownShape');
}

const nothing = (why: ProblemCode): Read => ['unknown', { parts: {}, problems: [problem(why)], notes: [] }];
