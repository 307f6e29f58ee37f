import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commentaryHeadSchema, type Commentary } from '../../schemas/crime/commentary.ts';
import { month as monthSchema } from '../../schemas/common.ts';
import { type Entry, parseYaml, readText, type YamlFile } from './yaml.ts';
import { namesIn } from './folder.ts';
import type { Report } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';

const home = 'commentary';

/** Every `commentary/<force>/<month>.md`; each head that is YAML goes to `found`, for its source to be checked. */
export function readCommentary(
  root: string,
  report: Report,
  found: (yaml: YamlFile) => void,
): Entry<Commentary>[] {
  const loose = namesIn(root, home).filter((name) => !statSync(join(root, home, name)).isDirectory());
  for (const name of loose) report({ file: `${home}/${name}`, line: null, path: '', ...outside });
  const folders = namesIn(root, home).filter((name) => !loose.includes(name));
  return folders.flatMap((force) =>
    namesIn(root, `${home}/${force}`).flatMap((name) => {
      const file = `${home}/${force}/${name}`;
      const strange = misplaced(root, force, name);
      if (strange) {
        report({ file, line: null, path: '', ...strange });
        return [];
      }
      return readOne(root, file, { force, month: name.slice(0, -'.md'.length) }, report, found);
    }),
  );
}

function misplaced(root: string, force: string, name: string) {
  if (!existsSync(join(root, 'forces', `${force}.yaml`)))
    return {
      found: `the folder "${force}"`,
      expected: 'a folder named for the id of a force, as in forces/',
      fix: 'rename the folder',
    };
  if (name.endsWith('.md') && monthSchema.safeParse(name.slice(0, -'.md'.length)).success) return null;
  return {
    found: `the name "${name}"`,
    expected: 'a month and .md, such as 2025-12.md',
    fix: 'rename the file for the month that it is about',
  };
}

function readOne(
  root: string,
  file: string,
  about: Pick<Commentary, 'force' | 'month'>,
  report: Report,
  found: (yaml: YamlFile) => void,
): Entry<Commentary>[] {
  const text = readText(root, file, report)?.replaceAll('\r\n', '\n');
  if (text === undefined) return [];
  const [, head, body] = /^(---\n[^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) {
    report({ file, line: 1, path: '', ...noHead });
    return [];
  }
  const yaml = parseYaml(file, head, report);
  if (!yaml) return [];
  found(yaml);
  const problems = schemaProblems(yaml, commentaryHeadSchema);
  const paragraphs = body.split(/\n\s*\n/).flatMap((one) => one.replace(/\s+/g, ' ').trim() || []);
  if (paragraphs.length === 0) problems.push({ file, line: null, path: '', ...noText });
  problems.forEach(report);
  if (problems.length > 0) return [];
  return [{ yaml, value: { ...commentaryHeadSchema.parse(yaml.value), ...about, paragraphs } }];
}

const outside = {
  found: 'a file outside the folder of its force',
  expected: 'commentary/<force id>/<month>.md',
  fix: 'move it into the folder of its force',
};

const noHead = {
  found: 'no lines between two lines of ---',
  expected: 'author, date and source between two lines of ---, then the text',
  fix: 'begin the file with ---, and put --- before the text',
};

const noText = {
  found: 'no text',
  expected: "the force's own words below the second ---",
  fix: 'write them, or delete the file',
};
