import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-eslint'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export default ts.config(
  { basePath: root, ignores: ['build/', 'release/', 'screenshots/', 'sample/', 'bench/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.recommended,
  ts.configs.stylistic,
  {
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-console': 'error',
      // Playwright wants the pattern, even when a fixture needs no other
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-else-return': 'error',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-implicit-coercion': ['error', { boolean: false }],
      'no-param-reassign': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const object or a union.' },
        {
          selector: 'ImportDeclaration[source.value=/^\\.\\.\\u002f\\.\\./]',
          message: 'No import climbs more than one "..": use #shared/ or #engine/.',
        },
      ],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    basePath: root,
    files: ['shared/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'Intl',
          'crypto',
          'process',
          'setTimeout',
          'setInterval',
          'performance',
          'fetch',
          'Temporal',
        ].map((name) => ({
          name,
          message: 'The domain has no clock, no randomness and no I/O: take it as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'The domain has no randomness: take it as an argument.',
        },
      ],
    },
  },
  {
    // the window's `Window` is extended by merging, which a type alias cannot do
    basePath: root,
    files: ['renderer/bridge/door.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    basePath: root,
    files: ['renderer/**'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: globals.browser },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // of the compiler's rules those that find bugs; the compiler itself is not used
      'react-hooks/purity': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
    },
  },
  {
    basePath: root,
    files: ['scripts/**', 'electron/cli/**', 'test/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    basePath: root,
    files: ['scripts/default-app/**', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
