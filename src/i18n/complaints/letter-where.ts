import type { ContactKind } from '../../schemas/contact.ts';

/** How each kind of contact is called where a letter can be sent. */
export const contactWords: Partial<Record<ContactKind, string>> = {
  website: 'Website',
  contactPage: 'Contact page',
  yourAreaPage: 'Page of your area',
  phone: 'Phone',
  textphone: 'Textphone',
  email: 'Email',
  post: 'Post',
  form: 'Online form',
  complaintInfo: 'Page about complaints',
  professionalStandardsEmail: 'Email',
  professionalStandardsPhone: 'Phone',
  professionalStandardsPost: 'Post',
  reviewPage: 'Page about reviews',
  chiefConstableComplaint: 'Page about such complaints',
  panel: 'Page about such complaints',
  panelEmail: 'Email',
  panelPhone: 'Phone',
  panelPost: 'Post',
  stopAndSearch: 'Page about stop and search',
  scrutinyPanel: 'Panel that looks at searches',
  dataRequest: 'Page for requests',
  freedomOfInformationEmail: 'Email',
};

/** Words about where a letter goes, and by when. */
export const whereWords = {
  whereUnknown: (name: string) => `We know no address of ${name} for this.`,
  notKnown: 'We do not know who oversees this force. Ask the force.',
  ownForm: 'Send it by its own form',
  everywhere: 'Send it by the IOPC’s form',
  everywhereMeans: 'Name your force in it: it is sent straight there.',
  formMeans: 'Copy the letter first. Then paste it into the form.',
  website: (name: string) => `Website of ${name}`,
  ring: 'Look on its website, or ring 101 and ask where to send it.',
  clock: (day: string, left: string) => `The last day is ${day}. ${left}`,
  clockLate: (day: string) =>
    `The last day was ${day}. Ask all the same, today, and say in the letter why you are late: they may still take it.`,
  clockLink: 'Add it to your calendar',
};
