import { expect, test } from './support/test.ts';

test('text becomes neither HTML nor a script, nor the address of one, on any page', async ({
  page,
  faults,
}) => {
  faults.expect(/TrustedHTML|TrustedScript|Trusted Type|TrustedTypePolicy/);
  for (const path of ['/', '/crime-map/', '/complaints/letter/', '/keep/']) {
    await page.goto(path);
    const taken = await page.evaluate(async () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      const element = () => document.createElement('div');
      const tries: Record<string, () => unknown> = {
        innerHTML: () => (element().innerHTML = '<p>'),
        insertAdjacentHTML: () => {
          element().insertAdjacentHTML('beforeend', '<p>');
        },
        parseFromString: () => new DOMParser().parseFromString('<p>', 'text/html'),
        fragment: () => document.createRange().createContextualFragment('<p>'),
        script: () => (document.createElement('script').src = '/sw.js'),
        code: () => (document.createElement('script').text = '1'),
        worker: () => navigator.serviceWorker.register('/sw.js'),
        policy: () => trustedTypes.createPolicy('another', {}),
      };
      const went: string[] = [];
      for (const [name, act] of Object.entries(tries)) {
        try {
          await act();
          went.push(name);
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
      }
      return went;
    });
    expect(taken, path).toEqual([]);
  }
});
