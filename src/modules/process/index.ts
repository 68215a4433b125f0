import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = { name: 'process', dependsOn: [], listensTo: [], provides: [] } as const satisfies Manifest;
