import astro from 'eslint-plugin-astro';
import es from 'eslint-plugin-es-x';
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
            message: `src/${room} may not import from src/${other}: see MAY_IMPORT in eslint.config.js.`,
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

/** What came to JavaScript after the oldest browsers that we serve: Chrome 109, Safari 15.4, Firefox 102. */
const tooNew = Object.assign(
  {},
  ...['2023', '2023-intl-api', '2024', '2024-intl-api', '2025', '2025-intl-api', '2026', '2026-intl-api'].map(
    (year) => es.configs[`flat/no-new-in-es${year}`].rules,
  ),
  es.configs['flat/no-new-in-esnext'].rules,
  // Older, but Safari 15.4 lacks the first and the last, Firefox 102 the second: faults that no build can mend.
  {
    'es-x/no-regexp-lookbehind-assertions': 'error',
    'es-x/no-intl-segmenter': 'error',
    'es-x/no-class-static-block': 'error',
  },
);

/** The same of what browsers give: written by hand, with the first versions that have it. */
const TOO_NEW_IN_BROWSERS = {
  'AbortSignal.any': 'Chrome 116, Safari 17.4, Firefox 124',
  'AbortSignal.timeout': 'Safari 16',
  'URL.canParse': 'Chrome 120, Safari 17, Firefox 115',
  'URL.parse': 'Chrome 126, Safari 18, Firefox 126',
  'Response.json': 'Safari 17, Firefox 115',
  'CSS.highlights': 'Safari 17.2, Firefox 140',
  'navigator.userActivation': 'Safari 16.4, Firefox 120',
  'document.startViewTransition': 'Chrome 111, Safari 18',
};
/** Of whatever element, header or query. */
const METHODS_TOO_NEW = {
  checkVisibility: 'Safari 17.4, Firefox 106',
  showPopover: 'Chrome 114, Safari 17, Firefox 125',
  hidePopover: 'Chrome 114, Safari 17, Firefox 125',
  togglePopover: 'Chrome 114, Safari 17, Firefox 125',
  setHTMLUnsafe: 'Chrome 124, Safari 17.4, Firefox 123',
  getHTML: 'Chrome 125, Safari 18, Firefox 128',
  moveBefore: 'Chrome 133, Firefox 144, no Safari',
  getSetCookie: 'Chrome 113, Safari 17, Firefox 112',
};
const tooNewFor = (since) => `Too new for the browsers that we serve: ${since}.`;

const GLOBALS_TOO_NEW = {
  requestIdleCallback: 'no Safari',
  cancelIdleCallback: 'no Safari',
  scheduler: 'no Safari',
  navigation: 'Safari 26',
  CompressionStream: 'Safari 16.4, Firefox 113',
  DecompressionStream: 'Safari 16.4, Firefox 113',
  Highlight: 'Safari 17.2',
};

/** What runs for the reader: src/browser and every room that it may import from. */
const oldBrowsers = {
  name: 'runs in Chrome 109, Safari 15.4 and Firefox 102',
  files: ['browser', ...MAY_IMPORT.browser].map((room) => `src/${room}/**/*.ts`),
  plugins: { 'es-x': es },
  rules: {
    ...tooNew,
    'no-restricted-properties': [
      'error',
      ...Object.entries(TOO_NEW_IN_BROWSERS).map(([name, since]) => {
        const [object, property] = name.split('.');
        return { object, property, message: tooNewFor(since) };
      }),
      ...Object.entries(METHODS_TOO_NEW).map(([property, since]) => ({
        property,
        message: tooNewFor(since),
      })),
    ],
  },
};

/** Rooms that are pure may use no global of a browser at all. */
const oldBrowsersGlobals = {
  name: 'globals in Chrome 109, Safari 15.4 and Firefox 102',
  files: ['src/browser/**/*.ts', 'src/i18n/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...Object.entries(GLOBALS_TOO_NEW).map(([name, since]) => ({ name, message: tooNewFor(since) })),
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
  oldBrowsers,
  oldBrowsersGlobals,
);
