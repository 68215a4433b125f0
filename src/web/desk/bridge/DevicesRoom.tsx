import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { no, type Result } from '../../../kernel/result.ts';
import type { Card } from '../../bridge/contract.ts';
import type { CodedFault } from './fault.ts';
import type { DeviceLink } from './link.ts';
import { bridgePortOf } from './port.ts';
import { off, type Standing } from './standing.ts';
import { dropToken, findToken } from './token-drawer.ts';
import type { Following } from './wishes.ts';

type Devices = {
  /** Whether the computers of this county may have such devices at all. */
  configured: boolean;
  standing: Standing;
  /** Looks for the program that holds the devices; a browser that was paired does so by itself. */
  connect: () => void;
  /** Ends connection and pairing of this browser. */
  forget: () => void;
  pair: (code: string) => Promise<Result<undefined, CodedFault>>;
  /** One card that does: whole, of one piece, and not expired. Ends by itself, at the latest when the bridge's patience does. */
  readCard: (following?: Following) => Promise<Result<Card, CodedFault>>;
  /** A JPEG of what lies under the camera. */
  capture: (following?: Following) => Promise<Result<File, CodedFault>>;
};

const DevicesContext = createContext<Devices | undefined>(undefined);

const port = bridgePortOf(document.querySelector<HTMLMetaElement>('meta[name="bridge-port"]')?.content);

/** Card reader and camera of this computer, one connection for the whole page. Without a pairing nothing is loaded and nobody is asked. */
export function DevicesRoom({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(() => findToken(localStorage) !== undefined);
  const unwant = useCallback(() => setWanted(false), []);
  const link = useLink(wanted, unwant);
  const standing = useSyncExternalStore(link?.watch ?? watchNothing, link?.standing ?? standOff);
  const connect = useCallback(() => {
    setWanted(true);
    link?.start();
  }, [link]);
  const forget = useCallback(() => {
    link?.forget();
    dropToken(localStorage);
    unwant();
  }, [link, unwant]);
  const devices = useMemo(
    (): Devices => ({
      ...{ configured: port !== undefined, standing, connect, forget },
      pair: (code) => link?.pair(code) ?? unconnected(),
      readCard: (following) => link?.readCard(following) ?? unconnected(),
      capture: (following) => link?.capture(following) ?? unconnected(),
    }),
    [link, standing, connect, forget],
  );
  return <DevicesContext value={devices}>{children}</DevicesContext>;
}

function useLink(wanted: boolean, unwant: () => void): DeviceLink | undefined {
  const [link, setLink] = useState<DeviceLink>();
  useEffect(() => {
    if (!wanted || port === undefined) return undefined;
    let made: DeviceLink | undefined;
    let left = false;
    const make = async () => {
      const { DeviceLink: Link } = await import('./link.ts');
      if (left) return;
      made = new Link({ port, drawer: localStorage });
      made.start();
      setLink(made);
    };
    // A part of the desk that cannot be fetched now: whoever asks again fetches it again.
    make().catch(unwant);
    return () => {
      left = true;
      made?.stop();
      setLink(undefined);
    };
  }, [wanted, unwant]);
  return link;
}

const watchNothing = () => () => undefined;
const standOff = (): Standing => off;
const unconnected = () => Promise.resolve(no({ code: 'notConnected' } as const));

/** Card reader and camera, from anywhere on the desk. */
export function useDevices(): Devices {
  const devices = use(DevicesContext);
  if (devices === undefined) throw new Error('devices are asked for outside of their room');
  return devices;
}
