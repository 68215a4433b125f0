import type { CivilDate } from '../../../kernel/civil-date.ts';
import { LICENCE_ROOT } from '../../../kernel/codes/licence-id.ts';

export type Described = {
  type: string;
  number: string;
  identifier: string;
  /** Of the version before, which a change or a renewal must name (domain 10.5); null for the first. */
  before: string | null;
  organ: string;
  organCode: string;
  area: string;
  holder: string;
  holderCode: string | null;
  holderKind: 'person' | 'organisation';
  issuedOn: CivilDate;
  from: CivilDate;
  until: CivilDate | null;
  entries: readonly { name: string; value: string }[];
};

/** 持证主体类别 of GB/T 36902. */
const HOLDER_CATEGORY = { person: '1', organisation: '2' } as const;

/**
 * A licence as GB/T 36903 names its metadata. What the face shows beside the standard's fields stands under `extension`, by its Chinese
 * name; an open end is an empty `expiry_date`.
 */
export const metadataOf = ({ identifier, before, entries, ...licence }: Described) => ({
  certificate_name: licence.type,
  certificate_type: licence.type,
  certificate_type_code: identifier.slice(LICENCE_ROOT.length + 1).split('.')[0] ?? '',
  certificate_number: licence.number,
  certificate_source_id: identifier,
  associated_source_id: before ?? '',
  issue_dept: licence.organ,
  issue_dept_code: licence.organCode,
  issue_date: licence.issuedOn,
  certificate_holder: licence.holder,
  certificate_holder_code: licence.holderCode ?? '',
  certificate_holder_type: HOLDER_CATEGORY[licence.holderKind],
  certificate_area_code: licence.area,
  effective_date: licence.from,
  expiry_date: licence.until ?? '',
  extension: Object.fromEntries(entries.map(({ name, value }) => [name, value])),
});
