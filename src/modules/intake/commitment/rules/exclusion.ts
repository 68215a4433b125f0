/**
 * 国办发〔2020〕42号: no commitment where national security, public security, the environment or life, health and property are at stake
 * directly: the risk is high and the damage hard to undo.
 */
const EXCLUDED = [
  'publicSecurityExcluded',
  'environmentExcluded',
  'lifeAndPropertyExcluded',
  'financeExcluded',
] as const;
export type Excluded = (typeof EXCLUDED)[number];

/** Whose matters those are by nature, by department key: this house's reading, for a county to confirm. */
const BY_REGULATOR: Readonly<Record<string, Excluded>> = {
  police: 'publicSecurityExcluded',
  'police-traffic': 'publicSecurityExcluded',
  'armed-forces': 'publicSecurityExcluded',
  eco: 'environmentExcluded',
  emergency: 'lifeAndPropertyExcluded',
  health: 'lifeAndPropertyExcluded',
  finance: 'financeExcluded',
};

/** Items whose regulator is among those and which the list of the county admits all the same, because their risk is small. */
const ADMITTED: readonly string[] = ['public-health'];

/** Why nothing may be committed for this item; undefined where it may. */
export const exclusionOf = ({ key, regulator, department }: Ruled): Excluded | undefined =>
  ADMITTED.includes(key) ? undefined : (BY_REGULATOR[regulator ?? department] ?? BY_REGULATOR[department]);

type Ruled = { key: string; department: string; regulator?: string | undefined };
