// Runs every test of every package; the real VS Code has a runner of its own.
import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['packages/*/test/**/*.test.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000
    }
});
