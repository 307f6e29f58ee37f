import { emptyMailto, type Letter, letterFile, letterText } from '../../domain/complaints/letter.ts';
import { letterAwayWords as words } from '../../i18n/complaints/letter-away.ts';
import { copyText, saveFile } from '../take-away.ts';

/** What was told of taking a letter away, and whether the reader has it now. */
interface Taken {
  told: string;
  kept: boolean;
  /** Address to open afterwards. */
  opens?: string;
}

/** Takes a letter away as the pressed button says. `name` is that of a file, without its ending. */
export async function takeLetter(
  what: string,
  letter: Letter,
  email: string | null,
  name: string,
): Promise<Taken> {
  switch (what) {
    case 'print':
      window.print();
      return { told: '', kept: true };
    case 'share':
      return share(letter);
    case 'copy':
      return copy(letter, words.copied);
    case 'email':
      return { ...(await copy(letter, words.copiedForEmail)), opens: emptyMailto(letter, email) };
    case 'word':
      return saveWord(letter, name);
    default:
      saveFile(`${name}.txt`, letterFile(letter), 'text/plain;charset=utf-8');
      return { told: words.saved, kept: true };
  }
}

async function copy(letter: Letter, fine: string): Promise<Taken> {
  const kept = await copyText(letterText(letter));
  return { told: kept ? fine : words.copyFault, kept };
}

/** A sheet that was closed without a choice is no fault, and the letter is not saved by it. */
async function share(letter: Letter): Promise<Taken> {
  try {
    await navigator.share({ title: letter.subject, text: letterText(letter) });
    return { told: '', kept: true };
  } catch (error) {
    const closed = error instanceof DOMException && error.name === 'AbortError';
    return { told: closed ? '' : words.shareFault, kept: false };
  }
}

async function saveWord(letter: Letter, name: string): Promise<Taken> {
  const chunk = await import('./word-file.ts').catch(() => null);
  if (!chunk) return { told: words.wordFault, kept: false };
  saveFile(`${name}.docx`, await chunk.wordFile(letter, letter.subject));
  return { told: words.saved, kept: true };
}
