import { sitePath } from '../domain/site-path.ts';

/** A page of plain words: a title, what it is in a sentence, and parts with a heading each. */
export interface Prose {
  title: string;
  description: string;
  lead: string;
  parts: readonly { id?: string; heading: string; paragraphs: readonly string[]; list?: readonly string[] }[];
}

export const privacy: Prose = {
  title: 'Privacy',
  description: 'What this site keeps about you: nothing.',
  lead: 'We keep nothing about you. There are no cookies, no accounts and no visitor counts.',
  parts: [
    {
      heading: 'Your postcode',
      paragraphs: [
        'Your postcode stays on your device. To answer it, your browser fetches one file for the first half, such as L8. Some hundreds of postcodes share that file. Your browser then finds your own postcode in it, and fetches the file of your police force’s areas, which everybody there shares. On a wide screen it also fetches the force’s outlines, and draws your patch and a ring for your postcode by itself. With each file comes a short list for a wider area, such as all of Liverpool’s postcodes, by which it sees that the file is whole and right.',
        'If you type a place or a question instead, your browser fetches the list of places that begin with a letter of it, and looks in that. What you typed is not sent.',
        'If you press “Use my location”, your browser asks you first. Where you are stays on your device: it fetches the outlines of all police forces, then those of the force that you are in, and finds your area in them. No place finer than a police force is asked for.',
        'We never put the whole postcode in an address, send it, or store it. If you use the list of postcodes instead, only the first half is in the address.',
      ],
    },
    {
      heading: 'What stays on your device',
      paragraphs: [
        'If you choose light or dark colours at the foot of a page, your browser remembers that choice under the name “theme”. It holds the word “light” or “dark” and is never sent. Choose “As my device” and it is removed.',
        'If you tick “Remember this area on this device” beside an answer, your browser keeps the team or ward and its police force under the name “area”, never the postcode. Complaints and letters then open with that force. Take the tick away and it is removed.',
        'If you press “Keep on this device” (at the foot of each page: “Keep on your phone”), your browser keeps pages of this site for when there is no signal, and those of a remembered area. It keeps no postcode and nothing that you type. “Remove” takes all of it away.',
      ],
    },
    {
      heading: 'What your browser may keep',
      paragraphs: [
        'Your browser is not ours, and it keeps a list of the pages you opened. An answer’s address names the area that it is of, such as a team. So do the addresses of our pages and of the crime map. Anyone who opens the list can see which team you looked at, but not your postcode.',
        'We ask browsers not to remember a postcode that you type here. Some add-ons and password managers may do so all the same.',
        'In a letter, your browser may offer the name and address that it knows, and may remember those you type.',
        'To leave no trace, open this site in a private window (also called “incognito”). To forget what was kept, look in your browser’s settings for “Clear browsing data” or “Clear history”, and for “Autofill”. On a shared phone or computer, do this before you hand it back.',
      ],
    },
    {
      heading: 'What you print, save or copy',
      paragraphs: [
        'If you print your answer, the paper shows the postcode that you typed. A letter that you print, save or copy has what you wrote in it. Files that you save stay where your browser puts them until you delete them.',
      ],
    },
    {
      heading: 'What a server sees',
      paragraphs: [
        'Whoever hosts these files sees, as with any website, which files are asked for and from which internet address. The files of this site make no other record.',
        'Links to other sites, such as a police force’s own, follow those sites’ rules.',
      ],
    },
  ],
};

/** Whom the pages ask for anything, besides the site itself. */
export const others = {
  none: 'No page asks for anything from anybody else.',
  butStreets:
    'No page asks for anything from anybody else, but for one thing that you can choose: “Show streets” on the crime map.',
  streets: 'If you press “Show streets”',
  baseMap: (service: string) =>
    `Streets are pictures from ${service}. While they are shown, it sees your internet address, the name of this site and which area you look at, also when that is a mile round your postcode. It is asked for nothing before you press. If you want streets always, this device remembers that, and “Hide streets” makes it forget.`,
};

