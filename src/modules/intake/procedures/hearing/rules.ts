/** 行政许可法 art. 47: asked for within five working days of being told, organised within twenty of being asked for. */
export const ASK_WITHIN = 5;
export const ORGANISE_WITHIN = 20;

/** Art. 48: time and place are told at least seven working days before. */
export const TELL_BEFORE = 7;
