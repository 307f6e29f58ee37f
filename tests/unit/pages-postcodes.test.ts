import { describe, expect, it } from 'vitest';
import { postcodes } from '../../src/i18n/look-up/postcodes.ts';

describe('the words for sectors', () => {
  it('run digits together only where there are three or more', () => {
    expect(postcodes.sectors('L8', ['0', '1', '4', '5', '6', '9'])).toBe('L8 0, 1, 4 to 6 and 9');
    expect(postcodes.sectors('L8', ['3'])).toBe('L8 3');
  });
});
