import { describe, expect, test } from 'vitest';
import { trainingRow } from './trainingRow';

describe('where a class is held', () => {
  test('may be another province, by its six-digit code', () => {
    expect(trainingRow({ class_location_code: '510107' }).values?.['class_location_code']).toBe('510107');
  });

  test('is otherwise a unit of the region, by code or name', () => {
    expect(trainingRow({ class_location_code: '大渡口区' }).values?.['class_location_code']).toBe('500104');
    expect(trainingRow({ class_location_code: '500199' }).problem?.key).toBe('err.unitUnknown');
    expect(trainingRow({ class_location_code: '成都市' }).problem?.key).toBe('err.unitUnknown');
  });

  test('does not open the reporting unit to other provinces', () => {
    expect(trainingRow({ reporting_unit_id: '510107' }).problem?.key).toBe('err.unitUnknown');
  });
});
