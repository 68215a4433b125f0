/** Where the issuing window's API answers. */
export const issuingAddresses = {
  halls: () => '/api/issuing/halls',
  share: () => '/api/issuing/share',
  find: () => '/api/issuing/find',
  result: (caseId: string, hall: string) =>
    `/api/issuing/results/${caseId}?${new URLSearchParams({ hall }).toString()}`,
  act: (caseId: string, act: string) => `/api/issuing/results/${caseId}/${act}`,
  files: (caseId: string) => `/api/issuing/results/${caseId}/files`,
  theme: (themeCase: string, hall: string) =>
    `/api/issuing/themes/${themeCase}?${new URLSearchParams({ hall }).toString()}`,
  themeReceipt: (themeCase: string, receipt: string) => `/api/issuing/themes/${themeCase}/receipts/${receipt}`,
  themeAct: (themeCase: string, act: string) => `/api/issuing/themes/${themeCase}/${act}`,
  balance: (hall: string) => `/api/issuing/balance?${new URLSearchParams({ hall }).toString()}`,
  hallAct: (act: string) => `/api/issuing/${act}`,
};
