import { describe, expect, it } from 'vitest';
import { outcomeGroup } from '../../src/domain/crime/outcome-groups.ts';
import { crimeOutcomes } from '../../src/domain/crime/outcomes.ts';

describe('groups of outcomes', () => {
  it('hold every outcome that the publisher has, but for those that say nothing', () => {
    const unknown = crimeOutcomes.map(({ slug }) => slug).filter((slug) => outcomeGroup(slug) === 'unknown');
    expect(unknown).toEqual(['none-published', 'status-update-unavailable']);
  });

  it('do not guess at an outcome that nobody has heard of', () => {
    expect(outcomeGroup('sent-to-mars')).toBe('unknown');
  });
});
