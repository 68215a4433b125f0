/** XML that anybody may send: decoded, held within bounds and kept free of document types before anything else reads it. */
export { declaredUtf8, decodeXml } from './decode.ts';
export type { DecodeRefusal } from './decode.ts';
export { guardXml, XML_LIMITS } from './guard.ts';
export type { XmlRefusal } from './guard.ts';
export { readXmlTree } from './tree.ts';
export type { XmlElement } from './tree.ts';
