import type { Letter } from './letter.ts';

/** The letter as plain text, as it is shown. */
export const letterText = (letter: Letter): string =>
  [
    letter.sender.join('\n'),
    letter.date,
    letter.to.join('\n'),
    letter.greeting,
    letter.subject,
    ...letter.paragraphs,
    letter.closing,
    letter.name,
  ].join('\n\n');

/** The same for a file: with the line ends that every editor knows, and one at its end. */
export const letterFile = (letter: Letter): string => `${letterText(letter).replaceAll('\n', '\r\n')}\r\n`;

/** An address that opens an empty email with its recipient and subject: the letter itself is pasted into it. */
export const emptyMailto = ({ subject }: Letter, email: string | null): string =>
  `mailto:${emailInAddress(email)}?subject=${encodeURIComponent(subject)}`;

const emailInAddress = (email: string | null) =>
  email === null ? '' : encodeURIComponent(email).replace('%40', '@');

/** Longer addresses are cut or refused by some mail programs. */
const LONGEST = 2000;

/** An address that opens the letter in a mail program, to `email` where one is known. Null where it is too long. */
export function letterMailto({ subject, ...letter }: Letter, email: string | null): string | null {
  const body = [letter.greeting, ...letter.paragraphs, letter.closing, letter.sender.join('\n')].join('\n\n');
  const encoded = [subject, body.replaceAll('\n', '\r\n')].map(encodeURIComponent);
  const address = `mailto:${emailInAddress(email)}?subject=${encoded[0] ?? ''}&body=${encoded[1] ?? ''}`;
  return address.length > LONGEST ? null : address;
}
