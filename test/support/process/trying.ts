import type { Command } from '../../../src/modules/process/run/model.ts';
import { done, officer, words, type Driven } from './running.ts';

const officers = (['a', 'b', 'c'] as const).map((letter) => officer({ letter }));
/** Otherwise nothing would ever be finished. */
const completions = ['complete', 'complete', 'complete', 'complete'] as const;

const WAYS = ['comesBack', 'goesThrough'] as const;

/** What somebody tries next: mostly something that waits, sometimes anything. */
export class Trying {
  readonly #draw: () => number;

  constructor(draw: () => number) {
    this.#draw = draw;
  }

  next(driven: Driven): Command {
    const chance = this.#draw();
    if (chance < 0.05) return { type: this.#one(['suspend', 'resume'] as const, 'resume') };
    if (chance < 0.07) return { type: 'end', why: 'byHand' };
    const timer = chance < 0.25 ? this.#one(driven.goOff(), undefined) : undefined;
    if (timer) return timer;
    if (chance < 0.3) return { type: 'retry', token: Math.floor(this.#draw() * 20), set: { v0: 1, v1: 1, v2: 1 } };
    return this.#touch(driven, this.#one(officers, officer({ letter: 'a' })));
  }

  #touch(driven: Driven, who: (typeof officers)[number]): Command {
    const [waiting, any] = [driven.pending, driven.tasks].map((tasks) => this.#one(tasks, undefined)?.task ?? 't1');
    const task = (this.#draw() < 0.85 ? waiting : any) ?? 't1';
    const type = this.#one(
      [
        'claim',
        'release',
        'start',
        'assign',
        'takeBack',
        'reassign',
        'return',
        'fetchBack',
        'addSigners',
        'dropSigner',
        ...completions,
      ] as const,
      'complete',
    );
    const reason = words(this.#draw() < 0.9 ? 'because' : '');
    const other = this.#one(officers, who);
    const from = driven.tasks.find((one) => one.task === task)?.holder ?? who.id;
    switch (type) {
      case 'assign':
        return {
          type,
          task,
          officer: who,
          to: { ...other, away: false },
          how: this.#one(['lend', 'handOver'] as const, 'lend'),
          reason,
        };
      case 'takeBack':
        return { type, task, head: who, from, reason };
      case 'reassign':
        return { type, task, head: who, from, to: { ...other, away: this.#draw() < 0.1 }, reason };
      case 'return':
        return { type, task, officer: who, to: any ?? 't1', how: this.#one(WAYS, 'comesBack'), reason };
      case 'addSigners':
        return {
          ...{ type, task, officer: who, when: this.#one(['before', 'after'] as const, 'after'), reason },
          of: this.#one(['all', 'any'] as const, 'all'),
          signers: officers
            .filter(({ id }) => id !== who.id && this.#draw() < 0.7)
            .map((one) => ({ ...one, away: false })),
        };
      case 'dropSigner':
        return { type, task: any ?? 't1', officer: who, signer: other.id, reason };
      case 'fetchBack':
        return { type, task: any ?? 't1', officer: who, reason };
      case 'complete':
        return { type, task, officer: who, done: done(this.#completion(driven, task)) };
      default:
        return { type, task, officer: who };
    }
  }

  #completion(driven: Driven, key: string) {
    const { node = '', act } = driven.tasks.find(({ task }) => task === key) ?? {};
    const on = driven.setting.on;
    const names: Record<string, string> = { acceptance: 'accepted', decision: 'granted' };
    const asks = driven.setting.model.work.tasks.get(node)?.asks ?? [];
    return {
      opinion: this.#one(['agree', 'agree', 'disagree', null] as const, null),
      answers: Object.fromEntries(asks.map((ask) => [ask, names[ask] ?? true])),
      visit: act === 'visit' ? { on, staff: ['甲', '乙'], absent: [] } : null,
    };
  }

  #one<Item>(items: readonly Item[], otherwise: Item): Item {
    return items[Math.floor(this.#draw() * items.length)] ?? otherwise;
  }
}
