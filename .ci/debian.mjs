import { run } from './process.mjs';

/** Installs a Debian package; rejects with a sentence where it cannot. */
export async function installPackage(name) {
  console.log(`Installing ${name} …`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command, ...rest] = [...sudo, 'apt-get'];
  await run(command, [...rest, 'update', '-qq']);
  await run(command, [...rest, 'install', '-y', '-qq', name]);
}
