import { expect, it } from 'vitest';
import { codePointMembers, inEngland, POSTCODES } from './support/code-point.ts';
import { imported } from './support/importing.ts';
import { answerFor } from './support/postcodes.ts';
import { zipOf } from './support/zip-file.ts';

const cell = (index: number) => `<c r="A1" t="s"><v>${index}</v></c>`;
const row = (name: number, code: number) => `<row r="1" spans="1:2">${cell(name)}${cell(code)}</row>`;

/** A workbook as small as one can be: names and codes, a text parted where its letters change. */
const codeList = () =>
  zipOf({
    'xl/sharedStrings.xml':
      '<sst><si><t>Made &amp; Up ED</t></si><si><t>E05009999</t></si>' +
      '<si><r><t xml:space="preserve">Other </t></r><r><t>Ward</t></r></si><si><t>E05009998</t></si>' +
      '<si><t>Northmade (B)</t></si><si><t>E08000901</t></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row(0, 1)}${row(2, 3)}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${row(4, 5)}</sheetData></worksheet>`,
  });

it('a ward without an outline goes by the name that the postcode directory’s own code list gives it', async () => {
  // In Southmade, where no ward has an outline.
  const postcode = inEngland('ZZ1 3AA', '335285,390797', 'E08000902').replace(/""$/, '"E05009999"');
  const members = codePointMembers([...POSTCODES, postcode]);
  const { release } = await imported({
    'postcodes/codepo_gb.zip': await zipOf({ ...members, 'Doc/Codelist.xlsx': await codeList() }),
  });
  expect(answerFor(release, 'ZZ1 3AA')?.place).toMatchObject({ ward: 'E05009999' });
  expect(release.wards().named).toEqual([{ code: 'E05009999', name: 'Made & Up' }]);
});

it('it has no name where the directory comes without a code list', async () => {
  const { release } = await imported();
  expect(release.wards().named).toBeUndefined();
});
