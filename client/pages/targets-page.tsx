import { useRoute } from 'wouter';
import { TargetsByDepartment } from './targets-by-department.tsx';
import { TargetsByPart } from './targets-by-part.tsx';

/** Both views of the targets come as one piece: whoever opens the one goes on to the other. */
export function TargetsPage() {
  const [isByDepartment] = useRoute('/targets/departments');
  return isByDepartment ? <TargetsByDepartment /> : <TargetsByPart />;
}
