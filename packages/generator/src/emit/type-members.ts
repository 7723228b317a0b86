import ts from "typescript";

/** The members of the type literal at a path such as `operations`, `createConnection`, `parameters`, `query`. */
export function listMembers(nodes: readonly ts.Node[], path: readonly string[]): ts.PropertySignature[] {
  const literal = path.length === 0 ? undefined : followPath(nodes, path)?.type;
  return literal && ts.isTypeLiteralNode(literal) ? literal.members.filter(ts.isPropertySignature) : [];
}

/** The type of the member at a path. */
export function findMemberType(nodes: readonly ts.Node[], path: readonly string[]): ts.TypeNode | undefined {
  return followPath(nodes, path)?.type;
}

/** Replaces the type at the path by a named type. The nodes are ours alone, so they are changed in place. */
export function replaceMemberType(
  nodes: readonly ts.Node[],
  path: readonly string[],
  typeName: string,
): void {
  const member = followPath(nodes, path);
  if (member) Object.assign(member, { type: ts.factory.createTypeReferenceNode(typeName) });
}

/** The name of a member, without quotes. */
export function readMemberName(member: ts.TypeElement): string {
  return member.name && "text" in member.name ? String(member.name.text) : "";
}

function followPath(
  nodes: readonly ts.Node[],
  [root, ...rest]: readonly string[],
): ts.PropertySignature | undefined {
  const owner = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === root);
  let members: readonly ts.TypeElement[] =
    owner && ts.isInterfaceDeclaration(owner) ? [...owner.members] : [];
  let found: ts.PropertySignature | undefined;
  for (const name of rest) {
    found = members.filter(ts.isPropertySignature).find((member) => readMemberName(member) === name);
    members = found?.type && ts.isTypeLiteralNode(found.type) ? [...found.type.members] : [];
  }
  return found;
}
