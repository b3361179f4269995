import type { Command } from 'commander';
import { addAuditAnchor } from './audit-anchor.ts';
import { addAuditVerify } from './audit-verify.ts';

export function addAudit(program: Command): void {
  const audit = program
    .command('audit')
    .summary('the audit trail: verify, anchor')
    .description(
      'The audit trail says who did what when, each entry hashed with the one before.\nAn anchor kept elsewhere shows later whether the trail up to it was touched, even by whoever runs the database.',
    );
  for (const add of [addAuditVerify, addAuditAnchor]) add(audit);
}
