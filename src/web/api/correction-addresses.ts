/** Where a clerk takes in what was to be corrected. */
export const correctionCounterAddresses = {
  cases: '/api/counter/corrections',
  themes: '/api/counter/theme-corrections',
  answer: '/api/counter/theme-corrections/answer',
  material: (draft: string, material: string) =>
    `/api/counter/theme-corrections/${draft}/materials/${encodeURIComponent(material)}`,
};
