import { grouped } from '../../../kernel/grouped.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import { fieldsOf } from '../../forms/index.ts';
import type { Part, Theme } from '../model.ts';
import type { Sources, Standard } from './contents.ts';

/** The standard of a theme, from what is published and nothing else. Items that the theme does not have are left out. */
export function standardOf(theme: Theme, { versions, form, materials }: Sources): Standard {
  const ordered = theme.parts.flatMap((part) => {
    const version = versions.find(({ key }) => key === part.item);
    return version ? [{ part, version }] : [];
  });
  const items = ordered.map(({ version }) => version);
  return {
    number: theme.number,
    title: theme.fullName,
    versions: items.map(({ key, version, sha256 }) => ({ item: key, version, sha256 })),
    sections: {
      scope: pick(theme),
      basis: basisOf(items),
      items: ordered.map(({ part, version }) => ({
        item: part.item,
        name: version.name,
        department: version.department.name,
        when: part.when,
        handleType: version.item.handleType,
      })),
      questions: theme.questions,
      conditions: items.map(({ key, item }) => ({
        item: key,
        conditions: item.acceptanceConditions,
        before: item.preconditions ?? [],
      })),
      form: fieldsOf(form.form).map(({ id, label, type, required }) => ({
        field: id,
        label,
        type,
        required,
        sources: form.sources.get(id) ?? [],
      })),
      materials: { asked: materials.asked, waived: materials.waived },
      flow: flowOf(theme),
      ...figuresOf(items),
    },
  };
}

const pick = ({ name, fullName, audience, lifeStage, lead }: Theme) => ({ name, fullName, audience, lifeStage, lead });

const figuresOf = (items: readonly ItemVersion[]) => ({
  limits: items.map(({ key, item }) => ({ item: key, statutory: item.statutoryLimit, promised: item.promisedLimit })),
  fees: items.map(({ key, item: { fee } }) => ({ item: key, charged: fee.charged, description: fee.description })),
  results: items.map(({ key, item: { result } }) => ({ item: key, name: result.name, validity: result.validity })),
  remedies: items.map(({ key, item }) => ({ item: key, remedy: item.refusalRemedy })),
});

/** Each law once, with its articles and the items that rest on it. */
function basisOf(items: readonly ItemVersion[]): Standard['sections']['basis'] {
  const cited = items.flatMap(({ key, item }) => item.legalBasis.map((basis) => ({ ...basis, item: key })));
  return [...grouped(cited, ({ law }) => law)].map(([law, basis]) => ({
    law,
    articles: [...new Set(basis.flatMap(({ articles }) => articles))],
    items: [...new Set(basis.map(({ item }) => item))],
  }));
}

function flowOf({ parts, jointVisit, outside }: Theme): Standard['sections']['flow'] {
  const arrows = (part: Part, before: readonly string[], mayOvertake: boolean) =>
    before.map((item) => ({ before: item, after: part.item, mayOvertake }));
  return {
    stages: stagesOf(parts),
    order: parts.flatMap((part) => [...arrows(part, part.after, false), ...arrows(part, part.afterOptional, true)]),
    jointVisit,
    ...(outside !== undefined && { outside }),
  };
}

/** Each item one stage behind the last of those it has to wait for. */
export function stagesOf(parts: readonly Part[]): string[][] {
  const stages: string[][] = [];
  const placed = new Set<string>();
  let waiting = [...parts];
  while (waiting.length > 0) {
    const stage = waiting.filter(({ after }) => after.every((item) => placed.has(item))).map(({ item }) => item);
    if (stage.length === 0) break;
    stages.push(stage);
    for (const item of stage) placed.add(item);
    waiting = waiting.filter(({ item }) => !placed.has(item));
  }
  return stages;
}
