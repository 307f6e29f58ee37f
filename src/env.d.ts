/// <reference types="astro/client" />

/** Whether this build has the sandbox postcodes of tests/fixtures/sandbox. Set in astro.config.mjs. */
declare const __SANDBOX__: boolean;

/** The folder of the host that the site lives in, as `/folder`; set in astro.config.mjs, read by `sitePath` alone. */
declare const __SITE_FOLDER__: string | undefined;

declare namespace App {
  /** What belongs to one page while it is made. */
  interface Locals {
    /** Ids of the sources that the page has cited so far, in order. */
    cited?: Set<string>;
  }
}
