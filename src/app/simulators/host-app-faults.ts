/** What the simulated app can be told to do wrong: refuse every ticket, fail, or tell nobody's name and number. */
export const HOST_APP_FAULTS = ['none', 'refuse', 'fail', 'nameless'] as const;
export type HostAppFault = (typeof HOST_APP_FAULTS)[number];
