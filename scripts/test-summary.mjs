// Prints `N passed, N failed` from Vitest's JSON report; exits with 1 when a test failed or none ran.
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv[2];
const report = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
// a file that does not even load has no tests to count as failed
const brokenFiles = report?.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0) ?? [];
const passed = report?.numPassedTests ?? 0;
const failed = report ? report.numFailedTests + brokenFiles.length : 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
