import { useRoute } from 'wouter';
import { DepartmentTargetsPage } from './department-targets-page.tsx';
import { PartTargetsPage } from './part-targets-page.tsx';

/** Both views of the targets come as one piece: whoever opens the one goes on to the other. */
export function TargetsPage() {
  const [isByDepartment] = useRoute('/targets/departments');
  return isByDepartment ? <DepartmentTargetsPage /> : <PartTargetsPage />;
}
