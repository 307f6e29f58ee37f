import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The rooms of src/ and which of them each may import from. The street runs one way; see README. */
const MAY_IMPORT = {
  schemas: [],
  domain: ['schemas'],
  importer: ['domain', 'schemas', 'read'],
  download: ['domain', 'schemas', 'read', 'importer'],
  charts: ['domain', 'schemas', 'i18n'],
  browser: ['domain', 'schemas', 'i18n'],
  i18n: ['domain', 'schemas'],
  read: ['domain', 'schemas'],
  components: ['domain', 'schemas', 'i18n', 'charts', 'browser', 'read', 'styles', 'layouts'],
  layouts: ['domain', 'schemas', 'i18n', 'charts', 'browser', 'read', 'styles', 'components'],
  pages: ['domain', 'schemas', 'i18n', 'charts', 'browser', 'read', 'styles', 'components', 'layouts'],
};

const rooms = Object.keys(MAY_IMPORT).concat('styles');

const directionRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `import direction: ${room}`,
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: rooms
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}/`,
            message: `src/${room} may not import from src/${other}: see "Who may import whom" in README.md.`,
          })),
      },
    ],
  },
}));

/** Every address within the site is made by one function, so that the site may live in any folder of its host. */
const ADDRESS = 'Make addresses within the site with sitePath() of src/domain/site-path.ts.';
const made = (kind) => `:not(CallExpression[callee.name='sitePath'] ${kind})`;
const oneAddress = [
  {
    // Not where text is looked for in a longer one.
    selector: `Literal[value=/^\\u002F[a-z]/]${made('Literal')}:not(CallExpression[callee.property.name='includes'] > Literal)`,
    message: ADDRESS,
  },
  {
    selector: `TemplateLiteral${made('TemplateLiteral')} > TemplateElement:first-child[value.raw=/^\\u002F([a-z]|$)/]`,
    message: ADDRESS,
  },
  { selector: 'JSXAttribute[name.name=/^(href|src|action)$/] > Literal[value=/^\\u002F/]', message: ADDRESS },
  { selector: "Property[key.name='href'] > Literal[value='/']", message: ADDRESS },
  { selector: "MemberExpression[property.name='BASE_URL']", message: ADDRESS },
];

const addressRules = {
  name: 'one function makes every address',
  files: ['src/**/*.{ts,astro}'],
  ignores: ['src/importer/**', 'src/download/**'],
  rules: { 'no-restricted-syntax': ['error', ...oneAddress] },
};

/** Domain rules are pure: no clock, no files, no DOM. */
const pureDomain = {
  name: 'domain is pure',
  files: ['src/domain/**/*.ts', 'src/schemas/**/*.ts'],
  rules: {
    'no-restricted-globals': ['error', 'document', 'window', 'fetch', 'process', 'localStorage'],
    'no-restricted-syntax': [
      'error',
      ...oneAddress,
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the date in.' },
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: 'Pass the date in.',
      },
    ],
  },
};

export default tseslint.config(
  {
    ignores: ['dist/', 'dist-test/', '.astro/', 'node_modules/', 'content/areas/', '.work/'],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  ...directionRules,
  addressRules,
  pureDomain,
);
