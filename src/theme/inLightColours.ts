/**
 * Runs something with the light theme's colours in force, whatever the page shows: what goes on paper is light.
 * It must be done at once: nothing is painted in between.
 */
export function inLightColours<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const chosen = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return work();
  } finally {
    if (chosen === undefined) delete dataset['theme'];
    else dataset['theme'] = chosen;
  }
}
