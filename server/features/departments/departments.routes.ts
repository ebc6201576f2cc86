import {
  addDepartmentBody,
  closeDepartmentBody,
  department,
  departmentHistoryResponse,
  departmentParams,
  departmentsResponse,
  mergeDepartmentBody,
  renameDepartmentBody,
} from '#shared/contracts/departments.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayAdministerDepartments, mayReadDepartments } from './departments.policy.ts';
import type { DepartmentsService } from './departments.service.ts';

export function departmentsRoutes(departments: DepartmentsService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/departments',
      summary: 'All departments, also the closed ones',
      may: mayReadDepartments,
      output: departmentsResponse,
      handle: () => ({ departments: departments.list() }),
    }),
    route({
      method: 'post',
      path: '/api/v1/departments',
      summary: 'Add a department',
      may: mayAdministerDepartments,
      body: addDepartmentBody,
      output: department,
      handle: ({ body, origin }) => departments.add(body, origin),
    }),
    route({
      method: 'get',
      path: '/api/v1/departments/:code/history',
      summary: 'The names that a department had',
      may: mayReadDepartments,
      params: departmentParams,
      output: departmentHistoryResponse,
      handle: ({ params }) => departments.history(params.code),
    }),
    route({
      method: 'patch',
      path: '/api/v1/departments/:code',
      summary: 'Give a department another name or kind; the history keeps the one before',
      may: mayAdministerDepartments,
      params: departmentParams,
      body: renameDepartmentBody,
      output: department,
      handle: ({ params, body, origin }) => departments.rename(params.code, body, origin),
    }),
    route({
      method: 'post',
      path: '/api/v1/departments/:code/close',
      summary: 'Measure a department no longer, from a quarter on',
      may: mayAdministerDepartments,
      params: departmentParams,
      body: closeDepartmentBody,
      output: department,
      handle: ({ params, body, origin }) => departments.close(params.code, body, origin),
    }),
    route({
      method: 'post',
      path: '/api/v1/departments/:code/merge',
      summary: 'Close a department and name the one that took it over',
      may: mayAdministerDepartments,
      params: departmentParams,
      body: mergeDepartmentBody,
      output: department,
      handle: ({ params, body, origin }) => departments.merge(params.code, body, origin),
    }),
  ];
}
