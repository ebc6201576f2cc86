import {
  compileFramework,
  type CompiledFramework,
} from '#shared/domain/framework/compile-framework.ts';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { readJson } from './read-json.ts';

/** A framework file of `fixtures/frameworks/`, parsed by the contract and compiled. */
export function loadFramework(name: string): CompiledFramework {
  return compileFramework(frameworkFile.parse(readJson(`fixtures/frameworks/${name}.json`)));
}
