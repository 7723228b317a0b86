import ts from "typescript-5";

/** A symbol that stands in a declaration's types. */
export interface Use {
  readonly symbol: ts.Symbol;
  /** A compiler may have to write its name. It never writes that of `A` in `A[number]` or in `extends A`. */
  readonly isNamed: boolean;
}

/** What the types of a symbol's declarations use. Source is clean for `isolatedDeclarations`: all its types are written down. */
export function listUses(checker: ts.TypeChecker, symbol: ts.Symbol): Use[] {
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (isHidden(node)) return;
    const member = findMember(checker, node);
    if (member) uses.push({ symbol: member, isNamed: false });
    else {
      uses.push(...readUses(checker, node));
      ts.forEachChild(node, visit);
    }
  };
  for (const declaration of symbol.declarations ?? []) ts.forEachChild(declaration, visit);
  return uses;
}

/** The member that `A["b"]` stands for: the compiler goes on with its type, and never writes `A`. */
function findMember(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) return undefined;
  const { literal } = node.indexType;
  if (!ts.isStringLiteral(literal) && !ts.isNumericLiteral(literal)) return undefined;
  return checker.getTypeFromTypeNode(node.objectType).getProperty(literal.text);
}

function readUses(checker: ts.TypeChecker, node: ts.Node): Use[] {
  const name = readName(node);
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol ? toUses(checker, resolveAlias(checker, symbol), isWritten(node)) : [];
}

/** The symbol that an import or an export stands for. */
export function resolveAlias(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** A module has no name of its own: what it exports is used. */
function toUses(checker: ts.TypeChecker, symbol: ts.Symbol, isNamed: boolean): Use[] {
  if (symbol.flags & ts.SymbolFlags.TypeParameter) return [];
  if (!(symbol.flags & ts.SymbolFlags.Module)) return [{ symbol, isNamed }];
  return checker
    .getExportsOfModule(symbol)
    .map((member) => ({ symbol: resolveAlias(checker, member), isNamed: false }));
}

/** What a declaration leaves out or resolves: bodies, values, private members, the names of members. */
function isHidden(node: ts.Node): boolean {
  if (ts.isBlock(node) || ts.isDecorator(node)) return true;
  if (ts.isClassElement(node) && isPrivate(node)) return true;
  if (ts.isTypeOperatorNode(node) && isKeyOfName(node)) return true;
  if (ts.isArrowFunction(node.parent) && node.parent.body === node) return true;
  return (
    ts.isVariableDeclaration(node.parent) &&
    node.parent.type !== undefined &&
    node.parent.initializer === node
  );
}

/** `keyof A` comes to texts. With type arguments it may stay as it is. */
function isKeyOfName({ operator, type }: ts.TypeOperatorNode): boolean {
  if (operator !== ts.SyntaxKind.KeyOfKeyword) return false;
  return ts.isTypeQueryNode(type) || (ts.isTypeReferenceNode(type) && !type.typeArguments);
}

function isPrivate(member: ts.ClassElement): boolean {
  if (member.name && ts.isPrivateIdentifier(member.name)) return true;
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
}

function readName(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  return ts.isImportTypeNode(node) ? (node.qualifier ?? node.argument) : undefined;
}

function isWritten(node: ts.Node): boolean {
  return !ts.isExpressionWithTypeArguments(node) && !isResolved(node);
}

/** Whether a compiler goes on with what an operator makes of a type: `A[number]`, `extends Pick<A, "b">`. */
function isResolved({ parent }: ts.Node): boolean {
  if (ts.isParenthesizedTypeNode(parent) || ts.isTypeReferenceNode(parent)) return isResolved(parent);
  if (ts.isIndexedAccessTypeNode(parent)) return parent.indexType.kind === ts.SyntaxKind.NumberKeyword;
  return ts.isTemplateLiteralTypeSpan(parent) || ts.isExpressionWithTypeArguments(parent);
}
