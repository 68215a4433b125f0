/**
 * The boundary rules of ARCHITECTURE.md that an import can break. Rules 3 (floors), 7 (SQL) and 11 (clock, randomness) are read off
 * manifests and source text in test/architecture/. Every rule is proven there by a planted violation.
 */
const PURE =
  '^src/modules/(.+/(model|events|upcasts|decide|evolve|rules|contract)[./]|decisions/feel/|process/core/|process/timing/|process/definition/work/facts)';
const TESTS = '\\.test\\.tsx?$';

export default {
  forbidden: [
    { name: '1-no-cycles', severity: 'error', from: { pathNot: TESTS }, to: { circular: true } },
    {
      name: '2-modules-meet-at-the-door',
      comment: 'Another module is entered at its index.ts only.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: '2-rooms-meet-at-the-door',
      comment:
        'A platform room is entered at its index.ts only; table declarations (schema.ts) are merged by every room.',
      severity: 'error',
      from: { path: '^src/(?:platform/([^/]+)|modules|app)/', pathNot: TESTS },
      to: {
        path: '^src/platform/([^/]+)/',
        pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.ts$', '^src/platform/database/schema\\.ts$'],
      },
    },
    {
      name: '4-pure-stays-pure',
      comment: 'Pure files know the kernel, TypeBox and each other, nothing else.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: ['^src/kernel/', 'node_modules/typebox/', PURE] },
    },
    {
      name: '5-kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TESTS },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: '6-platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^src/(modules|app|web)/' },
    },
    {
      name: '7-sql-in-stores-only',
      severity: 'error',
      from: {
        path: '^src/(modules|app|web)/',
        pathNot: ['/(store|projections|queries)[./]', TESTS],
      },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: '8-http-at-the-edge-only',
      comment: 'Types of a caller may be named anywhere; the machinery of HTTP only in routes, app and platform.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: ['/routes[./]', TESTS] },
      to: { path: '(node_modules/@?fastify|^src/platform/http/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: '9-web-sees-contracts-only',
      comment:
        'And the pure rules of forms, which judge an answer in the browser as on the server (ADR 12), and FEEL, which reads a cell (ADR 71).',
      severity: 'error',
      from: { path: '^src/web/', pathNot: TESTS },
      to: {
        path: '^src/(modules|platform|app)/',
        pathNot: [
          '^src/modules/.+/(contract|wording)[./]',
          '^src/modules/forms/rules/',
          '^src/modules/decisions/feel/',
        ],
      },
    },
    {
      name: '9-portal-and-ui-without-antd',
      severity: 'error',
      from: { path: '^src/web/(ui|portal)/' },
      to: { path: 'node_modules/(antd|@ant-design)/' },
    },
    {
      name: '10-only-app-composes',
      severity: 'error',
      from: { path: '^src/(kernel|platform|modules|web)/', pathNot: TESTS },
      to: { path: '^src/app/' },
    },
    {
      name: 'resolves',
      comment: 'An import that does not resolve would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: TESTS },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.server.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