export const accessibility: Prose = {
  title: 'Accessibility',
  description: 'How this site is made so that everyone can use it, how it was tested, and what was not.',
  lead: 'Everything here can be done by keyboard and with large text, and every fact can be read without JavaScript.',
  parts: [
    {
      heading: 'What we aim for',
      paragraphs: [
        'We aim for the Web Content Accessibility Guidelines 2.2 at level AA. Body text has the stronger contrast of level AAA, in light and in dark colours.',
      ],
    },
    {
      heading: 'How it works',
      paragraphs: [],
      list: [
        'Every map and chart has its facts beside it in words, in a list or in a table.',
        'Nothing is said by colour alone.',
        'The postcode look-up says its answer aloud to a screen reader, and has a plain list as another way.',
        'The letters are Source Sans 3, drawn by Adobe to be read on screens. Its zero has no stroke through it.',
        'Nothing moves by itself.',
      ],
    },
    {
      heading: 'Browsers',
      paragraphs: [
        'Everything works in Chrome and Edge 109, Safari 15.4 (also on iPhone) and Firefox 102, and in any that came after them. These run on Windows 7, on an iPhone 6s and on most phones of the last ten years.',
        'In an older browser every page can still be read: all facts are there without the parts that need a script. Where a part of a page stops working, it says so in its place.',
        'We test in a new Chrome, and in one without what came to browsers after those versions. We have not tested on old devices themselves.',
      ],
    },
    {
      heading: 'How it was tested',
      paragraphs: [
        'Last tested in full on 29 November 2026, in Chromium, with a program for each of these. They run again before a change is let in.',
      ],
      list: [
        'Every kind of page with axe, in light and in dark colours.',
        'Five things that people come for, from beginning to end by keyboard alone: a postcode to its team and the map of a mile, a complaint to a copied letter, a date to an entry in the calendar, a comparison to its picture, and an area that is remembered, kept on the phone and forgotten. At each stop the mark of where you are must be seen, and the order must be that of reading.',
        'Pages at 320, 768 and 1280 pixels, at 400 %, and with letters, words and lines drawn apart.',
        'Each button, box and field with its label: at least 24 pixels either way.',
        'Contrast themes: most kinds of page were looked at, and buttons must keep an edge.',
        'With “less motion” set on the device nothing may move.',
        'What is said aloud when something changes is said once, and Welsh names are marked as Welsh.',
        'Pages without JavaScript, and on paper.',
      ],
    },
    {
      heading: 'What was not tested',
      paragraphs: [
        'It has not been tested with people who use screen readers, magnifiers, switches or voice control, nor on a real phone, nor in Firefox or Safari. Automatic checks find only some of what can be wrong. No one else has audited it.',
      ],
    },
    {
      heading: 'What is not good yet',
      paragraphs: [],
      list: [
        'The fields for a postcode do not name their purpose to the browser, as success criterion 1.3.5 asks of a field about yourself: it would then keep your postcode and offer it to the next person.',
        'A small map cannot name every ward. All of them are in the list on the page.',
        'Wide tables of figures have to be moved sideways on a phone.',
        'A force’s own words, as it published them, may be in Welsh without being marked so.',
        'Some official pages that we link to are not accessible. Ring 101 instead, or 18001 101 by textphone.',
        'The site is in English only so far. A Welsh edition is planned.',
      ],
    },
    {
      heading: 'If something is in your way',
      paragraphs: ['Press “Is this wrong?” at the foot of the page, and say what happened.'],
    },
  ],
};

/** What the site is made of, and what each part allows. */
export const madeOf = {
  heading: 'What you may do with it',
  words:
    'The program is under the MIT licence: use it, change it, pass it on. The figures and facts are their publishers’, most of them under the Open Government Licence: you may use them too, and must say whose they are. The typeface, Source Sans 3, is under the SIL Open Font Licence.',
  links: [
    [sitePath('/sources/'), 'Licence of each source'],
    [sitePath('/notices.txt'), 'Licences of the programs and the typeface in these pages'],
    [sitePath('/sbom.cdx.json'), 'Every package that the site is built with (CycloneDX)'],
  ],
} as const;

export const about: Prose = {
  title: 'About this site',
  description: 'Who runs this site, what it is for, where its facts come from and how to put one right.',
  lead: 'This site tells you who polices your street, how to reach them, and what they publish about crime there. It covers England and Wales.',
  parts: [
    {
      heading: 'Where the facts come from',
      paragraphs: [
        'Every figure and every contact has a source and the day on which we last read it. Press the small mark beside a fact, or the line below a part of a page, to see them. Figures are worked out by our own program from files that police forces, the Office for National Statistics and Ordnance Survey publish.',
        'Where something is not known, the page says so. A missing figure is never shown as nought.',
      ],
    },
    {
      id: 'copies',
      heading: 'The page itself, or a copy',
      paragraphs: [
        'Some pages we opened ourselves; their sources say “checked”. Most we read in a stored copy, because we could not open the live page; those say “read in a copy”. A copy tells what the page said when it was stored. The page may have changed since, so follow the link before you rely on a phone number, an address or a date.',
      ],
    },
    {
      heading: 'How crime is counted here',
      paragraphs: [],
      list: [
        'For a force: every row of the file that the force published for the month.',
        'For a community safety partnership: every row whose small area (LSOA) lies in it, whichever force reported it.',
        'For a neighbourhood team: every row whose map point lies in the team’s patch, whichever force reported it.',
        'Anti-social behaviour incidents are never added to crimes.',
        'Rates are for every 1,000 residents in mid-2022, and only for twelve months that are all known.',
      ],
    },
    {
      heading: 'How sure we are',
      paragraphs: [
        'Recorded crime depends on what people report and on how it is written down. The publisher moves each crime to a nearby map point so that no home can be picked out, so a crime close to a boundary can be counted on the wrong side of it.',
        'The outlines of teams’ patches were published some time ago and may have changed since. Each map says when.',
      ],
    },
  ],
};
