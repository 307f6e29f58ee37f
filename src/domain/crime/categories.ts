/** A kind of crime as data.police.uk publishes it: slug in addresses and files, and the publisher's name for it. */
export interface CrimeCategory {
  slug: string;
  name: string;
}

/** The fourteen categories in use since May 2013, by slug. Source: data.police.uk/api/crime-categories. */
export const crimeCategories: readonly CrimeCategory[] = [
  { slug: 'anti-social-behaviour', name: 'Anti-social behaviour' },
  { slug: 'bicycle-theft', name: 'Bicycle theft' },
  { slug: 'burglary', name: 'Burglary' },
  { slug: 'criminal-damage-arson', name: 'Criminal damage and arson' },
  { slug: 'drugs', name: 'Drugs' },
  { slug: 'other-crime', name: 'Other crime' },
  { slug: 'other-theft', name: 'Other theft' },
  { slug: 'possession-of-weapons', name: 'Possession of weapons' },
  { slug: 'public-order', name: 'Public order' },
  { slug: 'robbery', name: 'Robbery' },
  { slug: 'shoplifting', name: 'Shoplifting' },
  { slug: 'theft-from-the-person', name: 'Theft from the person' },
  { slug: 'vehicle-crime', name: 'Vehicle crime' },
  { slug: 'violent-crime', name: 'Violence and sexual offences' },
];

/** Incidents, not recorded crime: kept out of every total and rate of crime. */
export const ANTI_SOCIAL_BEHAVIOUR = 'anti-social-behaviour';
