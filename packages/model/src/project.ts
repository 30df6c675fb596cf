// The file of a project: how heavily checks weigh in its rulesets.
import { z } from 'zod';

/** The last setting for a check and a file counts. Checks that are errors by themselves cannot be changed. */
export const CheckSetting = z
    .strictObject({
        check: z.string().min(1).meta({ description: 'Name of a check, as in its messages: scale-unused' }),
        severity: z.enum(['off', 'info', 'warning', 'error']),
        files: z
            .array(z.string().min(1))
            .min(1)
            .optional()
            .meta({ description: 'Paths from this file: archive/**, draft-*.guiju; without it all rulesets' }),
        reason: z.string().regex(/\S/)
    })
    .meta({ id: 'CheckSetting' });

/** `guiju.config.json`, in the folder of the rulesets or in one above it. */
export const Project = z
    .strictObject({ $schema: z.string().optional(), checks: z.array(CheckSetting).optional() })
    .meta({ id: 'Project', title: 'Guiju project' });
export type Project = z.infer<typeof Project>;
