import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

/** What Chrome 109, Safari 15.4 and Firefox 102 have not all got, taken from the page before its first script. */
function takeAwayWhatIsNew() {
  const gone: [object, string[]][] = [
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
    [Array, ['fromAsync']],
    [Map, ['groupBy']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['any', 'timeout']],
    [URL, ['canParse', 'parse']],
    [RegExp, ['escape']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object,
      ['map', 'filter', 'toArray', 'some'],
    ],
    [globalThis, ['Iterator', 'requestIdleCallback', 'scheduler', 'navigation', 'Highlight']],
  ];
  for (const [holder, names] of gone) for (const name of names) Reflect.deleteProperty(holder, name);
}

test.describe('in a browser of 2022', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(takeAwayWhatIsNew);
  });

  test('the crime map has its shades, names and panel', async ({ page }) => {
    const map = new CrimeMapPage(page);
    await map.open('');
    await map.drawn();
    const shades = await page
      .locator('[data-map-canvas] path')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).fill)).size);
    expect(shades).toBeGreaterThan(3);
    await map.cursor.focus();
    await page.keyboard.press('Enter');
    await expect(map.panel).toBeVisible();
  });

  test('the comparison of forces sorts, and shows one force round by round', async ({ page }) => {
    await page.goto('/report-cards/compare/');
    const table = page.locator('force-comparison table').first();
    await expect(table).toBeVisible();
    await table.getByRole('button').first().click();
    await expect(page.locator('.element-fault')).toHaveCount(0);
  });

  test('the look-up answers a postcode', async ({ lookUp }) => {
    await lookUp.open();
    await lookUp.find('AA1 1AA');
    await expect(lookUp.heading).toBeVisible();
  });

  test('a time limit is worked out', async ({ page }) => {
    await page.goto('/complaints/deadlines/');
    await expect(page.locator('deadline-calculator')).toBeVisible();
    await expect(page.locator('.element-fault')).toHaveCount(0);
  });
});

test.describe('a fault in one part of a page', () => {
  test('is told in its place with a way on, and stops no other part', async ({ page, faults }) => {
    faults.expect(/made to fail/);
    await page.addInitScript(() => {
      Object.defineProperty(HTMLSelectElement.prototype, 'selectedIndex', {
        get: () => {
          throw new Error('made to fail');
        },
      });
    });
    await page.goto('/complaints/review/');
    const broken = page.locator('complaint-route');
    await expect(broken.getByRole('alert')).toContainText('has stopped working');
    await expect(broken.getByRole('link', { name: 'Addresses, force by force' })).toBeVisible();
    // The footer's choice of colours started after it.
    await page.getByLabel('Dark').check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('is told where the reader was when it comes later', async ({ page, faults }) => {
    faults.expect(/made to fail/);
    await page.goto('/complaints/deadlines/');
    await page.evaluate(() => {
      document.querySelector('deadline-calculator')?.addEventListener('click', () => {
        throw new Error('made to fail');
      });
    });
    await page.locator('deadline-calculator').getByRole('combobox').click();
    await expect(page.locator('deadline-calculator').getByRole('alert').first()).toContainText(
      'has stopped working',
    );
    await expect(page.getByRole('alert').filter({ hasText: 'has stopped working' })).toHaveCount(1);
  });

  test('of the map takes the map away and leads to the list', async ({ page, faults }) => {
    faults.expect(/made to fail/);
    await page.addInitScript(() => {
      ResizeObserver.prototype.observe = () => {
        throw new Error('made to fail');
      };
    });
    const map = new CrimeMapPage(page);
    await map.open('');
    await expect(page.locator('[data-map]')).toContainText('cannot be drawn in this browser');
    await expect(page.locator('[data-map-canvas]')).toBeHidden();
    await expect(map.rows.first()).toBeVisible();
  });
});
