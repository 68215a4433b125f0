// node-smpp has no types; this is as much of it as our tests speak to: another implementation of the protocol, to be understood by.
declare module 'smpp' {
  import type { Server as NetServer } from 'node:net';

  export type Fields = Readonly<Record<string, unknown>>;
  export type Pdu = Record<string, unknown> & {
    command: string;
    command_status: number;
    source_addr: string;
    destination_addr: string;
    short_message: { message: string | Buffer; udh?: Buffer[] };
    response(fields?: Fields): Pdu;
  };
  export interface Session {
    on(event: string, listener: (pdu: Pdu) => void): this;
    send(pdu: Pdu): boolean;
    deliver_sm(fields: Fields, answered?: (pdu: Pdu) => void): boolean;
    bind_transceiver(fields: Fields, answered?: (pdu: Pdu) => void): boolean;
    submit_sm(fields: Fields, answered?: (pdu: Pdu) => void): boolean;
    enquire_link(answered?: (pdu: Pdu) => void): boolean;
    unbind(answered?: (pdu: Pdu) => void): boolean;
    close(): void;
    destroy(): void;
  }
  const smpp: {
    createServer(options: Fields, listener: (session: Session) => void): NetServer;
    connect(options: Fields, listener: () => void): Session;
  };
  export default smpp;
}
