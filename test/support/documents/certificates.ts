import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { civilDate, type CivilDate } from '../../../src/kernel/civil-date.ts';
import { caseId, personId } from '../../../src/kernel/id.ts';
import { loadCatalogue, readCatalogueFiles, type CertificateType } from '../../../src/modules/catalogue/index.ts';
import { issueCertificate, type CertificateDeps } from '../../../src/modules/certificates/index.ts';
import { masterKey, newGeneration, openVault } from '../../../src/platform/crypto/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { openPrinter } from '../../../src/platform/pdf/index.ts';
import { openTestDatabase } from '../database.ts';

const at = new Date('2026-11-23T02:00:00Z');
const today = civilDate('2026-11-23');
const type: CertificateType = {
  id: 'lic.063',
  name: '食品经营许可证',
  issuer: 'approval',
  shareable: true,
  results: [],
};

type Change = {
  holder?: string;
  department?: string;
  person?: string;
  organisation?: string;
  from?: CivilDate;
  until?: CivilDate | null;
};

export type CertificateHouse = Awaited<ReturnType<typeof openCertificates>>;

/** The face as it ships. */
export const certificateTemplate = () =>
  readFileSync(new URL('../../../templates/certificate@1.typ', import.meta.url), 'utf8');

/** A county with its catalogue and everything that issuing a licence needs; the papers are kept in memory. */
export async function openCertificates() {
  const database = await openTestDatabase();
  const scope = { area: database.area, departments: ['approval', 'nameless'] };
  await database.app.within(scope, async (tx) => {
    const stamp = { actor: { kind: 'system', id: 'a test' }, at, reason: 'a test', on: today } as const;
    await loadCatalogue(tx, await readCatalogueFiles(), stamp);
    const nameless = { key: 'nameless', name: { zh: '无名机关' }, shortName: '无名', usccSynthetic: true };
    const row = {
      area: database.area,
      key: 'nameless',
      name: '无名机关',
      content: JSON.stringify(nameless),
      sha256: 'x',
    };
    await tx.insertInto('catalogue.department').values(row).execute();
  });
  const kept: Uint8Array[] = [];
  const deps: CertificateDeps = {
    printer: openPrinter({ fontPaths: [] }),
    vault: openVault({ wrapper: masterKey([newGeneration()]), now: () => at }),
    template: certificateTemplate(),
    copyAnnotation: readFileSync(new URL('../../../templates/copy-annotation@1.typ', import.meta.url), 'utf8'),
    copyUrl: (token) => `https://example.gov.cn/copies/${token}`,
    keep: (_tx, { content }) => {
      kept.push(content);
      return Promise.resolve(randomUUID());
    },
    verificationUrl: (identifier) => `https://example.gov.cn/verify/${identifier}`,
    demonstration: true,
    now: () => at,
    random: (length) => randomBytes(length),
  };
  const request = ({ holder = '张三', department = 'approval', ...change }: Change = {}) => ({
    type,
    holder: {
      caseId: caseId(randomUUID()),
      department,
      person: personId(change.person ?? randomUUID()),
      organisation: change.organisation ?? null,
      mandate: null,
    },
    text: {
      holder,
      holderKind: change.organisation === undefined ? ('person' as const) : ('organisation' as const),
      holderCode: '980828199001010015',
      entries: [{ name: '经营场所', value: '金乡县金乡街道文峰路1号' }],
      item: '食品经营许可',
      decision: '金审准字〔2026〕第00001号',
      validity: '5年',
    },
    term: { from: change.from ?? today, until: change.until === undefined ? civilDate('2031-11-22') : change.until },
    on: today,
    decision: { number: '金审准字〔2026〕第00001号', basis: '', reason: null },
    officer: null,
    stamp: { actor: { kind: 'system', id: 'a test' } as const, at },
  });
  const stranger: Caller = {
    actor: { kind: 'system', id: 'nobody' },
    scope: { area: database.area },
    kind: 'anonymous',
    roles: [],
    level: 0,
    secondFactor: false,
    sessionId: 'nobody',
  };
  return {
    database,
    scope,
    deps,
    kept,
    request,
    issue: (change: Change = {}) => database.app.within(scope, (tx) => issueCertificate(tx, deps, request(change))),
    stranger,
    close: () => database.close(),
  };
}
