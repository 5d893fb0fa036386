import { expect, it } from 'vitest';
import { thresholdGroups, thresholdText } from '../../../src/pages/method/thresholdGroups';
import { sampleEntry } from '../../model/sampleEntry';

const stricter = { onTrackFrom: 1, atRiskFrom: 0.75, completeFrom: 0.9 };
const groups = thresholdGroups([
  sampleEntry({ id: 'strict', thresholds: stricter }),
  sampleEntry({ id: 'first' }),
  sampleEntry({ id: 'cap', role: 'cap', thresholds: stricter }),
  sampleEntry({ id: 'second' }),
]);

it('groups targets by their thresholds, the largest group first, and leaves out what is not judged', () => {
  expect(groups.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['first', 'second'], ['strict']]);
});

it('names every value that a threshold has', () => {
  expect(thresholdText(groups, ({ onTrackFrom }) => String(onTrackFrom))).toBe('0.95/1');
  expect(thresholdText(groups, ({ atRiskFrom }) => String(atRiskFrom))).toBe('0.75');
});
