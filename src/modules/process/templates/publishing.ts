import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type Db, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { inspectModel } from '../library/examine.ts';
import { hashOf } from '../library/hash.ts';
import { editionOf } from './apply/apply.ts';
import type { PublishTemplate, TemplatePublished } from './contract.ts';
import { cityOf, findNewestTemplate, findTemplate, insertTemplate, publishAlone } from './store.ts';

export type PublishingRefusal =
  | KeyReused
  /** Templates are the city's; a county has models. */
  | { code: 'notTheCity' }
  | { code: 'reasonMissing' }
  | { code: 'templateFaulty'; faults: number }
  /** The file is no model of the house, or an element that is to be fixed is not in it. */
  | { code: 'templateUnreadable' }
  | { code: 'fixedUnknown'; element: string }
  | { code: 'editionNotNext'; next: number }
  | { code: 'editionDiffers'; edition: number };

type Published = Result<TemplatePublished & { isNew: boolean }, PublishingRefusal>;
type Asking = { caller: Pick<Caller, 'scope' | 'actor'>; once: Once | undefined };

/** The next edition of a template. What adopted an earlier one stays as it is until its county goes over. */
export async function publishTemplate(
  { db, now }: { db: Db; now: () => Date },
  { caller, once }: Asking,
  { key, wish }: { key: string; wish: PublishTemplate },
): Promise<Published> {
  const { area } = caller.scope;
  if (cityOf(area) !== area) return no({ code: 'notTheCity' });
  const examined = await examineTemplate(wish);
  if (!examined.ok) return examined;
  const publishing = { key, wish: { ...wish, xml: examined.value }, actor: caller.actor, at: now() };
  return withinOnce(db, { scope: caller.scope, once }, (tx) => keepTemplate(tx, publishing));
}

/** The file as it is to be kept; refused where it could not run anywhere. Examined before the transaction that writes. */
export async function examineTemplate({
  xml,
  allows,
  fixed,
}: PublishTemplate): Promise<Result<string, PublishingRefusal>> {
  const { text, faults } = await inspectModel(new TextEncoder().encode(xml));
  const edition = text === undefined ? undefined : await editionOf({ xml: text, allows, fixed });
  if (text === undefined || edition === undefined) return no({ code: 'templateUnreadable' });
  if (faults.length > 0) return no({ code: 'templateFaulty', faults: faults.length });
  const stray = fixed.find((element) => !edition.facts.ids.has(element));
  return stray === undefined ? ok(text) : no({ code: 'fixedUnknown', element: stray });
}

type Publishing = { key: string; wish: PublishTemplate; actor: Actor; at: Date };

/** Editions follow one another without a gap. The same edition again changes nothing; another file under its number is refused. */
export async function keepTemplate(tx: Tx, { key, wish, actor, at }: Publishing): Promise<Published> {
  const { edition, xml, reason } = wish;
  if (reason.trim() === '') return no({ code: 'reasonMissing' });
  await publishAlone(tx, key);
  const sha256 = hashOf(xml);
  const known = await findTemplate(tx, { key, edition });
  if (known !== undefined)
    return known.sha256 === sha256 ? ok({ key, edition, isNew: false }) : no({ code: 'editionDiffers', edition });
  const next = ((await findNewestTemplate(tx, key))?.edition ?? 0) + 1;
  if (edition !== next) return no({ code: 'editionNotNext', next });
  await insertTemplate(tx, { ...wish, key, sha256, reason: reason.trim(), actor, at });
  return ok({ key, edition, isNew: true });
}
