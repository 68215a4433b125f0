/** The floors of the house, lowest first; a module imports only from lower ones. ARCHITECTURE.md shows the same picture. */
const FLOORS: readonly (readonly string[])[] = [
  ['identity', 'registers', 'catalogue', 'credit'],
  ['process', 'decisions', 'forms', 'documents', 'certificates', 'payments', 'delivery', 'messages'],
  ['themes'],
  ['intake', 'halls', 'issuing'],
  ['projects', 'startup', 'intermediaries'],
  ['ratings', 'servicedesk', 'exchange', 'archive', 'inspections', 'regulation'],
  ['supervision', 'oversight', 'reform', 'environment', 'analytics'],
];

/** The floor of a module, counted from 0; undefined for one that nobody has given a place. */
export function floorOf(module: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(module));
  return floor < 0 ? undefined : floor;
}

/** Imports that do not lead downwards, as `from → to`. */
export function climbing(imports: readonly (readonly [from: string, to: string])[]): string[] {
  return imports
    .filter(([from, to]) => {
      const [above, below] = [floorOf(from), floorOf(to)];
      return above === undefined || below === undefined || below >= above;
    })
    .map(([from, to]) => `${from} → ${to}`);
}
