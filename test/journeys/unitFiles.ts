import { ownFile, type OwnFile } from './loading';

/** Class, unit, people, first and last day; all trained in one occupation of the catalogue by one institution. */
type Class = readonly [id: string, region: string, unit: string, count: number, start: string, end: string];

const classes: readonly Class[] = [
  ['C-1', 'chongqing', '500101', 30, '2025-02-03', '2025-03-14'],
  ['C-2', 'chongqing', '500101', 20, '2025-09-01', '2025-10-10'],
  ['C-3', 'chongqing', '500101', 12, '2024-02-01', '2024-03-08'],
  // Classes of December count in the January in which they end.
  ['C-4', 'chongqing', '500101', 5, '2024-12-16', '2025-01-17'],
  ['C-5', 'chongqing', '500101', 11, '2025-12-15', '2026-01-16'],
  ['C-6', 'chongqing', '500105', 9, '2025-08-01', '2025-09-05'],
  ['C-7', 'chongqing', '500105', 40, '2024-08-01', '2024-09-06'],
  ['C-8', 'chongqing', 'CQ-LIANGJIANG', 16, '2025-11-10', '2025-12-12'],
  ['C-9', 'chongqing', '500103', 3, '2024-01-10', '2024-01-20'],
  ['Z-1', 'zhejiang', '330205', 22, '2026-02-02', '2026-03-13'],
  ['Z-2', 'zhejiang', '330205', 20, '2025-02-10', '2025-03-14'],
  ['Z-3', 'zhejiang', '330102', 1, '2025-01-06', '2025-01-15'],
];

const headings =
  'region,as_of_date,record_id,record_grain,count,reporting_unit_id,institution_id,institution_name,class_id,program,' +
  'channel,training_type,occupation_code,level_system,level,class_start_date,class_end_date,completion_status';

/** Trainings of both regions, as of 2026-10-31. */
export const unitTrainings = (): OwnFile =>
  ownFile(
    'training.csv',
    [
      headings,
      ...classes.map(
        ([id, region, unit, count, start, end]) =>
          `${region},2026-10-31,${id},aggregate,${count},${unit},CQX-0001,示例职业培训学校甲,${id},digital-skill,` +
          `subsidised,on-the-job,4-04-05-05,skill,4,${start},${end},completed`,
      ),
    ].join('\n'),
  );

/** 万州区 is to train 100 of the 50,000. */
export const unitTask = (): OwnFile =>
  ownFile(
    'allocations.csv',
    'region,as_of_date,target_id,year,reporting_unit_id,quota\nchongqing,2026-10-31,cq-digital-training-50k,,500101,100',
  );
