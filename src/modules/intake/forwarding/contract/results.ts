/** What came back from the higher organ: its decision, or that the application was withdrawn there. */
export const RESULTS = ['granted', 'denied', 'withdrawn'] as const;
