/** The rules of docs/architecture.md, as a program. */
const server = '^apps/server/src/';
/** Suites, and what only they use. */
const TEST = '(\\.(test|contract|global)\\.ts$|/test-[^/]+\\.ts$|/test-support/)';
const feature = (name) => `${server}${name}/`;

/** What each folder of the server may import from the others (besides itself and packages). */
const MAY_IMPORT = {
  domain: [],
  lib: ['domain'],
  config: ['lib', 'domain'],
  database: ['lib', 'domain'],
  storage: ['lib', 'domain'],
  media: ['lib', 'domain', 'storage', 'database'],
  accounts: ['lib', 'domain', 'database'],
  limits: ['lib', 'domain', 'database'],
  retention: ['lib', 'domain', 'database', 'storage'],
  billing: ['lib', 'domain', 'database'],
  engines: ['lib', 'domain', 'media', 'storage'],
  tasks: ['lib', 'domain', 'database', 'storage', 'media', 'accounts', 'billing', 'engines/engine'],
  preflight: ['lib', 'domain', 'media'],
  dialects: ['lib', 'domain'],
  http: ['lib', 'domain', 'accounts', 'dialects', 'storage'],
};

const featureRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports-only-what-it-may`,
  comment: `${name}/ may import ${allowed.join(', ') || 'nothing else of the server'}`,
  severity: 'error',
  // Tests put real parts together, so only the shipped code is bound.
  from: { path: feature(name), pathNot: TEST },
  to: {
    path: server,
    pathNot: [feature(name), ...allowed.map((other) => `${server}${other}(/|\\.ts$)`)],
  },
}));

const siblings = (folder) => ({
  name: `no-sibling-in-${folder}`,
  comment: `one variant in ${folder}/ never imports another`,
  severity: 'error',
  from: { path: `${server}${folder}/([^/]+)/` },
  to: {
    path: `${server}${folder}/([^/]+)/`,
    pathNot: [`${server}${folder}/$1/`, `${server}${folder}/test-support/`],
  },
});

const variant = (folder) => ({
  name: `only-the-registry-names-a-${folder}-variant`,
  severity: 'error',
  from: {
    path: '^(apps|packages)/',
    pathNot: [`${server}${folder}/`, `${server}compose\\.ts$`, `${server}main\\.ts$`, TEST],
  },
  to: { path: `${server}${folder}/[^/]+/` },
});

const pure = (name, allowed) => ({
  name: `${name}-is-pure`,
  comment: `packages/${name} imports no Node, no DOM and nothing outside itself but ${allowed || 'nothing'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: TEST },
  to: { pathNot: [`^packages/(${[name, ...allowed].join('|')})/src/`] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...featureRules,
    ...['engines', 'dialects', 'storage'].map(siblings),
    ...['engines', 'dialects'].map(variant),
    pure('contract', []),
    pure('screenplay', ['contract']),
    pure('animatic', ['contract', 'screenplay']),
    pure('sdk', []),
    {
      name: 'cli-knows-only-the-sdk',
      severity: 'error',
      from: { path: '^packages/cli/src/', pathNot: TEST },
      to: { path: '^(apps|packages)/', pathNot: '^packages/(cli|sdk)/src/' },
    },
    {
      name: 'nothing-shipped-imports-a-test',
      severity: 'error',
      from: { pathNot: [TEST, '^(tests|bench)/'] },
      to: { path: TEST },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
