/**
 * Runs something with the light theme's colours in force, whatever the page or a high-contrast mode shows: what goes
 * on paper is light.
 * It must be done at once: nothing is painted in between.
 */
export function inLightColours<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const chosen = dataset['theme'];
  dataset['theme'] = 'light';
  dataset['onPaper'] = '';
  try {
    return work();
  } finally {
    delete dataset['onPaper'];
    if (chosen === undefined) delete dataset['theme'];
    else dataset['theme'] = chosen;
  }
}
