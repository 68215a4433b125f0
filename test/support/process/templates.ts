import * as fc from 'fast-check';
import { editionOf, type Template } from '../../../src/modules/process/templates/apply/apply.ts';
import { refusalsOf } from '../../../src/modules/process/templates/rules/check.ts';
import { LATITUDES, type Edition, type LocalChange } from '../../../src/modules/process/templates/rules/model.ts';
import type { KeptChange } from '../../../src/modules/process/templates/rules/rebase.ts';
import { starterModel } from './starter.ts';

/** Models of the starter as templates, and changes of a county by chance. */
export const ITEMS = ['dibao', 'small-catering-reg', 'outdoor-ad'] as const;
export const template = (item: string): Template => ({
  xml: new TextDecoder().decode(starterModel(item)),
  allows: LATITUDES,
  fixed: [],
});

const editions = new Map<string, Edition>();
for (const item of ITEMS) {
  const edition = await editionOf(template(item));
  if (edition === undefined) throw new Error(`${item} is no template`);
  editions.set(item, edition);
}
export const editionFor = (item: string): Edition => {
  const edition = editions.get(item);
  if (edition === undefined) throw new Error(item);
  return edition;
};

/** Changes that an edition bears, drawn by chance: whatever is refused beside the others is left out. */
export const changesOf = (item: string) => {
  const edition = editionFor(item);
  const element = fc.constantFrom(...edition.facts.tasks.keys());
  const step = fc.record({
    id: fc.integer({ min: 1, max: 40 }).map((number) => `local-${number}`),
    name: fc.constantFrom('复核', '联合会商'),
    act: fc.constantFrom('review' as const, 'visit' as const),
    role: fc.constantFrom('reviewer' as const, 'clerk' as const),
    department: fc.constantFrom('civil', 'towns', 'justice'),
  });
  const change: fc.Arbitrary<LocalChange> = fc.oneof(
    fc.record({
      kind: fc.constant('setOwner' as const),
      element,
      owner: fc.record({ section: fc.constantFrom('审批科', '窗口') }),
    }),
    fc.record({
      kind: fc.constant('setLimit' as const),
      element,
      limit: fc.record({ value: fc.constantFrom(0.5, 1, 2), unit: fc.constant('workingDay' as const) }),
    }),
    fc.record({
      kind: fc.constant('addStep' as const),
      where: fc.constantFrom('before' as const, 'after' as const),
      element,
      step,
    }),
    fc.record({ kind: fc.constant('addOpinion' as const), element, step }),
  );
  return fc
    .array(change, { maxLength: 5 })
    .map((drawn) =>
      drawn.reduce<KeptChange[]>(
        (kept, one) =>
          refusalsOf(one, edition, kept).length === 0 ? [...kept, { ...one, id: kept.length + 1 }] : kept,
        [],
      ),
    );
};

export const anyCase = fc.constantFrom(...ITEMS).chain((item) => changesOf(item).map((changes) => ({ item, changes })));
