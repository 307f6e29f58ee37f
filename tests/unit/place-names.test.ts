import { expect, it } from 'vitest';
import { placeNames } from '../../src/domain/crime-map/items.ts';

const at = (metres: number): [number, number] => [-1, 52 + metres / 111_195];

it('a street is called by its name alone', () => {
  const streets = ['On or near Park Road', "On or near King'S Road"];
  expect(placeNames({ points: [at(0), at(9)], streets })).toEqual(['Park Road', "King's Road"]);
});

it('a sort of place is told by its nearest street', () => {
  const points = [at(0), at(200), at(90), at(-40)];
  const streets = [
    'On or near Supermarket',
    'On or near Far Road',
    'On or near Near Road',
    'On or near Parking Area',
  ];
  expect(placeNames({ points, streets })).toEqual([
    'Supermarket, by Near Road',
    'Far Road',
    'Near Road',
    'Parking Area, by Near Road',
  ]);
});

it('a sort of place far from any street keeps its name, and so does one among nothing but its like', () => {
  const streets = ['On or near Hospital', 'On or near Park Road'];
  expect(placeNames({ points: [at(0), at(900)], streets })[0]).toBe('Hospital');
  expect(placeNames({ points: [at(0), at(9)], streets: ['Nightclub', 'Petrol Station'] })).toEqual([
    'Nightclub',
    'Petrol Station',
  ]);
});
