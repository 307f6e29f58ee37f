import { Packer } from 'docx';
import { expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { wordDocument } from '../../src/browser/letters/word-file.ts';

const letter = {
  sender: ['A Reader', '1 High Street'],
  date: '10 March 2026',
  to: ['The reviews team'],
  greeting: 'Dear Sir or Madam,',
  subject: 'A review & more',
  paragraphs: ['One <b>\nTwo', 'Tŷ’r “dref”'],
  closing: 'Yours faithfully,',
  name: 'A Reader',
};

/** The text of one file in a zip. */
const unzipped = (zip: Buffer, name: string) =>
  new Promise<string>((resolve, reject) => {
    fromBuffer(zip, (error, archive) => {
      if (error) {
        reject(error);
        return;
      }
      archive.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) return;
        archive.openReadStream(entry as never, (fault, stream) => {
          if (fault) {
            reject(fault);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            resolve(Buffer.concat(chunks).toString('utf8'));
          });
        });
      });
    });
  });

test('a Word file holds the letter, line by line, with its marks as text', async () => {
  const zip = await Packer.toBuffer(wordDocument(letter, letter.subject));
  const xml = await unzipped(zip, 'word/document.xml');
  const paragraphs = xml.split('</w:p>').map((paragraph) =>
    paragraph
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
  expect(paragraphs.filter(Boolean)).toEqual([
    'A Reader\n1 High Street',
    '10 March 2026',
    'The reviews team',
    'Dear Sir or Madam,',
    'A review & more',
    'One <b>\nTwo',
    'Tŷ’r “dref”',
    'Yours faithfully,',
    'A Reader',
  ]);
});
