import type { Status } from '../model/standing';
import { statusColour, statusSigns } from '../theme/status';

/** Sign and word of a status; the word carries the meaning, sign and colour repeat it. */
export function StatusTag({ status, word }: { status: Status; word: string }) {
  return (
    <span className="status-tag" style={{ color: statusColour(status) }}>
      <span aria-hidden="true">{statusSigns[status]}</span> {word}
    </span>
  );
}
