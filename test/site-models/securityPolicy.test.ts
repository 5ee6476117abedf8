import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/site/securityPolicy.ts';

const rules = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((rule) => {
    const [name = '', ...sources] = rule.split(' ');
    return [name, sources];
  }),
);

describe('the security policy', () => {
  it('allows nothing that is not named', () => {
    expect(rules.get('default-src')).toEqual(["'none'"]);
  });

  it('lets scripts and styles come from the site’s own files only', () => {
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('style-src')).toEqual(["'self'"]);
  });

  it('opens no door: no inline code, no evaluation, no other host, no other base', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|blob:/);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
  });

  it('names each rule once, since browsers heed the first only', () => {
    expect(rules.size).toBe(CONTENT_SECURITY_POLICY.split('; ').length);
  });
});
