import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { Letter } from '../../domain/complaints/letter.ts';

/** Points before a block of the letter, in twentieths. */
const SPACE = 240;

/** The letter as a Word document: plain paragraphs, A4. */
export function wordDocument(letter: Letter, title: string): Document {
  const children = [
    lines(letter.sender, 0),
    lines([letter.date]),
    lines(letter.to),
    lines([letter.greeting]),
    bold(letter.subject),
    ...letter.paragraphs.map((paragraph) => lines(paragraph.split('\n'))),
    lines([letter.closing]),
    lines([letter.name], 3 * SPACE),
  ];
  const page = { size: { width: 11906, height: 16838 } };
  return new Document({ title, creator: '', sections: [{ properties: { page }, children }] });
}

export const wordFile = (letter: Letter, title: string): Promise<Blob> =>
  Packer.toBlob(wordDocument(letter, title));

const run = (text: string, rest: { break?: number; bold?: boolean } = {}) =>
  new TextRun({ text, size: 24, font: 'Arial', ...rest });

const lines = (texts: readonly string[], before = SPACE) =>
  new Paragraph({
    spacing: { before },
    children: texts.map((text, i) => run(text, i > 0 ? { break: 1 } : {})),
  });

const bold = (text: string) =>
  new Paragraph({ spacing: { before: SPACE }, children: [run(text, { bold: true })] });
