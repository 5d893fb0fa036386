import type { Task } from '../tasks';
import { stretchPassphrase } from './keyedHash';

/** Makes a key of a passphrase, which takes a second or two. */
export const stretchTask: Task<{ passphrase: string }, Uint8Array> = async ({ passphrase }) => ({
  output: await stretchPassphrase(passphrase),
});
