import { deadLinks } from './support/checks.ts';
import { routeIds } from './support/complaints-page.ts';
import { expect, test } from './support/test.ts';

const pages = ['/complaints/', '/complaints/2009/', '/complaints/forces/northamptonshire/'];

test('no link from these pages leads to a page or a place that is not there', async ({ page, request }) => {
  test.slow();
  expect(
    await deadLinks(page, request, [...pages, ...(await routeIds(page)).map((id) => `/complaints/${id}/`)]),
  ).toEqual([]);
});
