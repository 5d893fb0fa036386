import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's folder, its output shown as it comes.
 * @returns {Promise<void>} rejects with a sentence where it ends with another status than 0
 */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with status ${code}`)),
    );
  });
}

/** Runs the steps; a failure ends the process with its sentence and status 1. */
export function main(steps) {
  steps().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
