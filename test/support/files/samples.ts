// The smallest honest file of each kind that a person may hand in. All synthetic.
import { crc32, deflateSync } from 'node:zlib';
import { zip, type Entry } from './zip-writer.ts';

export const pdf = (text = '场所使用证明'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\n` +
      'trailer<</Root 1 0 R>>\n%%EOF\n',
  );

/** A camera's header and a frame of that size; no picture behind it. */
export function jpeg({ width = 4000, height = 3000, comment = '' } = {}): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const note = Buffer.from(comment);
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, (note.length + 2) >> 8, (note.length + 2) & 255]), note]);
  const jfif = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([jfif, segment, frame, Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9])]);
}

export function png({ width = 1, height = 1, text = '' } = {}): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const chunks = [pngChunk('IHDR', header)];
  if (text) chunks.push(pngChunk('tEXt', Buffer.from(`Comment\0${text}`)));
  chunks.push(pngChunk('IDAT', deflateSync(Buffer.from([0, 0]))), pngChunk('IEND', Buffer.alloc(0)));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

const contentTypes = (main: string): Entry => ({
  name: '[Content_Types].xml',
  data: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`,
});

export const docxEntries: readonly Entry[] = [
  contentTypes('wordprocessingml.document.main+xml'),
  { name: 'word/document.xml', data: '<w:document/>' },
];
export const xlsxEntries: readonly Entry[] = [
  contentTypes('spreadsheetml.sheet.main+xml'),
  { name: 'xl/workbook.xml', data: '<workbook/>' },
];
export const ofdEntries: readonly Entry[] = [
  { name: 'OFD.xml', data: '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' },
  { name: 'Doc_0/Document.xml', data: '<ofd:Document/>' },
];

export const docx = (...more: Entry[]): Buffer => zip({ entries: [...docxEntries, ...more] });
export const xlsx = (...more: Entry[]): Buffer => zip({ entries: [...xlsxEntries, ...more] });
export const ofd = (...more: Entry[]): Buffer => zip({ entries: [...ofdEntries, ...more] });
