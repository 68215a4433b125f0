/**
 * A second desk, written from the tables of the README and not from the product: two examine beside each other, then a third decides. Whether
 * a task waits is never noted, it follows from who has still to sign and from whether the applicant corrects.
 */

export type Verb =
  | { do: 'claim' | 'release' | 'start' | 'complete'; task: number; who: string }
  | { do: 'lend' | 'handOver'; task: number; who: string; to: string }
  | { do: 'sign'; task: number; who: string; when: 'before' | 'after'; of: 'all' | 'any'; signers: readonly string[] }
  | { do: 'drop'; task: number; who: string; signer: string }
  | { do: 'suspend' | 'resume' | 'withdraw' };

type Work = {
  node: string;
  end?: 'done' | 'cancelled';
  corrects: boolean;
  holder: string | null;
  lender: string | null;
  signs?: { host: Work; when: 'before' | 'after'; of: 'all' | 'any'; by: string };
  after?: { who: Set<string>; of: 'all' | 'any'; by: string };
  examiners: Set<string>;
};

export class SimpleDesk {
  readonly #works: Work[] = [];
  #over = false;

  constructor() {
    this.#open('a');
    this.#open('b');
  }

  get size(): number {
    return this.#works.length;
  }

  /** Each task as `node state holder lender`. */
  get seen(): string[] {
    return this.#works.map((work) => `${work.node} ${this.#stateOf(work)} ${work.holder} ${work.lender}`);
  }

  /** Whether it may be done; then it is. */
  try(verb: Verb): boolean {
    if (this.#over) return false;
    switch (verb.do) {
      case 'suspend':
        for (const work of this.#works) if (this.#stateOf(work) === 'open') work.corrects = true;
        return true;
      case 'resume':
        for (const work of this.#works) work.corrects = false;
        return true;
      case 'withdraw':
        this.#finish();
        return true;
      case 'drop':
        return this.#drop(verb);
      default: {
        const work = this.#works[verb.task];
        return work !== undefined && this.#touch(work, verb);
      }
    }
  }

  #touch(work: Work, verb: Exclude<Verb, { do: 'suspend' | 'resume' | 'withdraw' | 'drop' }>): boolean {
    const { who } = verb;
    if (this.#stateOf(work) !== 'open' || (work.holder !== null && work.holder !== who)) return false;
    switch (verb.do) {
      case 'claim':
      case 'start':
        work.holder = who;
        return true;
      case 'complete':
        return this.#complete(work, who);
      case 'release':
        if (work.signs || work.holder === null) return false;
        [work.holder, work.lender] = [work.lender, null];
        return true;
      case 'sign':
        return this.#sign(work, verb);
      default:
        return this.#pass(work, verb);
    }
  }

  #pass(work: Work, { do: how, who, to }: Extract<Verb, { to: string }>): boolean {
    if (work.signs || who === to || (work.node === 'c' && this.#hasExamined(to))) return false;
    const lender = work.lender ?? (how === 'lend' ? who : null);
    [work.holder, work.lender] = [to, lender === to ? null : lender];
    return true;
  }

  #complete(work: Work, who: string): boolean {
    if (work.node === 'c' && !work.signs && this.#hasExamined(who)) return false;
    work.examiners.add(who);
    if (work.lender !== null) {
      [work.holder, work.lender] = [work.lender, null];
      return true;
    }
    [work.end, work.holder] = ['done', null];
    if (work.signs) this.#signed(work.signs);
    else this.#askAfter(work, who);
    return true;
  }

  /** Nobody signs for what he finished himself. */
  #askAfter(work: Work, who: string): void {
    const { after } = work;
    const signers = [...(after?.who ?? [])].filter((one) => one !== who);
    if (after) for (const one of signers) this.#open(work.node, one, { host: work, when: 'after', ...after });
    if (signers.length === 0) this.#goOn(work);
  }

  #signed({ host, of }: NonNullable<Work['signs']>): void {
    const rest = this.#signersOf(host);
    if (of === 'all' && rest.length > 0) return;
    for (const one of rest) one.end = 'cancelled';
    if (host.end === 'done') this.#goOn(host);
  }

  #sign(work: Work, { who, when, of, signers }: Extract<Verb, { do: 'sign' }>): boolean {
    const known = new Set([who, ...(work.after?.who ?? [])]);
    const isTwice = signers.some((one) => known.has(one)) || new Set(signers).size < signers.length;
    const takesThem = when === 'before' || (work.node !== 'c' && work.lender === null);
    if (work.signs || !takesThem || signers.length === 0 || isTwice) return false;
    if (when === 'before') for (const one of signers) this.#open(work.node, one, { host: work, when, of, by: who });
    else work.after = { who: new Set([...(work.after?.who ?? []), ...signers]), of, by: who };
    return true;
  }

  #drop({ task, who, signer }: Extract<Verb, { do: 'drop' }>): boolean {
    const host = this.#works[task];
    if (host === undefined) return false;
    const opened = this.#signersOf(host).find(({ holder }) => holder === signer);
    const isAsked = this.#stateOf(host) === 'open' && host.after?.who.has(signer) === true;
    const by = opened?.signs?.by ?? host.after?.by;
    if ((!opened && !isAsked) || opened?.corrects || (who !== by && who !== host.holder)) return false;
    host.after?.who.delete(signer);
    if (opened === undefined) return true;
    opened.end = 'cancelled';
    if (this.#signersOf(host).length === 0 && host.end === 'done') this.#goOn(host);
    return true;
  }

  #goOn({ node }: Work): void {
    if (node === 'c') this.#finish();
    else if (['a', 'b'].every((one) => this.#isThrough(one))) this.#open('c');
  }

  #isThrough(node: string): boolean {
    return this.#works.every((work) => work.node !== node || work.end !== undefined);
  }

  #finish(): void {
    this.#over = true;
    for (const work of this.#works) work.end ??= 'cancelled';
  }

  #open(node: string, holder: string | null = null, signs?: Work['signs']): void {
    const work = { node, corrects: false, holder, lender: null, examiners: new Set<string>() };
    this.#works.push({ ...work, ...(signs && { signs: { ...signs } }) });
  }

  #signersOf(host: Work): Work[] {
    return this.#works.filter(({ signs, end }) => signs?.host === host && end === undefined);
  }

  #stateOf(work: Work): string {
    if (work.end !== undefined) return work.end;
    return work.corrects || this.#signersOf(work).length > 0 ? 'suspended' : 'open';
  }

  /** What is decided is examined by whoever signs for it, not by who decides. */
  #hasExamined(who: string): boolean {
    return this.#works.some(
      ({ node, signs, examiners }) => (node !== 'c' || signs !== undefined) && examiners.has(who),
    );
  }
}
