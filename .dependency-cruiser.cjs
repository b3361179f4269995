const { core, packages, rooms } = require('./tools/borders.json');

const coreFolders = Object.keys(core);
const coreRules = coreFolders.map((folder) => ({
  name: `core-${folder}-imports-only-${core[folder].join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^packages/core/src/${folder}/` },
  to: {
    path: coreFolders
      .filter((other) => other !== folder && !core[folder].includes(other))
      .map((other) => `^packages/core/src/${other}/`),
  },
}));
const roomRules = Object.entries(rooms).flatMap(([folder, within]) =>
  Object.keys(within).map((room) => ({
    name: `core-${folder}-${room}-imports-only-${within[room].join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^packages/core/src/${folder}/${room}/` },
    to: {
      path: Object.keys(within)
        .filter((other) => other !== room && !within[room].includes(other))
        .map((other) => `^packages/core/src/${folder}/${other}/`),
    },
  })),
);
const packageRules = Object.keys(packages).map((name) => ({
  name: `package-${name}-imports-only-${packages[name].join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: {
    path: Object.keys(packages)
      .filter((other) => other !== name && !packages[name].includes(other))
      .map((other) => `^packages/${other}/`),
  },
}));

const named = (rules) => rules.filter((rule) => rule.to.path.length > 0);

module.exports = {
  forbidden: [
    ...named([...coreRules, ...roomRules, ...packageRules]),
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'through-the-index',
      comment: 'from another folder of core, import its index',
      severity: 'error',
      from: { path: '^packages/core/src/([^/]+)/' },
      to: { path: '^packages/core/src/[^/]+/', pathNot: ['^packages/core/src/$1/', '/index\\.ts$'] },
    },
    {
      name: 'pure-core',
      comment: 'no input or output in the library',
      severity: 'error',
      from: { path: '^packages/(core|report)/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
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
    exclude: { path: '(^|/)(dist|coverage)/|\\.test\\.ts$|\\.bench\\.ts$|platform\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
