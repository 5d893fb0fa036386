interface FileNameParts {
  isSample: boolean;
  name: string;
  /** ISO day of the cut-off; null where no data are behind the file. */
  asOf: string | null;
  extension: 'csv' | 'xlsx' | 'svg' | 'png';
}

/** In both languages, so that a file of the sample is known as one wherever it ends up. */
const samplePrefix = '示例_';

/** Signs that a file system does not take; full-width ones are fine. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;

/** "示例_数字技能培训-逐月完成_2026-10-31.xlsx" */
export function fileName({ isSample, name, asOf, extension }: FileNameParts): string {
  const clean = name.replace(forbidden, ' ').replace(/^\.+/, '').replace(/\s+/g, ' ').trim();
  return `${isSample ? samplePrefix : ''}${clean}${asOf === null ? '' : `_${asOf}`}.${extension}`;
}
