import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createRequire } from 'node:module';

/**
 * Generates the client of `schema.prisma`, whose queries a compiler in WebAssembly makes. The command asks for the engine of migrations,
 * a program that npm does not bring and that generating does not run: it is told of another program in its place.
 */
export function generatePrismaClient(): void {
  const command = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const { status, stderr } = spawnSync(process.execPath, [command, 'generate', '--schema', 'schema.prisma'], {
    cwd: path.resolve(import.meta.dirname),
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`prisma generate failed: ${stderr}`);
}
