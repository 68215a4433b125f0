/** How a page is shown; written once, as `data-mode` on the `<html>` element. */
export const MODES = ['normal', 'elder', 'high-contrast', 'kiosk', 'wall'] as const;
export type Mode = (typeof MODES)[number];

/** The modes that a person chooses for herself; kiosk and wall belong to a device. */
export const CHOSEN_MODES = ['normal', 'elder', 'high-contrast'] as const satisfies readonly Mode[];
export type ChosenMode = (typeof CHOSEN_MODES)[number];
