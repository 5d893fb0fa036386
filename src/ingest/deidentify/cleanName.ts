import { personalValues } from '../personalValues';

/** Name of the cleaned file; a name that may say something personal is not taken over. */
export function cleanName(name: string): string {
  const bare = name.replace(/\.(?:gz|GZ)$/, '').replace(/\.[^.]{1,8}$/, '');
  return personalValues(bare) === 0 && bare !== '' ? `${bare}-已去标识化.csv` : '已去标识化.csv';
}
