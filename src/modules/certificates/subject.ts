import type { CertificateHolder } from './deps.ts';

/** Whose key seals what stands on it: the organisation's, or the person's. */
export const subjectOf = ({ person, organisation }: Pick<CertificateHolder, 'person' | 'organisation'>): string =>
  organisation === null ? `person/${person}` : `organisation/${organisation}`;
