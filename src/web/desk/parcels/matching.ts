import type { IncomingPapers } from '../../../modules/delivery/papers/contract.ts';

type Envelope = IncomingPapers['papers'][number];

/** What a scanner, or somebody who types, means: a whole number, or its end; blanks and case do not matter. */
export function matching(papers: readonly Envelope[], typed: string): readonly Envelope[] {
  const sought = typed.replaceAll(/\s/g, '').toUpperCase();
  if (sought === '') return papers;
  return papers.filter(({ number, parcel }) => [number, parcel.waybill ?? ''].some((one) => endsSo(one, sought)));
}

const endsSo = (one: string, sought: string) => one.toUpperCase().endsWith(sought);
