import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

/** What each folder may import besides itself. One direction only (README, "How it is built"). */
const core = ['model', 'reference', 'arrow', 'ingest', 'db', 'query'];
const mayImport = {
  model: [],
  format: [],
  theme: [],
  i18n: [],
  reference: ['model'],
  arrow: ['model'],
  ingest: core.slice(0, 3),
  db: core.slice(0, 4),
  query: core.slice(0, 5),
  storage: core,
  charts: ['model', 'format', 'theme', 'reference'],
  export: ['format', 'theme'],
  components: ['model', 'format', 'theme', 'i18n', 'reference', 'charts'],
  pages: [...core, 'format', 'theme', 'i18n', 'storage', 'charts', 'export', 'components'],
};
const folders = [...Object.keys(mayImport), 'app'];
const engines = ['@duckdb/*'];
const layerRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...folders
            .filter((name) => name !== folder && !allowed.includes(name))
            .map((name) => ({
              group: [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`],
              message: `${folder} may not import ${name}: imports point one way.`,
              // The shape of a record is declared once, in ingest/types; engine and reference data share the words.
              allowTypeImports: name === 'ingest' || (folder === 'export' && name === 'model'),
            })),
          ...(folder === 'db' ? [] : [{ group: engines, message: 'Only src/db touches the engine.' }]),
          ...(['arrow', 'db'].includes(folder)
            ? []
            : [{ group: ['apache-arrow'], message: 'Only src/arrow and src/db know Arrow.' }]),
          ...(folder === 'charts'
            ? []
            : [{ group: ['@observablehq/plot'], message: 'Only src/charts draws with Plot.' }]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'public', '.sample', 'node_modules', '.cache'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'error',
      // Interfaces here are written with method signatures; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The ideographic space is Chinese punctuation.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
    },
  },
  { files: ['src/**/*.tsx', 'src/**/use*.ts'], ...hooks.configs.flat['recommended-latest'] },
  ...layerRules,
  // A list of texts is as long as the interface has texts.
  { files: ['src/i18n/*{Zh,En,zh,en}.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  { files: ['.ci/**', 'data/sample/**', 'data/build/**', 'test/**'], rules: { 'no-console': 'off' } },
);
