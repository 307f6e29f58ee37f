/** Content of the test country: the site's own, and a release made from made-up files. Made by make.ts. */
export const COUNTRY_CONTENT = '.work/test-country/content';

/** What a build of the test country is told. */
export const COUNTRY_BUILD = {
  CONTENT_FOLDER: COUNTRY_CONTENT,
  SANDBOX: '1',
  // Standards are told for a day; the tests know what held on this one.
  SITE_DATE: '2026-11-21',
};

/** Where the site of the test country is built. */
export const COUNTRY_SITE = 'dist-test';
