import type { CaseState } from '../../model/caseBook';
import type { Bilingual } from '../../model/ledger';

/** The columns of a work list, in their order, as they are written and as they are looked for when it comes back. */
export const workListColumns = [
  { name: 'id', title: { zh: '编号', en: 'Finding ID' } },
  { name: 'unit', title: { zh: '责任单位', en: 'Responsible unit' } },
  { name: 'institution', title: { zh: '培训机构', en: 'Training institution' } },
  { name: 'class', title: { zh: '班级编号', en: 'Class' } },
  { name: 'issue', title: { zh: '问题', en: 'Issue' } },
  { name: 'basis', title: { zh: '依据', en: 'Basis' } },
  { name: 'action', title: { zh: '建议处理', en: 'Suggested action' } },
  { name: 'due', title: { zh: '办理期限', en: 'Due date' } },
  { name: 'state', title: { zh: '核实情况', en: 'Verification' } },
  { name: 'day', title: { zh: '办结日期', en: 'Closed on' } },
] as const satisfies readonly { name: string; title: Bilingual }[];

export type WorkListColumn = (typeof workListColumns)[number]['name'];

/** Without these two a file says nothing of any case. */
export const neededColumns = ['id', 'state'] as const satisfies readonly WorkListColumn[];

/** The six words of 核实情况, as they are shown, written and read. */
export const caseStateWords: Readonly<Record<CaseState, Bilingual>> = {
  'to-verify': { zh: '待核实', en: 'To verify' },
  confirmed: { zh: '属实，整改中', en: 'Confirmed, being rectified' },
  'data-corrected': { zh: '数据有误，已更正', en: 'Record error, corrected' },
  explained: { zh: '不属于问题，已说明', en: 'No issue, explained' },
  closed: { zh: '已销号', en: 'Closed' },
  recurred: { zh: '再次出现', en: 'Recurred' },
};

/** What stands in 核实情况: the state's word, and the note behind a colon. */
export function stateText(state: CaseState, note: string, language: keyof Bilingual): string {
  const word = caseStateWords[state][language];
  if (note === '') return word;
  return language === 'zh' ? `${word}：${note}` : `${word}: ${note}`;
}
