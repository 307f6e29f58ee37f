import { expect, test } from 'vitest';
import { errorOf, onlyProblem, withChange, withFile } from '../fixtures/content/small-content.ts';

test('a question with the id of another is told of', () => {
  const made = '- { id: made-up, question: Made up?, answer: Made up., also: made, to: { page: / } }\n';
  expect(onlyProblem(withFile('questions.yaml', made.repeat(2)))).toMatchObject({ path: '[1].id' });
});

test.each(['0151 777 515', '020 7946 00112', '0300 123 21'])(
  'the telephone number %s lacks a digit or has one more',
  (value) => {
    const root = withChange('services/help.yaml', "value: '101'", `value: '${value}'`);
    expect(onlyProblem(root)).toMatchObject({ file: 'services/help.yaml', found: `"${value}"` });
  },
);

test.each(['01204 12345', '0800 1111', '18001 101', '+44 20 7946 0011'])(
  'the telephone number %s is sound',
  (value) => {
    const root = withChange('services/help.yaml', "value: '101'", `value: '${value}'`);
    expect(() => errorOf(root)).toThrow('the content was found sound');
  },
);
