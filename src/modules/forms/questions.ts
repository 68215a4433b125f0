import { never } from '../../kernel/result.ts';
import type { ItemVersion } from '../catalogue/index.ts';
import type { Bilingual, Field } from './contract/form.ts';
import { AGENT, SITUATION } from './own-questions.ts';
import { clusterOf } from './rules/grouping.ts';
import { formWording } from './wording.ts';

const { zh, en } = formWording;

/** The title of a page: the question of its only field as somebody worded it, else one made from whom or what it asks about. */
export function questionOf([first, ...others]: readonly Field[], { item, elements }: ItemVersion): Bilingual {
  if (!first) return { zh: '' };
  if (others.length === 0) {
    return ownQuestion(first) ?? elements.find(({ id }) => id === first.id)?.question ?? askingFor(first);
  }
  const cluster = clusterOf(first);
  switch (cluster) {
    case 'agent':
      return { zh: zh.questions.agent(), en: en.questions.agent() };
    case 'place':
      return { zh: zh.questions.place(), en: en.questions.place() };
    case 'identity':
    case 'alone':
      return askingWho(first, item);
    default:
      return never(cluster);
  }
}

function ownQuestion({ id }: Field): Bilingual | undefined {
  if (id === AGENT) return { zh: zh.questions.agentPresent(), en: en.questions.agentPresent() };
  return id === SITUATION ? { zh: zh.questions.situation(), en: en.questions.situation() } : undefined;
}

function askingWho({ role }: Field, { roles }: ItemVersion['item']): Bilingual {
  const who = roles.find((one) => one.role === role)?.label ?? zh.roles[role] ?? role;
  const whoInEnglish = en.roles[role];
  return { zh: zh.questions.identity(who), ...(whoInEnglish && { en: en.questions.identity(whoInEnglish) }) };
}

function askingFor({ label, options, type }: Field): Bilingual {
  const kind = options || type === 'boolean' ? 'choose' : type === 'declaration' ? 'confirm' : 'fill';
  return {
    zh: zh.questions[kind](label.zh),
    ...(label.en !== undefined && { en: en.questions[kind](label.en) }),
  };
}
