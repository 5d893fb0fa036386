import { Suspense, useMemo, useState } from 'react';
import { lazyPart } from '../../../components/lazyPart';
import { Figure } from '../../../components/Figure';
import { TableScroll } from '../../../components/TableScroll';
import { formatInUnit, pickUnit } from '../../../format/columnUnit';
import { formatCount } from '../../../format/count';
import { formatMonth } from '../../../format/dates';
import { formatLevel } from '../../../format/estimate';
import { firstDayOfMonth } from '../../../model/calendar';
import type { Entry } from '../../../model/ledger';
import type { CourseSignal } from '../../../model/signal/courseSignal';
import type { TargetView } from '../../../query/targetView';
import { useWords } from '../../context';
import { MethodLinks } from '../../MethodLink';
import { subjectOf, type Subject } from '../forecast/subject';
import { signalOf } from './signalOf';
import { signalRows } from './signalRows';
import { signalSentence } from './signalSentence';

const SignalFigure = lazyPart(() =>
  import('../../../charts/SignalFigure').then((module) => module.SignalFigure),
);

interface SignalProps {
  entry: Entry;
  subject: Subject;
  signal: CourseSignal;
}

/** Whether the months are ordinary variation or more; nothing is drawn, on paper neither, until it is asked for. */
export function SignalDetails({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const subject = useMemo(() => subjectOf(entry, view), [entry, view]);
  const signal = useMemo(() => signalOf(subject), [subject]);
  if (!signal) return null;
  return (
    <details className="signal" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('signal.title')}</summary>
      {isOpen && <Signal entry={entry} subject={subject} signal={signal} />}
    </details>
  );
}

/** XmR chart of the de-seasonalised course, and its table. */
function Signal({ entry, subject, signal }: SignalProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const rows = useMemo(() => signalRows(words, subject, signal), [words, subject, signal]);
  const chart = useMemo(() => {
    const { centre, low, high } = signal.chart;
    const unit = pickUnit(Math.max(high, ...rows.map(({ value }) => value)), language);
    const iso = (month: Date) => month.toISOString().slice(0, 7);
    const inUnit = (value: number) => formatInUnit(value, unit);
    return {
      points: rows.map(({ month, value, shape }) => ({
        month: new Date(`${firstDayOfMonth(month)}T00:00:00Z`),
        value,
        shape,
      })),
      centre,
      low,
      high,
      labels: {
        title: t('signal.chartTitle', { name: pick(entry.short) }),
        centre: `${t('signal.centreShort')} ${inUnit(centre)}`,
        low: `${t('signal.lowShort')} ${inUnit(low)}`,
        high: `${t('signal.highShort')} ${inUnit(high)}`,
      },
      formatValue: inUnit,
      formatTick: (month: Date) =>
        iso(month).endsWith('-01') ? iso(month).slice(0, 4) : iso(month).slice(5),
      formatMonth: (month: Date) => formatMonth(iso(month), language),
    };
  }, [signal, rows, entry, t, pick, language]);
  const { centre, low, high, trial } = signal.chart;
  const sentence = subject.isOfWhole ? null : signalSentence(words, entry, subject.view.standing, signal);
  const limits = [
    [t('signal.centre'), 'signal-centre', centre],
    [t('signal.low'), 'signal-low', low],
    [t('signal.high'), 'signal-high', high],
  ] as const;
  const notes = [
    subject.isOfWhole ? t('signal.ofWhole') : '',
    t(signal.deseasonalised ? 'signal.deseasonalised' : 'signal.asCounted'),
    trial ? `${t('signal.trial')}${t('list.stop')}` : '',
  ].filter(Boolean);
  return (
    <>
      {sentence && <p>{sentence}</p>}
      <figure>
        <Suspense fallback={<div className="plot-place" />}>
          <SignalFigure chart={chart} />
        </Suspense>
        <figcaption className="note">{t('signal.key')}</figcaption>
      </figure>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <dl className="figure-list">
        {limits.map(([term, name, value]) => (
          <div key={name}>
            <dt>
              {term}
              {t('list.paren', { text: pick(entry.unit) })}
            </dt>
            <dd>
              <Figure name={name} value={value} text={formatLevel(value)} />
            </dd>
          </div>
        ))}
      </dl>
      <TableScroll label={t('signal.title')}>
        <table data-table="signal">
          <thead>
            <tr>
              <th scope="col">{t('term.month')}</th>
              <th scope="col" className="number">
                {t('term.monthValue')}
              </th>
              {signal.deseasonalised && (
                <th scope="col" className="number">
                  {t('signal.value')}
                </th>
              )}
              <th scope="col">{t('signal.sign')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, counted, value, shape, said }) => (
              <tr key={month} data-key={month} data-signal={shape}>
                <th scope="row">{formatMonth(month, language)}</th>
                <td className="number">
                  <Figure name="counted" value={counted} text={formatCount(counted)} period={month} />
                </td>
                {signal.deseasonalised && (
                  <td className="number">
                    <Figure name="level" value={value} text={formatLevel(value)} period={month} />
                  </td>
                )}
                <td>{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <MethodLinks sections={['signal']} />
    </>
  );
}
