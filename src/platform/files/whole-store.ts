import { Readable } from 'node:stream';
import { area } from '../../kernel/id.ts';
import type { FileStore } from './store.ts';

/**
 * Every file of every county as it lies, encrypted, under one flat name `<area>.<hash>`: what a backup carries away and brings back.
 */
export function wholeStore(store: FileStore) {
  return {
    async *list(): AsyncGenerator<string> {
      for await (const county of store.areas()) {
        for await (const { hash } of store.list(county)) yield `${county}.${hash}`;
      }
    },
    read: async (name: string): Promise<Readable> => {
      const { county, hash } = placeOf(name);
      return Readable.from(store.read(county, hash));
    },
    /** Throws when the content is not what the name says. */
    async write(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
      const { county, hash } = placeOf(name);
      const stored = await store.put(county, content);
      if (stored.hash === hash) return;
      await store.remove(county, stored.hash);
      throw new Error(`${name} holds the bytes of ${stored.hash}`);
    },
  };
}

function placeOf(name: string) {
  const [county = '', hash = ''] = name.split('.');
  return { county: area(county), hash };
}
