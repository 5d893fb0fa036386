/** The sign that stands beside a status word; all of them print in 仿宋_GB2312 and WPS. */
export const statusSigns = {
  met: '●',
  'on-track': '◎',
  'at-risk': '◇',
  behind: '◆',
  missed: '×',
  'not-started': '○',
  'no-data': '—',
  withheld: '※',
  'not-checkable': '？',
  'no-pace': '□',
} as const;

/** CSS colour of a status's word and marks. */
export function statusColour(status: keyof typeof statusSigns): string {
  switch (status) {
    case 'met':
    case 'on-track':
    case 'at-risk':
    case 'behind':
    case 'missed':
      return `var(--${status})`;
    case 'not-started':
    case 'no-data':
    case 'withheld':
    case 'not-checkable':
    case 'no-pace':
      return 'var(--neutral)';
  }
}
