/** Whoever looks at what the system granted, and whoever answers for it. */
export const READ = 'postCheck:read';
