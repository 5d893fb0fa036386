import type { MethodSection } from '../methodSections';

/** Brings a section's heading into view and gives it the focus, so that reading goes on there. */
export function showSection(section: MethodSection): void {
  const heading = document.getElementById(`${section}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
