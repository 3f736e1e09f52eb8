// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 19
// client: @neondatabase/serverless
// shape: same-function
// source: own
// atomic: set seats = seats - 1 where seats > 0

import { neon } from '@neondatabase/serverless';

const sql = neon(process.env.DATABASE_URL!);

export async function POST(request: Request) {
  const { courseId, studentId } = await request.json();
  const rows = await sql`SELECT seats FROM courses WHERE id = ${courseId}`;
  if (rows.length === 0 || rows[0].seats < 1) return Response.json({ error: 'full' }, { status: 409 });
  await sql`INSERT INTO enrolments (course_id, student_id) VALUES (${courseId}, ${studentId})`;
  await sql`UPDATE courses SET seats = ${rows[0].seats - 1} WHERE id = ${courseId}`;
  return Response.json({ ok: true });
}
