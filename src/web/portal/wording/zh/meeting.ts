export const meeting = {
  held: (day: string, from: string, until: string) =>
    `有关部门将在 ${day} ${from} 至 ${until} 开会研究您的办件。这不会延长办理期限，您不用到会。`,
};

export type MeetingWording = typeof meeting;
