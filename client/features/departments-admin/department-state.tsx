import { useI18n } from '#client/i18n/i18n-context.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { Department } from '#shared/contracts/departments.ts';

/** Whether a department is measured, and until when. */
export function DepartmentState({ department }: { department: Department }) {
  const { t, quarter } = useI18n();
  const { openedFrom, closedFrom, mergedInto } = department;
  if (closedFrom === null) {
    return (
      <Tag>
        {openedFrom === null
          ? t('admin.department.measured')
          : t('admin.department.measuredFrom', { quarter: quarter(openedFrom) })}
      </Tag>
    );
  }
  return (
    <Tag tone="soft">
      {mergedInto === null
        ? t('admin.department.closedFrom', { quarter: quarter(closedFrom) })
        : t('admin.department.mergedFrom', { into: mergedInto, quarter: quarter(closedFrom) })}
    </Tag>
  );
}
