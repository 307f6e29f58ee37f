/** What a search may lead to that is not a place. */
export const documentKinds = ['question', 'route', 'standard', 'service', 'page', 'word'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Kinds of place, as rows of the files name them by number. Apart from the schemas, which a browser need not load. */
export const placeKinds = [
  'force',
  'council',
  'partnership',
  'town',
  'village',
  'team',
  'ward',
  'listedTeam',
  'district',
] as const;
export type PlaceKind = (typeof placeKinds)[number];
