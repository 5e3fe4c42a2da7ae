import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, where a server finds the built pages. */
export const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** The server as it was built. */
export const START = join(HOME, 'server/target/app/start');

/** What `./aisle verify` says of the record in a data folder, and whether all of it holds; the server may run meanwhile. */
export async function verify(data: string): Promise<{ holds: boolean; said: string }> {
  const words = [`--aisle.data=${data}`, '--aisle.verify=true', '--aisle.guest=true'];
  const verifier = spawn(START, [...words, '--server.port=0', '--server.address=127.0.0.1'], { cwd: HOME });
  let said = '';
  for (const output of [verifier.stdout, verifier.stderr]) {
    output.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  }
  const status = await new Promise((resolve) => verifier.once('close', resolve));
  return { holds: status === 0, said };
}
