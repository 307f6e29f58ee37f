import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { concurrency: 4, inlineStylesheets: 'never', assets: 'assets' },
  security: {
    // Every script and style is our own file or a hash of it; nothing else runs or loads.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Made-up postcodes, one for each answer of the look-up: in builds for tests alone.
    define: { __SANDBOX__: JSON.stringify(process.env.SANDBOX === '1') },
  },
});
