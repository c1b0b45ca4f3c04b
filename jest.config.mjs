export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/strip-types.mjs' },
  testTimeout: 60_000,
  watchman: false,
  // Both cores: by default Jest leaves one idle.
  maxWorkers: '100%',
};
