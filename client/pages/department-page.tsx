export function DepartmentPage({ code }: { code: string }) {
  return code;
}
