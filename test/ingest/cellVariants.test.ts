import { describe, expect, it } from 'vitest';
import { trainingRow } from './trainingRow';

const end = { class_end_date: '', completion_status: 'enrolled' };

describe('a date', () => {
  it.each([
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '2026.03.05',
    '20260305',
    '2026年3月5日',
    '2026年03月05日',
    '２０２６－０３－０５',
    '2026-3-5 0:00',
    '2026-03-05T00:00:00',
    '2026-03-05T00:00:00+08:00',
    '2026/3/5 上午9:15',
  ])('written %s is 2026-03-05', (found) => {
    expect(trainingRow({ class_start_date: found }).values?.['class_start_date']).toBe('2026-03-05');
  });

  it.each([
    ['3.5', 'err.dateYear'],
    ['3月5日', 'err.dateYear'],
    ['26.3.5', 'err.dateForm'],
    ['3/5/26', 'err.dateForm'],
    ['3.1', 'err.dateYear'],
    ['2026-02-30', 'err.date'],
    ['2026年3月上旬', 'err.date'],
    ['待定', 'err.date'],
    ['1900-01-00', 'err.date'],
    ['#######', 'err.dateHashes'],
    ['46086', 'err.dateSerial'],
    ['44624', 'err.dateSerial'],
    ['2026年3月', 'err.dateMonth'],
    ['2026.03', 'err.dateMonth'],
    ['2026-3', 'err.dateMonth'],
    ['202603', 'err.dateMonth'],
  ])('written %s is not guessed: %s', (found, key) => {
    expect(trainingRow({ class_start_date: found })).toMatchObject({
      problem: { column: 'class_start_date', key, params: { v: found } },
    });
  });

  it.each(['2026年3月', '2026.03', '2026-3', '202603', '2026-03-31', '２０２６年３月'])(
    'of month precision written %s is 2026-03 where months are enough',
    (found) => {
      expect(trainingRow({ graduation_date: found }).values?.['graduation_date']).toBe('2026-03');
    },
  );
});

describe('a range of dates', () => {
  it.each([
    ['2026/3/5—2026/3/28', '2026-03-05', '2026-03-28'],
    ['2026-03-05至2026-03-28', '2026-03-05', '2026-03-28'],
    ['2026-03-05-2026-03-28', '2026-03-05', '2026-03-28'],
    ['2026年3月5日至28日', '2026-03-05', '2026-03-28'],
    ['2026年5月18日—20日', '2026-05-18', '2026-05-20'],
    ['2026.3.5-3.28', '2026-03-05', '2026-03-28'],
    ['2026.12.20-1.10', '2026-12-20', '2027-01-10'],
    ['2026.3.5～4.2', '2026-03-05', '2026-04-02'],
    ['2026.3.5——4.2', '2026-03-05', '2026-04-02'],
  ])('%s fills start and end', (found, first, last) => {
    expect(trainingRow({ ...end, class_start_date: found }).values).toMatchObject({
      class_start_date: first,
      class_end_date: last,
    });
  });

  it.each([
    ['3.5-3.28', 'err.dateYear'],
    ['3月5日至28日', 'err.dateYear'],
    ['5月18日—20日', 'err.dateYear'],
    ['2026.3.28-3.5', 'err.date'],
    ['2026-02-28至30日', 'err.date'],
  ])('%s is not guessed: %s', (found, key) => {
    expect(trainingRow({ ...end, class_start_date: found }).problem?.key).toBe(key);
  });

  it('must agree with the column of last days, and has no place in it', () => {
    const found = '2026/3/5—2026/3/28';
    const row = (last: string) => trainingRow({ class_start_date: found, class_end_date: last });
    expect(row('2026-03-28').values?.['class_end_date']).toBe('2026-03-28');
    expect(row('2026-03-27').problem).toMatchObject({ key: 'err.dateRangeEnd', params: { v: '2026-03-28' } });
    expect(trainingRow({ class_end_date: found }).problem?.key).toBe('err.dateRange');
  });
});

describe('an occupation code', () => {
  it.each([
    '4-04-05-05',
    '4－04－05－05',
    '4—04—05—05',
    '4–04–05–05',
    '4−04−05−05',
    '4.04.05.05',
    '4-4-5-5',
    '4040505',
    ' 4-04-05-05 ',
    '4-04-05-05人工智能训练师',
    '4-04-05-05|人工智能训练师',
    'X4-04-05-05',
  ])('written %s is 4-04-05-05', (found) => {
    expect(trainingRow({ occupation_code: found }).values?.['occupation_code']).toBe('4-04-05-05');
  });

  it.each([
    [{ occupation_code: '4-04-05' }, 'err.codeGroup', {}],
    [{ occupation_code: '2-02-10-09' }, 'err.codeEdition', { code: '2-02-38-01' }],
    [
      { occupation_code: '4-04-05-05', occupation_name: '互联网营销师' },
      'err.codeName',
      { code: '4-01-06-02' },
    ],
    [{ occupation_code: '4-04-05-05互联网营销师' }, 'err.codeName', { code: '4-01-06-02' }],
    [
      { occupation_code: '4-04-05-04', occupation_name: '建筑信息模型技术员' },
      'err.codeName',
      { code: '4-08-08-23' },
    ],
    [{ occupation_code: '二十三' }, 'err.code', {}],
  ])('of %o is asked: %s', (cells, key, params) => {
    expect(trainingRow(cells).problem).toMatchObject({ column: 'occupation_code', key, params });
  });
});

describe('an occupation name without a code', () => {
  it.each([
    ['人工智能训练师', '4-04-05-05', null, null],
    ['人工智能训练师S', '4-04-05-05', null, null],
    ['人工智能训练师 L/S', '4-04-05-05', null, null],
    ['人工智能训练师（数据标注员）', '4-04-05-05', '数据标注员', null],
    ['人工智能训练师四级', '4-04-05-05', null, '4'],
    ['人工智能训练师（四级/中级工）', '4-04-05-05', null, '4'],
    ['人工智能工程技术人员（初级）', '2-02-38-01', null, '1'],
    ['数据标注员', '4-04-05-05', '数据标注员', null],
    ['4-04-05-05|人工智能训练师', '4-04-05-05', null, null],
  ])('%s gets the code %s', (found, code, workType, level) => {
    expect(trainingRow({ occupation_code: '', occupation_name: found }).values).toMatchObject({
      occupation_code: code,
      work_type: workType,
      level,
    });
  });

  it('is found in the column of codes too', () => {
    expect(trainingRow({ occupation_code: '互联网营销师' }).values?.['occupation_code']).toBe('4-01-06-02');
  });

  it.each(['AI训练师', '人工智能训练员'])('%s is asked', (found) => {
    expect(trainingRow({ occupation_name: found }).problem).toMatchObject({
      column: 'occupation_name',
      key: 'err.occupationSimilar',
      params: { v: found, codes: '4-04-05-05' },
    });
  });

  it('outside the lists stays a name', () => {
    expect(trainingRow({ occupation_name: '电工' }).values).toMatchObject({
      occupation_code: null,
      occupation_name: '电工',
    });
  });
});
