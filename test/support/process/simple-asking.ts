/**
 * A second desk, written from the table of the README and not from the product: one chooses departments, each of them says what it thinks, all
 * at once or one after the other, then one decides. It keeps lists of names, and no tokens.
 */
export type AskingVerb =
  | { do: 'choose'; departments: readonly string[] }
  | { do: 'answer'; department: string }
  | { do: 'add'; departments: readonly string[] }
  | { do: 'drop'; department: string }
  | { do: 'back'; to: 'choose' | 'opinion' }
  | { do: 'end' };

export type AskingRule = { sequential: boolean; enough: 'all' | 'any' | number; known: ReadonlySet<string> };

type Visit = { asked: string[]; answered: string[] };

export class SimpleAsking {
  readonly #rule: AskingRule;
  #at: 'choose' | 'opinion' | 'decide' | 'over' = 'choose';
  #list: readonly string[] = [];
  #visit: Visit = { asked: [], answered: [] };

  constructor(rule: AskingRule) {
    this.#rule = rule;
  }

  /** Which departments have a task now, in the order in which they were named. */
  get open(): readonly string[] {
    if (this.#at !== 'opinion') return [];
    const left = this.#visit.asked.filter((one) => !this.#visit.answered.includes(one));
    return this.#rule.sequential ? left.slice(0, 1) : left;
  }
  get at(): string {
    return this.#at;
  }

  /** Whether it may be done; then it is. */
  try(verb: AskingVerb): boolean {
    switch (verb.do) {
      case 'choose':
        return this.#at === 'choose' && this.#isList(verb.departments) && this.#ask(verb.departments);
      case 'answer':
        return this.open.includes(verb.department) && this.#answer(verb.department);
      case 'add':
        return this.#add(verb.departments);
      case 'drop':
        return this.#drop(verb.department);
      case 'back':
        return this.#back(verb.to);
      default:
        if (this.#at === 'over') return false;
        this.#at = 'over';
        return true;
    }
  }

  #isList(departments: readonly string[]): boolean {
    const isOnce = new Set(departments).size === departments.length;
    return departments.length > 0 && isOnce && departments.every((one) => this.#rule.known.has(one));
  }

  #ask(departments: readonly string[]): boolean {
    this.#list = departments;
    this.#visit = { asked: [...departments], answered: [] };
    this.#at = 'opinion';
    return true;
  }

  #answer(department: string): boolean {
    this.#visit.answered.push(department);
    this.#goOn();
    return true;
  }

  #goOn(): void {
    const { asked, answered } = this.#visit;
    const { enough } = this.#rule;
    const needed = enough === 'all' ? asked.length : Math.min(enough === 'any' ? 1 : enough, asked.length);
    if (answered.length >= needed) this.#at = 'decide';
  }

  #add(departments: readonly string[]): boolean {
    if (this.#at !== 'opinion' || !this.#isList(departments)) return false;
    if (departments.some((one) => this.#visit.asked.includes(one))) return false;
    this.#list = [...this.#list, ...departments];
    this.#visit.asked.push(...departments);
    return true;
  }

  #drop(department: string): boolean {
    const { asked, answered } = this.#visit;
    const isWaiting = asked.includes(department) && !answered.includes(department);
    if (this.#at !== 'opinion' || !isWaiting || asked.length === 1) return false;
    this.#list = this.#list.filter((one) => one !== department);
    this.#visit = { asked: asked.filter((one) => one !== department), answered };
    this.#goOn();
    return true;
  }

  /** From the decision, or from any department that is asked. */
  #back(to: 'choose' | 'opinion'): boolean {
    if (to === 'choose' && (this.#at === 'opinion' || this.#at === 'decide')) {
      this.#at = 'choose';
      return true;
    }
    return to === 'opinion' && this.#at === 'decide' && this.#ask(this.#list);
  }
}
