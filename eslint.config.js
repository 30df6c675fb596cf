// Lint rules; docs/style.md says why each of ours exists.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE = ['exact', 'calendar', 'model', 'runtime', 'language', 'compiler'].map(
    name => `packages/${name}/src/**/*.ts`
);
const WORLD = ['process', 'Buffer', 'console', 'fetch', 'setTimeout', 'setInterval', 'document', 'window', 'require'];

export default defineConfig(
    globalIgnores(['**/dist/', '**/out/', '**/.cache/', '**/generated/', '**/fixtures/', '**/*.{js,cjs,mjs}']),
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            '@typescript-eslint/no-non-null-assertion': 'off',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
            '@typescript-eslint/require-await': 'off',
            eqeqeq: 'error',
            'max-lines': ['error', { max: 300 }],
            'max-params': ['error', { max: 4 }],
            'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }]
        }
    },
    {
        files: ['packages/*/test/**/*.ts'],
        rules: { 'max-lines-per-function': 'off', '@typescript-eslint/unbound-method': 'off' }
    },
    {
        files: PURE,
        rules: {
            'no-restricted-globals': ['error', ...WORLD],
            'no-restricted-properties': [
                'error',
                { object: 'Math', property: 'random', message: 'The same input gives the same output.' },
                { object: 'Date', property: 'now', message: 'The language has no clock.' }
            ],
            'no-restricted-syntax': [
                'error',
                { selector: 'NewExpression[callee.name="Date"]', message: 'The language has no clock.' }
            ]
        }
    }
);
