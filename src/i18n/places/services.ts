import type { ServiceNeed } from '../../schemas/places/service.ts';

/** Words of the quick way out. The page that it leads to is one that anybody might be reading. */
export const quickExit = {
  to: 'https://www.bbc.co.uk/weather',
  link: 'Leave this page',
  how: 'Or press Escape three times. A weather page opens; Back does not return here. Your browser’s history still lists this page: clear it if someone may look.',
};

/** Each kind of problem, as a reader would say it. */
export const needWords: Record<ServiceNeed, string> = {
  emergency: 'Emergency',
  notUrgent: 'The police, when it can wait',
  fraud: 'Fraud and scams',
  antiSocialBehaviour: 'Anti-social behaviour and neighbours',
  hate: 'Hate crime',
  abuse: 'Someone hurts, threatens or controls me',
  railways: 'On the railways',
  victims: 'Help for victims of crime',
  courts: 'Courts',
  tellAboutCrime: 'Tell what you know about a crime',
  communityPayback: 'Clean up or repair a place near you',
  talk: 'Someone to talk to',
};

/** Words of `/services/`. */
export const services = {
  title: 'Who to contact',
  description:
    'Who to ring or write to in England and Wales, by kind of problem: police, council, fraud, hate crime, railways, courts and help for victims.',
  lead: 'What is it about?',
  onlyIn: { England: 'England only', Wales: 'Wales only' },
  local: (count: number) => (count === 1 ? 'One council’s own way' : `${count} councils’ own ways`),
  localOnly: 'Only for the area of this council.',
  supportLead: 'If someone hurts, threatens or controls you, there are people to talk to, day and night.',
  supportLink: 'See who can help. That page has a quick way out.',
};

/** Words of `/services/support/`. Its title must say nothing to somebody who looks over a shoulder. */
export const support = {
  title: 'Support',
  description: 'People to talk to.',
  heading: 'Support',
  who: 'Who you can talk to',
  lead: 'You can talk to any of these without telling the police.',
  cannotSpeak: 'If you ring 999 and cannot speak, cough or tap, and press 55 when asked.',
  owed: 'What you are owed if you tell the police',
  trace:
    'A call to a freephone number may still be seen on a phone or a bill. Use a phone that nobody else looks at if you can.',
};
