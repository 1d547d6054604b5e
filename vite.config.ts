/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { type BuildEnvironmentOptions, defineConfig } from 'vite'
import { contentSecurityPolicy } from './src/server/edge/contentSecurityPolicy.ts'
import { apiPlugin } from './src/web/build/apiPlugin.ts'
import { demoPlugin } from './src/web/build/demoPlugin.ts'
import { exampleStorePlugin } from './src/web/build/exampleStorePlugin.ts'
import { firstScreenPlugin } from './src/web/build/firstScreenPlugin.ts'
import { precompressPlugin } from './src/web/build/precompressPlugin.ts'
import { typefacesPlugin } from './src/web/build/typefacesPlugin.ts'

/** What a crowd is played in: it would be told that the machine is busy if other tests ran beside it. */
const CROWDS = ['tests/bench/morning.test.ts']

const UNIT_ROOMS = '{domain,contract,chart,papers,server,web,mocks,reference,bench,support}'

/** One file for the first page, and one for what its other pages share: each file more is a trip and headers of its own. */
const rolldownOptions = {
  preserveEntrySignatures: false,
  output: {
    codeSplitting: {
      groups: [
        { name: 'first', tags: ['$initial'] },
        { name: 'charts', minShareCount: 2, test: /[\\/](src[\\/].*[Cc]hart|node_modules[\\/]d3-)/ },
        // Not what brings dialogs, which are fetched when one is first opened.
        {
          name: 'shared',
          minShareCount: 2,
          test: /[\\/](src[\\/](?!.*(Dialog|Menu))|big\.js[\\/]|clsx[\\/])/,
        },
      ],
    },
  },
} satisfies BuildEnvironmentOptions['rolldownOptions']

export default defineConfig(({ mode, isSsrBuild }) => ({
  plugins: [
    react(),
    typefacesPlugin(),
    apiPlugin(),
    exampleStorePlugin(),
    demoPlugin((html) => contentSecurityPolicy([html], 'demonstration')),
    firstScreenPlugin(),
    ...(mode === 'demo' || isSsrBuild ? [] : [precompressPlugin()]),
  ],
  // What an older React needed in its place is left out of the first page.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  build: {
    target: 'es2022',
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    ...(!isSsrBuild && { rolldownOptions }),
  },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`tests/${UNIT_ROOMS}/**/*.test.{ts,tsx}`, 'tests/*.test.ts'],
          exclude: CROWDS,
          globalSetup: ['tests/support/compiledOnce.ts', 'tests/support/postgresServer.ts'],
          // Both cores of a small machine. Files share what they import, which took longer than what they test; what a
          // file changes of the process it puts back, as it does for its own next test.
          maxWorkers: 2,
          isolate: false,
          hookTimeout: 60_000,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: [
            'tests/support/compiledOnce.ts',
            'tests/support/builtProduct.ts',
            'tests/support/exampleStore.ts',
            'tests/support/postgresServer.ts',
          ],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'crowds', include: CROWDS, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
}))
