/** The map as a picture. */
export const pictureWords = {
  compare: 'Compare',
  compareFailed: 'The comparison did not come. Check that you are online and load this page again.',
  png: 'Save the picture (PNG)',
  svg: 'Save the picture (SVG)',
  print: 'Print',
  failed: 'The picture could not be made.',
};

export const partOutside = 'A small part, such as an island, lies further off, outside this picture.';

/** What stands at the foot of a saved one. */
export const pictureSource = {
  source:
    'Source: data.police.uk, street-level crime; Office for National Statistics, boundaries and residents of mid-2022. Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.',
  farPart: partOutside,
  towns: 'Names of towns: GeoNames, CC BY 4.0. Coasts: Natural Earth.',
  by: (site: string, release: string) => `Drawn by ${site} from release ${release}.`,
};
