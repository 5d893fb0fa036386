import { CopyButton } from '../../../components/CopyButton';
import { PrintButton } from '../../../components/PrintButton';
import { formatTextCount } from '../../../format/count';
import { formatDay, formatMonthRange } from '../../../format/dates';
import type { Entry } from '../../../model/ledger';
import { addDays } from '../../../model/calendar';
import { divisionChanges } from '../../../reference/divisionChanges';
import type { Division } from '../../../reference/divisions';
import { CopyLink } from '../../CopyLink';
import { useWords, type Words } from '../../context';
import { useCopied } from '../../useCopied';
import type { UnitTarget } from './loadUnitTargets';
import { areFew, fewestCompared } from './toldChange';
import { changeWords, noChangeText, unitLead } from './unitSentence';

interface UnitHeadProps {
  division: Division;
  name: string;
  lines: readonly UnitTarget[];
  notLoaded: readonly Entry[];
  /** Nothing of the unit is counted in any target. */
  isEmpty: boolean;
}

/** How the unit stands, in sentences that can be copied, and over which days it existed. */
export function UnitHead({ division, name, lines, notLoaded, isEmpty }: UnitHeadProps) {
  const words = useWords();
  const { t } = words;
  const copied = useCopied();
  const validity = validityText(words, division, name);
  const paragraphs = [
    ...(isEmpty ? [t('unit.none')] : []),
    ...(validity === '' ? [] : [validity]),
    ...unitLead(words, { name, lines, notLoaded }),
    ...areaTexts(words, lines),
  ];
  return (
    <header className="unit-head">
      {paragraphs.map((text) => (
        <p key={text} data-sentence="unit">
          {text}
        </p>
      ))}
      <div className="page-tools">
        <CopyButton label={t('paper.copyText')} text={copied(paragraphs.join('\n'))} />
        <CopyLink />
        <PrintButton />
      </div>
    </header>
  );
}

/** Over which days the unit existed as it is; '' where that never changed. */
function validityText({ t, language }: Words, { id, validTo }: Division, name: string): string {
  if (validTo !== null)
    return t('unit.abolished', {
      name,
      day: formatDay(addDays(validTo, 1), language),
      last: formatDay(validTo, language),
    });
  const change = divisionChanges.find(({ units }) => units.includes(id));
  return change ? t('unit.changed', { name, day: formatDay(change.day, language) }) : '';
}

/** The area that can be compared across a change of divisions, by its counts in each of the targets. */
function areaTexts(words: Words, lines: readonly UnitTarget[]): string[] {
  const { t, language, pick } = words;
  const found = lines.flatMap(({ entry, table, row }) =>
    table.areas
      .filter(({ change }) => change.units.includes(row.unit))
      .map(({ compared, yearBefore, ratio }) =>
        t('unit.area', {
          target: pick(entry.short),
          months: formatMonthRange(
            table.compared.start.slice(0, 7),
            table.compared.end.slice(0, 7),
            language,
          ),
          n: formatTextCount(compared, language),
          unit: pick(entry.unit),
          change:
            yearBefore === null || ratio === null
              ? noChangeText(words, yearBefore)
              : [
                  t('unit.before', { n: formatTextCount(yearBefore, language), unit: pick(entry.unit) }),
                  areFew({ compared, yearBefore })
                    ? t('unit.areaFew', { k: fewestCompared })
                    : changeWords(words, ratio),
                ].join(t('list.comma')),
        }),
      ),
  );
  return found.length === 0 ? [] : [t('districts.area'), ...found];
}
