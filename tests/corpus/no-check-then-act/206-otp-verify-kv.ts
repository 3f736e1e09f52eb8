// kind: 9 check-then-act
// rule: no-check-then-act
// expect: report
// lines: 14
// client: Workers KV
// shape: same-function
// source: own
// atomic: a store with an atomic take

export async function verifyCode(env: { OTP: KVNamespace }, email: string, code: string): Promise<boolean> {
  const key = `otp:${email}`;
  const stored = await env.OTP.get(key);
  if (!stored || stored !== code) return false;
  await env.OTP.delete(key);
  return true;
}
