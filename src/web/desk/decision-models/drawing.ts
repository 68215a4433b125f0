/** Who draws the decision models of the county, as the permission `decision:draw` has it; everybody else reads them. */
export const drawsDecisions = (roles: readonly string[] = []): boolean => roles.includes('cataloguer');
