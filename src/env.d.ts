/// <reference types="astro/client" />

/** Whether this build has the sandbox postcodes of tests/fixtures/sandbox. Set in astro.config.mjs. */
declare const __SANDBOX__: boolean;
