import type { Unit } from '../../schemas/report-cards/comparable.ts';

/** How the English edition writes a figure in its unit. */
export function figure(value: number, unit: Unit, decimals: number): string {
  const text = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  if (unit === 'percent') return `${text}%`;
  if (unit === 'pounds') return `£${text}`;
  return unit === 'ratio' ? `${text} times` : text;
}

/** Words of the figures that are worked out from this site's own release. */
export const releaseFigures = {
  title: 'From this site’s own data release',
  caution:
    'Street-level crime as forces publish it, counted by us. Not every crime is reported, and a force of commuters or visitors has more crime for every resident.',
  rate: 'Street-level crimes for every 1,000 residents (mid-2022), without anti-social behaviour',
  rateShort: 'Street crime per 1,000',
  charged: 'Crimes whose suspect was charged or that went to court, as last published',
  chargedShort: 'Charged or in court',
  chargedCaution:
    'What courts decided has been missing from the published files since June 2019. Recent cases may still be open.',
  noSuspect: 'Crimes closed with no suspect found, as last published',
  noSuspectShort: 'No suspect found',
  population: 'People who live there',
  populationShort: 'Residents',
  populationCaution: 'The Office for National Statistics’ estimate for the middle of the year.',
  density: 'Residents for every square kilometre',
  densityShort: 'Residents per km²',
  densityCaution:
    'Residents in mid-2022 divided by the area of the force’s simplified outline: good enough to tell town from country.',
  midYear: (year: number) => `mid-${year}`,
  months: (held: number, all: number) => `Only ${held} of ${all} months are known.`,
  noMonths: 'Its months are not known.',
  noOutcomes: 'The force publishes no outcomes.',
  notGiven: 'Not given',
};
